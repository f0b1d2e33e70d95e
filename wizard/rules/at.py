"""What stands in a cell, by its path, as the rules want to know it."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

from wizard.edition import Edition
from wizard.form import Form
from wizard.numbers import narrow

FUND_COLUMNS: Final = ("initial_budget", "annual_budget", "executed")

_STEP: Final = re.compile(r"([a-z_]+)|\[(\d+)\]")
_NUMERIC: Final = (*FUND_COLUMNS, "weight", "score", "execution_rate")


def value_at(form: Form, where: str) -> object:
    """What stands in a cell; the way to it is worked out only once."""
    value: object = form
    for step in _way(where):
        if isinstance(step, int):
            assert isinstance(value, tuple)
            value = value[step]
        else:
            value = getattr(value, step)
    return value


def number_at(form: Form, where: str) -> Decimal | None:
    """The number in a cell, or None."""
    value = value_at(form, where)
    return value if isinstance(value, Decimal) else None


def text_at(form: Form, where: str) -> str | None:
    """The text in a cell, or None; in a cell for numbers, text that is none."""
    value = value_at(form, where)
    return value if isinstance(value, str) else None


def is_blank(form: Form, where: str, edition: Edition) -> bool:
    """Nothing, blanks, or, where a number belongs, a mark for an empty cell."""
    value = value_at(form, where)
    if not isinstance(value, str):
        return value is None
    is_mark = where.endswith(_NUMERIC) and narrow(value) in edition.empty_marks
    return is_mark or not value.strip()


@lru_cache(maxsize=32768)
def _way(where: str) -> tuple[str | int, ...]:
    return tuple(int(row) if row else name for name, row in _STEP.findall(where))
