"""What stands in a cell, by its path, as the rules want to know it."""

from decimal import Decimal
from typing import Final

from wizard.edition import Edition
from wizard.form import Form, get
from wizard.numbers import narrow

FUND_COLUMNS: Final = ("initial_budget", "annual_budget", "executed")

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
    text = text_at(form, where)
    if text is None:
        return get(form, where) is None
    marks = edition.empty_marks if where.endswith(_NUMERIC) else ()
    return narrow(text) in ("", *marks)
