"""The reader of target and actual values, held to a table that officials can check."""

import subprocess
import sys
import tomllib
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.values.comparisons.comparison import is_same
from wizard.values.explanation import reading
from wizard.values.meaning import Degree, Grade
from wizard.values.reading import Value, ValueKind, read_value
from wizard.values.value_wording import ValueSays

TABLE = tomllib.loads(Path(__file__).with_name("values.toml").read_text("utf-8"))
DATES, PLAIN = "时效指标里", "文字"
KINDS = {
    "数量": ValueKind.NUMBER,
    "金额": ValueKind.MONEY,
    "比率": ValueKind.PERCENT,
    "时间": ValueKind.DATE,
    "等次": ValueKind.TEXT,
    "做到没有": ValueKind.TEXT,
    PLAIN: ValueKind.TEXT,
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_cell_is_read_as_the_table_says(kind: str) -> None:
    wrong = {
        text: (says, told(read_value(text)))
        for text, says in TABLE[kind].items()
        if (read_value(text).kind, told(read_value(text))) != (KINDS[kind], says)
    }

    assert wrong == {}


def test_a_cell_among_deadlines_is_read_as_the_table_says() -> None:
    found = {text: told(read_value(text, dates=True)) for text in TABLE[DATES]}

    assert found == TABLE[DATES]


def test_the_table_holds_the_cells_of_a_good_many_forms() -> None:
    assert TABLE.keys() == KINDS.keys() | {DATES}
    assert sum(map(len, TABLE.values())) >= 1000


def told(value: Value) -> str:
    """The reading as the table writes it."""
    said = reading(value)
    return PLAIN if said == ValueSays.PLAIN_TEXT else said


@pytest.mark.parametrize(
    ("text", "amount", "measure"),
    [
        ("1.2万元", "12000", "元"),
        ("1.2亿元", "120000000", "元"),
        ("26550元", "26550", "元"),
        ("3千元", "3000", "元"),
        ("2.5万份", "25000", "份"),
        ("5千克", "5", "公斤"),
        ("3场次", "3", "场"),
        ("300㎡", "300", "平方米"),
        ("8", "8", ""),
        ("5公里", "5000", "米"),
        ("0.9万米", "9000", "米"),
        ("2公顷", "20000", "平方米"),
        ("3吨", "3000", "公斤"),
        ("5‰", "0.5", "%"),
        ("九成", "90", "%"),
        ("2周", "14", "天"),
        ("1年", "365", "天"),
        ("1.2万元/公里", "12", "元/米"),
        ("每人20元", "20", "元/人"),
        ("12次/年", "12", "次"),
        ("十二名", "12", "人"),
    ],
)
def test_a_scale_is_part_of_the_amount(text: str, amount: str, measure: str) -> None:
    value = read_value(text)

    assert (value.amount, value.measure) == (Decimal(amount), measure)


def test_a_number_keeps_every_digit() -> None:
    assert str(read_value("14.660万元").number) == "14.660"


def test_the_text_of_a_value_is_narrow_and_without_blanks() -> None:
    assert read_value("≧ ９５ ％。").text == "≥95%"


def test_an_edition_may_have_units_of_its_own() -> None:
    units = (("垧", "公顷", "1"), ("标箱", "标箱", "1"))
    value = read_value("2垧", units=units)

    assert (value.amount, value.measure) == (20000, "平方米")
    assert read_value("3标箱", units=units).measure == "标箱"
    assert read_value("2垧").measure == "垧"


@given(st.text())
def test_any_text_at_all_is_read(text: str) -> None:
    assert read_value(text).kind in ValueKind
    assert reading(read_value(text))


@given(
    st.text(
        alphabet="0123456789.,≥≤<>=%年月日底前万元人十百千零二余多 -~至以上内()¥"
        "±约近半季度旬周天每次成分之‰完未不无没有优良好提升降低并显著基本中、，/"
    ),
    st.booleans(),
)
def test_any_mixture_of_the_signs_of_values_is_read(text: str, dates: bool) -> None:
    value = read_value(text, dates=dates)

    assert reading(value)
    assert (value.number is None) == (value.kind in (ValueKind.DATE, ValueKind.TEXT))
    assert (value.date is None) == (value.kind is not ValueKind.DATE)
    if isinstance(value.meaning, Degree | Grade):
        assert value.kind is ValueKind.TEXT


def test_the_reader_starts_without_a_library() -> None:
    code = "import sys, wizard.values.reading; print(*sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    loaded = {name.partition(".")[0] for name in run.stdout.split()}
    assert not loaded & {"pydantic", "textual", "docx", "tomli_w", "screens", "exports"}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("≥5场", "不少于5场次", True),
        ("5公里", "5000米", True),
        ("5公里", "≥5公里", True),
        ("5公里", "≤5公里", False),
        ("12月底前", "12月31日以前", True),
        ("三季度", "7-9月", True),
        ("三季度", "9月", False),
        ("约5场", "5场", False),
        ("提高5%", "5%", False),
        ("完成", "完成。", True),
        ("完成", "已完成", False),
    ],
)
def test_two_cells_say_the_same_however_they_are_written(
    one: str, other: str, same: bool
) -> None:
    assert is_same(read_value(one), read_value(other), "at-least") is same


def test_a_sentence_of_more_than_twenty_characters_is_text() -> None:
    longest = "项" * 18 + "完成"

    assert told(read_value(longest)) != PLAIN
    assert told(read_value(f"项{longest}")) == PLAIN
