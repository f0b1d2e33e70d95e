"""What is true of every value and of every pair, whatever is written."""

from decimal import Decimal
from fractions import Fraction
from itertools import combinations, pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from wizard.numbers import trimmed
from wizard.values.comparisons.comparison import Direction
from wizard.values.meeting import reached
from wizard.values.pairs import read_pair
from wizard.values.reading import read_value
from wizard.values.unit_table import table
from wizard.values.words.degrees import words

AT_LEAST: Direction = "at-least"
CONVERTED = [
    ("公里", "米", 1000),
    ("千米", "公里", 1),
    ("万米", "公里", 10),
    ("吨", "公斤", 1000),
    ("千克", "斤", 2),
    ("公顷", "亩", 15),
    ("平方公里", "公顷", 100),
    ("立方米", "升", 1000),
    ("万元", "元", 10_000),
    ("亿元", "万元", 10_000),
    ("万人次", "人次", 10_000),
    ("天", "小时", 24),
    ("周", "天", 7),
    ("年", "个月", 12),
    ("%", "‰", 10),
    ("成", "%", 10),
    ("元/斤", "元/公斤", 2),
    ("人", "名", 1),
    ("场", "场次", 1),
]
"""One of the first unit is so many of the second."""

TIMES = ("天", "周", "年")
"""Lengths of time: without a comparator neither more nor less of them is better."""

YEARS = range(1900, 2100)
"""Numbers that are the name of a year before 年."""

NEGATIONS = ("未", "没有", "尚未", "未能")
DONE = (
    *("完成", "竣工", "到位", "通过验收", "落实", "投入使用", "发放到位"),
    *("资金拨付到位", "建立台账", "举办培训", "设备安装", "信息公开"),
)
MODEST = ("规范", "稳定", "合理")
"""Of what 基本 is a modest word, and need be no lower grade."""
ADJECTIVES = (
    "合格",
    "健全",
    "完善",
    "规范",
    "准确",
    "稳定",
    "安全",
    "及时",
    "合理",
    "真实",
)

numbers = st.decimals(1, 10**6, places=2).map(lambda number: trimmed(number))
whole = st.integers(1, 10**6)
comparators = st.sampled_from(["", "≥", "≤", ">", "<", "=", "不少于", "不超过"])
units = st.sampled_from(
    sorted(u for u in table().units if read_value(f"5{u}").quantity)
)


def met(target: str, actual: str, direction: Direction = AT_LEAST) -> bool | None:
    """Whether a result reaches its target, as a row without a name says it."""
    return reached(*read_pair(target, actual, dates=False), direction)


@given(st.text(min_size=1))
def test_any_text_meets_itself(text: str) -> None:
    assert met(text, text)


@given(comparators, numbers, units)
def test_a_value_meets_itself_however_it_is_spaced(
    comparator: str, number: str, unit: str
) -> None:
    assert met(f"{comparator}{number}{unit}", f"{comparator} {number} {unit}。")


@given(whole, whole, st.sampled_from(CONVERTED), comparators)
def test_a_unit_in_the_place_of_another_one_changes_nothing(
    target: int, actual: int, units: tuple[str, str, int], comparator: str
) -> None:
    large, small, factor = units
    assume(large not in TIMES or comparator not in ("", "="))
    assume(target not in YEARS and actual not in YEARS)
    plain = met(f"{comparator}{target}{large}", f"{actual}{large}")

    assert met(f"{comparator}{target}{large}", f"{actual * factor}{small}") == plain
    assert met(f"{comparator}{target * factor}{small}", f"{actual}{large}") == plain
    assert met(
        f"{comparator}{target * factor}{small}", f"{actual * factor}{small}"
    ) == (plain)


@given(whole, whole, units)
def test_more_is_better_or_less_is_as_the_comparator_says(
    target: int, actual: int, unit: str
) -> None:
    assume(target not in YEARS and actual not in YEARS)
    size = Fraction(actual) - target

    assert met(f"≥{target}{unit}", f"{actual}{unit}") == (size >= 0)
    assert met(f"≤{target}{unit}", f"{actual}{unit}") == (size <= 0)
    assert met(f">{target}{unit}", f"{actual}{unit}") == (size > 0)
    assert met(f"<{target}{unit}", f"{actual}{unit}") == (size < 0)


@given(whole, whole, st.sampled_from(["件", "元", "%", "公里", "起"]))
def test_the_opposite_comparator_turns_a_verdict_round(
    target: int, actual: int, unit: str
) -> None:
    assert met(f"≥{target}{unit}", f"{actual}{unit}") != (
        met(f"<{target}{unit}", f"{actual}{unit}")
    )


@given(whole, st.sampled_from(["起", "件", "次", "人", "%", ""]))
def test_anything_above_none_is_a_miss(actual: int, unit: str) -> None:
    for target in ("0", "=0", "≤0", "为0"):
        assert met(f"{target}{unit}", f"{actual}{unit}") is False
        assert met(f"{target}{unit}", f"0{unit}")


@pytest.mark.parametrize("word", DONE + ADJECTIVES)
def test_what_is_denied_misses_what_was_to_be(word: str) -> None:
    for negation in NEGATIONS if word in DONE else ("不",):
        assert met(word, negation + word) is False
        assert met(f"已{word}", negation + word) is False
        assert met(negation + word, negation + word)
        assert word in words().places or met(negation + word, word) is False
    assert met(word, word)
    assert met(word, f"基本{word}") is (None if word in MODEST else False)
    assert met(f"基本{word}", word)


@given(st.sampled_from(sorted(words().axis)), st.sampled_from(sorted(words().axis)))
def test_what_went_the_other_way_is_a_miss(target: str, actual: str) -> None:
    (axis, way), (other, turn) = words().axis[target], words().axis[actual]
    assume(not words().places.get(target) and not words().places.get(actual))

    if axis == other and way != turn:
        assert met(target, actual) is False
    if axis != other:
        assert met(target, actual) is not False


@pytest.mark.parametrize("number", range(len(words().scales)))
def test_the_order_of_a_scale_is_total(number: int) -> None:
    names = [place[0] for place in words().scales[number]]
    if number in words().both_ends:
        assert met(names[0], names[-1]) is False
        assert met(names[-1], names[0]) is False
        return
    for better, worse in combinations(names, 2):
        assert met(better, worse) is False
        assert met(worse, better)
    assert all(met(name, name) for name in names)


def test_the_degrees_of_a_change_are_in_order() -> None:
    ordered = ("显著", "明显", "有所", "未")
    for stem in ("提升", "改善", "增强", "下降"):
        for more, less in combinations(ordered, 2):
            assert met(f"{more}{stem}", f"{less}{stem}") is False
        for more, less in pairwise(ordered[:3]):
            assert met(f"{less}{stem}", f"{more}{stem}")


@given(
    st.integers(1, 12), st.integers(1, 12), st.sampled_from(["", "底", "底前", "份"])
)
def test_a_month_keeps_a_deadline_that_is_not_before_it(
    deadline: int, month: int, end: str
) -> None:
    found = met(f"{deadline}月{end}", f"{month}月")

    assert found is (month <= deadline)


@given(st.integers(1, 4), st.integers(1, 12))
def test_a_quarter_is_over_with_its_last_month(quarter: int, month: int) -> None:
    spelled = "一二三四"[quarter - 1]
    for target in (
        f"{spelled}季度",
        f"第{spelled}季度",
        f"{quarter}季度",
        f"Q{quarter}",
    ):
        assert met(target, f"{month}月") is (month <= quarter * 3)


@given(
    st.dates().filter(lambda day: 1900 <= day.year < 2100),
    st.dates().filter(lambda day: 1900 <= day.year < 2100),
)
def test_a_day_is_one_day_however_it_is_written(one: object, other: object) -> None:
    spellings = ("%Y-%m-%d", "%Y.%m.%d", "%Y/%m/%d", "%Y年%m月%d日")
    days = [[f"{day:{form}}" for form in spellings] for day in (one, other)]
    found = {met(a, b) for a in days[0] for b in days[1]}

    assert found == {str(other) <= str(one)}


@given(numbers, numbers, st.sampled_from(["件", "%", "万元", "平方米"]))
def test_words_around_a_number_change_nothing(
    target: str, actual: str, unit: str
) -> None:
    plain = met(f"≥{target}{unit}", f"{actual}{unit}")
    for said in (f"共{actual}{unit}", f"实际完成{actual}{unit}", f"累计{actual}{unit}"):
        assert met(f"≥{target}{unit}", said) == plain
    for said in (f"不少于{target}{unit}", f"{target}{unit}以上", f"至少{target}{unit}"):
        assert met(said, f"{actual}{unit}") == plain


@given(numbers, numbers)
def test_what_is_asked_about_is_never_a_verdict_of_one_reading(
    target: str, actual: str
) -> None:
    share = trimmed(Decimal(actual) / 10**6)
    a, b = read_pair(f"≥{target}%", share, dates=False)
    if b.doubt:
        verdicts = {
            met(f"≥{target}%", f"{trimmed(Decimal(share) * factor)}%")
            for factor in (1, 100)
        }
        assert reached(a, b, AT_LEAST) == (
            verdicts.pop() if len(verdicts) == 1 else None
        )


def test_a_value_of_a_thousand_units_is_read_and_told_alike() -> None:
    for name in table().units:
        value = read_value(f"12{name}")

        assert value.number == Decimal(12) or value.date, name


@pytest.mark.parametrize(
    ("name", "target", "actual", "dates", "expected"),
    [
        ("工程质量等级", "二级", "三级", False, False),
        ("信息系统等级保护级别", "二级", "三级", False, None),
        ("地质灾害风险等级", "一级", "二级", False, None),
        ("工期", "2年", "3年", True, False),
        ("设备质保期", "2年", "3年", True, True),
        ("设备质保期", "3年", "2年", True, False),
        ("投入使用时间", "30天", "45天", True, False),
    ],
)
def test_the_name_of_a_row_says_which_way_is_better(
    name: str, target: str, actual: str, dates: bool, expected: bool | None
) -> None:
    pair = read_pair(target, actual, dates=dates, name=name)

    assert reached(*pair, AT_LEAST) is expected
