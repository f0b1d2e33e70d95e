"""Forms as offices publish them, written down a row on a line."""

from decimal import Decimal

from support.paths import SAMPLES
from wizard.cells import number_cell, text_cell, year_cell
from wizard.editions.layout import AMOUNTS
from wizard.editions.library import edition
from wizard.form import (
    Form,
    Funding,
    FundRow,
    Goals,
    Indicator,
    Points,
    Printed,
    Project,
)

FILES = sorted((SAMPLES / "judged").glob("*.toml"))
EDITION = edition("2020")
CELLS = ("name", "target", "actual", "weight", "score", "deviation")
NUMBERS = ("weight", "score")


def number(value: object) -> Decimal | str | None:
    """A cell of numbers as a reader would leave it; a dash is blank."""
    read = number_cell(value)
    return None if read in EDITION.empty_marks else read


def form_of(told: dict) -> Form:
    """The form that a file writes down, a row on a line."""
    *total, weight, rate, score = told["funds"]["total"]
    parts = told["funds"].items()
    goals = map(text_cell, told["goals"])
    claims = [text_cell(claim) for claim in (*told["printed"], rate)]
    return Form(
        edition=EDITION.id,
        year=year_cell(told["year"]),
        project=Project(
            name=told["name"],
            supervising_department=told["department"],
            implementing_unit=told["unit"],
        ),
        funding=Funding(
            total=funds(total),
            points=Points(weight=number(weight), score=number(score)),
            **{name: funds(cells) for name, cells in parts if name != "total"},
        ),
        goals=Goals(**dict(zip(("expected", "actual"), goals, strict=True))),
        indicators=tuple(row_of(row) for row in told["rows"]),
        printed=Printed(weight=claims[0], score=claims[1], execution_rate=claims[2]),
    )


def funds(cells: list) -> FundRow:
    """Amounts as they stand in a row of the paper."""
    return FundRow(**dict(zip(AMOUNTS, map(number, cells), strict=True)))


def row_of(told: list) -> Indicator:
    category, *values = told
    cells = dict(zip(CELLS, values, strict=True))
    read = {f: number(v) if f in NUMBERS else text_cell(v) for f, v in cells.items()}
    return Indicator(category=category, **read)
