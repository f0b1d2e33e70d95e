"""The number or text in a cell, and whether it is blank."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from wizard.address import REMARKS, Address, address, fund_cell, row_cell
from wizard.editions.edition import Edition
from wizard.form import Form, get
from wizard.numbers import narrow
from wizard.rules.doubtful_words import EMPTY

FUND_COLUMNS: Final = ("initial_budget", "annual_budget", "executed")

FUNDS_REASON: Final = fund_cell("points", "reason")
"""The cell that says why the rate is low, where an edition has one."""

_NUMERIC: Final = (*FUND_COLUMNS, "weight", "score", "execution_rate")


def number_at(form: Form, where: str) -> Decimal | None:
    """The number in a cell, or None."""
    value = get(form, where)
    return value if isinstance(value, Decimal) else None


def text_at(form: Form, where: str) -> str | None:
    """The text in a cell, or None; in a cell for numbers, text that is none."""
    value = get(form, where)
    return value if isinstance(value, str) else None


def is_blank(form: Form, where: str, edition: Edition) -> bool:
    """Nothing, blanks, or, where a number belongs, a mark for an empty cell."""
    value = get(form, where)
    if not isinstance(value, str):
        return value is None
    cell = address(where)
    if cell.block == REMARKS or cell.field not in _NUMERIC:
        return not value.strip()
    return narrow(value) in edition.empty_marks or bool(re.fullmatch(EMPTY, value))


def in_rows(form: Form, fields: tuple[str, ...]) -> Iterator[Address]:
    """These cells of every indicator, row by row."""
    for number in range(len(form.indicators)):
        yield from (row_cell(number, field) for field in fields)
