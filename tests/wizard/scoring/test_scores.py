"""The exact scores: 预算执行率 by its formula, a row by its target and actual value."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from math import floor

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from wizard.editions.library import edition
from wizard.form import Form, Funding, FundRow, Indicator, Points
from wizard.scoring.scores import (
    Proposal,
    execution_formula,
    execution_rate,
    execution_score,
    rate_text,
    rule_of,
)

EDITION = edition("2020")


def funded(budget: str | None, executed: str | None, weight: str | None = "10") -> Form:
    """A form of which only the total of the funds is known."""
    total = FundRow(annual_budget=number(budget), executed=number(executed))
    points = Points(weight=number(weight))
    return Form(edition="2020", funding=Funding(total=total, points=points))


def number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def rule(
    target: str | None,
    actual: str | None,
    weight: str = "10",
    category: str = "数量指标",
) -> Proposal | None:
    """What the rule gives for a row with this target and this actual value."""
    row = Indicator(
        category=category, target=target, actual=actual, weight=Decimal(weight)
    )
    return rule_of(row, EDITION)


@pytest.mark.parametrize(
    ("budget", "executed", "rate"),
    [
        ("95", "95", "100%"),
        ("14.66", "14.66", "100%"),
        ("11442", "11191.42", "97.81%"),
        ("100", "86.2", "86.20%"),
        ("8", "10", "125%"),
        ("5", "0", "0%"),
        ("30000", "29999.999", "100.00%"),
        ("100000", "12345", "12.35%"),
    ],
)
def test_the_rate_is_printed_whole_or_with_two_decimals(
    budget: str, executed: str, rate: str
) -> None:
    exact = execution_rate(funded(budget, executed), EDITION)

    assert exact is not None
    assert rate_text(exact) == rate


@pytest.mark.parametrize(
    ("budget", "executed"),
    [("0", "5"), (None, "5"), ("5", None), ("-1", "1"), ("5", "-1")],
)
def test_there_is_no_rate_without_a_budget_and_what_was_spent(
    budget: str | None, executed: str | None
) -> None:
    form = funded(budget, executed)

    assert execution_rate(form, EDITION) is None
    assert execution_score(form, EDITION) is None
    assert execution_formula(form, EDITION) is None


@pytest.mark.parametrize(
    ("budget", "executed", "weight", "score"),
    [
        ("95", "95", "10", "10"),
        ("95", "95", "10.00", "10"),
        ("11442", "11191.42", "10", "9.78"),
        ("100", "97", "10", "9.7"),
        ("8", "10", "10", "10"),
        ("2000", "1999", "10", "10"),
        ("10000", "9995", "10", "10"),
        ("10000", "9994.9", "10", "9.99"),
        ("3", "1", "0.335", "0.11"),
        ("3", "3", "0.335", "0.335"),
    ],
)
def test_the_execution_score_is_the_rate_times_the_points_up_to_the_points(
    budget: str, executed: str, weight: str, score: str
) -> None:
    found = execution_score(funded(budget, executed, weight), EDITION)

    assert str(found) == score


def test_the_execution_score_waits_for_its_points() -> None:
    assert execution_score(funded("5", "5", None), EDITION) is None


@pytest.mark.parametrize(
    ("budget", "executed", "formula"),
    [
        ("11442", "4164", "4164 ÷ 11442 × 10 = 3.64"),
        ("5.50", "5.50", "5.5 ÷ 5.5 × 10 = 10"),
        ("5", "6", "执行率超过 100%，按 100% 计，得 10 分"),
    ],
)
def test_the_execution_formula_shows_how_it_is_reckoned(
    budget: str, executed: str, formula: str
) -> None:
    assert execution_formula(funded(budget, executed), EDITION) == formula


@pytest.mark.parametrize(
    ("target", "actual", "score", "formula"),
    [
        ("11442", "4164", "3.64", "4164 ÷ 11442 × 10 = 3.64"),
        ("≥1000册", "900册", "9", "900 ÷ 1000 × 10 = 9"),
        ("≥95%", "90%", "9.47", "90 ÷ 95 × 10 = 9.47"),
        ("≤90万元", "100万元", "9", "900000 ÷ 1000000 × 10 = 9"),
        ("≤50000元", "10万元", "5", "50000 ÷ 100000 × 10 = 5"),
        ("≤0起", "2起", "0", "0 ÷ 2 × 10 = 0"),
        ("≥2场", "0场", "0", "0 ÷ 2 × 10 = 0"),
        ("10万人次", "50000人次", "5", "50000 ÷ 100000 × 10 = 5"),
        ("10000册", "9999册", "9.99", "9999 ÷ 10000 × 10 = 9.99"),
        ("5公里", "4500米", "9", "4.5 ÷ 5 × 10 = 9"),
        ("1万米", "9公里", "9", "9000 ÷ 10000 × 10 = 9"),
        ("30亩", "1公顷", "5", "15 ÷ 30 × 10 = 5"),
        ("300平方米", "0.4亩", "8.89", "266.6667 ÷ 300 × 10 = 8.89"),
        ("0起", "2起", "0", "0 ÷ 2 × 10 = 0"),
        ("10-20人", "9人", "9", "9 ÷ 10 × 10 = 9"),
        ("1000余件", "900件", "9", "900 ÷ 1000 × 10 = 9"),
        ("2000余件", "1500件", "7.5", "1500 ÷ 2000 × 10 = 7.5"),
        ("完成", "完成80%", "8", "80 ÷ 100 × 10 = 8"),
        ("降低5%", "降低3%", "6", "3 ÷ 5 × 10 = 6"),
        ("增长5%", "下降2%", "0", "0 ÷ 5 × 10 = 0"),
        ("≥3次", "无", "0", "0 ÷ 3 × 10 = 0"),
        ("≥95%", "0.88", "9.26", "88 ÷ 95 × 10 = 9.26"),
    ],
)
def test_a_missed_target_earns_its_share(
    target: str, actual: str, score: str, formula: str
) -> None:
    found = rule(target, actual)

    assert found is not None
    assert (found.reached, str(found.score), found.formula) == (False, score, formula)
    assert (found.low, found.high) == (0, found.score)


@pytest.mark.parametrize(
    ("target", "actual"),
    [
        ("≥735人次", "735人次"),
        ("16", "17"),
        ("≤3起", "0起"),
        ("≤0起", "0起"),
        ("0", "0"),
        ("8万元", "80000元"),
        ("≥95%", "９５．５％"),
        ("=10个", "10个"),
        ("≥95%", "≥96%"),
        ("≤90万元", "90万元以内"),
        ("12月完成", "12月完成"),
        ("10月底前", "2020年10月31日"),
        ("2020年12月底前", "2020年10月"),
        ("2020年12月底前", "2019年12月"),
        ("≤12.25日", "12月20日前"),
        ("年底前", "12月"),
        ("1000余件", "1000 余件"),
        ("1000余件", "1023件"),
        ("≥900件", "1000余件"),
        ("10-20人", "15人"),
        ("10-20人", "12-18人"),
        ("≥95%", "95%-100%"),
        ("3场", "3场次"),
        ("持续提高", "持续提高"),
        ("30天", "30天"),
        ("735人次", "735"),
        ("90万元", "90"),
    ],
)
def test_a_target_that_is_met_earns_all_points(target: str, actual: str) -> None:
    found = rule(target, actual)

    assert found is not None
    assert (found.reached, found.score, found.low, found.high) == (True, 10, 0, 10)
    assert found.formula == "达到年度指标值，得满分 10 分"


@pytest.mark.parametrize(
    ("target", "actual"),
    [
        (">95%", "95%"),
        ("≥-5%", "-6%"),
        ("100±5", "94"),
        ("≥95%", "<90%"),
        ("1000余件", "500余件"),
        ("2000余件", "1000余件"),
        ("≥95%", "90%-94%"),
    ],
)
def test_a_target_missed_without_a_ratio_is_left_to_judgement(
    target: str, actual: str
) -> None:
    found = rule(target, actual)

    assert found is not None
    assert (found.reached, found.score, found.exact) == (False, None, None)
    assert found.allows(Decimal("9.99"))
    assert not found.allows(Decimal(10))


@pytest.mark.parametrize(
    ("target", "actual"),
    [
        ("10月底前", "11月"),
        ("2020年12月底前", "2021年1月"),
        ("≤12.25日", "12月26日"),
        ("合格", "不合格"),
        ("优", "差"),
        ("10月底前", "逾期"),
        ("5场", "未开展"),
        ("提升", "下降5%"),
    ],
)
def test_a_day_or_a_word_that_was_missed_earns_nothing_by_the_rule(
    target: str, actual: str
) -> None:
    found = rule(target, actual)

    assert found is not None
    assert (found.reached, found.score, found.exact) == (False, 0, None)
    assert "不按比例，得 0 分" in found.formula
    assert found.allows(Decimal("9.99"))
    assert not found.allows(Decimal(10))


@pytest.mark.parametrize(
    ("target", "actual"),
    [
        ("优", "良"),
        ("满意", "基本满意"),
        ("≥90%", "九成以下"),
        ("≥4次，每次不少于50人", "3次"),
    ],
)
def test_a_miss_of_which_nobody_can_say_how_much_is_left_to_judgement(
    target: str, actual: str
) -> None:
    found = rule(target, actual)

    assert found is not None
    assert (found.reached, found.score, found.exact) == (False, None, None)
    assert "按实际情况给分" in found.formula
    assert found.allows(Decimal("9.99"))
    assert not found.allows(Decimal(10))


@pytest.mark.parametrize(
    ("target", "actual"),
    [
        ("550", "20台"),
        ("100", "100%"),
        ("12月底前", "100%"),
        ("提升", "有所提升"),
        ("95%", "完成"),
        ("1000余件", "1000余次"),
        ("30天", "28天"),
        ("10-20人", "25人"),
        ("≥95%", "90%-100%"),
        ("10人", "10余件"),
        ("≥95%", "≥90%"),
        ("10月底前", "年底前"),
        ("12月25日", "12月"),
        ("≥10月", "11月"),
        (None, "5"),
        ("5", None),
        ("提升", "达成率80%"),
        ("提升", "达成8项"),
    ],
)
def test_what_cannot_be_compared_for_sure_has_no_rule(
    target: str | None, actual: str | None
) -> None:
    assert rule(target, actual) is None


def test_a_row_without_a_usable_weight_has_no_rule() -> None:
    row = Indicator(category="数量指标", target="5", actual="5")

    assert rule_of(row, EDITION) is None
    assert rule_of(replace(row, weight="十"), EDITION) is None
    assert rule_of(replace(row, weight=Decimal(-1)), EDITION) is None


def test_a_plain_number_means_at_most_where_the_category_says_so() -> None:
    cost, count = rule("95", "90", category="成本指标"), rule("95", "90")

    assert cost is not None
    assert count is not None
    assert (cost.reached, count.reached) == (True, False)


@pytest.mark.parametrize(
    ("target", "actual", "met"),
    [
        ("12.25", "12.20", True),
        ("12.25", "12.25日", True),
        ("≤12.25", "12.30", False),
        ("2020.12", "2020年11月", True),
        ("10", "9", None),
        ("2年", "1年", None),
        ("30天", "28天", None),
        ("≤30天", "28天", True),
        ("≤30天", "31天", False),
        ("100%", "98%", False),
    ],
)
def test_among_deadlines_a_number_is_a_date_or_says_no_more(
    target: str, actual: str, met: bool | None
) -> None:
    found = rule(target, actual, category="时效指标")

    assert (found and found.reached) == met


def test_a_rate_among_the_costs_may_be_meant_either_way() -> None:
    assert rule("10%", "12%", category="成本指标") is None
    same = rule("100%", "100%", category="成本指标")
    assert same is not None
    assert same.reached


def test_a_comparator_is_stronger_than_the_category() -> None:
    found = rule("≥95", "90", category="成本指标")

    assert found is not None
    assert found.reached is False


@pytest.mark.parametrize(
    ("actual", "score", "low", "high", "included"),
    [
        ("达成预期指标", 10, 8, 10, True),
        ("达成", 10, 8, 10, True),
        ("部分达成预期指标并具有一定效果", None, 6, 8, False),
        ("部分 达成", None, 6, 8, False),
        ("未达成预期指标且效果较差", None, 0, 6, False),
    ],
)
def test_a_tier_gives_a_band(
    actual: str, score: int | None, low: int, high: int, included: bool
) -> None:
    found = rule("持续提高", actual)

    assert found is not None
    assert (found.reached, found.score) == (None, score)
    assert (found.low, found.high, found.high_included) == (low, high, included)
    assert found.allows(Decimal(low))
    assert found.allows(Decimal(high)) is included


amounts = st.decimals(0, 10**9, places=3)
weights = st.decimals(0, 100, places=1)


@given(amounts, amounts, weights, st.sampled_from(["≥", "≤", "", ">", "<"]))
def test_a_score_lies_between_0_and_its_points_and_is_full_only_when_met(
    a: Decimal, b: Decimal, weight: Decimal, comparator: str
) -> None:
    found = rule(f"{comparator}{a}个", f"{b}个", str(weight))

    assert found is not None
    assert 0 <= found.low <= found.high <= weight
    assert found.score is None or 0 <= found.score <= weight
    if found.reached:
        assert found.score == weight
    elif weight:
        assert not found.allows(weight)


@given(amounts, amounts, weights)
def test_the_execution_score_lies_between_0_and_its_points(
    budget: Decimal, executed: Decimal, weight: Decimal
) -> None:
    score = execution_score(funded(str(budget), str(executed), str(weight)), EDITION)

    assert score is None or 0 <= score <= weight
    assert (score is None) == (budget == 0)


@given(amounts, amounts, weights)
def test_the_execution_score_is_rounded_half_up_from_the_exact_fraction(
    budget: Decimal, executed: Decimal, weight: Decimal
) -> None:
    assume(budget > 0)
    exact = min(Fraction(1), Fraction(executed) / Fraction(budget)) * Fraction(weight)

    score = execution_score(funded(str(budget), str(executed), str(weight)), EDITION)

    assert score is not None
    assert Fraction(score) == Fraction(floor(exact * 100 + Fraction(1, 2)), 100)


def test_a_tie_is_rounded_up_even_where_the_rate_never_ends() -> None:
    assert execution_score(funded("3", "1", "0.015"), EDITION) == Decimal("0.01")


@given(amounts, amounts, weights)
def test_the_share_before_rounding_is_exact(
    a: Decimal, b: Decimal, weight: Decimal
) -> None:
    found = rule(f"≥{a}", f"{b}", str(weight))

    assert found is not None
    if found.reached is False and found.exact is not None:
        assert abs(found.exact * a - weight * b) < Decimal("1E-18")


@pytest.mark.parametrize(
    ("year", "target", "actual", "met"),
    [
        (2022, "年底前", "2023年1月", False),
        (2023, "年底前", "2023年1月", True),
        (2022, "12月底前", "次年1月", False),
        (2022, "12月底前", "2022年12月", True),
        (2022, "上半年", "2022年7月", False),
        (2021, "次年3月底前", "2022年4月", False),
        (2021, "次年3月底前", "2022年3月", True),
        (None, "年底前", "2023年1月", True),
        (None, "次年3月底前", "2022年4月", None),
    ],
)
def test_the_year_of_the_form_completes_what_leaves_it_out(
    year: int | None, target: str, actual: str, met: bool | None
) -> None:
    row = Indicator(
        category="时效指标", target=target, actual=actual, weight=Decimal(10)
    )
    found = rule_of(row, EDITION, year)

    assert (found and found.reached) == met


@pytest.mark.parametrize(
    ("name", "target", "actual", "met"),
    [
        ("新增办证读者（人）", "200", "150人", False),
        ("新增办证读者（人）", "200", "200人", True),
        ("新增办证读者（万人）", "2", "15000人", False),
        ("新增办证读者", "200", "150人", None),
    ],
)
def test_the_name_of_a_row_may_tell_the_unit(
    name: str, target: str, actual: str, met: bool | None
) -> None:
    row = Indicator(
        category="数量指标", name=name, target=target, actual=actual, weight=Decimal(10)
    )
    found = rule_of(row, EDITION)

    assert (found and found.reached) == met


@pytest.mark.parametrize(
    ("actual", "low", "high", "inside", "outside"),
    [
        ("部分达成预期指标并具有一定效果", "5", "8", "5", "4.99"),
        ("未达成预期指标且效果较差", "0", "5", "4.99", "5"),
        ("达成预期指标", "8", "10", "10", "7.99"),
    ],
)
def test_the_tiers_are_those_that_the_edition_declares(
    actual: str, low: str, high: str, inside: str, outside: str
) -> None:
    """Notes of some papers say 100 to 80, 80 to 50 and 50 to 0."""
    hubei = edition("hubei-2020")
    own = replace(EDITION, tiers=hubei.tiers)
    row = Indicator(
        category="社会效益指标", target="有效提升", actual=actual, weight=Decimal(10)
    )

    found = rule_of(row, own)

    assert found is not None
    assert (found.low, found.high) == (Decimal(low), Decimal(high))
    assert found.allows(Decimal(inside))
    assert not found.allows(Decimal(outside))
