"""What a form says and where, and what of it an edition has no cell for."""

from dataclasses import replace
from decimal import Decimal

from wizard.editions.library import edition
from wizard.form import Form, Funding, FundRow, Goals, Indicator, Project
from wizard.toml.misplaced import facts, misplaced

FORM = Form(
    edition="2020",
    year=2024,
    project=Project(name="图书馆"),
    funding=Funding(total=FundRow(executed=Decimal(0))),
    goals=Goals(actual=""),
    indicators=(
        Indicator(category="数量指标", name="购书"),
        Indicator(category="质量指标", score=Decimal(5)),
    ),
)


def test_every_fact_stands_with_its_cell_in_the_order_of_the_form() -> None:
    """Neither the edition nor a category is a fact, and 0 is one."""
    assert [(str(cell), fact) for cell, fact in facts(FORM)] == [
        ("year", 2024),
        ("project.name", "图书馆"),
        ("funding.total.executed", 0),
        ("goals.actual", ""),
        ("indicators[0].name", "购书"),
        ("indicators[1].score", 5),
    ]


def test_a_fact_is_misplaced_where_the_paper_has_no_cell_for_it() -> None:
    row = Indicator(category="数量指标", name="购书", evidence="发票")
    form = replace(
        FORM,
        funding=Funding(carryover=FundRow(annual_budget=Decimal(1))),
        indicators=(*FORM.indicators, row),
    )

    def told(id: str) -> list[str]:
        return [str(cell) for cell in misplaced(form, edition(id))]

    assert told("2020") == ["indicators[2].evidence"]
    assert told("xinjiang-2023") == ["funding.carryover.annual_budget"]
    assert list(misplaced(FORM, edition("2020"))) == []
