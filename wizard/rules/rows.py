"""Each row by itself: its score against its weight, its target and its reason."""

from collections.abc import Iterator
from decimal import Decimal

from wizard.address import row_cell
from wizard.cells import quoted
from wizard.editions.edition import Edition
from wizard.findings import Code, Finding
from wizard.form import Form, get, known, year_of
from wizard.numbers import trimmed
from wizard.rules import labels
from wizard.rules.explanations import explained, is_surely_missed, lost_points
from wizard.rules.readings import readings
from wizard.rules.rounding import is_rounded
from wizard.scoring.scores import rule_of
from wizard.wording import Says


def scores_lie_within_weights(form: Form, edition: Edition) -> Iterator[Finding]:
    """No 得分 is below 0 or above its 分值 (财预〔2020〕10号: 得分最高不能超过分值)."""
    points = form.funding.points
    rows = {row_cell(n, "score"): row for n, row in enumerate(form.indicators)}
    for where, cells in ({"funding.points.score": points} | rows).items():
        weight, score = known(cells.weight), known(cells.score)
        if score is not None and score < 0:
            yield _out_of_range(Says.SCORE_BELOW_0, where, form, edition)
        elif score is not None and weight is not None and _is_above(score, weight):
            facts = {"weight": trimmed(weight), "gap": trimmed(score - weight)}
            yield _out_of_range(Says.SCORE_ABOVE_WEIGHT, where, form, edition, **facts)


def losses_have_a_reason(form: Form, edition: Edition) -> Iterator[Finding]:
    """Points lost or a target missed ask for 偏差原因分析及改进措施."""
    for number, row in enumerate(form.indicators):
        lost = lost_points(row)
        if (lost or is_surely_missed(row, edition, year_of(form))) and not explained(
            form, number, edition
        ):
            where = row_cell(number, "deviation")
            rule = rule_of(row, edition, year_of(form))
            facts: dict[str, object] = {
                "row": labels.indicator(form, number),
                "points": trimmed(lost),
                "column": labels.column(edition, "deviation"),
                "right": trimmed(rule.high) if rule else "",
            }
            says = Says.REASON_FOR_POINTS if lost else Says.REASON_FOR_TARGET
            if lost and rule is not None and rule.reached:
                says = Says.REASON_OR_SCORE
            yield Finding(Code.REASON_MISSING, where, says, facts)


def missed_targets_lose_points(form: Form, edition: Edition) -> Iterator[Finding]:
    """A target that was missed does not earn full points (财预〔2020〕10号)."""
    for number, row in enumerate(form.indicators):
        weight = known(row.weight)
        if (
            weight
            and row.score == weight
            and is_surely_missed(row, edition, year_of(form))
        ):
            rule = rule_of(row, edition, year_of(form))
            facts: dict[str, object] = {
                "row": labels.indicator(form, number),
                "target": quoted(row.whole_target),
                "actual": quoted(row.actual),
                **readings(form, number, edition),
                "weight": trimmed(weight),
                "formula": rule.formula if rule else "",
            }
            where = row_cell(number, "score")
            yield Finding(Code.MISSED_FULL_SCORE, where, Says.MISSED_FULL_SCORE, facts)


def scores_lie_within_the_tier(form: Form, edition: Edition) -> Iterator[Finding]:
    """A qualitative score lies in the tier that was chosen (财预〔2020〕10号)."""
    for number, row in enumerate(form.indicators):
        rule, score = rule_of(row, edition, year_of(form)), known(row.score)
        if rule is None or rule.reached is not None or score is None:
            continue
        if not rule.allows(score):
            facts: dict[str, object] = {
                "row": labels.indicator(form, number),
                "score": trimmed(score),
                "band": rule.formula,
            }
            where = row_cell(number, "score")
            yield Finding(Code.TIER_RANGE, where, Says.TIER_RANGE, facts)


def _is_above(score: Decimal, weight: Decimal) -> bool:
    return 0 <= weight < score and not is_rounded(score, weight)


def _out_of_range(
    says: Says, where: str, form: Form, edition: Edition, **numbers: str
) -> Finding:
    facts = {"cell": labels.cell(form, edition, where), "score": get(form, where)}
    return Finding(Code.SCORE_RANGE, where, says, {**facts, **numbers})
