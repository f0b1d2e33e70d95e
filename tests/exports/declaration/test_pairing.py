"""The declaration of a form: by the project's name, and by the year."""

import pytest

from exports.declaration.pairing import place_of
from exports.declared import Declaration
from wizard.form import Form, Project


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
