"""Every kind of sum: figures at random, the answer by the rules of the form."""

from collections.abc import Mapping
from typing import Final

from wizard.training.sums import funds, points, rows
from wizard.training.sums.figures import Figures, Maker

__all__ = ["MAKERS", "Figures"]

MAKERS: Final[Mapping[str, Maker]] = {
    "rate": funds.rate,
    "execution-score": funds.score_of_rate,
    "execution-capped": funds.capped_score,
    "missed": rows.missed,
    "surpassed": rows.surpassed,
    "overrun": rows.overrun,
    "within": rows.within,
    "tier-low": rows.tier_low,
    "group-left": points.group_left,
    "total-left": points.total_left,
    "parts": funds.parts,
}
"""Each kind by the name under which `computing.toml` speaks of it."""
