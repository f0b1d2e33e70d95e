"""A form on the paper of another edition: what goes along, what stays behind."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given

from support.command import Ran
from support.forms import fit_forms
from support.times import examples
from wizard.editions.library import edition
from wizard.form import Form, Funding, FundRow, Indicator, Project
from wizard.interview.transfer.conversion import Displaced, convert
from wizard.toml.form_file import dumps, loads

IDS = ("2020", "2021-cost", "xinjiang-2023")
few = examples(10)

Ziping = Callable[..., Ran]


def form_of(id: str, *rows: Indicator, **facts: object) -> Form:
    return Form(edition=id, year=2020, indicators=rows, **facts)


@pytest.mark.parametrize("id", IDS)
@few
@given(form=fit_forms())
def test_into_another_edition_and_back_nothing_that_has_a_place_changes(
    id: str, form: Form
) -> None:
    there = convert(form, edition(id))
    back = convert(there.form, edition("2020"))

    carryover = form.funding.carryover
    lost = [
        getattr(carryover, c) for c in ("initial_budget", "annual_budget", "executed")
    ]
    count = 0 if "carryover" in edition(id).funding.parts else 3 - lost.count(None)
    kept = form.funding if not count else replace(form.funding, carryover=FundRow())
    assert back.form == replace(form, funding=kept)
    assert len(there.displaced) == count
    assert back.displaced == ()


@pytest.mark.parametrize("id", IDS)
@few
@given(form=fit_forms())
def test_what_comes_out_can_be_kept_and_read_again(id: str, form: Form) -> None:
    there = convert(form, edition(id)).form

    assert loads(dumps(there), "a.toml") == there
    assert there.edition == id


def test_the_same_edition_changes_nothing() -> None:
    form = form_of("2020", Indicator(category="成本指标", name="甲", weight="十"))

    assert convert(form, edition("2020")).form == form


def test_the_cost_category_goes_by_its_other_word_and_back() -> None:
    form = form_of(
        "2020", Indicator(category="数量指标"), Indicator(category="成本指标")
    )

    there = convert(form, edition("2021-cost"))

    assert [row.category for row in there.form.indicators] == [
        "经济成本指标",
        "数量指标",
    ]
    assert convert(there.form, edition("2020")).form == form


def test_a_row_whose_category_is_not_there_is_told_cell_by_cell() -> None:
    row = Indicator(
        category="社会成本指标", name="封路天数", target="≤10天", weight=Decimal(5)
    )

    converted = convert(form_of("2021-cost", row), edition("2020"))

    assert converted.form.indicators == ()
    assert converted.displaced == (
        Displaced("第 1 行“封路天数”的二级指标", "社会成本指标"),
        Displaced("第 1 行“封路天数”的三级指标", "封路天数"),
        Displaced("第 1 行“封路天数”的年度指标值", "≤10天"),
        Displaced("第 1 行“封路天数”的分值", "5"),
    )


def test_columns_and_rows_that_are_not_there_are_told() -> None:
    row = Indicator(category="数量指标", name="甲", basis="计划", evidence="台账")
    funds = Funding(carryover=FundRow(executed=Decimal("0.50")))

    out_of = convert(form_of("xinjiang-2023", row), edition("2020"))
    into = convert(form_of("2020", funding=funds), edition("xinjiang-2023"))

    assert [(d.cell, d.text) for d in out_of.displaced] == [
        ("第 1 行“甲”的指标值设置依据", "计划"),
        ("第 1 行“甲”的佐证资料", "台账"),
    ]
    assert [(d.cell, d.text) for d in into.displaced] == [
        ("上年结转资金的全年执行数", "0.50")
    ]


def test_amounts_are_reckoned_into_the_unit_of_the_other_paper() -> None:
    home = edition("2020")
    in_yuan = replace(home, id="元", funding=replace(home.funding, unit="元"))
    total = FundRow(annual_budget=Decimal("14.66"), executed="约十四")

    there = convert(form_of("2020", funding=Funding(total=total)), in_yuan).form

    assert there.funding.total == FundRow(
        annual_budget=Decimal("146600"), executed="约十四"
    )


def test_a_draft_becomes_another_draft_and_stays_as_it_is(
    ziping: Ziping, samples: Path, home: Path
) -> None:
    ziping("import", str(samples / "changji-2020.txt"))
    before = (home / "3.toml").read_bytes()

    ran = ziping("convert", "3", "--edition", "2021-cost")

    assert ran.returncode == 0
    assert ran.stdout.startswith("已存为草稿 6：")
    assert ran.stderr == ""
    assert (home / "3.toml").read_bytes() == before
    assert 'edition = "2021-cost"' in (home / "6.toml").read_text()


def test_what_has_no_place_is_listed_on_stderr(ziping: Ziping, tmp_path: Path) -> None:
    row = Indicator(category="社会成本指标", name="封路天数", target="≤10天")
    form = form_of("2021-cost", row, project=Project(name="修路"))
    (tmp_path / "路.toml").write_bytes(dumps(form))

    ran = ziping("convert", "路.toml", "--edition", "2020", "-o", "新.toml")

    assert ran.returncode == 0
    assert "没有位置：第 1 份，第 1 行“封路天数”的年度指标值：≤10天" in ran.stderr
    assert "以上 3 处" in ran.stderr
    assert loads((tmp_path / "新.toml").read_bytes(), "新.toml").indicators == ()
    assert (tmp_path / "路.toml").read_bytes() == dumps(form)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "请写草稿编号或文件名"),
        (("路.toml",), "请写草稿编号或文件名"),
        (("路.toml", "--edition", "1999"), "没有“1999”这一版"),
        (("路.toml", "--edition", "2020", "-o", "路.docx"), "后缀不认识"),
        (("路.toml", "--edition", "2020", "-o", "路.toml"), "已经存在"),
        (("无.toml", "--edition", "2020"), "找不到文件"),
        (("9", "--edition", "2020"), "没有编号为 9 的草稿"),
    ],
)
def test_a_command_that_cannot_be_done_ends_with_2(
    ziping: Ziping, tmp_path: Path, words: tuple[str, ...], told: str
) -> None:
    content = dumps(form_of("2020"))
    (tmp_path / "路.toml").write_bytes(content)

    ran = ziping("convert", *words)

    assert ran.returncode == 2
    assert told in ran.stderr
    assert len(ran.stderr.splitlines()) == 1
    assert (tmp_path / "路.toml").read_bytes() == content
    assert not (tmp_path / "路.docx").exists()


def test_several_forms_do_not_go_into_one_file(ziping: Ziping, samples: Path) -> None:
    source = str(samples / "changji-2020.txt")

    ran = ziping("convert", source, "--edition", "2021-cost", "-o", "新.toml")

    assert ran.returncode == 2
    assert "一个 .toml 文件只放一份表" in ran.stderr
    assert ziping("convert", source, "--edition", "2021-cost").stdout.count("草稿") == 5


def target_cells(id: str, **cells: str) -> tuple[str | None, str | None, str | None]:
    """符号, 值 and 单位 of a target once it stands on the paper of an edition."""
    row = Indicator(category="数量指标", name="甲", **cells)
    (there,) = convert(form_of("2020", row), edition(id)).form.indicators
    return there.operator, there.target, there.unit


@pytest.mark.parametrize(
    ("cells", "apart", "whole"),
    [
        ({}, (None, None, None), None),
        ({"target": "≥5册"}, ("≥", "5", "册"), "≥5册"),
        ({"target": "完成"}, (None, "完成", None), "完成"),
        ({"operator": "≥", "target": "5", "unit": "册"}, ("≥", "5", "册"), "≥5册"),
        ({"operator": "≥", "target": "5册"}, ("≥", "5册", None), "≥5册"),
    ],
)
def test_a_target_stands_in_as_many_cells_as_the_paper_has(
    cells: dict[str, str],
    apart: tuple[str | None, str | None, str | None],
    whole: str | None,
) -> None:
    """One that fits the columns stays as it was typed."""
    assert {"operator", "unit"} <= set(edition("sichuan-2022").indicators.fields)

    assert target_cells("sichuan-2022", **cells) == apart
    assert target_cells("2020", **cells) == (None, whole, None)
