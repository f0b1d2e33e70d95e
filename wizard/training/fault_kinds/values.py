"""Faults of 年度指标值 and 实际完成值."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from wizard.address import row_cell
from wizard.editions.edition import Edition
from wizard.form import Form
from wizard.numbers import trimmed
from wizard.rules.doubtful_words import WHOLE_RATES
from wizard.scoring.scores import rounded
from wizard.training.exercise_wording import DAY, MORE_THAN, VAGUE
from wizard.training.fault_kinds.rows import Cells, costs, counted, full, tiered
from wizard.values.money import FACTORS, in_unit
from wizard.values.unit_words import MONEY

OVER: Final = tuple(map(Decimal, ("1.4", "1.6", "1.9")))
"""Shares of the target that a row claims."""

ABOVE_WHOLE: Final = ("102%", "104%", "108%")
LAST_SHORT_MONTH: Final = 9
"""A month of 30 days, with months behind it."""

COSTLIER: Final = tuple(map(Decimal, ("1.04", "1.08", "1.15")))


def far_over(form: Form, edition: Edition) -> Iterator[Cells]:
    """Much more was done than was planned, without a word."""
    for number, _, target, actual in counted(form, edition):
        for factor in OVER:
            done = rounded(target * factor, 0)
            yield {row_cell(number, "actual"): f"{done}{actual.unit}"}


def unit_changed(form: Form, edition: Edition) -> Iterator[Cells]:
    """The result is counted in another unit than the target."""
    rows = list(counted(form, edition))
    units = {actual.unit for *_, actual in rows if actual.unit}
    for number, row, _, actual in rows:
        for unit in sorted(units - {actual.unit}):
            if actual.number is not None and unit not in (row.name or ""):
                more = actual.number + 1
                yield {row_cell(number, "actual"): f"{trimmed(more)}{unit}"}


def about(form: Form, edition: Edition) -> Iterator[Cells]:
    """The result was not counted."""
    for number, _, target, actual in counted(form, edition):
        if target % 100 == 0:
            said = MORE_THAN.format(number=trimmed(target), unit=actual.unit)
            yield {row_cell(number, "actual"): said}


def vague(form: Form, edition: Edition) -> Iterator[Cells]:
    """The result is praise."""
    for number in tiered(form, edition):
        yield from ({row_cell(number, "actual"): word} for word in VAGUE)


def above_whole(form: Form, edition: Edition) -> Iterator[Cells]:
    """A share of a whole is more than the whole."""
    for number, row, *_ in full(form, edition):
        if WHOLE_RATES.search(row.name or ""):
            yield from ({row_cell(number, "actual"): above} for above in ABOVE_WHOLE)


def cost_at_least(form: Form, edition: Edition) -> Iterator[Cells]:
    """A cost is to be as high as possible."""
    for number, row, target, actual in costs(form, edition):
        if target == actual.number:
            yield {row_cell(number, "target"): (row.target or "").replace("≤", "≥")}


def cost_in_yuan(form: Form, edition: Edition) -> Iterator[Cells]:
    """One cost is in 元, the others are in 万元."""
    for number, _, target, actual in costs(form, edition):
        if actual.unit not in FACTORS or actual.number is None:
            continue
        limit, spent = (in_unit(n, actual.unit, MONEY) for n in (target, actual.number))
        if actual.unit != MONEY and limit is not None and spent is not None:
            yield {
                row_cell(number, "target"): f"≤{trimmed(limit)}{MONEY}",
                row_cell(number, "actual"): f"{trimmed(spent)}{MONEY}",
            }


def cost_overrun(form: Form, edition: Edition) -> Iterator[Cells]:
    """A cost is above its limit, and the score is full."""
    for number, _, target, actual in costs(form, edition):
        for factor in COSTLIER:
            spent = rounded(target * factor, 2)
            yield {row_cell(number, "actual"): f"{trimmed(spent)}{actual.unit}"}


def sign_copied(form: Form, edition: Edition) -> Iterator[Cells]:
    """The result is the target with its sign, and no counted number."""
    for number, row, target, _actual in full(form, edition):
        if target.comparator == "≥" and target.number is not None:
            yield {row_cell(number, "actual"): row.target}


def no_such_day(form: Form, edition: Edition) -> Iterator[Cells]:
    """A result is a day that the calendar does not have."""
    for number, _, target, _actual in full(form, edition):
        if target.date is not None and target.date.month > LAST_SHORT_MONTH:
            month = LAST_SHORT_MONTH
            said = DAY.format(year=target.date.year, month=month, day=31)
            yield {row_cell(number, "actual"): said}


def late(form: Form, edition: Edition) -> Iterator[Cells]:
    """A deadline has passed, and the score is full."""
    for number, _, target, _actual in full(form, edition):
        if target.date is not None and target.date.month < 12:
            for day in (3, 12, 25):
                month = target.date.month + 1
                said = DAY.format(year=target.date.year, month=month, day=day)
                yield {row_cell(number, "actual"): said}
