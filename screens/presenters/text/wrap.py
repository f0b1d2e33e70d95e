"""Text folded by terminal cells, where a line may end: no mark, word or number torn."""

from collections.abc import Iterator, Sequence
from string import ascii_letters, digits

from rich.cells import cell_len

from wizard.cells import clean
from wizard.patterns import Lazy

CLOSING = "，。；：、！？）》”\u2019〕】」』〉％℃,.;:!?)]}%"
"""Characters that no line may begin with."""

OPENING = "（《“\u2018〔【「『〈([{"
"""Characters that no line may end with."""

SIGNS = "≥≤><=±"
"""Signs that no line parts from the number behind them."""

LEADERS = "—…"
"""Characters that are written twice, and stay on one line."""

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

LETTERS = frozenset(ascii_letters + digits)
"""The characters of a word in Latin letters or of a number."""

JOINED = LETTERS | frozenset("+_-.,%")
"""Those that such a word goes on behind: Ctrl+Z, 95.86%, and the name of .docx."""


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
    start = 0
    while start < len(text):
        end = _break(text, start, _full(text, start, width))
        yield text[start:end].rstrip(" ")
        start = end + len(text[end:]) - len(text[end:].lstrip(" "))


def _full(text: str, start: int, width: int) -> int:
    """The end of as much of a text as a line has room for: one character at least."""
    end, cells = start, 0
    while end < len(text) and cells + cell_len(text[end]) <= width:
        cells += cell_len(text[end])
        end += 1
    while end - start > 1 and cell_len(text[start:end]) > width:
        end -= 1  # a mark behind a character may have made that wider
    return max(end, start + 1)


def _break(text: str, start: int, full: int) -> int:
    """The last place up to `full` where a line may end; that itself where none may."""
    if full == len(text):
        return full
    first = start + len(text[start:]) - len(text[start:].lstrip(" "))
    ends = (at for at in range(full, first, -1) if _may_end(text, at))
    return next(ends, full)


def _may_end(text: str, at: int) -> bool:
    """Whether a line may end before this character, and the next begin with it."""
    before, behind = text[:at].rstrip(" ")[-1:], text[at:].lstrip(" ")[:1]
    if not before or not behind:
        return True
    if behind in CLOSING or before in OPENING:
        return False
    return " " in text[at - 1 : at + 1] or not _is_one_word(before, behind)


def _is_one_word(before: str, behind: str) -> bool:
    """Whether two characters that stand together are of one word or number."""
    if before == behind and before in LEADERS:
        return True
    is_number = behind.isdecimal() and before in SIGNS
    return is_number or (before in JOINED and behind in JOINED)
