"""The form at rest: what a file may say, and how it is refused where it may not."""

import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from support.command import Ran
from wizard.editions.library import edition
from wizard.findings import Code
from wizard.form import Form, Indicator, Printed, get
from wizard.numbers import shown
from wizard.refusals import Unusable
from wizard.rules import findings
from wizard.toml.form_file import dumps, loads

HEAD = 'schema = 1\nedition = "2020"\n'
"""The two lines that every file has."""

PATIENCE = 2.0
"""Seconds of work in which the worst file has to be refused."""

EXAMPLE = """\
schema = 1
edition = "2020"
year = 2020

[project]
name = "访惠聚经费"                       # 项目名称
supervising_department = "昌吉州财政局"    # 主管部门
implementing_unit = "…"                   # 实施单位

[funding.total]                           # 年度资金总额, 万元
initial_budget = 14.66                    # 年初预算数
annual_budget = 14.66                     # 全年预算数
executed = 14.66                          # 全年执行数
[funding.appropriation]                   # 其中：当年财政拨款

[funding.points]
weight = 10                               # 分值 of 预算执行率
score = 10                                # 得分; 执行率 itself is never stored

[goals]
expected = \"\"\"…\"\"\"                        # 预期目标
actual = \"\"\"…\"\"\"                          # 实际完成情况

[[indicators]]
category = "数量指标"                      # the official word
name = "入户开展各类宣传教育活动（次）"
target = "5000人次"                       # as it will stand in the cell
actual = "5000人次"
weight = 5
score = 5
deviation = "无"                          # 偏差原因分析及改进措施

[printed]                                 # what the paper claimed
weight = "100"
score = "100"
execution_rate = "100%"
"""


def refusal(content: bytes | str) -> str:
    """The sentence with which a file is refused, in time."""
    data = content if isinstance(content, bytes) else content.encode()
    start = time.process_time()
    with pytest.raises(Unusable) as refused:
        loads(data, "表.toml")
    assert time.process_time() - start < PATIENCE
    sentence = str(refused.value)
    assert sentence.startswith("表.toml ")
    assert sentence.endswith("。")
    assert "\n" not in sentence
    return sentence


# ── what a file may say ──


def test_the_documented_example_keeps_every_digit() -> None:
    form = loads(EXAMPLE.encode(), "表.toml")

    assert form.project.name == "访惠聚经费"
    assert form.year == 2020
    for column in ("initial_budget", "annual_budget", "executed"):
        assert shown(getattr(form.funding.total, column)) == "14.66"
    assert (form.funding.points.weight, form.funding.points.score) == (10, 10)
    assert (form.goals.expected, form.goals.actual) == ("…", "…")
    assert form.indicators == (
        Indicator(
            category="数量指标",
            name="入户开展各类宣传教育活动（次）",
            target="5000人次",
            actual="5000人次",
            weight=Decimal(5),
            score=Decimal(5),
            deviation="无",
        ),
    )
    assert form.printed == Printed(weight="100", score="100", execution_rate="100%")
    assert loads(dumps(form), "again.toml") == form


def test_an_absent_key_is_a_question_not_yet_answered() -> None:
    assert loads(HEAD.encode(), "表.toml") == Form(edition="2020")


@pytest.mark.parametrize(
    "written",
    [
        "[project]\n",
        "[project]\nname = ''\n",
        "[project]\nname = ' 　'\n",
        "[funding.total]\n[funding.points]\n",
        "[funding.total]\nexecuted = ''\n",
        "indicators = []\n",
        "project = {}\n",
    ],
    ids=[
        "an empty table",
        "empty text",
        "blanks",
        "empty tables within one",
        "empty text for a number",
        "no rows",
        "an empty inline table",
    ],
)
def test_nothing_in_a_cell_is_no_answer_either(written: str) -> None:
    assert loads((HEAD + written).encode(), "表.toml") == Form(edition="2020")


def test_what_is_not_known_is_not_written() -> None:
    row = Indicator(category="数量指标")

    content = dumps(Form(edition="2020", indicators=(row,))).decode()

    assert content.split() == [
        *HEAD.split(),
        "[[indicators]]",
        "category",
        "=",
        '"数量指标"',
    ]


@pytest.mark.parametrize(
    "typed",
    ["0", "7", "14.6600", "0.000001", "22.50", "123456789012345", "-3", "-0.00"],
)
def test_a_number_or_its_text_keeps_every_digit(typed: str) -> None:
    for written in (typed, f'"{typed}"', f"'{typed}'"):
        form = loads(f"{HEAD}funding.total.executed = {written}\n".encode(), "表.toml")

        assert shown(form.funding.total.executed) == typed
        again = loads(dumps(form), "表.toml")
        assert shown(again.funding.total.executed) == typed


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("nan", "NaN"),
        ("-inf", "-Infinity"),
        ("1e400", "1E+400"),
        ("1e99999999999999999999", "1e99999999999999999999"),
        ("1234567890123456", "1234567890123456"),
        ("0.0000001", "1E-7"),
        ('"约3万"', "约3万"),
    ],
    ids=[
        "not a number",
        "infinity",
        "an exponent",
        "an exponent beyond all bounds",
        "sixteen digits",
        "seven places",
        "words",
    ],
)
def test_what_is_no_amount_is_kept_and_objected_to(written: str, kept: str) -> None:
    form = loads(f"{HEAD}funding.total.executed = {written}\n".encode(), "表.toml")

    assert form.funding.total.executed == kept
    told = {(f.code, f.where) for f in findings(form, edition("2020"))}
    assert (Code.NOT_A_NUMBER, "funding.total.executed") in told
    assert loads(dumps(form), "表.toml") == form


def test_characters_that_nobody_sees_are_left_out() -> None:
    name = '"\\u001b[31m甲\\u0000\\u202e乙\\u200b"'

    form = loads(f"{HEAD}project.name = {name}\n".encode(), "表.toml")

    assert form.project.name == "[31m甲乙"


def test_windows_line_ends_are_line_ends() -> None:
    content = f'{HEAD}[goals]\nexpected = """一\n二"""\n'.replace("\n", "\r\n")

    form = loads(content.encode(), "表.toml")

    assert form.goals.expected == "一\n二"


# ── keys and types ──

UNKNOWN = {
    "at the top": ("foo = 1", "foo"),
    "a table at the top": ("[foo]", "foo"),
    "a list of tables at the top": ("[[foo]]", "foo"),
    "in the project": ("[project]\nfoo = 1", "project.foo"),
    "in the funding": ("[funding.foo]", "funding.foo"),
    "in a fund row": ("[funding.total]\nfoo = 1", "funding.total.foo"),
    "in the points": ("[funding.points]\nfoo = 1", "funding.points.foo"),
    "in the goals": ('[goals]\nexpected = """\na\n"""\nfoo = 1', "goals.foo"),
    "in the first row": (
        '[[indicators]]\ncategory = "数量指标"\nfoo = 1',
        "indicators[0].foo",
    ),
    "in the second row": (
        '[[indicators]]\ncategory = "数量指标"\n\n'
        '[[indicators]]\ncategory = "数量指标"\nfoo = 1',
        "indicators[1].foo",
    ),
    "in what was printed": ('[printed]\nweight = "1"\nfoo = "1"', "printed.foo"),
    "as a dotted key": ("project.foo = 1", "project.foo"),
    "in an inline table": ("project = { foo = 1 }", "project.foo"),
    "a Chinese word in quotes": ('[project]\n"项目名称" = "a"', "project.项目名称"),
    "a Chinese table": ("['项目']", "项目"),
    "with blanks around": ("[project]\n  foo\t = 1", "project.foo"),
}
"""The text behind the head whose last line holds the key that nobody knows."""


@pytest.mark.parametrize(("text", "key"), UNKNOWN.values(), ids=UNKNOWN)
def test_an_unknown_key_is_refused_with_its_line(text: str, key: str) -> None:
    sentence = refusal(HEAD + text + "\n")

    line = (HEAD + text).count("\n") + 1
    assert f"第 {line} 行" in sentence
    assert f"不认识的键 {key}，" in sentence


WRONG = {
    "a truth for a number": ("[funding.total]\nexecuted = true", "应是数字"),
    "a list for a number": ("[funding.total]\nexecuted = [1]", "应是数字"),
    "a table for a number": ("[funding.total]\nexecuted = {}", "应是数字"),
    "a date for a number": ("[funding.points]\nscore = 2020-01-01", "应是数字"),
    "a truth for a year": ("year = false", "应是年份"),
    "a number with a point for a year": ("year = 2020.0", "应是年份"),
    "a date for a year": ("year = 2020-01-01", "应是年份"),
    "a number for text": ("[project]\nname = 5", "应是文字"),
    "a truth for text": ("[goals]\nactual = true", "应是文字"),
    "a list for text": ("[goals]\nactual = ['a']", "应是文字"),
    "a table for text": ("[project.name]", "应是文字"),
    "a number for what was printed": ("[printed]\nweight = 100", "应是文字"),
    "text for a table": ("project = 'a'", "应是一个表"),
    "a list for a table": ("funding = [1]", "应是一个表"),
    "a list of tables for a table": ("[[goals]]", "应是一个表"),
    "a number for a fund row": ("[funding]\ntotal = 1", "应是一个表"),
    "a table for the rows": ("[indicators]", "应是一组"),
    "text for the rows": ("indicators = 'a'", "应是一组"),
    "a number for a row": ("indicators = [1]", "应是一个表"),
    "a number for a category": ("[[indicators]]\ncategory = 1", "应是文字"),
    "a blank category": ("[[indicators]]\ncategory = ' '", "应是文字"),
    "no category": ("[[indicators]]", "缺少 indicators[0].category"),
    "an unknown category": ("[[indicators]]\ncategory = '数量'", "不是这一版表的"),
    "the category of another edition": (
        "[[indicators]]\ncategory = '数量指标'\n[[indicators]]\ncategory = '成本'",
        "indicators[1].category",
    ),
}
"""The text behind the head whose last line is wrong, and what is said of it."""


@pytest.mark.parametrize(("text", "said"), WRONG.values(), ids=WRONG)
def test_a_wrong_value_is_refused_with_its_line(text: str, said: str) -> None:
    sentence = refusal(HEAD + text + "\n")

    line = (HEAD + text).count("\n") + 1
    assert f"第 {line} 行" in sentence
    assert said in sentence


def test_the_key_stands_in_every_refusal_of_a_value() -> None:
    sentence = refusal(f"{HEAD}[funding.carryover]\n\nannual_budget = true\n")

    assert "第 5 行：funding.carryover.annual_budget " in sentence


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "第 1 行：缺少 schema = 1"),
        ('edition = "2020"\n', "第 1 行：缺少 schema = 1"),
        ('edition = "2020"\n\nschema = "1"\n', "第 3 行：缺少 schema = 1"),
        ("schema = true\n", "第 1 行：缺少 schema = 1"),
        ("schema = 0\n", "第 1 行：缺少 schema = 1"),
        ("schema = 1.0\n", "第 1 行：缺少 schema = 1"),
        ("\nschema = 2\nfoo = 1\n", "第 2 行：schema 比本程序的新"),
        ("schema = 1\n", "第 1 行：缺少 edition"),
        ("schema = 1\nedition = 2020\n", "第 2 行：edition 应是文字"),
        ('schema = 1\nedition = "2099"\n', "第 2 行：edition 不是本程序认识的版本"),
        ('schema = 1\nedition = "../2020"\n', "第 2 行：edition 不是本程序认识的"),
    ],
    ids=[
        "an empty file",
        "no schema",
        "a schema as text",
        "a schema that is a truth",
        "schema 0",
        "a schema with a point",
        "a newer schema",
        "no edition",
        "an edition as a number",
        "an unknown edition",
        "an edition that is a path",
    ],
)
def test_the_head_of_the_file_is_refused_with_its_line(content: str, said: str) -> None:
    assert said in refusal(content)


# ── bytes ──


def test_bytes_that_are_not_utf_8_are_refused_with_their_line() -> None:
    content = f'{HEAD}[project]\nname = "项目"\n'

    assert "第 4 行不是 UTF-8" in refusal(content.encode("gbk"))
    assert "第 1 行不是 UTF-8" in refusal(content.encode("utf-16"))
    assert "第 1 行不是 UTF-8" in refusal(b"\xff\n\n")
    assert "第 2 行不是 UTF-8" in refusal(b"\n\xff\n\n")


def test_a_byte_order_mark_is_refused_with_the_way_to_mend_it() -> None:
    sentence = refusal(b"\xef\xbb\xbf" + HEAD.encode())

    assert "第 1 行" in sentence
    assert "BOM" in sentence


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("hello world", 3, 7),
        ("[project\n", 3, 9),
        ('name = "a\n', 3, 10),
        ('[goals]\nexpected = """a\n', 5, 1),
        ('edition = "2020"\n', 3, 17),
        ('[project]\nname = "a\x1b[31m"', 4, 10),
        ('[project]\nname = "a\x00"', 4, 10),
        ('[project]\nname = "\\ud800"', 4, 15),
        ("项目 = 1", 3, 1),
    ],
    ids=[
        "words",
        "a table that is not closed",
        "text that is not closed",
        "long text that is not closed",
        "a key twice",
        "an escape character",
        "a zero byte",
        "half a character",
        "a Chinese key without quotes",
    ],
)
def test_what_is_no_toml_is_refused_with_line_and_column(
    text: str, line: int, column: int
) -> None:
    assert f"第 {line} 行第 {column} 列" in refusal(HEAD + text)


DEEP = 100_000
EXTREMES = {
    "lists in lists": ("x = " + "[" * DEEP, "第 3 行嵌套过深"),
    "closed lists in lists": (f"\nx = {'[' * 900}{']' * 900}", "第 4 行嵌套过深"),
    "tables in tables": ("x = " + "{a = " * DEEP, "第 3 行嵌套过深"),
    "a dotted key": ("a." * DEEP + "a = 1", "第 3 行嵌套过深"),
    "a dotted key in quotes": ('"a".' * DEEP + "a = 1", "第 3 行嵌套过深"),
    "a dotted key in other quotes": ("'a'." * DEEP + "a = 1", "第 3 行嵌套过深"),
    "a dotted key with blanks": ("a . " * DEEP + "a = 1", "第 3 行嵌套过深"),
    "a dotted key in a table": ("x = {" + "a." * DEEP + "a = 1}", "第 3 行嵌套过深"),
    "a dotted heading": ("[" + "a." * DEEP + "a]", "第 3 行嵌套过深"),
    "a dotted heading of rows": ("[[" + "a." * DEEP + "a]]", "第 3 行嵌套过深"),
    "nine levels": ("a.a.a.a.a.a.a.a.a = 1", "第 3 行嵌套过深"),
    "a huge number": ("year = " + "9" * DEEP, "第 3 行第 8 列"),
    "a huge number in hexadecimal": ("year = 0x" + "f" * DEEP, "第 3 行第 8 列"),
    "a huge number with underscores": ("year = " + "9_" * DEEP + "9", "第 3 行"),
    "many rows": ("[[indicators]]\n" * 20_000, "第 3 行：缺少 indicators[0]"),
    "many keys": ("\n".join(f"k{n} = 1" for n in range(20_000)), "k0，"),
    "blanks before a wrong key": (" " * DEEP + "\nfoo = 1", "第 4 行：不认识的键 foo"),
    "quotes that are not closed": ('x = "' + '\\"' * DEEP, "第 3 行"),
    "long quotes that are not closed": ('"""\\' * DEEP, "第 3 行"),
    "other long quotes that are not closed": ("'''" + "''" * DEEP, "第 3 行"),
    "a key of many lines": ('"' + "\\n" * DEEP + 'a" = 1', "不认识的键 a，"),
    "a long key": ('"' + "字" * 900 + '" = 1', "第 3 行：不认识的键 字字"),
}


@pytest.mark.parametrize(("text", "said"), EXTREMES.values(), ids=EXTREMES)
def test_what_no_form_needs_is_refused_at_once(text: str, said: str) -> None:
    sentence = refusal(HEAD + text)

    assert said in sentence
    assert len(sentence) < 200


def test_a_file_of_50_megabytes_is_refused_at_once() -> None:
    sentence = refusal((HEAD + "#" + "x" * 50_000_000).encode())

    assert "超过 1024 KB" in sentence


def test_dots_in_text_are_not_levels() -> None:
    dots = "一.二.三.四.五.六.七.八.九.十.[[[[[[[[[[" * 3
    text = f'# {dots}\n[goals]\nexpected = """\n{dots}\n"引"""\nactual = \'{dots}\'\n'

    form = loads((HEAD + text).encode(), "表.toml")

    assert (form.goals.expected, form.goals.actual) == (f'{dots}\n"引', dots)


def test_lines_are_counted_past_text_that_looks_like_toml() -> None:
    text = (
        '[goals]\nexpected = """\n[project]\nfoo = 1\n\\""" # "\n"""\n'
        "actual = '''\n[[indicators]]\n'''  # [printed]\n\nfoo = 1\n"
    )

    sentence = refusal(HEAD + text)

    assert "第 13 行：不认识的键 goals.foo" in sentence


# ── by the real command ──


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (f"{HEAD}[project]\nnme = 'a'\n".encode(), "第 4 行：不认识的键 project.nme"),
        (f"{HEAD}[project]\nname = '项目'\n".encode("gbk"), "第 4 行不是 UTF-8"),
        (b"\xef\xbb\xbf" + HEAD.encode(), "BOM"),
        ((HEAD + "a." * DEEP + "a = 1").encode(), "第 3 行嵌套过深"),
        (HEAD.encode() + b"#" * 50_000_000, "超过"),
        (b"schema = 2\n", "第 1 行：schema 比本程序的新"),
        (f"{HEAD}[[indicators]]\nname = 'a'\n".encode(), "第 3 行：缺少 indicators"),
        (f'{HEAD}"a\\nb\\u001b[31m" = 1\n'.encode(), "不认识的键 a b[31m，"),
    ],
    ids=[
        "an unknown key",
        "GBK",
        "a byte order mark",
        "a dotted key",
        "50 MB",
        "a newer schema",
        "no category",
        "a hostile key",
    ],
)
def test_the_command_refuses_in_one_line(
    ziping: Callable[..., Ran], tmp_path: Path, content: bytes, said: str
) -> None:
    (tmp_path / "表.toml").write_bytes(content)

    ran = ziping("check", "表.toml")

    assert ran.returncode == 2
    assert ran.stdout.strip() == ""
    assert ran.stderr.startswith("表.toml ")
    assert said in ran.stderr
    assert ran.stderr.count("\n") == 1


def test_every_cell_of_the_form_has_its_place_in_the_file(samples: Path) -> None:
    form = loads((samples.parent / "scenarios/forms/合格.toml").read_bytes(), "合格")

    content = dumps(form).decode()

    for key in ("project.name", "goals.actual", "indicators[0].target"):
        assert str(get(form, key)) in content


ANY_TEXT = st.text(st.sampled_from("甲乙 \"'\\\n\t\x7f\x01#=[]{}.\u3000"), min_size=1)
ANY_NUMBER = st.decimals(allow_nan=False, allow_infinity=False) | st.sampled_from(
    [Decimal(text) for text in ("-0", "-0.00", "1E+3", "1E-9", "007.50")]
)


@given(text=ANY_TEXT, number=ANY_NUMBER)
def test_what_is_written_is_what_a_reader_of_toml_finds(
    text: str, number: Decimal
) -> None:
    row = Indicator(category="数量指标", name=text, weight=number, score=text)
    printed = Printed(score=text)
    form = Form(edition="2020", year=text, indicators=(row, row), printed=printed)

    found = tomli.loads(dumps(form).decode(), parse_float=Decimal)
    weights = [each.pop("weight") for each in found["indicators"]]

    told = {"category": "数量指标", "name": text, "score": text}
    assert found == {
        "schema": 1,
        "edition": "2020",
        "year": text,
        "indicators": [told, told],
        "printed": {"score": text},
    }
    for weight in weights:
        assert Decimal(str(weight)).as_tuple() == number.as_tuple()
