"""The number or text in a cell, and whether it is blank."""

from decimal import Decimal
from functools import lru_cache
from typing import Final

from wizard.address import REMARKS, address, fund_cell
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
    cell = address(where)
    field = "" if cell.block == REMARKS else cell.field
    return is_blank_value(get(form, where), field, edition)


def is_blank_value(value: object, field: str, edition: Edition) -> bool:
    """The same of what a cell of this name holds."""
    if not isinstance(value, str):
        return value is None
    if field not in _NUMERIC:
        return not value.strip()
    return _is_mark(value, edition)


@lru_cache(maxsize=1024)
def _is_mark(text: str, edition: Edition) -> bool:
    """Whether a text in the place of a number is one for an empty cell."""
    return narrow(text) in edition.empty_marks or bool(EMPTY.fullmatch(text))
