"""A declaration as a form of every edition, and what of a form is not as declared."""

import tomllib
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from exports.declaration.declared_form import declared_form, declared_otherwise
from exports.declaration.reader import declarations_in
from exports.declared import Declaration, DeclaredFund, DeclaredRow
from exports.text import text_grid
from support import declarations as paper
from support.declarations import SHAPES, declared
from support.judged import FILES, form_of
from wizard.editions.edition import Edition
from wizard.editions.library import edition, usable
from wizard.findings import Code
from wizard.form import Form, put
from wizard.interview.transfer.conversion import convert

EDITION = edition("2020")


def published(path: Path) -> Form:
    return form_of(tomllib.loads(path.read_text(), parse_float=Decimal)["form"])


def read(form: Form, version: Edition, shape: str = "system") -> Declaration:
    """The declaration of a form, printed and read back."""
    printed = SHAPES[shape](declared(form, version))
    (found,) = declarations_in(text_grid.grid(paper.stacked(printed)))
    return found


def row(category: str, group: str = "产出指标", **more: object) -> DeclaredRow:
    facts = {"name": "指标甲", "target": "3次", **more}
    return DeclaredRow(group=group, category=category, **facts)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_form_read_from_its_declaration_has_its_targets(path: Path) -> None:
    form = published(path)

    found = declared_form(read(form, EDITION), EDITION)

    assert found.unplaced == ()
    assert found.form.goals.expected == form.goals.expected
    assert found.form.project.name == form.project.name
    order = list(EDITION.categories)
    rows = sorted(form.indicators, key=lambda one: order.index(one.category))
    assert [(r.category, r.name, r.target) for r in found.form.indicators] == [
        (r.category, r.name, r.target) for r in rows
    ]
    assert declared_otherwise(form, read(form, EDITION)) == ()


@pytest.mark.parametrize("version", usable(), ids=lambda version: version.id)
@pytest.mark.parametrize("path", FILES[::5], ids=lambda path: path.stem)
def test_a_form_of_any_edition_has_kept_what_it_declared(
    path: Path, version: Edition
) -> None:
    form = convert(published(path), version).form
    declaration = read(form, version)

    assert declared_otherwise(form, declaration) == ()
    changed = put(form, "indicators[1].target", "7777")
    (found,) = declared_otherwise(changed, declaration)
    assert found.where == "indicators[1].target"
    assert found.code is Code.DECLARED_OTHERWISE


@pytest.mark.parametrize(
    ("category", "group", "version", "own"),
    [
        ("数量", "产出", "2020", "数量指标"),
        ("成本指标", "产出指标", "2021-cost", "经济成本指标"),
        ("经济成本指标", "成本指标", "2020", "成本指标"),
        ("社会成本指标", "成本指标", "2020", "成本指标"),
        ("社会公众满意度指标", "满意度指标", "2020", "服务对象满意度指标"),
        ("", "满意度指标", "2020", "服务对象满意度指标"),
        ("数量指标（40分）", "产出指标（50分）", "2020", "数量指标"),
        ("公众影响力指标", "效益指标", "2020", "可持续影响指标"),
    ],
)
def test_a_category_goes_by_the_word_of_the_edition(
    category: str, group: str, version: str, own: str
) -> None:
    declaration = Declaration(rows=(row(category, group),))

    found = declared_form(declaration, edition(version))

    assert [one.category for one in found.form.indicators] == [own]
    assert found.unplaced == ()


def test_what_has_no_category_is_told() -> None:
    stray = row("甲乙", "丙丁")

    found = declared_form(Declaration(rows=(stray,)), EDITION)

    assert found.unplaced == (stray,)
    assert found.form.indicators == ()


@pytest.mark.parametrize(
    ("version", "parts"),
    [("2020", (None, "≥10次", None)), ("yunnan-2022", ("≥", "10", "次"))],
)
def test_a_target_fills_the_columns_of_the_edition(
    version: str, parts: tuple[str | None, ...]
) -> None:
    rows = (
        row("数量指标", operator="≥", target="10", unit="次"),
        row("质量指标", target="≥10次"),
    )

    found = declared_form(Declaration(rows=rows), edition(version))

    for one in found.form.indicators:
        assert (one.operator, one.target, one.unit) == parts


def test_amounts_go_into_the_unit_and_the_lines_of_the_edition() -> None:
    funds = (
        DeclaredFund(
            line="total", label="年度资金总额", amount=Decimal(1), unit="万元"
        ),
        DeclaredFund(
            line="appropriation", label="其中：财政拨款", amount=Decimal(1), unit="万元"
        ),
    )

    national = declared_form(Declaration(funds=funds), EDITION)
    shanghai = declared_form(Declaration(funds=funds), edition("shanghai-2022"))

    assert national.form.funding.total.initial_budget == 1
    assert national.form.funding.appropriation.initial_budget == 1
    assert shanghai.form.funding.total.initial_budget == 10000
    assert national.unmoved == shanghai.unmoved == ()


def test_an_amount_without_a_place_is_told() -> None:
    fund = DeclaredFund(
        line="other", label="其他资金", amount=Decimal("0.001"), unit="元"
    )

    found = declared_form(Declaration(funds=(fund,)), EDITION)

    assert found.unmoved == (fund,)


@pytest.mark.parametrize(
    ("version", "lost"),
    [("2020", ()), ("hubei-2020", ("goals.expected", "indicators.weight"))],
)
def test_what_the_edition_has_no_cell_for_is_told(
    version: str, lost: tuple[str, ...]
) -> None:
    rows = (row("数量指标", weight=Decimal(5)),)
    declaration = Declaration(name="甲", goals="乙", rows=rows)

    found = declared_form(declaration, edition(version))

    assert found.lost == lost
    assert declared_form(Declaration(name="甲"), edition(version)).lost == ()


def test_the_templates_words_before_names_are_taken_off() -> None:
    rows = (
        row("数量指标", name="指标1：培训人次"),
        row("数量指标", name="指标2：", target=""),
    )

    found = declared_form(Declaration(rows=rows), EDITION)

    assert [one.name for one in found.form.indicators] == ["培训人次"]


def test_the_year_and_the_total_are_compared() -> None:
    form = published(FILES[0])
    declaration = replace(read(form, EDITION), year=2019)
    other = put(form, "funding.total.initial_budget", Decimal(1))

    found = declared_otherwise(other, declaration)

    assert [one.where for one in found] == ["year", "funding.total.initial_budget"]
    assert "现在是“1”，申报表上是“1260”" in found[1].message


@pytest.mark.parametrize(
    ("units", "unnamed"),
    [(("万元", "万元"), False), (("万元", None), True), ((None,), True), ((), False)],
)
def test_that_an_amount_has_no_unit_on_the_paper_is_known(
    units: tuple[str | None, ...], unnamed: bool
) -> None:
    lines = ("total", "appropriation")
    funds = tuple(
        DeclaredFund(line=line, label=line, amount=Decimal(5), unit=unit)
        for line, unit in zip(lines, units, strict=False)
    )

    made = declared_form(Declaration(funds=funds), EDITION)

    assert made.has_unnamed_money is unnamed
