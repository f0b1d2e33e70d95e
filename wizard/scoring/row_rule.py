"""What the rule gives for a row of which both cells are read."""

from decimal import Decimal
from functools import lru_cache

from wizard.editions.edition import Edition
from wizard.form import Indicator
from wizard.numbers import trimmed
from wizard.scoring.proposal import ZERO, Proposal
from wizard.scoring.shares import missed
from wizard.scoring.tiers import in_tier, tier_of
from wizard.values.meeting import reached
from wizard.values.value import Value
from wizard.wording import Says


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


@lru_cache(maxsize=256)
def _full(digits: str) -> Proposal:
    """Full points, which many rows have; by their digits, since 5 is not 5.0 here."""
    weight = Decimal(digits)
    return Proposal(
        score=Decimal(trimmed(weight)),
        exact=weight,
        reached=True,
        formula=Says.TARGET_MET.format(weight=trimmed(weight)),
        low=ZERO,
        high=weight,
    )
