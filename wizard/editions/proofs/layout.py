"""The paper of an edition: its widths, and the facts that its cells show."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import astuple, fields
from typing import Final

from wizard.address import REMARKS, claim
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
    Block,
    HeaderCell,
)
from wizard.editions.proofs.fault import EditionFault, listed
from wizard.editions.proofs.proof_wording import Wrong
from wizard.form import REMARK, Funding, Goals, Indicator, Project
from wizard.values.money import FACTORS

SHEET: Final = {"portrait": (210, 297), "landscape": (297, 210)}
"""A4, in mm."""

LEAST_MARGIN: Final = 5
"""The margin in mm that every printer can do."""

LEAST_HIGH: Final = 100
"""What the margins leave at least between them, in mm from top to bottom."""

LEAST_FOOT: Final = 20
"""The margin in mm below which there is no room for a page number."""

MOST_HIGH: Final = 60
"""The highest row for a seal, in mm."""

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

Cells = Sequence[tuple[KeyPath, str]]
"""The fields of some cells, and where each is written."""


def every_line_is_as_wide_as_the_table(edition: Edition) -> Iterator[EditionFault]:
    """Every line of every block fills the width of the paper."""
    width = edition.paper.width
    for place, widths in _lines(edition):
        if sum(widths) != width:
            yield EditionFault(
                place, Wrong.WIDTHS, {"sum": sum(widths), "width": width}
            )
        if min(widths) <= 0:
            yield EditionFault(place, Wrong.NO_WIDTH, {"width": min(widths)})


def is_remark(field: str) -> bool:
    """Whether a field is a text that the edition names itself: `remarks.problems`."""
    found = re.fullmatch(rf"{REMARKS}\.(\w+)", field)
    return found is not None and REMARK.fullmatch(found[1]) is not None


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


def the_table_fits_on_the_paper(edition: Edition) -> Iterator[EditionFault]:
    """The table leaves a margin on both sides: the edition's, or what printers need."""
    paper, whole = edition.paper, SHEET[edition.paper.orientation][0]
    given = paper.margins
    most = whole - (given.left + given.right if given else 2 * LEAST_MARGIN)
    if paper.width > most:
        facts: dict[str, object] = {"width": paper.width, "most": most}
        yield EditionFault(("paper", "width"), Wrong.TOO_WIDE, facts)


def the_margins_leave_room(edition: Edition) -> Iterator[EditionFault]:
    """The margins can be printed, and leave room for the table and the page number."""
    paper, place = edition.paper, ("paper", "margins")
    given = paper.margins
    if given is not None:
        for side, margin in zip(fields(given), astuple(given), strict=True):
            if margin < LEAST_MARGIN:
                facts: dict[str, object] = {"margin": margin, "least": LEAST_MARGIN}
                yield EditionFault((*place, side.name), Wrong.NO_MARGIN, facts)
        room = SHEET[paper.orientation][1] - given.top - given.bottom
        if room < LEAST_HIGH:
            yield EditionFault(
                place, Wrong.NO_ROOM, {"room": room, "least": LEAST_HIGH}
            )
    if paper.page_numbers != "none" and (given is None or given.bottom < LEAST_FOOT):
        yield EditionFault(
            ("paper", "page_numbers"), Wrong.NO_FOOT, {"least": LEAST_FOOT}
        )


def rows_by_hand_have_room(edition: Edition) -> Iterator[EditionFault]:
    """What is filled in on paper is a text of the edition's own; heights can be."""
    for number, line in enumerate(edition.lines):
        if not 0 <= line.height <= MOST_HIGH:
            facts: dict[str, object] = {"height": line.height, "most": MOST_HIGH}
            yield EditionFault(("lines", number, "height"), Wrong.NO_HEIGHT, facts)
    for place, cells in _label_lines(edition):
        for number, cell in enumerate(cells):
            if cell.by_hand and not is_remark(cell.field):
                yield EditionFault((*place, number, "field"), Wrong.KEPT_BY_HAND)


def cells_show_facts(edition: Edition) -> Iterator[EditionFault]:
    """Every cell shows a fact of the form, each once; none that is needed lacks."""
    header, funding = _header(edition), _columns(edition, "funding")
    rows = [
        (("funding", "rows", n, "field"), row.field)
        for n, row in enumerate(edition.funding.rows)
    ]
    indicators = _columns(edition, "indicators")
    goals = _columns(edition, "goals")
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
    for place, cells in _label_lines(edition):
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


def _lines(edition: Edition) -> Iterator[tuple[KeyPath, list[int]]]:
    for place, line in _label_lines(edition):
        yield place, [w for c in line for w in (c.label_width, c.width)]
    funding = edition.funding
    for name, block in _blocks(edition).items():
        labels = [funding.label_width] if block is funding else []
        columns = [column.width for column in block.columns]
        may_lack = block is edition.indicators and not block.heading_width
        heading = [] if may_lack else [block.heading_width]
        yield (name,), [*heading, *labels, *columns]


def _blocks(edition: Edition) -> dict[str, Block]:
    goals = {"goals": edition.goals} if edition.goals.columns else {}
    return {"funding": edition.funding, **goals, "indicators": edition.indicators}


def _label_lines(
    edition: Edition,
) -> Iterator[tuple[KeyPath, tuple[HeaderCell, ...]]]:
    """The lines of labels and facts, of the head and further down."""
    for number, cells in enumerate(edition.header):
        yield ("header", number), cells
    for number, line in enumerate(edition.lines):
        yield ("lines", number, "cells"), line.cells


def _header(edition: Edition) -> Cells:
    """The fields of those lines, but for the remarks that the edition names."""
    return [
        ((*place, number, "field"), cell.field)
        for place, cells in _label_lines(edition)
        for number, cell in enumerate(cells)
    ]


def _columns(edition: Edition, name: str) -> Cells:
    block = _blocks(edition).get(name)
    columns = block.columns if block else ()
    return [
        ((name, "columns", n, "field"), column.field)
        for n, column in enumerate(columns)
    ]


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
