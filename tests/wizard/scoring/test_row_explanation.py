"""How a row is read and reckoned, told in the sentence that fits."""

from decimal import Decimal

import pytest

from wizard.editions.library import edition
from wizard.form import Indicator
from wizard.scoring.row_explanation import row_explanation, score_line
from wizard.scoring.score_wording import ScoreSays
from wizard.wording import Says

EDITION = edition("2020")


def told(target: str | None, actual: str | None, weight: str | None = "10") -> str:
    row = Indicator(
        category="数量指标",
        target=target,
        actual=actual,
        weight=None if weight is None else Decimal(weight),
    )
    return "\n".join(row_explanation(row, EDITION, 2024))


@pytest.mark.parametrize(
    ("target", "actual", "rule", "verdict"),
    [
        ("≥5个", "5个", ScoreSays.RULE_AT_LEAST, ScoreSays.VERDICT_MET),
        ("≥5个", "4个", ScoreSays.RULE_AT_LEAST, ScoreSays.VERDICT_MISSED),
        ("≤5个", "6个", ScoreSays.RULE_AT_MOST, ScoreSays.VERDICT_MISSED),
        ("0起", "1起", ScoreSays.RULE_ZERO, ScoreSays.VERDICT_MISSED),
        ("5个", "5公里", ScoreSays.RULE_NONE, ScoreSays.VERDICT_OPEN),
        ("2024年12月底前", "2024年10月", ScoreSays.RULE_DAYS, ScoreSays.VERDICT_MET),
        ("2024年12月底前", "2025年1月", ScoreSays.RULE_DAYS, ScoreSays.VERDICT_MISSED),
        ("提升", "提升", ScoreSays.RULE_WORDS, ScoreSays.VERDICT_MET),
        ("提升", "有人说好", ScoreSays.RULE_NONE, ScoreSays.VERDICT_OPEN),
        (
            "显著",
            EDITION.tiers[1].name,
            ScoreSays.RULE_TIERS,
            ScoreSays.VERDICT_TIER,
        ),
    ],
)
def test_the_rule_and_the_verdict_are_those_of_the_cells(
    target: str, actual: str, rule: str, verdict: str
) -> None:
    said = told(target, actual)

    assert ScoreSays.EXPLAIN_RULE.format(rule=rule) in said
    assert ScoreSays.EXPLAIN_VERDICT.format(verdict=verdict) in said


@pytest.mark.parametrize(("target", "actual"), [(None, "5个"), ("5个", None), ("", "")])
def test_while_a_cell_is_blank_that_is_all_there_is_to_say(
    target: str | None, actual: str | None
) -> None:
    assert told(target, actual) == ScoreSays.EXPLAIN_BLANK


def test_both_cells_are_told_as_they_were_typed_and_the_reckoning_follows() -> None:
    said = told("≥5个", "4个").splitlines()

    assert len(said) == 5
    assert "≥5个" in said[0]
    assert "4个" in said[1]
    assert said[4] == ScoreSays.EXPLAIN_RECKONING.format(formula="4 ÷ 5 × 10 = 8")


def test_without_points_there_is_a_verdict_and_no_reckoning() -> None:
    said = told("≥5个", "4个", None)

    assert ScoreSays.VERDICT_MISSED in said
    assert len(said.splitlines()) == 4


def test_what_a_cell_takes_from_the_other_and_why_it_is_unsure_is_said() -> None:
    assert ScoreSays.UNIT_TAKEN.format(unit="个") in told("≥5个", "4")
    assert ScoreSays.WHY_PERCENT in told("≥95%", "0.962")
    assert ScoreSays.WHY_PERCENT not in told("≥95%", "96.2%")


def test_points_are_told_without_needless_zeros_and_unknown_ones_as_unknown() -> None:
    row = Indicator(category="数量指标", score=Decimal("9.50"))
    worded = Indicator(category="数量指标", score="优", weight=Decimal(10))

    assert score_line(row) == ScoreSays.EXPLAIN_SCORE.format(
        score="9.5", weight=Says.UNKNOWN_YET
    )
    assert score_line(worded) == ScoreSays.EXPLAIN_SCORE.format(score="优", weight="10")
