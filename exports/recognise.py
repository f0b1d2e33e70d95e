"""The one recogniser: a grid of cells in, forms out.

It knows the paper only through the edition's data. What it cannot place it says;
nothing is guessed and nothing is dropped silently.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import Final

from exports.broken_rows import mended
from exports.captions import is_caption, titles_in, unit_line
from exports.grid import Grid, GridRow, rows_of
from exports.head import names_project
from exports.heading_match import heading_at
from exports.headings import Heading
from exports.labels import LONGEST
from exports.money_units import units_in
from exports.parts import parts_of, read_parts
from exports.reads import Read, Unplaced
from exports.template_rows import tidied
from wizard.editions.edition import Edition
from wizard.editions.library import edition, usable
from wizard.frozen import frozen

__all__ = ["Read", "Unplaced", "recognise"]

Headings = dict[int, Heading]
"""The headings of a grid, by the number of the row where each begins."""


MOST_ABOVE: Final = 9
"""Rows over the head of a form among which its title is looked for."""


@frozen
class Reading:
    """A form as one edition reads it."""

    read: Read
    amiss: int
    """How much of the paper speaks against this edition."""
    is_titled: bool
    """Whether the paper has the title that only this edition has."""


def recognise(
    rows: Sequence[Sequence[str]],
    places: Sequence[str] = (),
    broken: bool = False,
    covered: Sequence[frozenset[int]] = (),
    starts: Sequence[tuple[int, ...]] = (),
    said: Sequence[str] = (),
) -> tuple[Read, ...]:
    """Every form in these rows, each read by the edition that leaves least amiss.

    `places` says where in the file each row stands; without it, its number does.
    In a text, rows may be `broken`: they are put together where the paper says so.
    `covered` are the columns of each row that a merged cell above reaches into,
    `starts` those in which its cells begin.
    Where the file itself has `said` the edition of each form, that settles a draw.
    """
    grid, known = Grid(rows, places, broken, covered, starts), usable()
    sheet = tuple(rows_of(mended(grid, known) if broken else grid))
    found: dict[int, list[Reading]] = {}
    titled = _titled(sheet, known)
    for version in _likely_first(known, {*said, *titled}):
        is_likely = version.id in said or version.id in titled
        if found and not is_likely and _nothing_is_amiss(found):
            break
        for at, reading in _forms(sheet, version, known, counted=broken):
            found.setdefault(at, []).append(reading)
    forms = [found[at] for at in sorted(found)]
    ids = said if len(said) == len(forms) else [""] * len(forms)
    return tuple(_best(each, id) for each, id in zip(forms, ids, strict=True))


def _titled(sheet: Sequence[GridRow], known: Sequence[Edition]) -> frozenset[str]:
    """The editions with a title of their own that is printed, and with its unit."""
    found = titles_in(sheet, known)
    short = (c.text for row in sheet for c in row.cells if len(c.text) <= LONGEST)
    units = {unit for text in short for unit in (*units_in(text), unit_line(text))}
    units -= {None}
    usual = known[0].title
    return frozenset(
        each.id
        for each in known
        if each.id in found
        and each.title != usual
        and (not units or each.funding.unit in units)
    )


def _likely_first(known: Sequence[Edition], likely: Collection[str]) -> list[Edition]:
    return sorted(known, key=lambda version: version.id not in likely)


def _nothing_is_amiss(found: Mapping[int, Sequence[Reading]]) -> bool:
    """Whether every cell of every form has its place by one edition or other."""
    return all(any(not each.amiss for each in readings) for readings in found.values())


def _best(readings: Sequence[Reading], id: str) -> Read:
    """The reading with least amiss; a draw is settled by id, by title, by default.

    That a paper lacks the title of an edition speaks against its being of that edition.
    """
    usual = usable()[0].id
    titles = {each.id: each.title for each in usable()}

    def order(reading: Reading) -> tuple[int, bool, bool, bool]:
        own = reading.read.form.edition
        is_named = own == id or reading.is_titled or titles[own] == titles[usual]
        amiss = reading.amiss + (not is_named)
        return amiss, own != id, not reading.is_titled, own != usual

    best = min(readings, key=order)
    return tidied(best.read, edition(best.read.form.edition))


def _forms(
    sheet: Sequence[GridRow],
    edition: Edition,
    known: Sequence[Edition],
    *,
    counted: bool,
) -> Iterator[tuple[int, Reading]]:
    """The forms by one edition, each with the number of the row that names it."""
    headings = _headings(sheet, edition, counted=counted)
    named = _named(sheet, headings, edition)
    inner = [_start(sheet, at, headings, edition) for at in named[1:]]
    bounds = pairwise([0, *inner, len(sheet)])
    for at, (start, end) in zip(named, bounds, strict=bool(named)):
        own = {row - start: h for row, h in headings.items() if at < row < end}
        parts = parts_of(sheet[start:end], at - start, own, edition)
        is_titled = edition.id in _titled(sheet[start:end], known)
        yield sheet[at].number, Reading(*read_parts(parts, edition), is_titled)


def _named(sheet: Sequence[GridRow], headings: Headings, edition: Edition) -> list[int]:
    """The rows that name a project, with a table below and none further left.

    A heading row that begins with 项目名称 is one of a list of projects.
    """
    found: list[int] = []
    for at, row in enumerate(sheet):
        inside = bool(found) and row.cells[0].column > sheet[found[-1]].cells[0].column
        if at not in headings and not inside and names_project(row, edition):
            found.append(at)
    ends = [*found[1:], len(sheet)]
    tables = zip(found, ends, strict=bool(found))
    return [at for at, end in tables if any(row in headings for row in range(at, end))]


def _headings(sheet: Sequence[GridRow], edition: Edition, *, counted: bool) -> Headings:
    found: Headings = {}
    next_row = 0
    for at in range(len(sheet)):
        heading = heading_at(sheet, at, edition) if at >= next_row else None
        if heading:
            next_row = at + heading.height
            width = max(row.width for row in sheet[at:next_row]) if counted else None
            found[at] = replace(heading, width=width)
    return found


def _start(
    sheet: Sequence[GridRow], named: int, headings: Headings, edition: Edition
) -> int:
    """Where the title or the year of the form begins that is named in this row."""
    above = range(named - 1, max(named - MOST_ABOVE, 0), -1)
    outside = takewhile(lambda at: at not in headings, above)
    return min((at for at in outside if is_caption(sheet[at], edition)), default=named)
