"""Where the cells of a form stand on its grid: the places to put remarks at.

The form is found on its paper once more, by the edition it was read by; a cell that is
blank is there all the same, below its heading or beside its label.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from exports.blocks.funds import columns_of
from exports.blocks.indicators import indicator_rows, of_indicators
from exports.blocks.template_rows import tidy_form
from exports.blocks.totals import TOTALS
from exports.broken_tables.alignment import cell_below
from exports.grid import GridRow
from exports.headings.captions import caption
from exports.headings.headings import Under, where_of
from exports.reads import Read
from exports.recogniser.head import label_columns
from exports.recogniser.parts import Parts
from exports.recogniser.recognise import parts_by
from wizard.address import CLAIMS, ROWS, address, claim, row_cell
from wizard.editions.edition import Edition
from wizard.editions.library import edition
from wizard.form import Form

NAME = "project.name"


class GridSpot(NamedTuple):
    """A place on the grid: the number of a row, and a column in it."""

    row: int
    column: int


def places_of(read: Read, sheet: tuple[GridRow, ...]) -> dict[str, GridSpot]:
    """The places of a form's cells by their paths, and of its blocks."""
    version = edition(read.form.edition)
    parts = parts_by(sheet, version).get(read.row)
    return {} if parts is None else dict(_places(parts, version))


def nearest(places: Mapping[str, GridSpot], where: str) -> GridSpot | None:
    """The place of a cell; else of its row or line, its block, or the form's name."""
    for path in _around(where):
        if path in places:
            return places[path]
    return places.get(NAME) or next(iter(places.values()), None)


def _around(where: str) -> Iterator[str]:
    at = address(where) if where else None
    is_claim = at is not None and at.block == CLAIMS
    while at is not None:
        yield at
        at = at.around
    if is_claim:
        yield ROWS


def _places(parts: Parts, version: Edition) -> Iterator[tuple[str, GridSpot]]:
    for heading, row in reversed(parts.headings):
        yield where_of(heading.block, version), GridSpot(row.number, heading.starts[0])
    yield from _year(parts, version)
    for row in (*parts.head, *parts.lines):
        for key, column in label_columns(row, version):
            yield key, GridSpot(row.number, _next(row, column))
    for under in parts.under(version.funding):
        for key, column in columns_of(under, version):
            yield key, _spot(under, column)
    yield from _goals(parts, version)
    yield from _rows(parts, version)
    yield from _total(parts)


def _goals(parts: Parts, version: Edition) -> Iterator[tuple[str, GridSpot]]:
    for under in parts.under(version.goals)[:1]:
        columns = zip(under[0].fields, under[0].starts, strict=True)
        yield from ((field, _spot(under, at)) for field, at in columns if field)


def _year(parts: Parts, version: Edition) -> Iterator[tuple[str, GridSpot]]:
    """The line of the year, or the title where there is none."""
    rows = [r for r in parts.front if caption(r.cells[0].text, version) is not None]
    for row in rows[-1:]:
        yield "year", GridSpot(row.number, row.cells[0].column)


def _next(row: GridRow, column: int) -> int:
    return next((start for start in row.starts if start > column), column)


def _rows(parts: Parts, version: Edition) -> Iterator[tuple[str, GridSpot]]:
    under = parts.under(version.indicators)
    found = indicator_rows(under, version)
    made = Form(edition=version.id, indicators=of_indicators(under, version).indicators)
    for number, at in enumerate(tidy_form(made, version).kept):
        heading, row = found[at]
        columns = zip(heading.fields, heading.starts, strict=True)
        starts = {field: start for field, start in columns if field}
        for field, start in starts.items():
            if "." not in field and field != "group":
                yield row_cell(number, field), _spot((heading, row), start)
        named = starts.get("name", heading.left)
        yield row_cell(number), _spot((heading, row), named)


def _total(parts: Parts) -> Iterator[tuple[str, GridSpot]]:
    if parts.total:
        for field in TOTALS:
            start = parts.total[0].start_of(field)
            if start is not None:
                yield claim(field), _spot(parts.total, start)


def _spot(under: Under, column: int) -> GridSpot:
    """The place in a row below a column of its heading."""
    return GridSpot(under[1].number, cell_below(under, column))
