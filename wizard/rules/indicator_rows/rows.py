"""Each row by itself: its score against its weight, its target and its reason."""

from collections.abc import Iterator
from decimal import Decimal

from wizard.cells import quoted
from wizard.editions.edition import Edition
from wizard.findings import Code, Finding
from wizard.form import Form, Indicator, Points, known
from wizard.numbers import trimmed
from wizard.rules import labels
from wizard.rules.case import RowRule, of_form
from wizard.rules.indicator_rows.explanations import (
    is_explained,
    is_surely_missed,
    lost_points,
)
from wizard.rules.indicator_rows.indicator_wording import RowSays
from wizard.rules.indicator_rows.readings import readings
from wizard.rules.rounding import is_rounded
from wizard.rules.row import IndicatorRow
from wizard.scoring.full_points import execution_points


@of_form
def execution_score_lies_within_its_weight(
    form: Form, edition: Edition
) -> Iterator[Finding]:
    """No 得分 is below 0 or above its 分值, that of 预算执行率 neither."""
    where = "funding.points.score"
    points = execution_points(form, edition)
    if _is_out_of_range(points):
        cell = labels.cell(form, edition, where)
        yield _out_of_range(points, where, cell)


@RowRule
def scores_lie_within_weights(row: IndicatorRow) -> Finding | None:
    """No 得分 is below 0 or above its 分值 (财预〔2020〕10号: 得分最高不能超过分值)."""
    if _is_out_of_range(row.cells):
        return _out_of_range(row.cells, row.at("score"), row.cell("score"))
    return None


@RowRule
def losses_have_a_reason(row: IndicatorRow) -> Finding | None:
    """Points lost or a target missed ask for 偏差原因分析及改进措施."""
    lost, rule = lost_points(row.cells), row.rule
    if "deviation" not in row.edition.indicators.fields:
        return None
    if not (lost or is_surely_missed(row)) or is_explained(row):
        return None
    facts: dict[str, object] = {
        "row": row.label,
        "points": trimmed(lost),
        "column": labels.column(row.edition, "deviation"),
        "right": trimmed(rule.high) if rule else "",
    }
    says = RowSays.REASON_FOR_POINTS if lost else RowSays.REASON_FOR_TARGET
    if lost and rule is not None and rule.reached:
        says = RowSays.REASON_OR_SCORE
    return Finding(Code.REASON_MISSING, row.at("deviation"), says, facts)


@RowRule
def missed_targets_lose_points(row: IndicatorRow) -> Finding | None:
    """A target that was missed does not earn full points (财预〔2020〕10号)."""
    weight = known(row.cells.weight)
    if weight and row.cells.score == weight and is_surely_missed(row):
        facts: dict[str, object] = {
            "row": row.label,
            "target": quoted(row.target),
            "actual": quoted(row.cells.actual),
            **readings(row),
            "weight": trimmed(weight),
            "formula": row.rule.formula if row.rule else "",
        }
        where, says = row.at("score"), RowSays.MISSED_FULL_SCORE
        return Finding(Code.MISSED_FULL_SCORE, where, says, facts)
    return None


@RowRule
def scores_lie_within_the_tier(row: IndicatorRow) -> Finding | None:
    """A qualitative score lies in the tier that was chosen (财预〔2020〕10号)."""
    rule, score = row.rule, known(row.cells.score)
    if rule is None or rule.reached is not None or score is None:
        return None
    if not rule.allows(score):
        facts: dict[str, object] = {
            "row": row.label,
            "score": trimmed(score),
            "band": rule.formula,
        }
        return Finding(Code.TIER_RANGE, row.at("score"), RowSays.TIER_RANGE, facts)
    return None


def _is_out_of_range(line: Points | Indicator) -> bool:
    weight, score = known(line.weight), known(line.score)
    if score is None:
        return False
    return score < 0 or (weight is not None and _is_above(score, weight))


def _is_above(score: Decimal, weight: Decimal) -> bool:
    return 0 <= weight < score and not is_rounded(score, weight)


def _out_of_range(line: Points | Indicator, where: str, cell: str) -> Finding:
    weight, score = known(line.weight), known(line.score)
    facts: dict[str, object] = {"cell": cell, "score": score}
    if score is not None and score < 0:
        return Finding(Code.SCORE_RANGE, where, RowSays.SCORE_BELOW_0, facts)
    assert weight is not None
    assert score is not None
    facts |= {"weight": trimmed(weight), "gap": trimmed(score - weight)}
    return Finding(Code.SCORE_RANGE, where, RowSays.SCORE_ABOVE_WEIGHT, facts)
