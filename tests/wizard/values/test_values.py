"""The reader of target and actual values, held to a table that officials can check."""

import subprocess
import sys
import tomllib
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.values.reading import Kind, Value, read_value

TABLE = tomllib.loads(Path(__file__).with_name("values.toml").read_text())
DATES = TABLE.pop("expecting-dates")
CASES = [
    (kind, text, says) for kind, row in TABLE.items() for text, says in row.items()
]


@pytest.mark.parametrize(("kind", "text", "reading"), CASES)
def test_a_cell_is_read_as_the_table_says(kind: str, text: str, reading: str) -> None:
    value = read_value(text)

    assert (value.kind.value, shown(value)) == (kind, reading)


@pytest.mark.parametrize(("text", "reading"), DATES.items())
def test_a_cell_among_deadlines_is_read_as_the_table_says(
    text: str, reading: str
) -> None:
    assert shown(read_value(text, dates=True)) == reading


def test_the_table_holds_the_cells_of_a_good_many_forms() -> None:
    assert len(CASES) + len(DATES) >= 150


def shown(value: Value) -> str:
    """The reading as the table writes it."""
    date = "-".join(str(part) for part in value.date or () if part is not None)
    number = "" if value.number is None else f"{value.number:f}"
    number += "" if value.most is None else f"..{value.most:f}"
    parts = (value.comparator or "", number, value.unit, date)
    return " ".join(part for part in parts if part)


def test_every_kind_has_cases() -> None:
    assert TABLE.keys() == {kind.value for kind in Kind}


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
    ],
)
def test_a_scale_is_part_of_the_amount(text: str, amount: str, measure: str) -> None:
    value = read_value(text)

    assert (value.amount, value.measure) == (Decimal(amount), measure)


def test_a_number_keeps_every_digit() -> None:
    assert str(read_value("14.660万元").number) == "14.660"


def test_the_text_of_a_value_is_narrow_and_without_blanks() -> None:
    assert read_value("≧ ９５ ％。").text == "≥95%"


@given(st.text())
def test_any_text_at_all_is_read(text: str) -> None:
    assert read_value(text).kind in Kind


@given(
    st.text(alphabet="0123456789.,≥≤<>=%年月日底前万元人十百千零二余多 -~至以上内()¥"),
    st.booleans(),
)
def test_any_mixture_of_the_signs_of_values_is_read(text: str, dates: bool) -> None:
    value = read_value(text, dates=dates)

    assert (value.number is None) == (value.kind in (Kind.DATE, Kind.TEXT))
    assert (value.date is None) == (value.kind is not Kind.DATE)


def test_the_reader_starts_without_a_library() -> None:
    code = "import sys, wizard.values.reading; print(*sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    loaded = {name.partition(".")[0] for name in run.stdout.split()}
    assert not loaded & {"pydantic", "textual", "docx", "tomli_w", "screens", "exports"}
