"""The paper of an edition: its widths, and the facts that its cells show."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import Final

from wizard.editions.edition import Edition
from wizard.editions.layout import (
    AMOUNTS,
    COMPLETION_RATE,
    EXECUTION_RATE,
    POINTS,
    Block,
)
from wizard.editions.proofs.fault import Fault, listed
from wizard.editions.proofs.proof_wording import Wrong
from wizard.form import Funding, Goals, Indicator, Project
from wizard.toml.key_lines import KeyPath
from wizard.values.money import FACTORS

MOST_WIDE: Final = {"portrait": 200, "landscape": 287}
"""The widest table on A4, in mm."""

PROJECT: Final = tuple(f"project.{field.name}" for field in fields(Project))
GOALS: Final = tuple(f"goals.{field.name}" for field in fields(Goals))
FUNDS: Final = (*AMOUNTS, *POINTS, EXECUTION_RATE)
FUND_ROWS: Final = tuple(f.name for f in fields(Funding) if f.name != "points")
CELLS_OF_ROW: Final = ("group", *(f.name for f in fields(Indicator)), COMPLETION_RATE)

NEEDED_FUNDS: Final = ("annual_budget", "executed", *POINTS)
NEEDED_OF_ROW: Final = ("name", "target", "actual", *POINTS, "deviation")

Cells = Sequence[tuple[KeyPath, str]]
"""The fields of some cells, and where each is written."""


def every_line_is_as_wide_as_the_table(edition: Edition) -> Iterator[Fault]:
    """Every line of every block fills the width of the paper."""
    width = edition.paper.width
    for place, widths in _lines(edition):
        if sum(widths) != width:
            yield Fault(place, Wrong.WIDTHS, {"sum": sum(widths), "width": width})
        if min(widths) <= 0:
            yield Fault(place, Wrong.NO_WIDTH, {"width": min(widths)})


def the_table_fits_on_the_paper(edition: Edition) -> Iterator[Fault]:
    """The table leaves a margin on both sides."""
    width, most = edition.paper.width, MOST_WIDE[edition.paper.orientation]
    if width > most:
        facts: dict[str, object] = {"width": width, "most": most}
        yield Fault(("paper", "width"), Wrong.TOO_WIDE, facts)


def cells_show_facts(edition: Edition) -> Iterator[Fault]:
    """Every cell shows a fact of the form, each once; none that is needed lacks."""
    header, funding = _header(edition), _columns(edition, "funding")
    rows = [
        (("funding", "rows", n, "field"), row.field)
        for n, row in enumerate(edition.funding.rows)
    ]
    indicators = _columns(edition, "indicators")
    yield from _cells(("header",), header, PROJECT, PROJECT)
    yield from _cells(("funding", "columns"), funding, FUNDS, NEEDED_FUNDS)
    yield from _cells(("funding", "rows"), rows, FUND_ROWS, ("total", "appropriation"))
    yield from _cells(("goals", "columns"), _columns(edition, "goals"), GOALS, GOALS)
    place = ("indicators", "columns")
    yield from _cells(place, indicators, CELLS_OF_ROW, NEEDED_OF_ROW)
    if [field for _, field in indicators[:2]] != ["group", "category"]:
        yield Fault(place, Wrong.FIRST_TWO)


def money_has_a_unit(edition: Edition) -> Iterator[Fault]:
    """Amounts are in a unit that the program can reckon in, and that is printed."""
    unit = edition.funding.unit
    if unit not in FACTORS:
        facts: dict[str, object] = {"unit": unit, "known": listed(list(FACTORS))}
        yield Fault(("funding", "unit"), Wrong.STRANGE_UNIT, facts)
        return
    printed = re.findall(r"[（(](\w+)[）)]", edition.funding.heading)
    for word in printed:
        if FACTORS.get(word, FACTORS[unit]) != FACTORS[unit]:
            facts = {"unit": unit, "named": word}
            yield Fault(("funding", "unit"), Wrong.OTHER_UNIT, facts)


def the_year_has_a_place(edition: Edition) -> Iterator[Fault]:
    """The year line has a gap for the year, and no other."""
    if edition.year_line.replace("{year}", "").count("{") or (
        "{year}" not in edition.year_line
    ):
        yield Fault(("year_line",), Wrong.NO_YEAR)


def _lines(edition: Edition) -> Iterator[tuple[KeyPath, list[int]]]:
    for number, line in enumerate(edition.header):
        yield ("header", number), [w for c in line for w in (c.label_width, c.width)]
    funding = edition.funding
    for name, block in _blocks(edition).items():
        labels = [funding.label_width] if block is funding else []
        columns = [column.width for column in block.columns]
        may_lack = block is edition.indicators and not block.heading_width
        heading = [] if may_lack else [block.heading_width]
        yield (name,), [*heading, *labels, *columns]


def _blocks(edition: Edition) -> dict[str, Block]:
    return {
        "funding": edition.funding,
        "goals": edition.goals,
        "indicators": edition.indicators,
    }


def _header(edition: Edition) -> Cells:
    return [
        (("header", line, number, "field"), cell.field)
        for line, cells in enumerate(edition.header)
        for number, cell in enumerate(cells)
    ]


def _columns(edition: Edition, name: str) -> Cells:
    columns = _blocks(edition)[name].columns
    return [
        ((name, "columns", n, "field"), column.field)
        for n, column in enumerate(columns)
    ]


def _cells(
    place: KeyPath, cells: Cells, known: Sequence[str], needed: Sequence[str]
) -> Iterator[Fault]:
    seen: set[str] = set()
    for at, field in cells:
        if field not in known:
            facts: dict[str, object] = {"field": field, "known": listed(tuple(known))}
            yield Fault(at, Wrong.NO_FIELD, facts)
        elif field in seen:
            yield Fault(at, Wrong.TWICE, {"word": field})
        seen.add(field)
    for field in needed:
        if field not in seen:
            yield Fault(place, Wrong.NO_COLUMN, {"field": field})
