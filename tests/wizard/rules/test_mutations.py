"""Mutation run: one cell of a fit form is changed; what breaks a rule is an error.

The tables below are the list: each kind of change, the cells that it is made in, and
what is to be found. `expected` is an error, or where no error rule is broken the
warning that speaks, or None with the reason why nothing is wrong.
"""

# ruff: noqa: E501  the list is a table: one kind of change on a line

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

import pytest

from exports.reading.readers import read
from support.paths import SAMPLES
from wizard.cells import number_cell, text_cell, year_cell
from wizard.editions.library import edition
from wizard.findings import Code, Severity, is_fit
from wizard.form import Form, get, put
from wizard.interview.answers.answer_kinds import show
from wizard.numbers import plain_number, trimmed
from wizard.rules import findings
from wizard.values.reading import Value, ValueKind, read_value

EDITION = edition("2020")
PAPER = SAMPLES / "changji-2020.txt"
FORMS = {number: got.form for number, got in enumerate(read(PAPER), 1) if number > 1}
COLUMNS = ("initial_budget", "annual_budget", "executed")
NUMBERS = (*COLUMNS, "weight", "score")

Change = Callable[[str], str | None]
"""A cell's text after the change; None where the change cannot be made in it."""

Cells = Callable[[Form], Iterator[str]]


def of_rows(field: str, wanted: Callable[[Value, str], bool] | None = None) -> Cells:
    """This cell of every row whose 年度指标值 and category are such."""

    def cells(form: Form) -> Iterator[str]:
        for number, row in enumerate(form.indicators):
            dates = EDITION.categories[row.category].dates
            target = read_value(row.target or "", dates=dates)
            direction = EDITION.categories[row.category].direction
            if wanted is None or wanted(target, direction):
                yield f"indicators[{number}].{field}"

    return cells


def at(*keys: str) -> Cells:
    """The same cells in every form."""
    return lambda _: iter(keys)


def counted(target: Value, direction: str) -> bool:
    return target.number is not None and direction == "at-least"


def exactly(target: Value, direction: str) -> bool:
    return counted(target, direction) and target.most is None


def things(target: Value, direction: str) -> bool:
    return exactly(target, direction) and target.kind is ValueKind.NUMBER


def with_unit(target: Value, _: str) -> bool:
    return target.kind is ValueKind.NUMBER and bool(target.unit) and target.most is None


def cost(target: Value, direction: str) -> bool:
    return target.number is not None and direction == "at-most"


def percent(target: Value, _: str) -> bool:
    return target.kind is ValueKind.PERCENT


def in_words(target: Value, _: str) -> bool:
    return target.kind is ValueKind.TEXT


def month(target: Value, _: str) -> bool:
    return target.date is not None and target.date.day is None


def day(target: Value, _: str) -> bool:
    return target.date is not None and target.date.day is not None


def plus(by: str) -> Change:
    return lambda text: trimmed(Decimal(text) + Decimal(by)) if text else None


def times(factor: str) -> Change:
    """The number in a text multiplied, unit and all else kept."""

    def change(text: str) -> str | None:
        digits = "".join(c for c in text if c.isdigit() or c == ".").strip(".")
        number = plain_number(digits)
        return number and text.replace(digits, trimmed(number * Decimal(factor)))

    return change


def to(text: str) -> Change:
    return lambda before: text if before != text else None


def minus(text: str) -> str | None:
    return f"-{text}" if text and text != "0" else None


def swap(old: str, new: str) -> Change:
    return lambda text: text.replace(old, new) if old in text else None


def unit_to(new: str) -> Change:
    """Another unit behind the same number."""

    def change(text: str) -> str | None:
        value = read_value(text)
        return text.replace(value.unit, new) if value.unit else None

    return change


@dataclass(frozen=True)
class Mutation:
    """One kind of change, made in each of its cells."""

    name: str
    cells: Cells
    change: Change
    expected: Code | None


ROW_WEIGHTS = of_rows("weight")
ROW_SCORES = of_rows("score")
WEIGHTS = at("funding.points.weight")
EXECUTION_SCORE = at("funding.points.score")
TOTALS = at(*(f"funding.total.{column}" for column in COLUMNS))
NEEDED = at("funding.total.annual_budget", "funding.total.executed")
PARTS = at(*(f"funding.appropriation.{column}" for column in COLUMNS))
EMPTY_PARTS = at(*(f"funding.other.{column}" for column in COLUMNS))
HEAD = at("project.name", "project.supervising_department", "project.implementing_unit")
GOALS = at("goals.expected", "goals.actual")
PRINTED = at("printed.weight", "printed.score")
RATE = at("printed.execution_rate")

BREAKING = [
    # 分值
    Mutation("weight +1", ROW_WEIGHTS, plus("1"), Code.WEIGHTS_TOTAL),
    Mutation("weight -1", ROW_WEIGHTS, plus("-1"), Code.WEIGHTS_TOTAL),
    Mutation("weight +0.01", ROW_WEIGHTS, plus("0.01"), Code.WEIGHTS_TOTAL),
    Mutation("weight -1, score above it", ROW_WEIGHTS, plus("-1"), Code.SCORE_RANGE),
    Mutation("weight +1, no reason", ROW_WEIGHTS, plus("1"), Code.REASON_MISSING),
    Mutation("weight doubled", ROW_WEIGHTS, times("2"), Code.WEIGHTS_TOTAL),
    Mutation("weight 0", ROW_WEIGHTS, to("0"), Code.WEIGHTS_TOTAL),
    Mutation("weight blank", ROW_WEIGHTS, to(""), Code.CELL_MISSING),
    Mutation("weight in words", ROW_WEIGHTS, to("十分"), Code.NOT_A_NUMBER),
    Mutation("weight as percent", ROW_WEIGHTS, to("10%"), Code.NOT_A_NUMBER),
    Mutation("weight negative", ROW_WEIGHTS, minus, Code.NOT_A_NUMBER),
    Mutation("execution weight +1", WEIGHTS, plus("1"), Code.WEIGHTS_TOTAL),
    Mutation("execution weight -1", WEIGHTS, plus("-1"), Code.SCORE_RANGE),
    Mutation("execution weight blank", WEIGHTS, to(""), Code.CELL_MISSING),
    Mutation("execution weight in words", WEIGHTS, to("满分"), Code.NOT_A_NUMBER),
    Mutation("execution weight negative", WEIGHTS, minus, Code.NOT_A_NUMBER),
    # 得分
    Mutation("score +1", ROW_SCORES, plus("1"), Code.SCORE_RANGE),
    Mutation("score +0.01", ROW_SCORES, plus("0.01"), Code.SCORE_RANGE),
    Mutation("score -1, no reason", ROW_SCORES, plus("-1"), Code.REASON_MISSING),
    Mutation("score -0.5, no reason", ROW_SCORES, plus("-0.5"), Code.REASON_MISSING),
    Mutation("score -1, printed total", ROW_SCORES, plus("-1"), Code.PRINTED_TOTAL),
    Mutation("score 0", ROW_SCORES, to("0"), Code.REASON_MISSING),
    Mutation("score blank", ROW_SCORES, to(""), Code.CELL_MISSING),
    Mutation("score in words", ROW_SCORES, to("优"), Code.NOT_A_NUMBER),
    Mutation("score negative", ROW_SCORES, minus, Code.SCORE_RANGE),
    Mutation("execution score +1", EXECUTION_SCORE, plus("1"), Code.SCORE_RANGE),
    Mutation("execution score -1", EXECUTION_SCORE, plus("-1"), Code.EXECUTION_SCORE),
    Mutation("execution score -0.5", EXECUTION_SCORE, plus("-0.5"), Code.PRINTED_TOTAL),
    Mutation("execution score blank", EXECUTION_SCORE, to(""), Code.CELL_MISSING),
    Mutation("execution score in words", EXECUTION_SCORE, to("满分"), Code.NOT_A_NUMBER),
    Mutation("execution score negative", EXECUTION_SCORE, minus, Code.SCORE_RANGE),
    # 资金
    Mutation("total +1", TOTALS, plus("1"), Code.FUNDING_SUM),
    Mutation("total -0.01", TOTALS, plus("-0.01"), Code.FUNDING_SUM),
    Mutation("total x 10000", TOTALS, times("10000"), Code.FUNDING_SUM),
    Mutation("initial total blank", at("funding.total.initial_budget"), to(""), Code.FUNDING_SUM),
    Mutation("total blank", NEEDED, to(""), Code.CELL_MISSING),
    Mutation("total in words", TOTALS, to("约10万"), Code.NOT_A_NUMBER),
    Mutation("total negative", TOTALS, minus, Code.NOT_A_NUMBER),
    Mutation("executed halved", at("funding.total.executed"), times("0.5"), Code.EXECUTION_RATE),
    Mutation("executed doubled", at("funding.total.executed"), times("2"), Code.EXECUTION_RATE),
    Mutation("budget doubled", at("funding.total.annual_budget"), times("2"), Code.EXECUTION_SCORE),
    Mutation("part +1", PARTS, plus("1"), Code.FUNDING_SUM),
    Mutation("part -0.01", PARTS, plus("-0.01"), Code.FUNDING_SUM),
    Mutation("part x 10000", PARTS, times("10000"), Code.FUNDING_SUM),
    Mutation("part 0", PARTS, to("0"), Code.FUNDING_SUM),
    Mutation("part in words", PARTS, to("全部"), Code.NOT_A_NUMBER),
    Mutation("part negative", PARTS, minus, Code.NOT_A_NUMBER),
    Mutation("empty part 1", EMPTY_PARTS, to("1"), Code.FUNDING_SUM),
    # 指标值和完成值
    Mutation("target doubled", of_rows("target", counted), times("2"), Code.MISSED_FULL_SCORE),
    Mutation("target +10%", of_rows("target", exactly), times("1.1"), Code.REASON_MISSING),
    Mutation("actual halved", of_rows("actual", counted), times("0.5"), Code.MISSED_FULL_SCORE),
    Mutation("actual -10%", of_rows("actual", exactly), times("0.9"), Code.REASON_MISSING),
    Mutation("actual 0", of_rows("actual", exactly), times("0"), Code.MISSED_FULL_SCORE),
    Mutation("actual negative", of_rows("actual", exactly), minus, Code.MISSED_FULL_SCORE),
    Mutation("cost target halved", of_rows("target", cost), times("0.5"), Code.MISSED_FULL_SCORE),
    Mutation("cost actual doubled", of_rows("actual", cost), times("2"), Code.MISSED_FULL_SCORE),
    Mutation("cost target in yuan", of_rows("target", cost), swap("万元", "元"), Code.MISSED_FULL_SCORE),
    Mutation("cost actual x 10000", of_rows("actual", cost), swap("万元", "亿元"), Code.MISSED_FULL_SCORE),
    Mutation("deadline a month earlier", of_rows("target", month), swap("12月", "11月"), Code.MISSED_FULL_SCORE),
    Mutation("a day late", of_rows("actual", day), swap("≤12.25", "12.26"), Code.MISSED_FULL_SCORE),
    Mutation("not done", of_rows("actual", exactly), to("未完成"), Code.MISSED_FULL_SCORE),
    Mutation("not begun, no reason", of_rows("actual", exactly), to("尚未开展"), Code.REASON_MISSING),
    Mutation("none of it", of_rows("actual", exactly), to("无"), Code.MISSED_FULL_SCORE),
    Mutation("none was to be", of_rows("target", things), times("0"), Code.MISSED_FULL_SCORE),
    Mutation("percent to thousandths", of_rows("actual", percent), swap("%", "‰"), Code.MISSED_FULL_SCORE),
    Mutation("percent to tenths, target", of_rows("target", percent), lambda t: f"{t.strip('≥%')}成", Code.MISSED_FULL_SCORE),
    Mutation("next year", of_rows("actual", month), to("次年1月"), Code.MISSED_FULL_SCORE),
    Mutation("a quarter late", of_rows("target", month), to("三季度"), Code.MISSED_FULL_SCORE),
    Mutation("half a year late", of_rows("target", month), to("上半年"), Code.MISSED_FULL_SCORE),
    Mutation("late, in a word", of_rows("actual", month), to("逾期"), Code.MISSED_FULL_SCORE),
    Mutation("cost in thousands", of_rows("actual", cost), lambda t: t.replace("万元", "百万元") if "万元" in t else None, Code.MISSED_FULL_SCORE),
    Mutation("about half", of_rows("actual", exactly), lambda t: f"约{times('0.5')(t)}", Code.MISSED_FULL_SCORE),
    Mutation("lower tier, full score", of_rows("actual", in_words), to("部分达成"), Code.TIER_RANGE),
    Mutation("target blank", of_rows("target"), to(""), Code.CELL_MISSING),
    Mutation("actual blank", of_rows("actual"), to(""), Code.CELL_MISSING),
    Mutation("name blank", of_rows("name"), to(""), Code.CELL_MISSING),
    Mutation("name from template", of_rows("name"), to("指标1："), Code.TEMPLATE_TEXT),
    Mutation("target from template", of_rows("target"), to("××"), Code.TEMPLATE_TEXT),
    Mutation("actual from template", of_rows("actual"), to("……"), Code.TEMPLATE_TEXT),
    # 表头和纸上的总数
    Mutation("head blank", HEAD, to(" "), Code.CELL_MISSING),
    Mutation("head from template", HEAD, to("×××"), Code.TEMPLATE_TEXT),
    Mutation("goal blank", GOALS, to(""), Code.CELL_MISSING),
    Mutation("year blank", at("year"), to(""), Code.CELL_MISSING),
    Mutation("year in words", at("year"), to("去年"), Code.NOT_A_NUMBER),
    Mutation("printed total +1", PRINTED, plus("1"), Code.PRINTED_TOTAL),
    Mutation("printed total -0.5", PRINTED, plus("-0.5"), Code.PRINTED_TOTAL),
    Mutation("printed total in words", PRINTED, to("满分"), Code.NOT_A_NUMBER),
    Mutation("printed rate 99%", RATE, to("99%"), Code.EXECUTION_RATE),
    Mutation("printed rate 100.01%", RATE, to("100.01%"), Code.EXECUTION_RATE),
    Mutation("printed rate in words", RATE, to("较高"), Code.NOT_A_NUMBER),
]  # fmt: skip

ONLY_WARNED = [
    # 单位、写法不同：无法比较，由人核对
    Mutation("actual in another unit", of_rows("actual", with_unit), unit_to("页"), Code.NOT_COMPARABLE),
    Mutation("target in another unit", of_rows("target", with_unit), unit_to("页"), Code.NOT_COMPARABLE),
    Mutation("percent to people", of_rows("actual", percent), swap("%", "人"), Code.NOT_COMPARABLE),
    Mutation("percent to words", of_rows("actual", percent), to("完成"), Code.NOT_COMPARABLE),
    Mutation("number to words", of_rows("actual", exactly), to("基本完成"), Code.NOT_COMPARABLE),
    Mutation("month 13", of_rows("actual", month), to("13月"), Code.NOT_COMPARABLE),
    Mutation("cost to people", of_rows("actual", cost), unit_to("人"), Code.NOT_COMPARABLE),
    # 完成得多、花得少，不违反规则，但要说明或核对
    Mutation("target halved", of_rows("target", exactly), times("0.5"), Code.FAR_OVER_TARGET),
    Mutation("actual doubled", of_rows("actual", exactly), times("2"), Code.FAR_OVER_TARGET),
    Mutation("cost actual in yuan", of_rows("actual", cost), swap("万元", "元"), Code.UNITS_MIXED),
]  # fmt: skip

HARMLESS = [
    # 没有违反规则：成本的上限更宽或花得更少；分项可以不填；纸上可以不印总数
    Mutation("cost target doubled", of_rows("target", cost), times("2"), None),
    Mutation("cost actual halved", of_rows("actual", cost), times("0.5"), None),
    Mutation("only part blank", PARTS, to(""), None),
    Mutation("printed total blank", PRINTED, to(""), None),
    Mutation("printed rate blank", RATE, to(""), None),
    # 数相同，只少写了单位
    Mutation("actual without unit", of_rows("actual", with_unit), unit_to(""), None),
    Mutation("percent without sign", of_rows("actual", percent), swap("%", ""), None),
    # 定性的指标值可以用数来回答
    Mutation("qualitative target", of_rows("target", percent), to("持续提高"), None),
]  # fmt: skip

FULL_WIDTH = str.maketrans("0123456789.%", "０１２３４５６７８９．％")


def full_width(text: str) -> str | None:
    return text.translate(FULL_WIDTH) if text.translate(FULL_WIDTH) != text else None


def spaced(text: str) -> str | None:
    """Blanks outside, and between a number and its unit."""
    value = read_value(text)
    inner = text.replace(value.unit, f" {value.unit}") if value.unit else text
    return f"　{inner} " if text else None


def with_commas(text: str) -> str | None:
    value = read_value(text)
    if value.number is None or value.number < 1000:
        return None
    return text.replace(str(value.number), f"{value.number:,}")


NUMBER_CELLS = at(
    *(f"funding.total.{column}" for column in COLUMNS),
    *(f"funding.appropriation.{column}" for column in COLUMNS),
    "funding.points.weight",
    "funding.points.score",
)
VALUES = ("target", "actual")

PRESERVING = [
    *(
        Mutation(f"{name}, {where}", cells, change, None)
        for name, change in (
            ("full width", full_width),
            ("blanks", lambda text: f"　{text} " if text else None),
            ("trailing zeros", lambda text: f"{text}.00" if text.isdigit() else None),
        )
        for where, cells in (
            ("funds", NUMBER_CELLS),
            ("weight", ROW_WEIGHTS),
            ("score", ROW_SCORES),
        )
    ),
    *(
        Mutation(f"{name}, {field}", of_rows(field), change, None)
        for name, change in (
            ("full width", full_width),
            ("blanks", spaced),
            ("thousands commas", with_commas),
            ("full-width percent", swap("%", "％")),
            ("at most, other sign", swap("≤", "≦")),
            ("at most, two signs", swap("≤", "<=")),
            ("full stop", lambda text: f"{text}。"),
        )
        for field in VALUES
    ),
    Mutation(
        "the sign that looks like at least",
        of_rows("target", exactly),
        lambda t: f"≧{t}",
        None,
    ),
    Mutation(
        "at least, with a blank", of_rows("target", exactly), lambda t: f"≥ {t}", None
    ),
    *(
        Mutation(f"{name}, {field}", of_rows(field, exactly), change, None)
        for name, change in (
            ("a word before", lambda text: f"共{text}"),
            ("done", lambda text: f"完成{text}"),
            ("a name before", lambda text: f"数量：{text}"),
            ("a remark behind", lambda text: f"{text}（见台账）"),
        )
        for field in VALUES
    ),
    *(
        Mutation(f"at least, {name}", of_rows("target", exactly), change, None)
        for name, change in (
            ("in words", lambda text: f"不少于{text.strip('≥')}"),
            ("behind", lambda text: f"{text}以上"),
            ("each year", lambda text: f"每年{text}"),
        )
    ),
    Mutation(
        "percent in words",
        of_rows("actual", percent),
        lambda t: f"百分之{t.strip('%')}",
        None,
    ),
    Mutation(
        "cost kept within",
        of_rows("target", cost),
        lambda t: f"控制在{t.strip('≤')}以内",
        None,
    ),
    Mutation("in time, in a word", of_rows("actual", month), to("按期完成"), None),
    Mutation("the whole year", of_rows("target", month), to("1-12月"), None),
    Mutation("no reason to blank", of_rows("deviation"), to(""), None),
    Mutation("blank to no reason", of_rows("deviation"), to("无"), None),
    Mutation("no reason to dash", of_rows("deviation"), to("—"), None),
    Mutation("printed total full width", PRINTED, full_width, None),
    Mutation("printed total with unit", PRINTED, lambda text: f" {text} 分", None),
    Mutation("printed rate full width", RATE, full_width, None),
    Mutation("printed rate with decimals", RATE, to("100.00%"), None),
    Mutation("printed rate as 1", RATE, to("1"), None),
    Mutation("part filled with 0", EMPTY_PARTS, to("0"), None),
    Mutation("part filled with dash", EMPTY_PARTS, to("—"), None),
]


def mutated(form: Form, key: str, text: str) -> Form:
    """The form with this text in this cell, as a reader would have put it there."""
    field = key.rpartition(".")[2]
    is_number = field in NUMBERS and not key.startswith("printed.")
    cell = number_cell if is_number else year_cell if key == "year" else text_cell
    return put(form, key, cell(text))


def _cases(mutations: list[Mutation]) -> Iterator[object]:
    """Every change of these kinds in every cell of every form, each with its id."""
    for mutation in mutations:
        for number, form in FORMS.items():
            for key in mutation.cells(form):
                before = show(get(form, key))
                after = mutation.change(before)
                if after is not None and after != before:
                    case = f"{mutation.name} [form {number}, {key}]"
                    changed = (number, key, after, mutation.expected)
                    yield pytest.param(*changed, id=case)


def cases(mutations: list[Mutation]) -> list[object]:
    """All of them, as pytest wants them."""
    return list(_cases(mutations))


def found_after(number: int, key: str, text: str) -> tuple[set[Code], set[Code]]:
    """Errors and warnings of a form after the change."""
    found = findings(mutated(FORMS[number], key, text), EDITION)
    errors = {f.code for f in found if f.severity is Severity.ERROR}
    return errors, {f.code for f in found} - errors


@pytest.mark.parametrize("number", FORMS)
def test_the_forms_are_fit_before(number: int) -> None:
    assert is_fit(findings(FORMS[number], EDITION))


@pytest.mark.parametrize(("number", "key", "text", "expected"), cases(BREAKING))
def test_what_breaks_a_rule_is_an_error(
    number: int, key: str, text: str, expected: Code
) -> None:
    errors, _ = found_after(number, key, text)

    assert expected in errors


@pytest.mark.parametrize(("number", "key", "text", "expected"), cases(ONLY_WARNED))
def test_what_breaks_no_rule_of_an_error_is_a_warning(
    number: int, key: str, text: str, expected: Code
) -> None:
    errors, warnings = found_after(number, key, text)

    assert not errors
    assert expected in warnings


@pytest.mark.parametrize(
    ("number", "key", "text", "expected"), cases(HARMLESS + PRESERVING)
)
def test_what_breaks_no_rule_and_what_means_the_same_is_no_error(
    number: int, key: str, text: str, expected: None
) -> None:
    errors, _ = found_after(number, key, text)

    assert not errors, expected


@pytest.mark.parametrize("mutation", [*BREAKING, *ONLY_WARNED, *HARMLESS, *PRESERVING])
def test_every_kind_of_change_was_made_somewhere(mutation: Mutation) -> None:
    assert cases([mutation])
