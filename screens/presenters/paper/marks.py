"""Which cells of a drawn paper look different: wrong ones, missing ones, the one asked.

A cell that is not filled in has a space in its first line, as the points that are left
have one in a bar.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from screens.presenters.looks import Line, Look, Stretch
from screens.presenters.paper.picture import PaperLine, Span
from wizard.findings import Code, Finding, Severity

Marks = Mapping[str, Look]
"""Looks by the path of a cell, or by what it is where it shows none."""

TOTALS: Final = {
    Code.WEIGHTS_TOTAL: ("total.weight",),
    Code.PRINTED_TOTAL: ("total.weight", "total.score"),
}
"""The cells of the paper that a finding about sums is seen in."""

NONE: Final[Marks] = {}


def marks(found: Iterable[Finding]) -> Marks:
    """The cells that these errors are about."""
    looks: dict[str, Look] = {}
    for finding in found:
        if finding.severity is Severity.ERROR:
            look = Look.OPEN if finding.code is Code.CELL_MISSING else Look.WRONG
            for cell in TOTALS.get(finding.code, (str(finding.where),)):
                looks[cell] = look
    return looks


def marked(line: PaperLine, looks: Marks, at: str = "") -> Line:
    """A line of the paper, its cells as they look; the one asked in reverse video."""
    return tuple(Stretch(span.text, _look(span, looks, at)) for span in line)


def _look(span: Span, looks: Marks, at: str) -> Look | None:
    if at and span.field == at:
        return Look.HERE
    look = looks.get(span.field or span.part)
    if look is Look.OPEN and (span.number or not span.text.isspace()):
        return None
    return look
