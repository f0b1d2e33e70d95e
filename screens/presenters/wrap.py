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
