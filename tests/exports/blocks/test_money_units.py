"""The unit of an amount: from its own cell, from a heading, or the edition's own."""

from decimal import Decimal

import pytest

from exports.blocks.money_units import Units, amount_in, converted, money_of, units_in
from wizard.editions.library import edition
from wizard.rules.as_read.source import Money

EDITION = edition("2020")


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("90", "90", None),
        ("90.5万元", "90.5", "万元"),
        ("1,200 元", "1200", "元"),
        ("-3万元", "-3", "万元"),
        ("90万", "90", "万"),
        ("约90万元", None, None),
        ("90\n100", None, None),
        ("", None, None),
    ],
)
def test_an_amount_may_have_its_unit_behind_it(
    text: str, amount: str | None, unit: str | None
) -> None:
    number = None if amount is None else Decimal(amount)

    assert amount_in(text) == (number, unit)


@pytest.mark.parametrize(
    ("text", "units", "amount"),
    [
        ("90", (), "90"),
        ("90.50", ("万元",), "90.50"),
        ("905000", ("元",), "90.5"),
        ("90万元", ("元",), "90"),
        ("905000元", ("万元",), "90.5"),
        ("90", ("元", "万元"), None),
        ("约90", ("元",), "约90"),
        ("", ("元",), ""),
    ],
)
def test_an_amount_is_reckoned_into_the_unit_of_the_edition(
    text: str, units: tuple[str, ...], amount: str | None
) -> None:
    assert EDITION.funding.unit == "万元"
    assert converted(text, frozenset(units), EDITION) == amount


@pytest.mark.parametrize(
    ("heading", "units"),
    [
        ("全年预算数（万元）", {"万元"}),
        ("全年预算数(单位：元)", {"元"}),
        ("全年预算数（人民币元）", {"元"}),
        ("全年预算数（A）", set()),
        ("全年预算数", set()),
    ],
)
def test_a_unit_stands_in_the_brackets_of_a_heading(
    heading: str, units: set[str]
) -> None:
    assert units_in(heading) == units


def test_a_column_has_its_own_units_and_those_of_the_block() -> None:
    units = Units({"executed": frozenset({"元"})}, frozenset({"万元"}))

    assert units.of("executed") == {"元", "万元"}
    assert units.of("annual_budget") == {"万元"}


@pytest.mark.parametrize(
    ("units", "lost", "said"),
    [
        ((), False, Money(unit=None)),
        (("万元",), False, None),
        (("元", "万元"), False, Money(unit="元", converted=True)),
        (("元",), True, Money(unit="元", converted=False)),
    ],
)
def test_a_unit_is_worth_a_word_where_it_is_not_the_edition_s(
    units: tuple[str, ...], said: Money | None, *, lost: bool
) -> None:
    assert money_of(units, lost=lost, edition=EDITION) == said
