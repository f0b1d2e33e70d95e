"""Each cell by itself: filled in, and a number where it must be one."""

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from wizard.address import Address, fund_cell
from wizard.cells import quoted
from wizard.editions.edition import Edition
from wizard.editions.layout import POINTS
from wizard.findings import Code, Finding
from wizard.form import Form, get
from wizard.rules import labels
from wizard.rules.case import RowRule, of_form
from wizard.rules.cell_values import is_blank, is_blank_value, text_at
from wizard.rules.row import IndicatorRow
from wizard.rules.special_rows import is_void
from wizard.rules.whole_form.execution import printed_rates
from wizard.rules.whole_form.form_wording import FormSays
from wizard.rules.whole_form.totals import printed_number
from wizard.wording import Says

SEVERAL_LINES: Final = r"\d[^\d\n]*\n[^\d]*\d"
"""Numbers on more than one line of a cell."""


@of_form
def nothing_is_missing(form: Form, edition: Edition) -> Iterator[Finding]:
    """Every cell that the edition requires is filled in."""
    for where in edition.required:
        if is_blank(form, where, edition):
            cell = labels.cell(form, edition, where)
            yield _finding(Code.CELL_MISSING, where, FormSays.CELL_MISSING, cell)
    if not form.indicators:
        groups: dict[str, object] = {"groups": _groups(edition)}
        yield Finding(Code.CELL_MISSING, "indicators", FormSays.NO_INDICATOR, groups)


@RowRule
def nothing_is_missing_in_rows(row: IndicatorRow) -> Iterator[Finding] | None:
    """Every cell of a row that the edition requires is filled in.

    A row that says 不涉及 needs no more, and a 其中 row no points of its own.
    """
    required = row.edition.required_in_row
    blank = [field for field in required if row.is_blank(field)]
    return _missing(row, blank) if blank and not is_void(row.cells) else None


def _missing(row: IndicatorRow, blank: Sequence[str]) -> Iterator[Finding]:
    for field in blank:
        if not (row.is_part and field in POINTS):
            where, says = row.at(field), FormSays.CELL_MISSING
            yield _finding(Code.CELL_MISSING, where, says, row.cell(field))


@of_form
def numbers_are_numbers(form: Form, edition: Edition) -> Iterator[Finding]:
    """Amounts and points are plain numbers, not negative, and the year is a year."""
    if text_at(form, "year") is not None and not is_blank(form, "year", edition):
        yield _not_a_number(FormSays.WANTED_YEAR, "year", form, edition)
    for where in _number_cells(edition):
        if says := _wanted(get(form, where), where.field, edition):
            yield _not_a_number(says, where, form, edition)


@RowRule
def numbers_are_numbers_in_rows(row: IndicatorRow) -> list[Finding]:
    """The points of a row are plain numbers, and a 分值 is not negative."""
    told = [(field, getattr(row.cells, field)) for field in POINTS]
    return [
        _no_number(says, row.at(field), row.cell(field), value)
        for field, value in told
        if (says := _wanted(value, field, row.edition))
    ]


@of_form
def printed_numbers_are_numbers(form: Form, edition: Edition) -> Iterator[Finding]:
    """What the paper printed as 总分 and 执行率 can be read, or is blank."""
    for where in ("printed.weight", "printed.score"):
        if _is_unread(form, where, edition, printed_number):
            yield _not_a_number(FormSays.WANTED_NUMBER, where, form, edition)
    if _is_unread(form, "printed.execution_rate", edition, printed_rates):
        yield _not_a_number(
            FormSays.WANTED_RATE, "printed.execution_rate", form, edition
        )


def _wanted(value: object, field: str, edition: Edition) -> str | None:
    """What a cell for numbers holds instead of one; None where all is well."""
    if isinstance(value, str):
        return None if is_blank_value(value, field, edition) else FormSays.WANTED_NUMBER
    is_negative = isinstance(value, Decimal) and value < 0
    return FormSays.WANTED_POSITIVE if is_negative and field != "score" else None


def _is_unread(
    form: Form, where: str, edition: Edition, read: Callable[[str], object]
) -> bool:
    """Whether the paper printed something here that is not what it should be."""
    text = text_at(form, where)
    readable = text is None or is_blank(form, where, edition)
    return not readable and read(text or "") in (None, ())


def _groups(edition: Edition) -> str:
    return Says.LIST_COMMA.join(group.name for group in edition.groups)


def _number_cells(edition: Edition) -> Iterator[Address]:
    """The cells for numbers outside the rows."""
    for line in edition.funding.rows:
        yield from (fund_cell(line.field, c) for c in edition.funding.amounts)
    yield from (fund_cell("points", column) for column in POINTS)


def _not_a_number(says: str, where: str, form: Form, edition: Edition) -> Finding:
    cell = labels.cell(form, edition, where)
    return _no_number(says, where, cell, get(form, where))


def _no_number(says: str, where: str, cell: str, typed: object) -> Finding:
    told = FormSays.TWO_NUMBERS if re.search(SEVERAL_LINES, str(typed)) else says
    return _finding(Code.NOT_A_NUMBER, where, told, cell, typed)


def _finding(
    code: Code, where: str, says: str, cell: str, typed: object = ""
) -> Finding:
    return Finding(code, where, says, {"cell": cell, "typed": quoted(typed)})
