"""Rows that are no indicators of their own: 其中 rows without points, and 不涉及."""

import re
from functools import lru_cache

from wizard.form import Form, Indicator, known
from wizard.numbers import narrow
from wizard.rules.doubtful_words import EMPTY, LED, NOT_APPLICABLE, SUBROW


@lru_cache(maxsize=64)
def unscored_rows(form: Form) -> frozenset[int]:
    """The rows whose points stand in a row above them.

    They begin with 其中, or follow a row with ★, and have neither 分值 nor 得分; so
    have those that go on below them.
    """
    found: set[int] = set()
    for number, row in enumerate(form.indicators[1:], start=1):
        above = form.indicators[number - 1]
        goes_on = number - 1 in found or re.match(LED, above.name or "")
        is_part = goes_on or re.match(SUBROW, row.name or "")
        if is_part and has_no_points(row) and row.category == above.category:
            found.add(number)
    return frozenset(found)


@lru_cache(maxsize=64)
def void_rows(form: Form) -> frozenset[int]:
    """The rows that say that there is no such indicator, and claim no points."""
    return frozenset(n for n, row in enumerate(form.indicators) if _is_void(row))


def has_no_points(row: Indicator) -> bool:
    """Whether a row has neither 分值 nor 得分."""
    return all(re.fullmatch(EMPTY, str(cell or "")) for cell in (row.weight, row.score))


def _is_void(row: Indicator) -> bool:
    says_none = re.fullmatch(NOT_APPLICABLE, narrow(row.name or ""))
    return bool(says_none) and not known(row.weight) and not known(row.score)
