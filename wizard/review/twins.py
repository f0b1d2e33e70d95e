"""What makes two forms the same project, or the same money."""

import re
import unicodedata
from decimal import Decimal
from typing import Final

from wizard.review.entry import ReviewedForm
from wizard.review.kept_number import kept_number
from wizard.values.money import FACTORS

_MARKS: Final = re.compile(r"[\W_]+")
_YEAR: Final = re.compile(r"^(?:20\d\d|二[〇零o]\w\w)年?度?")
_KIND: Final = re.compile(r"(?:专项)?(?:补助)?(?:项目|资金|经费)+$")

ROUND: Final = 3
"""Digits up to which an amount is so round that two funds may well be equal."""

EXACT: Final = 10
"""Digits of two different amounts from which on no two funds have them by chance."""

LEAST_NAME: Final = 3
"""Characters of the name of a unit that may stand behind a place: 教育局, 县教育局."""


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


def renamed_key(entry: ReviewedForm) -> str:
    """Equal for forms of one project, the year and 项目 left out of its name.

    That alone does not make them one: the money must be the same as well, however round
    it is. Blank for unknown ones.
    """
    name, money = plain_name(entry.project), _amounts(entry)
    return "|".join((name, word(entry.unit), entry.year, *money)) if money else ""


def plain_name(project: str) -> str:
    """The name of a project without the year before and 项目 or 资金 behind it."""
    name = word(project)
    return _KIND.sub("", _YEAR.sub("", name)) or name


def money_key(entry: ReviewedForm) -> str:
    """Equal for forms of a year that count one fund: what was budgeted, what spent.

    Blank for amounts that are unknown, nought or round: those may be equal by chance.
    """
    amounts = _amounts(entry)
    if not amounts or min(map(_digits, amounts)) <= ROUND:
        return ""
    return "|".join((*amounts, entry.year))


def is_renamed(one: ReviewedForm, other: ReviewedForm) -> bool:
    """Whether forms that are one project but for the year have other names."""
    return project_key(one) != project_key(other)


def is_one_fund(one: ReviewedForm, other: ReviewedForm) -> bool:
    """Whether forms with the same money count one fund, and are not the same form.

    One unit or one project says so; else the amounts must have so many digits that they
    are not equal by chance.
    """
    if project_key(one) == project_key(other) or renamed_key(one) == renamed_key(other):
        return False
    is_unit = same_unit(one.unit, other.unit)
    is_project = plain_name(one.project) == plain_name(other.project) != ""
    amounts = set(_amounts(other))
    is_exact = len(amounts) > 1 and sum(map(_digits, amounts)) >= EXACT
    return is_unit or is_project or is_exact


def same_unit(one: str, other: str) -> bool:
    """Whether two names are of one unit: 教育局 is 县教育局; a blank one is of none."""
    shorter, longer = sorted((word(one), word(other)), key=len)
    if not shorter or shorter == longer:
        return bool(shorter)
    return len(shorter) >= LEAST_NAME and longer.endswith(shorter)


def _amounts(entry: ReviewedForm) -> tuple[str, str] | tuple[()]:
    """What was budgeted and what was spent, in 元; nothing where one is not known."""
    factor = FACTORS.get(entry.money, 1)
    budget, spent = kept_number(entry.budget), kept_number(entry.executed)
    if not budget or not spent:
        return ()
    return f"{(budget * factor).normalize():f}", f"{(spent * factor).normalize():f}"


def _digits(number: str) -> int:
    return len(Decimal(number).normalize().as_tuple().digits)
