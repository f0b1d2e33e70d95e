"""Every kind of fault: how it is made, what the rules find in it, how hard it is."""

from collections.abc import Mapping
from typing import Final

from wizard.findings import Code
from wizard.frozen import frozen
from wizard.training.fault_kinds import funds, points, texts, values
from wizard.training.fault_kinds.rows import FaultMaker


@frozen
class FaultKind:
    """One kind of fault. What is said about it stands in `faults.toml`."""

    change: FaultMaker
    level: int
    """1 obvious, 2 to be looked for, 3 to be reckoned."""
    codes: frozenset[Code]
    """Exactly what the rules find, whatever else is wrong with the form."""
    place: str = ""
    """The part of a form that it takes for itself, where there is only one."""

    def goes_with(self, other: "FaultKind") -> bool:
        """Whether both can be in one form, and be told apart there."""
        same_place = self.place != "" and self.place == other.place
        return not same_place and self.codes.isdisjoint(other.codes)


def _kind(change: FaultMaker, level: int, *codes: Code, place: str = "") -> FaultKind:
    return FaultKind(change, level, frozenset(codes), place)


KINDS: Final[Mapping[str, FaultKind]] = {
    "score-above-weight": _kind(points.score_above_weight, 1, Code.SCORE_RANGE),
    "score-below-0": _kind(points.score_below_0, 1, Code.SCORE_RANGE),
    "score-in-words": _kind(
        points.score_in_words, 1, Code.NOT_A_NUMBER, place="scores"
    ),
    "reason-blank": _kind(points.reason_blank, 1, Code.REASON_MISSING),
    "head-blank": _kind(texts.head_blank, 1, Code.CELL_MISSING),
    "result-blank": _kind(texts.result_blank, 1, Code.CELL_MISSING),
    "name-from-template": _kind(texts.name_from_template, 1, Code.TEMPLATE_TEXT),
    "goal-from-template": _kind(
        texts.goal_from_template, 1, Code.TEMPLATE_TEXT, place="goal"
    ),
    "name-is-value": _kind(texts.name_is_value, 1, Code.NAME_IS_VALUE),
    "project-from-template": _kind(texts.project_from_template, 1, Code.TEMPLATE_TEXT),
    "amount-in-words": _kind(
        funds.amount_in_words, 1, Code.NOT_A_NUMBER, place="initial"
    ),
    "part-in-yuan": _kind(funds.part_in_yuan, 1, Code.FUNDING_SUM, place="initial"),
    "above-whole": _kind(values.above_whole, 1, Code.PERCENT_ABOVE_100),
    "vague": _kind(values.vague, 1, Code.VAGUE_VALUE, place="tier"),
    "weight-raised": _kind(
        points.weight_raised, 2, Code.WEIGHTS_TOTAL, Code.GROUP_WEIGHTS
    ),
    "weight-lowered": _kind(
        points.weight_lowered, 2, Code.WEIGHTS_TOTAL, Code.GROUP_WEIGHTS
    ),
    "reason-is-none": _kind(points.reason_is_none, 2, Code.REASON_MISSING),
    "full-though-missed": _kind(points.full_though_missed, 2, Code.MISSED_FULL_SCORE),
    "above-the-tier": _kind(points.above_the_tier, 2, Code.TIER_RANGE, place="tier"),
    "part-differs": _kind(funds.part_differs, 2, Code.FUNDING_SUM),
    "overspent": _kind(funds.overspent, 2, Code.OVERSPENT, place="rate"),
    "weights-misprinted": _kind(funds.weights_misprinted, 2, Code.PRINTED_TOTAL),
    "far-over": _kind(values.far_over, 2, Code.FAR_OVER_TARGET),
    "unit-changed": _kind(values.unit_changed, 2, Code.NOT_COMPARABLE),
    "about": _kind(values.about, 2, Code.VAGUE_VALUE),
    "bad-example": _kind(texts.bad_example, 2, Code.VAGUE_VALUE),
    "sign-copied": _kind(values.sign_copied, 2, Code.RESULT_WITH_OPERATOR),
    "no-such-day": _kind(values.no_such_day, 2, Code.DATE_IMPOSSIBLE),
    "cost-at-least": _kind(values.cost_at_least, 2, Code.COST_AT_LEAST),
    "cost-overrun": _kind(
        values.cost_overrun, 2, Code.MISSED_FULL_SCORE, Code.REASON_MISSING
    ),
    "late": _kind(values.late, 2, Code.MISSED_FULL_SCORE, Code.REASON_MISSING),
    "goal-copied": _kind(texts.goal_copied, 2, Code.GOAL_COPIED, place="goal"),
    "named-twice": _kind(texts.named_twice, 2, Code.DUPLICATE_INDICATOR),
    "satisfaction-astray": _kind(texts.satisfaction_astray, 2, Code.WRONG_CATEGORY),
    "money-astray": _kind(texts.money_astray, 2, Code.WRONG_CATEGORY),
    "deadline-astray": _kind(texts.deadline_astray, 2, Code.WRONG_CATEGORY),
    "row-left-out": _kind(
        points.row_left_out, 3, Code.WEIGHTS_TOTAL, Code.GROUP_WEIGHTS
    ),
    "points-shifted": _kind(points.points_shifted, 3, Code.GROUP_WEIGHTS),
    "too-much-though-missed": _kind(
        points.too_much_though_missed, 3, Code.SCORE_OFF_RULE
    ),
    "all-full": _kind(points.all_full, 1, Code.ALL_FULL_MARKS),
    "rate-misprinted": _kind(funds.rate_misprinted, 3, Code.EXECUTION_RATE),
    "rate-by-initial-budget": _kind(
        funds.rate_by_initial_budget,
        3,
        Code.EXECUTION_RATE,
        Code.BUDGET_ADJUSTED,
        place="initial",
    ),
    "execution-score-off": _kind(
        funds.execution_score_off, 3, Code.EXECUTION_SCORE, place="rate"
    ),
    "execution-rounded": _kind(
        funds.execution_rounded, 3, Code.EXECUTION_ROUNDED, place="rate"
    ),
    "scores-misprinted": _kind(
        funds.scores_misprinted, 3, Code.PRINTED_TOTAL, place="scores"
    ),
    "cost-in-yuan": _kind(values.cost_in_yuan, 3, Code.UNITS_MIXED),
}
"""Each kind by the name under which `faults.toml` speaks of it."""
