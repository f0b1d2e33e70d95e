"""What both cells of a row say, and what the rule gives for it.

Importing this module loads all that reads values, which a blank form does without.
"""

from decimal import Decimal
from functools import lru_cache

from wizard.editions.edition import Edition
from wizard.form import Indicator, known
from wizard.frozen import changed
from wizard.numbers import trimmed
from wizard.scoring.proposal import HUNDRED, ZERO, Proposal
from wizard.scoring.score_wording import ScoreSays
from wizard.scoring.shares import missed
from wizard.scoring.tiers import in_tier, tier_of
from wizard.values.meeting import reached
from wizard.values.pairs import read_pair
from wizard.values.value import Value


def read_values(
    row: Indicator, edition: Edition, year: int | None
) -> tuple[Value, Value] | None:
    """年度指标值 and 实际完成值 as its category reads them; None while one is blank.

    `year` is that of the form, for a date that leaves it out.
    """
    target = row.whole_target
    if not target or not row.actual:
        return None
    return read_pair(
        target,
        row.actual,
        dates=edition.categories[row.category].dates,
        units=edition.own_units,
        year=year,
        name=row.name or "",
    )


def rule_by(
    values: tuple[Value, Value] | None, row: Indicator, edition: Edition
) -> Proposal | None:
    """What the rule gives; None where it lacks a fact, or cannot compare the values."""
    weight = known(row.weight) if edition.weighs_rows else HUNDRED
    if values is None or weight is None or weight < 0:
        return None
    reckon = ruled if edition.weighs_rows else compared
    return reckon(row, weight, values, edition)


def ruled(
    row: Indicator, weight: Decimal, values: tuple[Value, Value], edition: Edition
) -> Proposal | None:
    """The points of a row; None where its cells cannot be compared."""
    target, actual = values
    direction = edition.categories[row.category].direction
    tier = tier_of(row.actual or "", edition)
    if tier and target.text != actual.text:
        return in_tier(tier, tier_of(row.whole_target or "", edition), weight, edition)
    met = reached(target, actual, direction)
    if met is None:
        return None
    if met:
        return _full(str(weight))
    return missed(target.meaning, actual.meaning, direction, weight, edition)


def compared(
    row: Indicator, weight: Decimal, values: tuple[Value, Value], edition: Edition
) -> Proposal | None:
    """Whether a row without points of its own met its target; its score is a person's.

    Any score up to the whole is fair: the points of its group are not divided.
    """
    rule = ruled(row, weight, values, edition)
    if rule is None:
        return None
    says = (
        ScoreSays.GROUP_TARGET_MISSED
        if rule.reached is False
        else ScoreSays.GROUP_TARGET_MET
    )
    told = ScoreSays.GROUP_TARGET_OPEN if rule.reached is None else says
    rule = changed(rule, score=None, exact=None, formula=told)
    return changed(rule, low=ZERO, high=weight, high_included=True)


@lru_cache(maxsize=256)
def _full(digits: str) -> Proposal:
    """Full points, which many rows have; by their digits, since 5 is not 5.0 here."""
    weight = Decimal(digits)
    return Proposal(
        score=Decimal(trimmed(weight)),
        exact=weight,
        reached=True,
        formula=ScoreSays.TARGET_MET.format(weight=trimmed(weight)),
        low=ZERO,
        high=weight,
    )
