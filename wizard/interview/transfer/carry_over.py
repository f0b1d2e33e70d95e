"""Last year's form as the beginning of this year's: what holds, and what must be new.

What may hold again is carried over and marked until a person confirms it. Every amount
of the funds, 完成值 and 得分 are of last year and stay behind, to be shown as a hint.
"""

from collections.abc import Iterator
from typing import Final

from wizard.address import Address, address, fund_cell, row_cell
from wizard.editions.edition import Edition
from wizard.form import Form, Funding, Goals, Indicator, Points, get
from wizard.frozen import changed, frozen
from wizard.interview.transfer.bookmark import Cells

OWN_POINTS: Final = frozenset({fund_cell("points", "weight")})
"""Cells that a new form has by its edition, whatever it is begun from."""


@frozen
class Carried:
    """A form begun from last year's."""

    form: Form
    keys: Cells
    """The cells that were carried over and that nobody has confirmed yet."""


def carried_over(last: Form, edition: Edition, year: int | None = None) -> Carried:
    """This year's form, begun from last year's; without a year, the next one."""
    form = Form(
        edition=last.edition,
        year=year or (last.year + 1 if isinstance(last.year, int) else None),
        project=last.project,
        funding=Funding(points=Points(weight=last.funding.points.weight)),
        goals=Goals(expected=last.goals.expected),
        indicators=tuple(_row(row, edition) for row in last.indicators),
    )
    return Carried(form, frozenset(_carried(form, edition)))


def taken_over(declared: Form, edition: Edition) -> Cells:
    """The cells that a form without results has from its declaration."""
    return frozenset(_carried(declared, edition)) - OWN_POINTS


def hint(cell: Address, form: Form, last: Form) -> object:
    """Last year's value of this cell, or None; a row is found by its name."""
    if last.year == form.year:
        return None
    if cell.row is None:
        return get(last, cell)
    row = form.indicators[cell.row]
    same = (
        n
        for n, old in enumerate(last.indicators)
        if (old.category, old.name) == (row.category, row.name)
    )
    number = next(same, None)
    return None if number is None else get(last, cell.with_row(number))


def _row(last: Indicator, edition: Edition) -> Indicator:
    """The row without its results; they are last year's where the paper asks for it."""
    shows_previous = "previous" in edition.indicators.fields
    previous = last.actual if shows_previous else None
    empty = changed(last, actual=None, score=None, deviation=None, evidence=None)
    return changed(empty, previous=previous)


def _carried(form: Form, edition: Edition) -> Iterator[Address]:
    """The cells of the new form that hold something to be confirmed."""
    cells = (address(path) for path in edition.cells if path != "year")
    plain = (cell for cell in cells if not cell.is_in_row)
    fields = [f for f in edition.indicators.fields if f not in ("group", "category")]
    numbers = range(len(form.indicators))
    in_rows = (row_cell(number, field) for number in numbers for field in fields)
    return (cell for cell in (*plain, *in_rows) if _has(form, cell))


def _has(form: Form, cell: Address) -> bool:
    try:
        return get(form, cell) is not None
    except LookupError:
        return False
