"""A value in three columns: an office's edition with operator, value and unit."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from exports.paper.docx import document
from exports.reading.readers import read
from wizard.address import row_cell
from wizard.editions.edition import Edition
from wizard.editions.library import built_in_content, edition
from wizard.editions.proofs import proofread
from wizard.editions.proofs.rehearsal import stage
from wizard.form import Form, Indicator, Printed
from wizard.interview.interview import Interview
from wizard.interview.questions.question_text import question_text
from wizard.interview.transfer.conversion import convert
from wizard.refusals import Refused, Unusable
from wizard.rules import findings
from wizard.scoring.row_explanation import row_explanation
from wizard.scoring.scores import rule_of
from wizard.toml.form_file import dumps, loads
from wizard.values.target_parts import target_parts

ID = "三栏-2024"

TARGET = '    { heading = "年度\\n指标值", field = "target", width = 18,'
COLUMN = (
    '    {{ heading = "{heading}", above = "年度指标值", field = "{field}", '
    "width = {width} }},"
)
COLUMNS = "\n".join(
    COLUMN.format(heading=heading, field=field, width=width)
    for heading, field, width in (
        ("指标性质", "operator", 8),
        ("指标值", "target", 15),
        ("度量单位", "unit", 9),
    )
)

QUESTION = """
[[questions]]
key = "indicators.{field}"
section = ""
kind = "{field}"
ask = "“{{name}}”的{heading}是什么？"
why = "照绩效目标表，如“{{example}}”。"
meaning = "年度指标值的一部分。"
who = "项目负责人，看绩效目标表"
source = "通行做法"
good = "{good}"
bad = "{bad}"
bad_why = "数写在指标值。"
required = false
"""
BEHIND = '\n[[questions]]\nkey = "indicators.target"'
BEFORE_ACTUAL = '\n[[questions]]\nkey = "indicators.actual"'


def three_columns() -> str:
    """The national table with the parts of the target in columns of their own."""
    text = built_in_content("2020").decode().replace('id = "2020"', f'id = "{ID}"')
    lines = text.split("\n")
    at = next(n for n, line in enumerate(lines) if line.startswith(TARGET))
    lines[at] = COLUMNS
    text = "\n".join(lines).replace(
        'field = "name", width = 46', 'field = "name", width = 32'
    )
    operator = QUESTION.format(
        field="operator", heading="指标性质", good="≥", bad="很多"
    )
    unit = QUESTION.format(field="unit", heading="度量单位", good="人次", bad="5人")
    text = text.replace(BEHIND, operator + BEHIND, 1)
    text = text.replace(BEFORE_ACTUAL, unit + BEFORE_ACTUAL, 1)
    at = text.index('key = "indicators.target"')
    text = text[:at] + text[at:].replace('kind = "text"', 'kind = "value"', 1)
    for whole in ("≥735人次", "100%", "≤90万元", "≥8400元", "≥5个", "≥2%", "≥15年"):
        parts = target_parts(whole)
        sign = f'operator = "{parts.operator}", ' if parts.operator else ""
        written = f'{sign}target = "{parts.target}", unit = "{parts.unit}"'
        text = text.replace(f'target = "{whole}"', written)
    return text.replace('target = "≥95%"', 'operator = "≥", target = "95", unit = "%"')


@pytest.fixture
def version(home: Path, monkeypatch: pytest.MonkeyPatch) -> Edition:
    """The edition, in the folder of the office."""
    monkeypatch.setenv("ZIPING_HOME", str(home))
    folder = home / "editions"
    folder.mkdir(parents=True)
    (folder / f"{ID}.toml").write_text(three_columns(), encoding="utf-8")
    return edition(ID)


def few_mistakes(**facts: object) -> Indicator:
    row = Indicator(
        category="数量指标",
        name="差错次数",
        operator="≤",
        target="10",
        unit="次",
        actual="5",
        weight=Decimal(10),
        score=Decimal(10),
        deviation="无",
    )
    return replace(row, **facts)  # type: ignore[arg-type]  # facts of a row


def of_row(row: Indicator, version: Edition) -> Form:
    return replace(stage(version), indicators=(row,), printed=Printed())


def test_the_edition_is_in_order() -> None:
    assert proofread(three_columns().encode(), f"{ID}.toml") == ()


def test_a_limit_is_met_by_less(version: Edition) -> None:
    row = few_mistakes()
    rule = rule_of(row, version)
    told = list(row_explanation(row, version))

    assert rule is not None
    assert rule.reached is True
    assert rule.score == 10
    assert "≤10次" in told[0]
    found = findings(of_row(row, version), version)
    cells = {row_cell(0, field) for field in ("target", "actual", "score")}
    assert [f.message for f in found if f.cell in cells] == []


def test_what_is_missed_is_told_with_the_whole_target(version: Edition) -> None:
    found = findings(of_row(few_mistakes(actual="12"), version), version)

    assert any("≤10次" in f.message for f in found)


def test_the_parts_are_asked_one_by_one_and_told_whole(version: Edition) -> None:
    start = replace(stage(version), indicators=(), printed=Printed())
    now = Interview.at_cell(version, start, "indicators[数量指标]").answer("差错次数")
    for typed in ("<=", "10", "次"):
        now = now.answer(typed)
    (row,) = now.form.indicators
    step = now.step

    assert (row.operator, row.target, row.unit) == ("≤", "10", "次")
    assert now.at == "indicators[0].actual"
    assert step is not None
    assert "≤10次" in question_text(step, now.form, version).why


@pytest.mark.parametrize(
    ("cell", "typed", "told"),
    [
        ("operator", "大概", "不是指标性质"),
        ("target", "≤10", "指标性质另有一栏"),
        ("target", "10次", "度量单位另有一栏"),
        ("unit", "10次", "不是度量单位"),
    ],
)
def test_what_belongs_in_another_column_is_refused(
    version: Edition, cell: str, typed: str, told: str
) -> None:
    form = of_row(few_mistakes(), version)

    with pytest.raises(Refused, match=told):
        Interview.at_cell(version, form, f"indicators[0].{cell}").answer(typed)


def test_a_form_goes_through_toml_and_word_to_the_character(
    version: Edition, tmp_path: Path
) -> None:
    form = of_row(few_mistakes(), version)
    (tmp_path / "表.docx").write_bytes(document([form]))

    (back,) = read(tmp_path / "表.docx")

    assert loads(dumps(form), "a.toml") == form
    assert replace(back.form, printed=Printed()) == form
    assert back.differing == ()
    assert back.unplaced == ()


def test_the_national_table_refuses_the_parts(version: Edition) -> None:
    content = dumps(of_row(few_mistakes(), version)).decode()

    with pytest.raises(Unusable, match=r"第 \d+ 行.*indicators\[0\]\.operator"):
        loads(content.replace(ID, "2020").encode(), "a.toml")


@pytest.mark.parametrize(
    ("operator", "target", "unit"),
    [
        ("≤", "10", "次"),
        ("≥", "95", "%"),
        ("\uff1d", "100", "%"),
        (None, "1,200.5", "元/人"),
        ("定性", "有效改善", None),
        (None, "2020年12月底前", None),
        (None, "100人以上", None),
        ("≥", "2", "年"),
    ],
)
def test_converting_joins_the_parts_and_parts_them_again(
    version: Edition, operator: str | None, target: str, unit: str | None
) -> None:
    row = few_mistakes(operator=operator, target=target, unit=unit)
    form = of_row(row, version)

    there = convert(form, edition("2020"))
    back = convert(there.form, version)

    whole = f"{operator or ''}{target}{unit or ''}"
    assert there.displaced == back.displaced == ()
    assert there.form.indicators[0] == replace(
        row, operator=None, target=whole, unit=None
    )
    assert back.form == form
