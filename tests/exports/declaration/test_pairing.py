"""The declaration of a form: by the project's name, and by the year."""

from decimal import Decimal

import pytest

from exports.declaration.pairing import place_of
from exports.declared import Declaration, DeclaredFund, DeclaredRow
from wizard.form import Form, Funding, FundRow, Goals, Indicator, Project


def form(name: str | None, year: int | None = 2024) -> Form:
    return Form(edition="2020", year=year, project=Project(name=name))


def of(name: str | None, year: int | None = 2024) -> Declaration:
    return Declaration(name=name, year=year)


@pytest.mark.parametrize(
    ("declared", "place"),
    [
        ([of("校车补贴"), of("校舍改造")], 1),
        ([of("校 舍改造（二期）"), of("校舍改造")], 1),
        ([of("校舍改造", None), of("校舍改造")], 1),
        ([of("校舍改造"), of("校舍改造", None)], 0),
        ([of("校舍改造", 2023), of("校舍改造", None)], 1),
        ([of("校舍改造", 2023)], None),
        ([of("2024年校舍改造")], 0),
        ([of("2024年校舍改造项目"), of("校舍改造", None)], 1),
        ([of("校舍改造一期"), of("校舍改造二期")], None),
        ([of("校舍改造一期"), of("校舍改造二期", None)], 0),
        ([of("校舍改造"), of("校舍改造")], 0),
        ([of("校舍（改造）")], 0),
        ([of("校舍")], None),
        ([of(None)], None),
        ([], None),
    ],
)
def test_it_has_the_name_and_the_year_of_the_form(
    declared: list[Declaration], place: int | None
) -> None:
    assert place_of(form("校舍改造"), declared) == place


def of_unit(unit: str | None, year: int | None = 2024) -> Declaration:
    return Declaration(name="营养改善", implementing_unit=unit, year=year)


@pytest.mark.parametrize(
    ("declared", "place"),
    [
        ([of_unit("乙县教育局"), of_unit("甲县教育局")], 1),
        ([of_unit(None), of_unit("甲县教育局", None)], 1),
        ([of_unit("乙县教育局"), of_unit("甲县教育局本级")], 1),
        ([of_unit("乙县教育局"), of_unit(None)], 1),
        ([of_unit("乙县教育局")], 0),
    ],
)
def test_of_several_by_one_name_it_is_that_of_the_unit(
    declared: list[Declaration], place: int | None
) -> None:
    project = Project(name="营养改善", implementing_unit="甲县教育局")

    own = place_of(Form(edition="2020", year=2024, project=project), declared)

    assert own == place


def test_a_form_without_a_year_takes_any() -> None:
    assert place_of(form("校舍改造", None), [of("校舍改造", 1999)]) == 0


def test_a_short_name_is_no_part_of_another() -> None:
    assert place_of(form("校舍改"), [of("校舍改造")]) is None
    assert place_of(form("校舍改"), [of("校舍改")]) == 0
    assert place_of(form(None), [of("校舍改造")]) is None


GOALS = "为三个乡镇换装路灯。"


def filled(name: str, unit: str = "甲县城管局") -> Form:
    """A form of a project with goals, a budget and three rows."""
    rows = (("安装路灯", "≥50盏"), ("亮灯率", "100%"), ("完工时间", "2024年6月底前"))
    return Form(
        edition="2020",
        year=2024,
        project=Project(name=name, implementing_unit=unit),
        funding=Funding(total=FundRow(initial_budget=Decimal(20))),
        goals=Goals(expected=GOALS),
        indicators=tuple(
            Indicator(category="数量指标", name=told, target=target)
            for told, target in rows
        ),
    )


def said(
    name: str,
    goals: str | None = GOALS,
    budget: int | None = 20,
    rows: tuple[str, ...] = ("安装路灯", "亮灯率", "完工时间"),
    unit: str = "甲县城管局",
) -> Declaration:
    total = [] if budget is None else [Decimal(budget)]
    return Declaration(
        name=name,
        implementing_unit=unit,
        year=2024,
        goals=goals,
        funds=tuple(
            DeclaredFund(line="total", label="资金总额", amount=each, unit="万元")
            for each in total
        ),
        rows=tuple(
            DeclaredRow(group="产出指标", category="数量指标", name=row, target="7件")
            for row in rows
        ),
    )


NEW_NAMES = (
    ("路灯安装项目", "路灯安装工程"),
    ("路灯安装补助经费", "路灯安装补助资金"),
    ("路灯安装补帖", "路灯安装补贴"),
    ("乡镇路灯（2024年度）安装", "乡镇路灯安装改造"),
)


@pytest.mark.parametrize(("before", "now"), NEW_NAMES)
def test_a_project_with_a_new_name_is_known_by_what_it_promised(
    before: str, now: str
) -> None:
    assert place_of(filled(now), [said("别的"), said(before)]) == 1
    assert place_of(filled(now), [said(before, budget=30)]) == 0
    assert place_of(filled(now), [said(before, goals="另有目标。")]) == 0
    assert place_of(filled(now), [said(before, goals=None)]) == 0


@pytest.mark.parametrize(
    "other",
    [
        said("路灯安装工程", goals="为别的乡镇换装。", budget=30),
        said("路灯安装工程", goals=None, budget=None),
        said("路灯安装工程", rows=("安装路灯", "架设电缆", "拆除旧杆", "培训电工")),
        said("路灯安装工程", unit="乙县城管局"),
        said("路灯安装工程", unit=""),
        said("校车补贴"),
    ],
    ids=["nothing agrees", "nothing is told", "rows", "unit", "no unit", "name"],
)
def test_a_like_name_alone_is_no_reason(other: Declaration) -> None:
    assert place_of(filled("路灯安装项目"), [other]) is None


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("路灯安装项目一期", "路灯安装项目二期"),
        ("第1批路灯安装", "第2批路灯安装"),
        ("2023年路灯安装项目", "2024年路灯安装项目"),
    ],
)
def test_names_with_other_numbers_are_of_other_projects(before: str, now: str) -> None:
    assert place_of(filled(now), [said(before)]) is None


def test_of_two_with_like_names_neither_is_surely_it() -> None:
    both = [said("路灯安装工程"), said("路灯安装工作")]

    assert place_of(filled("路灯安装项目"), both) is None
    assert place_of(filled("路灯安装项目"), [*both, said("路灯安装项目")]) == 2


def test_the_same_name_in_another_unit_needs_all_the_rest_to_be_the_same() -> None:
    form = filled("工作经费", unit="乙县城管局")

    assert place_of(form, [said("工作经费")]) == 0
    assert place_of(form, [said("工作经费", budget=30)]) is None
    assert place_of(form, [said("工作经费", goals="保障运转。")]) is None
    assert place_of(form, [said("工作经费", rows=("印刷",))]) is None
    assert place_of(form, [said("2024年工作经费")]) == 0
    assert place_of(form, [said("2024年工作经费", goals=None, budget=None)]) is None
