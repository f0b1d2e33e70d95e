"""Forms for property-based tests: unfinished ones, odd ones, and fit ones."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from hypothesis import strategies as st

from wizard.cells import clean
from wizard.form import (
    Form,
    Funding,
    FundRow,
    Goals,
    Indicator,
    Points,
    Printed,
    Project,
    put,
)

CATEGORIES = (
    "数量指标",
    "质量指标",
    "时效指标",
    "成本指标",
    "经济效益指标",
    "社会效益指标",
    "生态效益指标",
    "可持续影响指标",
    "服务对象满意度指标",
)
"""In the order of the paper."""

COLUMNS = ("initial_budget", "annual_budget", "executed")
PARTS = ("appropriation", "carryover", "other")

ODD = (
    "“引号”与\"引号\"和'单引号'",
    '"""',
    "'''",
    "\\",
    "\\n\\u0041",
    "[/]",
    "[[indicators]]",
    'name = "乙"',
    "# 不是注释",
    "= 1",
    "{a = 1}",
    "（括号）【】",
    "e\u0301 n\u0303 ก็",
    "👩👩👧",
    "𠮷𪚥",
    "　全角　",
    " 尾部空格 ",
    "\t",
    "&amp;<w:t>]]>",
    "{year} %s",
    "-0",
    "1e5",
    "≥95％",
)
"""Text that trips careless writers and readers; all of it may stand in a cell."""

signs = st.characters(exclude_categories=["Cc", "Cs"]).filter(
    lambda sign: clean(sign) == sign
)
"""Every character that a cell keeps, but for the line end and the tab."""


def _pieces(*more: str) -> st.SearchStrategy[str]:
    piece = st.sampled_from((*ODD, *more)) | st.text(signs, max_size=6)
    return st.lists(piece, min_size=1, max_size=4).map("".join)


texts = _pieces().filter(str.strip)
"""One line of anything that is not blank."""

long_texts = _pieces("\n", "\n\n", "一行\n", "\n[project]\n").filter(str.strip)
"""The same with line ends, also at its ends."""


_LEFTOVER = re.compile("[×*\uff0a…Xx.。_\uff3f]{2,}|^指标|字[以之]?[内下][)）]")


def _is_own(text: str) -> bool:
    """Whether no one could take the text for a template's."""
    return _LEFTOVER.search(text.strip()) is None


own_texts = texts.filter(_is_own)
"""One line that may stand on a form that is handed in."""

own_long_texts = long_texts.filter(_is_own)
"""The same with line ends."""


def _digits(whole: int, places: str) -> str:
    return f"{whole}.{places}" if places else str(whole)


_places = st.text("0123456789", max_size=6)

digits = st.builds(_digits, st.integers(0, 9999) | st.integers(0, 10**15 - 1), _places)
"""Plain numbers of 0 to 6 places, as they are typed."""

no_numbers = st.sampled_from(
    ["—", "约3万", "10分", "1e5", "NaN", "0x10", "1/3", "0.0000001", "三"]
) | texts.map("约{}".format)
"""What may stand in a number's cell and is none."""

numbers = (
    digits.map(Decimal) | digits.map("-{}".format).map(Decimal) | no_numbers | st.none()
)
years = (
    st.integers(1900, 2099) | st.sampled_from(["二〇二〇年", "去年", "20"]) | st.none()
)


def _perhaps(cell: st.SearchStrategy) -> st.SearchStrategy:
    return st.none() | cell


fund_rows = st.builds(FundRow, **dict.fromkeys(COLUMNS, numbers))
points = st.builds(Points, weight=numbers, score=numbers)
indicators = st.builds(
    Indicator,
    category=st.sampled_from(CATEGORIES),
    name=_perhaps(texts),
    target=_perhaps(texts),
    actual=_perhaps(texts),
    weight=numbers,
    score=numbers,
    deviation=_perhaps(long_texts),
)
forms = st.builds(
    Form,
    edition=st.just("2020"),
    year=years,
    project=st.builds(
        Project,
        name=_perhaps(texts),
        supervising_department=_perhaps(texts),
        implementing_unit=_perhaps(texts),
    ),
    funding=st.builds(
        Funding,
        total=fund_rows,
        appropriation=fund_rows,
        carryover=fund_rows,
        other=fund_rows,
        points=points,
    ),
    goals=st.builds(Goals, expected=_perhaps(long_texts), actual=_perhaps(long_texts)),
    indicators=st.lists(indicators, max_size=12).map(tuple),
    printed=st.builds(
        Printed,
        weight=_perhaps(texts),
        score=_perhaps(texts),
        execution_rate=_perhaps(texts),
    ),
)
"""Forms at any moment: cells missing, cells wrong, odd text everywhere."""


@st.composite
def fit_forms(
    draw: st.DrawFn,
    text: st.SearchStrategy[str] = own_texts,
    goal: st.SearchStrategy[str] = own_long_texts,
) -> Form:
    """Forms that can be handed in: 100 points, funds that add up, reasons where due."""
    count = draw(st.integers(1, 12))
    execution, *weights = draw(_weights(count + 1))
    rows = [draw(_fit_row(weight, text, goal)) for weight in weights]
    funding = draw(_fit_funding(execution))
    return Form(
        edition="2020",
        year=draw(st.integers(1900, 2099)),
        project=Project(
            name=draw(text),
            supervising_department=draw(text),
            implementing_unit=draw(text),
        ),
        funding=funding,
        goals=Goals(expected=draw(goal), actual=draw(goal)),
        indicators=tuple(sorted(rows, key=lambda row: CATEGORIES.index(row.category))),
    )


@st.composite
def _weights(draw: st.DrawFn, count: int) -> list[Decimal]:
    """So many points of up to two places that are 100 together, the first 1 or more."""
    places = draw(st.integers(0, 2))
    unit = Decimal(1).scaleb(-places)
    cuts = st.integers(10**places, 100 * 10**places - 1)
    inner = draw(st.lists(cuts, min_size=count - 1, max_size=count - 1, unique=True))
    edges = [0, *sorted(inner), 100 * 10**places]
    return [(b - a) * unit for a, b in pairwise(edges)]


@st.composite
def _fit_row(
    draw: st.DrawFn,
    weight: Decimal,
    text: st.SearchStrategy[str],
    goal: st.SearchStrategy[str],
) -> Indicator:
    target, actual, least, most = draw(_results(text))
    share = Decimal(draw(st.integers(least, most))) / 100
    score = weight if share == 1 else weight * share
    reason = goal.map("因为{}".format)
    return Indicator(
        category=draw(st.sampled_from(CATEGORIES)),
        name=draw(text),
        target=target,
        actual=actual,
        weight=weight,
        score=score,
        deviation=draw(st.sampled_from([None, "无", "—"]) if share == 1 else reason),
    )


@st.composite
def _results(
    draw: st.DrawFn, text: st.SearchStrategy[str]
) -> tuple[str, str, int, int]:
    """Target and actual, and between which percents of its points the row may score."""
    how = draw(st.sampled_from(["same", "reached", "missed", "partly", "hardly"]))
    number, more = draw(st.integers(1, 10**6)), draw(st.integers(1, 10**6))
    same = draw(text)
    return {
        "same": (same, same, 0, 100),
        "reached": (f"≥{number}个", f"{number + more}个", 0, 100),
        "missed": (f"≥{number + more}个", f"{number}个", 0, 99),
        "partly": ("明显提高", "部分达成", 60, 79),
        "hardly": ("明显提高", "未达成", 0, 59),
    }[how]


@st.composite
def _fit_funding(draw: st.DrawFn, weight: Decimal) -> Funding:
    """Totals that are the sums of their parts, and the score that follows the rate."""
    rows = {part: draw(_amounts) for part in PARTS}
    sums = {
        column: sum((row[column] or 0 for row in rows.values()), Decimal(0))
        for column in COLUMNS
    }
    total = FundRow(**sums)
    points = Points(weight=weight, score=_execution_score(total, weight))
    parts = {part: FundRow(**cells) for part, cells in rows.items()}
    return Funding(total=total, points=points, **parts)


_amount = st.just("0") | st.builds(_digits, st.integers(1, 999_999), _places)
_amounts = st.fixed_dictionaries(dict.fromkeys(COLUMNS, _perhaps(_amount.map(Decimal))))


def _execution_score(total: FundRow, weight: Decimal) -> Decimal:
    """min(1, 执行率) × 分值, half up to two places, by fractions."""
    executed, budget = Fraction(total.executed), Fraction(total.annual_budget)
    rate = min(Fraction(1), executed / budget) if budget else Fraction(1)
    hundredths = (rate * Fraction(weight) * 100 + Fraction(1, 2)) // 1
    return min(weight, Decimal(hundredths) / 100)


def _change(key: str, value: object) -> Callable[[Form], Form]:
    return lambda form: put(form, key, value)


def _row(**cells: object) -> Callable[[Form], Form]:
    """The first row with these cells."""
    return lambda form: put(form, "indicators[0]", replace(form.indicators[0], **cells))


def _a_point_away(form: Form) -> Form:
    return put(form, "indicators[0].weight", form.indicators[0].weight - 1)


def _a_hundredth_of_a_point_more(form: Form) -> Form:
    weight = form.funding.points.weight + Decimal("0.01")
    return put(form, "funding.points.weight", weight)


def _a_row_twice(form: Form) -> Form:
    return replace(form, indicators=(form.indicators[0], *form.indicators))


def _score_above_weight(form: Form) -> Form:
    score = form.indicators[0].weight + Decimal("0.000001")
    return put(form, "indicators[0].score", score)


def _a_part_too_much(form: Form) -> Form:
    part = form.funding.other.executed or Decimal(0)
    return put(form, "funding.other.executed", part + Decimal("0.000001"))


def _lost_without_a_reason(form: Form) -> Form:
    return _row(score=form.indicators[0].weight / 2, deviation="无")(form)


def _missed_with_full_points(form: Form) -> Form:
    cells = {"target": "≥10个", "actual": "9个", "deviation": "因为下雨"}
    return _row(score=form.indicators[0].weight, **cells)(form)


def _outside_the_tier(form: Form) -> Form:
    cells = {"target": "明显提高", "actual": "未达成", "deviation": "因为下雨"}
    return _row(score=form.indicators[0].weight, **cells)(form)


def _execution_score_off(form: Form) -> Form:
    """All points of the row where no money was spent."""
    none = {part: FundRow(executed=Decimal(0)) for part in PARTS}
    total = FundRow(annual_budget=Decimal(1), executed=Decimal(0))
    weights = [row.weight for row in form.indicators]
    weight = 100 - sum(weights)
    spent = Funding(total=total, points=Points(weight=weight, score=weight), **none)
    return replace(form, funding=spent)


BLANKED = (
    "year",
    "project.name",
    "project.supervising_department",
    "project.implementing_unit",
    "funding.total.annual_budget",
    "funding.total.executed",
    "funding.points.weight",
    "funding.points.score",
    "goals.expected",
    "goals.actual",
    "indicators[0].name",
    "indicators[0].target",
    "indicators[0].actual",
    "indicators[0].weight",
    "indicators[0].score",
)
"""The cells without which no form can be handed in."""

SPOILED: dict[str, Callable[[Form], Form]] = {
    "a point away": _a_point_away,
    "a hundredth of a point more": _a_hundredth_of_a_point_more,
    "a row twice": _a_row_twice,
    "a score above its weight": _score_above_weight,
    "a score below 0": _change("indicators[0].score", Decimal("-0.01")),
    "an amount below 0": _change("funding.total.initial_budget", Decimal(-1)),
    "a part too much": _a_part_too_much,
    "points lost without a reason": _lost_without_a_reason,
    "a target missed with full points": _missed_with_full_points,
    "a score outside the tier": _outside_the_tier,
    "an execution score off the rate": _execution_score_off,
    "no number for an amount": _change("funding.total.executed", "约3万"),
    "no number for a weight": _change("indicators[0].weight", "10分"),
    "no year": _change("year", "去年"),
    "a template word as name": _change("indicators[0].name", "指标1："),
    "a template word as goal": _change("goals.expected", "……"),
    "another total printed": _change("printed", Printed(weight="99")),
    "no total printed": _change("printed", Printed(score="满分")),
    "no rows": _change("indicators", ()),
    **{f"blank: {key}": _change(key, None) for key in BLANKED},
}
"""What makes a fit form one that cannot be handed in."""
