"""What makes two forms the same project, or the same money."""

import re
import unicodedata
from decimal import Decimal, InvalidOperation
from typing import Final

from wizard.review.entry import ReviewedForm

_MARKS: Final = re.compile(r"[\W_]+")

ROUND: Final = 3
"""Digits up to which an amount is so round that two funds may well be equal."""


def word(text: str) -> str:
    """A name as it is compared: no blanks, no punctuation, full width made half."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", text)).lower()


def project_key(entry: ReviewedForm) -> str:
    """Equal for forms of one project of one unit in one year; blank for unknown ones.

    Two forms with equal keys are the same project handed in twice.
    """
    if not word(entry.project):
        return ""
    return "|".join((word(entry.project), word(entry.unit), entry.year))


def money_key(entry: ReviewedForm) -> str:
    """Equal for forms that count one fund: what was budgeted, and what was spent.

    Blank for amounts that are unknown, nought or round: those may be equal by chance.
    """
    budget, spent = _number(entry.budget), _number(entry.executed)
    if not budget or not spent or min(_digits(budget), _digits(spent)) <= ROUND:
        return ""
    return "|".join((f"{budget.normalize():f}", f"{spent.normalize():f}", entry.money))


def _digits(number: Decimal) -> int:
    return len(number.normalize().as_tuple().digits)


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None
