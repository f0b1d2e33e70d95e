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

DIGITS = "0123456789.,%"
NUMBER = Lazy(r"[0-9.,%]+$", needs=DIGITS)
"""A number at the end of a line."""


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
    """The place to cut a full line: no closing mark behind it, no number across it."""
    if character in CLOSING and len(line) > 1:
        return max(len(line.rstrip(CLOSING)) - 1, 1)
    number = NUMBER.search(line) if character in DIGITS else None
    return number.start() if number and number.start() > 0 else len(line)
