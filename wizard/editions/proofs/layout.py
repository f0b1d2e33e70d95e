"""The layout of an edition: its blocks, and the facts that its cells show."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import Final

from wizard.address import claim
from wizard.closed_models.key_lines import KeyPath
from wizard.editions.edition import Edition
from wizard.editions.layout import (
    AMOUNTS,
    BLOCKS,
    COMPLETION_RATE,
    EXECUTION_RATE,
    POINTS,
    REASON,
    SCORE,
)
from wizard.editions.proofs.fault import EditionFault, listed
from wizard.editions.proofs.paper_cells import (
    Cells,
    column_fields,
    is_remark,
    label_fields,
    label_lines,
)
from wizard.editions.proofs.proof_wording import Wrong
from wizard.form import Funding, Goals, Indicator, Project
from wizard.values.money import FACTORS

PROJECT: Final = tuple(f"project.{field.name}" for field in fields(Project))
GOALS: Final = tuple(f"goals.{field.name}" for field in fields(Goals))
FUNDS: Final = (*AMOUNTS, *POINTS, EXECUTION_RATE, REASON)
FUND_ROWS: Final = tuple(f.name for f in fields(Funding) if f.name != "points")
REASONS: Final = "deviation"
CELLS_OF_ROW: Final = ("group", *(f.name for f in fields(Indicator)), COMPLETION_RATE)

NEEDED_OF_ROW: Final = ("name", "target", "actual", SCORE)
TOTAL: Final = claim(SCORE)
"""The sum of the scores, where it stands in the head."""

TEXTS: Final[tuple[KeyPath, ...]] = (("header",), ("goals", "columns"))
"""Parts of the paper where an edition may have texts of its own."""


def the_blocks_are_all_there(edition: Edition) -> Iterator[EditionFault]:
    """Every block has its place, and the grade stands below a column that is there."""
    if sorted(edition.blocks) != sorted(BLOCKS):
        facts: dict[str, object] = {"known": listed(BLOCKS)}
        yield EditionFault(("blocks",), Wrong.OTHER_BLOCKS, facts)
    below = edition.grade_below
    if below and (below in POINTS or below not in edition.indicators.fields):
        facts = {"field": below, "known": listed(edition.indicators.fields)}
        yield EditionFault(("grade_below",), Wrong.NO_FIELD, facts)
    for number, line in enumerate(edition.lines):
        if not line.cells:
            yield EditionFault(("lines", number, "cells"), Wrong.BLANK)


def cells_show_facts(edition: Edition) -> Iterator[EditionFault]:
    """Every cell shows a fact of the form, each once; none that is needed lacks."""
    header, funding = label_fields(edition), column_fields(edition, "funding")
    rows = [
        (("funding", "rows", n, "field"), row.field)
        for n, row in enumerate(edition.funding.rows)
    ]
    indicators = column_fields(edition, "indicators")
    goals = column_fields(edition, "goals")
    in_lines = (*PROJECT, TOTAL) if goals else (*PROJECT, TOTAL, *GOALS)
    yield from _cells(("header",), header, in_lines, ("project.name",))
    yield from _cells(("funding", "columns"), funding, FUNDS, _needed_funds(edition))
    yield from _cells(("funding", "rows"), rows, FUND_ROWS, ("total",))
    yield from _cells(("goals", "columns"), goals, GOALS, GOALS if goals else ())
    place = ("indicators", "columns")
    needed = NEEDED_OF_ROW if edition.reasons else (*NEEDED_OF_ROW, REASONS)
    yield from _cells(place, indicators, CELLS_OF_ROW, needed)
    if [field for _, field in indicators[:2]] != ["group", "category"]:
        yield EditionFault(place, Wrong.FIRST_TWO)


def _needed_funds(edition: Edition) -> tuple[str, ...]:
    """The columns of the funds without which nothing can be reckoned."""
    needs_score = bool(edition.execution.points) or edition.weighs_execution
    return edition.execution.budget, "executed", *([SCORE] if needs_score else [])


def what_is_named_has_a_place(edition: Edition) -> Iterator[EditionFault]:
    """The text for reasons is there, and every tick row has words to choose from."""
    if edition.reasons and edition.reasons not in edition.remarks:
        known: dict[str, object] = {"known": listed(edition.remarks)}
        yield EditionFault(
            ("reasons",), Wrong.NO_FIELD, known | {"field": edition.reasons}
        )
    for place, cells in label_lines(edition):
        for number, cell in enumerate(cells):
            if cell.options and not is_remark(cell.field):
                facts: dict[str, object] = {"field": cell.field}
                yield EditionFault((*place, number, "options"), Wrong.NO_OPTIONS, facts)


def money_has_a_unit(edition: Edition) -> Iterator[EditionFault]:
    """Amounts are in a unit that the program can reckon in, and that is printed."""
    unit = edition.funding.unit
    if unit not in FACTORS:
        facts: dict[str, object] = {"unit": unit, "known": listed(list(FACTORS))}
        yield EditionFault(("funding", "unit"), Wrong.STRANGE_UNIT, facts)
        return
    printed = re.findall(r"[（(](\w+)[）)]", edition.funding.heading)
    for word in printed:
        if FACTORS.get(word, FACTORS[unit]) != FACTORS[unit]:
            facts = {"unit": unit, "named": word}
            yield EditionFault(("funding", "unit"), Wrong.OTHER_UNIT, facts)


def the_year_has_a_place(edition: Edition) -> Iterator[EditionFault]:
    """The year line has a gap for the year, and no other."""
    if edition.year_line.replace("{year}", "").count("{") or (
        "{year}" not in edition.year_line
    ):
        yield EditionFault(("year_line",), Wrong.NO_YEAR)


def _cells(
    place: KeyPath, cells: Cells, known: Sequence[str], needed: Sequence[str]
) -> Iterator[EditionFault]:
    seen: set[str] = set()
    for at, field in cells:
        if field not in known and not (place in TEXTS and is_remark(field)):
            facts: dict[str, object] = {"field": field, "known": listed(tuple(known))}
            yield EditionFault(at, Wrong.NO_FIELD, facts)
        elif field in seen:
            yield EditionFault(at, Wrong.TWICE, {"word": field})
        seen.add(field)
    for field in needed:
        if field not in seen:
            yield EditionFault(place, Wrong.NO_COLUMN, {"field": field})
