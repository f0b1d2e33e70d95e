"""Rows that count the same thing twice."""

from decimal import Decimal

import pytest

from wizard.editions.library import edition
from wizard.findings import Code
from wizard.form import Form, Funding, FundRow, Indicator, Points
from wizard.rules import findings

EDITION = edition("2020")

SPENT = FundRow(annual_budget=Decimal(5), executed=Decimal(5))
FULL = Funding(total=SPENT, points=Points(weight=Decimal(10), score=Decimal(10)))


def repeated(*rows: tuple[str, str]) -> list[str]:
    """Where a name stands again, of rows with these names and targets."""
    made = tuple(
        Indicator(category="数量指标", name=name, target=target, actual=target)
        for name, target in rows
    )
    found = findings(Form(edition="2020", year=2020, indicators=made), EDITION)
    return [str(f.where) for f in found if f.code is Code.DUPLICATE_INDICATOR]


@pytest.mark.parametrize(
    "rows",
    [
        (("走访户数", "≥5户"), ("走访 户数", "≥6户")),
        (("培训", "5期"), ("培训", "8期")),
        (("公示", "按要求张榜"), ("公示", "按要求张榜")),
    ],
)
def test_a_name_with_the_same_unit_or_the_same_words_is_there_twice(
    rows: tuple[tuple[str, str], ...],
) -> None:
    assert repeated(*rows) == ["indicators[1].name"]


@pytest.mark.parametrize(
    "rows",
    [
        (("培训", "5期"), ("培训", "200人")),
        (("走访户数", "5户"), ("慰问户数", "5户")),
        (("公示", "按要求张榜"), ("公示", "网上能查到")),
    ],
)
def test_what_is_counted_otherwise_is_another_row(
    rows: tuple[tuple[str, str], ...],
) -> None:
    assert repeated(*rows) == []


def test_full_marks_tell_of_the_rate_only_where_it_has_points() -> None:
    says = {}
    for id in ("2020", "ningxia-2022"):
        version = edition(id)
        points = Decimal(90 if version.scores_execution else 100)
        row = Indicator(category="数量指标", name="数", weight=points, score=points)
        form = Form(edition=id, funding=FULL, indicators=(row,))
        found = [f for f in findings(form, version) if f.code is Code.ALL_FULL_MARKS]
        says[id] = found[0].message.partition("。")[0]

    assert says == {
        "2020": "预算执行率和 1 项指标全是满分",
        "ningxia-2022": "1 项指标全是满分",
    }
