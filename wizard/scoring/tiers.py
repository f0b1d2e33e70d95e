"""The three tiers of a qualitative result, and the band of points of each."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Final

from wizard.editions.content import Tier
from wizard.editions.edition import Edition
from wizard.numbers import narrow, trimmed
from wizard.scoring.proposal import Proposal
from wizard.wording import Says
from wizard.words import NO_TIER

HUNDRED: Final = Decimal(100)
BLANKS: Final = re.compile(r"\s")


def tier_of(actual: str, edition: Edition) -> Tier | None:
    """The tier whose words the cell begins with; 达成率 is no such word."""
    begins, tiers = _spoken(edition)
    found = begins.match(BLANKS.sub("", narrow(actual)))
    return tiers[found[1]] if found else None


@lru_cache
def _spoken(edition: Edition) -> tuple[re.Pattern[str], Mapping[str, Tier]]:
    """The words of the tiers as a pattern, the longest first, and whose each is."""
    spoken = [(word, tier) for tier in edition.tiers for word in tier.words]
    longest = sorted((word for word, _ in spoken), key=len, reverse=True)
    words = "|".join(map(re.escape, longest))
    return re.compile(f"({words})(?!{NO_TIER})"), dict(reversed(spoken))


def in_tier(
    tier: Tier, wanted: Tier | None, weight: Decimal, edition: Edition
) -> Proposal:
    """The upper end where the tier includes it; else only the band.

    Where the target names a better tier, it is missed.
    """
    low, high = (weight * share / HUNDRED for share in (tier.low, tier.high))
    says = Says.TIER_UP_TO if tier.high_included else Says.TIER_BELOW
    is_missed = wanted is not None and tier.high < wanted.high
    return Proposal(
        score=high if tier.high_included else None,
        exact=high if tier.high_included else None,
        reached=False if is_missed else None,
        formula=says.format(tier=tier.name, low=trimmed(low), high=trimmed(high)),
        low=low,
        high=high,
        high_included=tier.high_included,
        tier=tier.name,
        is_short=tier.high < max(one.high for one in edition.tiers),
    )
