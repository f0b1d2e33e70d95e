"""Rows that are no indicators of their own: 其中 rows without points, and 不涉及."""

from collections.abc import Sequence
from decimal import Decimal

from wizard.form import Form, Indicator, known
from wizard.numbers import narrow
from wizard.rules.doubtful_words import EMPTY, LED, NOT_APPLICABLE, SUBROW


def unscored_rows(form: Form) -> frozenset[int]:
    """The rows whose points stand in a row above them.

    They begin with 其中, or follow a row with ★, and have neither 分值 nor 得分; so
    have those that go on below them.
    """
    found: set[int] = set()
    for number in [n for n, row in enumerate(form.indicators) if has_no_points(row)]:
        if number and _goes_on(number, form.indicators, is_below=number - 1 in found):
            found.add(number)
    return frozenset(found)


def void_rows(form: Form) -> frozenset[int]:
    """The rows that say that there is no such indicator, and claim no points."""
    return frozenset(n for n, row in enumerate(form.indicators) if is_void(row))


def has_no_points(row: Indicator) -> bool:
    """Whether a row has neither 分值 nor 得分."""
    return _is_empty(row.weight) and _is_empty(row.score)


def is_void(row: Indicator) -> bool:
    """Whether a row says that there is no such indicator, and claims no points."""
    if known(row.weight) or known(row.score):
        return False
    return bool(NOT_APPLICABLE.fullmatch(narrow(row.name or "")))


def _is_empty(cell: Decimal | str | None) -> bool:
    return not cell or (isinstance(cell, str) and bool(EMPTY.fullmatch(cell)))


def _goes_on(number: int, rows: Sequence[Indicator], *, is_below: bool) -> bool:
    """Whether a row is a part of the one above it, by their names."""
    row, above = rows[number], rows[number - 1]
    is_part = is_below or LED.match(above.name or "") or SUBROW.match(row.name or "")
    return bool(is_part) and row.category == above.category
