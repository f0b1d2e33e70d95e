"""What 预算执行率 and the groups have at most, where no cell of the form says it."""

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Final

from wizard.address import Address, fund_cell
from wizard.editions.edition import Edition
from wizard.form import Form, Points, known
from wizard.numbers import narrow, plain_number
from wizard.patterns import Lazy
from wizard.wording import Says

FULL_MARKS: Final = Decimal(100)
"""The sum of the points of every form (财预〔2020〕10号)."""

_CLAIM: Final = Lazy(rf"(.+?)[(（](.+?)(?:{Says.POINTS})?[)）]")
"""A group with its points, as it stands on the paper: 产出指标（40分）."""


def execution_points(form: Form, edition: Edition) -> Points:
    """分值 and 得分 of 预算执行率; the former is the edition's where it has no cell."""
    points = form.funding.points
    if edition.weighs_execution:
        return points
    weight = edition.execution.points if edition.scores_execution else None
    return Points(weight=weight, score=points.score, reason=points.reason)


def rated_budget(form: Form, edition: Edition) -> Decimal | None:
    """The budget that 执行率 is a share of; None while it is not known."""
    return known(getattr(form.funding.total, edition.execution.budget))


def budget_cell(edition: Edition, line: str = "total") -> Address:
    """The cell of that budget in a line of the funds."""
    return fund_cell(line, edition.execution.budget)


def group_points(form: Form, edition: Edition) -> Mapping[str, Decimal]:
    """The points of each group, where its rows have none.

    Those that the paper prints behind its name, else the edition's.
    """
    standard = {group.name: group.points for group in edition.groups}
    return {**standard, **claimed_points(form)}


def claimed_points(form: Form) -> Mapping[str, Decimal]:
    """The points that the paper prints behind the names of groups."""
    return _claimed(form.printed.groups or "")


@lru_cache(maxsize=64)
def _claimed(lines: str) -> Mapping[str, Decimal]:
    found = (_CLAIM.fullmatch(line.strip()) for line in lines.splitlines())
    pairs = ((each[1], plain_number(narrow(each[2]))) for each in found if each)
    return {name: number for name, number in pairs if number is not None}
