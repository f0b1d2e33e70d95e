"""Which cells of a drawn paper look different: wrong ones, missing ones, the one asked.

A cell that is not filled in has a space in its first line, as the points that are left
have one in a bar.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from screens.presenters.paper.picture import PaperLine, Span
from screens.presenters.paper.rules import UPRIGHT
from screens.presenters.text.looks import Line, Look, Stretch
from wizard.address import CLAIMS, ROWS, Address
from wizard.findings import Code, Finding, Severity

Marks = Mapping[str, Look]
"""Looks by the path of a cell, or by what it is where it shows none."""

TOTALS: Final = {
    Code.WEIGHTS_TOTAL: ("total.weight",),
    Code.PRINTED_TOTAL: ("total.weight", "total.score"),
}
"""The cells of the paper that a finding about sums is seen in."""

NONE: Final[Marks] = {}

OPENING, CLOSING = ">", "<"
BETWEEN: Final = (UPRIGHT, " ")
"""What stands between two cells of a row, with lines and without."""


def marks(found: Iterable[Finding]) -> Marks:
    """The cells that these errors are about.

    While some are missing, sums that are too low are no fault yet.
    """
    errors = [each for each in found if each.severity is Severity.ERROR]
    is_begun = any(each.code is Code.CELL_MISSING for each in errors)
    looks: dict[str, Look] = {}
    for error in errors:
        if is_begun and error.code in TOTALS:
            continue
        look = Look.OPEN if error.code is Code.CELL_MISSING else Look.WRONG
        looks |= dict.fromkeys(TOTALS.get(error.code, (str(error.where),)), look)
    looks.pop(ROWS, None)  # that there is no row at all is seen
    return looks


def place_of(asked: Address, lines: Iterable[PaperLine]) -> str:
    """Where on the paper a question is asked: its cell, or the row that it begins.

    What the paper claims of itself stands in the row of sums.
    """
    if asked.block == CLAIMS:
        return TOTALS[Code.WEIGHTS_TOTAL][0]
    if not asked.category:
        return str(asked)
    empty = f"empty.{asked.category}"
    is_empty = any(span.part == empty for line in lines for span in line)
    return empty if is_empty else f"category.{asked.category}"


def marked(line: PaperLine, looks: Marks, at: str = "") -> Line:
    """A line of the paper, its cells as they look; the one asked in reverse video."""
    return tuple(Stretch(span.text, _look(span, looks, at)) for span in line)


def pointed(line: Line) -> Line:
    """A marked line with a sign on either side of the cell asked, as nothing else has.

    It stands in place of the line there, or of a blank: it is seen without colours.
    """
    texts = [stretch.text for stretch in line]
    for place, stretch in enumerate(line):
        if stretch.look is Look.HERE:
            if place and texts[place - 1].endswith(BETWEEN):
                texts[place - 1] = texts[place - 1][:-1] + OPENING
            if place + 1 < len(line) and texts[place + 1].startswith(BETWEEN):
                texts[place + 1] = CLOSING + texts[place + 1][1:]
    return tuple(
        Stretch(text, stretch.look) for text, stretch in zip(texts, line, strict=True)
    )


def _look(span: Span, looks: Marks, at: str) -> Look | None:
    if at and span.place == at:
        return Look.HERE
    look = looks.get(span.place)
    if look is Look.OPEN and (span.number or not span.text.isspace()):
        return None
    return look
