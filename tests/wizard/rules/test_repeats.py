"""Rows that count the same thing twice."""

import pytest

from wizard.editions.library import edition
from wizard.findings import Code
from wizard.form import Form, Indicator
from wizard.rules import findings

EDITION = edition("2020")


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
