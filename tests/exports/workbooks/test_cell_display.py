"""Cells as a clerk sees them, held against LibreOffice in Chinese, one by one."""

import random
from decimal import Decimal

import pytest

from exports.workbooks.number_formats.built_in_formats import code_of
from exports.workbooks.number_formats.cell_display import shown, shown_text
from exports.workbooks.number_formats.format_code import sections
from exports.workbooks.number_formats.number_digits import known, shown_number
from exports.workbooks.number_formats.plain_formats import plain_format
from office_samples.number_formats import Case, cases, renewed
from support.libreoffice import SOFFICE

CASES = cases()


def seen(case: Case) -> str:
    own = case.known_as
    code = code_of(own, {}) if isinstance(own, int) else own
    return shown(Decimal(case.value), code)


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c.value} in {c.format}")
def test_a_number_is_shown_as_the_clerk_sees_it(case: Case):
    assert seen(case) == case.shown


def test_where_libreoffice_shows_another_text_there_is_a_reason():
    differing = [case for case in CASES if case.shown != case.libreoffice]

    assert all(case.why for case in differing)
    assert len(differing) < len(CASES) / 4


@pytest.mark.skipif(SOFFICE is None, reason="needs LibreOffice")
def test_the_table_says_what_libreoffice_shows():
    assert list(renewed(CASES)) == CASES


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        ("95.86", '0.00"%"', "95.86%"),
        ("0.9586", "0.00%;;;@", "95.86%"),
        ("1234567", '#,##0.00"元"', "1,234,567.00元"),
        ("12345.6", '0!.0,"万元"', "1.2万元"),
        ("-5", "0.0;[红色]-0.0", "-5.0"),
        ("-5", "[<0]0.0;0.00", "5.0"),
        ("-5", "[<=0]0.0;0.00", "5.0"),
        ("0", "0.0;-0.0;", ""),
        ("0", ";;;", ""),
        ("44190", '[DBNum1][$-804]yyyy"年"m"月"d"日"', "二〇二〇年十二月二十五日"),
        ("45291", "mmm-yy;@", "Dec-23"),
        ("10010", "[DBNum1]", "一万〇一十"),
        ("11000", "[DBNum1]", "一万一千"),
        ("100000500", "[DBNum2]", "壹亿零伍佰"),
        ("0.5", "[蓝色]", "0.5"),
    ],
)
def test_formats_of_chinese_offices_are_known(value: str, code: str, text: str):
    assert shown(Decimal(value), code) == text


def test_days_may_be_counted_from_1904():
    assert shown(Decimal(42728), "yyyy/m/d", macintosh=True) == "2020/12/25"


@pytest.mark.parametrize("serial", ["-1", "2958466", "1E+300"])
def test_a_day_that_no_calendar_has_is_a_number(serial: str):
    assert "/" not in shown(Decimal(serial), "yyyy/m/d")


@pytest.mark.parametrize(
    ("text", "code", "seen"),
    [
        ("007", "@", "007"),
        ("  走访", "@", "  走访"),
        ("5000", "General", "5000"),
        ("某县", "0;-0;0;@", "某县"),
        ("走访", '0;-0;0;"【"@"】"', "【走访】"),
        ("走访", '@"户"', "走访户"),
    ],
)
def test_a_text_stays_text(text: str, code: str, seen: str):
    assert shown_text(text, code) == seen


@pytest.mark.parametrize(
    "code",
    ["", "[", '"', "\\", "0.00.00", "E+", "/", "[>", "0/0", "[h", "?/0", ";" * 99],
)
def test_a_format_that_nobody_understands_fails_nothing(code: str):
    assert isinstance(shown(Decimal("-1234.5"), code), str)
    assert isinstance(shown_text("文字", code), str)


def test_a_number_that_is_out_of_all_bounds_is_shown_as_it_is_written():
    assert shown(Decimal("1E+999999")) == "1E+999999"


PLAIN = (
    *("0", "0.0", "0.00", "0.000000000000000", "#,##0", "#,##0.00"),
    *("0%", "0.0%", "0.00%", "#,##0.00%", '0.0"万元"', "#,##0.00_ ", "￥#,##0.00"),
    *("_ * #,##0.00_ ", '"约"0.0%" 左右"', "0.00_);[红色]-0.00"),
)
"""Formats that Python's own shows."""
ENDS = ("0", "-0", "-0.004", "0.005", "-0.005", "0.995", "1e300", "-1e-300", "1e308")


@pytest.mark.parametrize("code", PLAIN)
def test_a_plain_format_shows_what_it_shows_taken_apart(code: str):
    chance = random.Random(code)
    drawn = [
        Decimal(chance.randint(-(10**size), 10**size)).scaleb(chance.randint(-20, 6))
        for size in range(17)
        for _ in range(20)
    ]

    for section in sections(code):
        plain = plain_format(section)
        assert plain
        for value in (*map(Decimal, ENDS), *drawn):
            size = known(abs(value))
            assert plain.shown(size) == shown_number(size, section), value


@pytest.mark.parametrize("code", ["0.##", "# ?/?", "0.0,", "000", "0E+0", "[DBNum1]0"])
def test_a_format_of_other_pieces_is_no_plain_one(code: str):
    assert plain_format(sections(code)[0]) is None


def test_the_largest_number_is_shown_as_a_fraction_by_its_digits():
    assert shown(Decimal("1E+300"), "# ?/?") == "1" + "0" * 300
