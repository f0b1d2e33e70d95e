"""Each cell by itself: filled in, and a number where it must be one."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from wizard.address import Address, fund_cell
from wizard.cells import quoted
from wizard.editions.edition import Edition
from wizard.editions.layout import POINTS
from wizard.findings import Code, Finding
from wizard.form import Form, get
from wizard.rules import labels
from wizard.rules.cell_values import in_rows, is_blank, number_at, text_at
from wizard.rules.execution import printed_rates
from wizard.rules.special_rows import unscored_rows, void_rows
from wizard.rules.totals import printed_number
from wizard.wording import Says

SEVERAL_LINES: Final = r"\d[^\d\n]*\n[^\d]*\d"
"""Numbers on more than one line of a cell."""


def nothing_is_missing(form: Form, edition: Edition) -> Iterator[Finding]:
    """Every cell that the edition requires is filled in.

    A row that says 不涉及 needs no more, and a 其中 row no points of its own.
    """
    void, unscored = void_rows(form), unscored_rows(form)
    for where in (*edition.required, *in_rows(form, edition.required_in_row)):
        row = where.row
        may_be_blank = row in void or (where.field in POINTS and row in unscored)
        if is_blank(form, where, edition) and not may_be_blank:
            yield _finding(Code.CELL_MISSING, where, Says.CELL_MISSING, form, edition)
    if not form.indicators:
        groups: dict[str, object] = {"groups": _groups(edition)}
        yield Finding(Code.CELL_MISSING, "indicators", Says.NO_INDICATOR, groups)


def numbers_are_numbers(form: Form, edition: Edition) -> Iterator[Finding]:
    """Amounts and points are plain numbers, not negative, and the year is a year."""
    if text_at(form, "year") is not None and not is_blank(form, "year", edition):
        yield _not_a_number("year", Says.WANTED_YEAR, form, edition)
    for where in _number_cells(form, edition):
        if text_at(form, where) is not None and not is_blank(form, where, edition):
            yield _not_a_number(where, Says.WANTED_NUMBER, form, edition)
        elif (number_at(form, where) or 0) < 0 and where.field != "score":
            yield _not_a_number(where, Says.WANTED_POSITIVE, form, edition)


def printed_numbers_are_numbers(form: Form, edition: Edition) -> Iterator[Finding]:
    """What the paper printed as 总分 and 执行率 can be read, or is blank."""
    for where in ("printed.weight", "printed.score"):
        if _is_unread(form, where, edition, printed_number):
            yield _not_a_number(where, Says.WANTED_NUMBER, form, edition)
    if _is_unread(form, "printed.execution_rate", edition, printed_rates):
        yield _not_a_number("printed.execution_rate", Says.WANTED_RATE, form, edition)


def _is_unread(
    form: Form, where: str, edition: Edition, read: Callable[[str], object]
) -> bool:
    """Whether the paper printed something here that is not what it should be."""
    text = text_at(form, where)
    readable = text is None or is_blank(form, where, edition)
    return not readable and read(text or "") in (None, ())


def _groups(edition: Edition) -> str:
    return Says.LIST_COMMA.join(group.name for group in edition.groups)


def _number_cells(form: Form, edition: Edition) -> Iterator[Address]:
    for line in edition.funding.rows:
        yield from (fund_cell(line.field, c) for c in edition.funding.amounts)
    yield from (fund_cell("points", column) for column in POINTS)
    yield from in_rows(form, POINTS)


def _not_a_number(where: str, says: Says, form: Form, edition: Edition) -> Finding:
    typed = get(form, where)
    told = Says.TWO_NUMBERS if re.search(SEVERAL_LINES, str(typed)) else says
    return _finding(Code.NOT_A_NUMBER, where, told, form, edition, typed)


def _finding(
    code: Code, where: str, says: Says, form: Form, edition: Edition, typed: object = ""
) -> Finding:
    cell = labels.cell(form, edition, where)
    return Finding(code, where, says, {"cell": cell, "typed": quoted(typed)})
