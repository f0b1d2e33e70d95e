"""The three tiers of a qualitative result, and the band of points of each."""

from decimal import Decimal
from functools import lru_cache

from wizard.editions.content import Tier
from wizard.editions.edition import Edition
from wizard.numbers import narrow, trimmed
from wizard.scoring.proposal import HUNDRED, Proposal
from wizard.scoring.score_wording import ScoreSays
from wizard.words import NO_TIER


@lru_cache(maxsize=1024)
def tier_of(actual: str, edition: Edition) -> Tier | None:
    """The tier whose words the cell begins with; 达成率 is no such word."""
    text = "".join(narrow(actual).split())
    said = (
        (text[len(word) :], tier)
        for word, tier in _spoken(edition)
        if text.startswith(word)
    )
    return next((tier for behind, tier in said if not _is_other(behind)), None)


def _is_other(behind: str) -> bool:
    """Whether what stands behind the words of a tier makes other words of them."""
    return behind.startswith(NO_TIER) or behind[:1].isdecimal()


@lru_cache
def _spoken(edition: Edition) -> tuple[tuple[str, Tier], ...]:
    """The words of the tiers, the longest first, each with its tier."""
    spoken = ((word, tier) for tier in edition.tiers for word in tier.words)
    return tuple(sorted(spoken, key=lambda pair: len(pair[0]), reverse=True))


def in_tier(
    tier: Tier, wanted: Tier | None, weight: Decimal, edition: Edition
) -> Proposal:
    """The upper end where the tier includes it; else only the band.

    Where the target names a better tier, it is missed.
    """
    low, high = (weight * share / HUNDRED for share in (tier.low, tier.high))
    says = ScoreSays.TIER_UP_TO if tier.high_included else ScoreSays.TIER_BELOW
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
