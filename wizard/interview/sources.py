"""Texts that may be taken into a line and changed there, to save typing them."""

from collections.abc import Iterator
from enum import Enum, auto
from typing import Final

from wizard.address import Address, address, row_cell
from wizard.form import get
from wizard.frozen import frozen
from wizard.interview.answers.answer_kinds import show
from wizard.interview.interview import Interview
from wizard.interview.transfer.carry_over import hint
from wizard.values.target_parts import target_parts

EXPECTED: Final = address("goals.expected")
ACTUAL: Final = address("goals.actual")


class SourceKind(Enum):
    """Where a text comes from."""

    LAST_YEAR = auto()
    EXPECTED = auto()
    """预期目标, for 实际完成情况."""
    TARGET = auto()
    """The row's own target without its sign, for its result."""
    ROW_ABOVE = auto()
    """The same column of the row above."""


@frozen
class TextSource:
    """A text for the line of a question."""

    kind: SourceKind
    text: str


def sources(now: Interview) -> tuple[TextSource, ...]:
    """The texts for the current question, the likeliest first, each once.

    None that stands there already.
    """
    found: dict[str, TextSource] = {}
    for source in _found(now):
        if source.text and source.text != now.present:
            found.setdefault(source.text, source)
    return tuple(found.values())


def _found(now: Interview) -> Iterator[TextSource]:
    cell, form = now.place.cell, now.form
    if cell is not None and now.last is not None:
        yield TextSource(SourceKind.LAST_YEAR, show(hint(cell, form, now.last)))
    if cell == ACTUAL and EXPECTED in now.edition.cells:
        yield TextSource(SourceKind.EXPECTED, show(get(form, EXPECTED)))
    if cell is not None and cell.row is not None and cell.field == "actual":
        parts = target_parts(form.indicators[cell.row].whole_target or "")
        yield TextSource(SourceKind.TARGET, f"{parts.target or ''}{parts.unit or ''}")
    above = _above(now)
    if above is not None:
        yield TextSource(SourceKind.ROW_ABOVE, show(get(form, above)))


def _above(now: Interview) -> Address | None:
    """The same cell of the row above; where a row begins, the name of the last one."""
    if now.at.category:
        rows = [
            number
            for number, row in enumerate(now.form.indicators)
            if row.category == now.at.category
        ]
        return row_cell(rows[-1], "name") if rows else None
    return now.at.with_row(now.at.row - 1) if now.at.row else None
