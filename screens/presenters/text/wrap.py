"""Text folded by terminal cells; no line begins with a closing mark."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from wizard.cells import clean
from wizard.patterns import Lazy

CLOSING = "，。；：、！？）》”〕】,.;:!?)]"
"""Characters that no line may begin with."""

GAP = "  "
"""What stands between two words that are told in one line."""

CUT = "..."
"""What stands where something was cut."""

BRIEF_CELLS = 12
"""Cells of a text that is written anew sooner than it is edited."""

CLAUSE = Lazy(r"(?:“[^”]*”|[(（][^()（）]*[)）]|[^。；！？])+[。；！？]?")
"""A part of a text that says something by itself; quotes and brackets stay whole."""

PART = Lazy(r"(?:“[^”]*”|[(（][^()（）]*[)）]|[^，])+，?")
"""The same of a clause, up to a comma."""

TOGETHER = Lazy(r"[0-9A-Za-z+_-][0-9A-Za-z.,%+_-]*$")
"""A number or a word in Latin letters, such as Ctrl+Z, at the end of a line."""


def is_brief(text: str) -> bool:
    """Whether a text is one line that is written anew sooner than it is edited."""
    return "\n" not in text and cell_len(text) <= BRIEF_CELLS


def fold(text: str, width: int) -> list[str]:
    """The lines of a text, each at most `width` cells wide; at least one line."""
    return [line for part in clean(text).split("\n") for line in _fold(part, width)]


def fit(text: str, width: int, most: int) -> list[str]:
    """The lines of a text, `most` of them; the last ends with `...` where more are."""
    lines = fold(text, width)
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], cut("".join(lines[most - 1 :]), width)]


def brief(text: str, width: int, most: int) -> list[str]:
    """As many whole clauses of a text as `most` lines have room for.

    Of the first one, where that alone is too long, as many of its parts as fit; the
    first of these has as many lines as it needs.
    """
    first, *_ = said = clauses(text)
    parts = [found[0] for found in PART.finditer(first)] or [first]
    for few in (said, parts):
        for count in range(len(few), 0, -1):
            lines = fold(_ended("".join(few[:count])), width)
            if len(lines) <= most:
                return lines
    return fold(_ended(parts[0]), width)


def clauses(text: str) -> list[str]:
    """The parts of a text that say something by themselves; at least one."""
    return [found[0] for found in CLAUSE.finditer(text)] or [text]


def _ended(text: str) -> str:
    """A text with an end of its own where more was to follow."""
    return f"{text[:-1]}。" if text.endswith(("；", "，")) else text


def flow(words: Sequence[str], width: int, gap: str = GAP) -> list[str]:
    """Lines of words with blanks between them, that no word is divided over."""
    lines = [""]
    for word in words:
        line = f"{lines[-1]}{gap}{word}" if lines[-1] else word
        if cell_len(line) <= width or not lines[-1]:
            lines[-1] = line
        else:
            lines.append(word)
    return lines


def cut(text: str, width: int) -> str:
    """The text on one line of at most `width` cells, with `...` where it was cut."""
    line = " ".join(clean(text).split("\n"))
    if cell_len(line) <= width:
        return line
    return next(_fold(line, max(width - len(CUT), 2))) + CUT


def pad(text: str, width: int) -> str:
    """The text with blanks behind it up to `width` cells."""
    return text + " " * max(width - cell_len(text), 0)


def _fold(text: str, width: int) -> Iterator[str]:
    if cell_len(text) <= width:
        yield text
        return
    line = ""
    for character in text:
        if line and cell_len(line) + cell_len(character) > width:
            keep = _break(line, character)
            yield line[:keep].rstrip(" ")
            line = (line[keep:] + character).lstrip(" ")
        else:
            line += character
    yield line


def _break(line: str, character: str) -> int:
    """The place to cut a full line: no closing mark behind it, no word across it."""
    word = TOGETHER.search(line + character) if character.isascii() else None
    if word and 0 < word.start() < len(line):
        return word.start()
    if character not in CLOSING:
        return len(line)
    marked = line.rstrip(CLOSING)
    word = TOGETHER.search(marked)
    return max(word.start() if word else len(marked) - 1, 0) or len(line)
