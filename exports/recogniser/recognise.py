"""The one recogniser: a grid of cells in, forms out.

It knows the paper only through the edition's data. What it cannot place it says;
nothing is guessed and nothing is dropped silently.
"""

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import pairwise, takewhile
from typing import Final

from exports.blocks.template_rows import tidied
from exports.broken_tables.broken_rows import mended
from exports.declaration.beside_forms import without_declarations
from exports.grid import Grid, GridRow, rows_of
from exports.headings.captions import has_title, is_caption
from exports.headings.heading_match import heading_at
from exports.headings.headings import Heading
from exports.reads import Read, Unplaced
from exports.recogniser.head import names_project
from exports.recogniser.parts import Parts, joined_in, least_amiss, parts_of, read_parts
from exports.recogniser.survey import Survey, survey
from wizard.editions.edition import Edition
from wizard.editions.library import DEFAULT, usable
from wizard.frozen import changed, frozen

__all__ = ["Read", "Unplaced", "recognise"]

Headings = dict[int, Heading]
"""The headings of a grid, by the number of the row where each begins."""


MANY: Final = 99
"""Columns, more than any paper has."""

ALL: Final = sys.maxsize
"""As much amiss as there may be."""

MOST_ABOVE: Final = 9
"""Rows over the head of a form among which its title is looked for."""


@frozen
class Reading:
    """A form as one edition reads it."""

    edition: Edition
    read: Read
    amiss: int
    """How much of the paper speaks against this edition."""
    is_titled: bool
    """Whether the paper has the title that only this edition has."""
    is_usual: bool
    """Whether its edition has no title of its own: no paper lacks it."""
    joined: int
    """How many columns of the paper were joined with another one; many where it is not
    sure that the paper is in the unit of the edition."""

    @property
    def most_amiss(self) -> int:
        """What speaks against it where the file does not say that it is of it."""
        return self.amiss + (not (self.is_titled or self.is_usual))


def recognise(
    rows: Sequence[Sequence[str]],
    places: Sequence[str] = (),
    broken: bool = False,
    covered: Sequence[frozenset[int]] = (),
    starts: Sequence[tuple[int, ...]] = (),
    cell_places: Sequence[Callable[[int], str]] = (),
    said: Sequence[str] = (),
) -> tuple[Read, ...]:
    """Every form in these rows, each read by the edition that leaves least amiss.

    `places` says where in the file each row stands; without it, its number does.
    In a text, rows may be `broken`: they are put together where the paper says so.
    `covered` are the columns of each row that a merged cell above reaches into,
    `starts` those in which its cells begin; `cell_places` say where their cells stand.
    Where the file itself has `said` the edition of each form, that settles a draw.
    """
    grid, known = Grid(rows, places, broken, covered, starts, cell_places), usable()
    sheet = tuple(rows_of(mended(grid, known) if broken else grid))
    seen = survey(sheet, known)
    found: dict[int, list[Reading]] = {}
    likely = {*said, *seen.titled(0, len(sheet))}
    for version in _likely_first(known, likely):
        if found and version.id not in likely and _nothing_is_amiss(found):
            break
        for at, reading in _forms(seen, version, found, said, counted=broken):
            found.setdefault(at, []).append(reading)
    forms = sorted(found)
    ids = said if len(said) == len(forms) else [""] * len(forms)
    reads = [
        _best(found[at], id, at) for at, id in zip(sorted(found), ids, strict=True)
    ]
    return without_declarations(reads, grid)


def _likely_first(known: Sequence[Edition], likely: Collection[str]) -> list[Edition]:
    return sorted(known, key=lambda version: version.id not in likely)


def _nothing_is_amiss(found: Mapping[int, Sequence[Reading]]) -> bool:
    """Whether every cell of every form has a place of its own by one edition."""
    return all(
        any(not each.amiss and not each.joined for each in readings)
        for readings in found.values()
    )


def _best(readings: Sequence[Reading], id: str, row: int) -> Read:
    """The reading with least amiss; a draw is settled by id, by title, by default.

    Before the default comes the edition that has more of the columns of the paper.

    That a paper lacks the title of an edition speaks against its being of that edition.
    """

    def order(reading: Reading) -> tuple[int, bool, bool, int, bool]:
        is_own, is_other = reading.edition.id == id, reading.edition.id != DEFAULT
        amiss = reading.amiss if is_own else reading.most_amiss
        return amiss, not is_own, not reading.is_titled, reading.joined, is_other

    best = min(readings, key=order)
    return changed(tidied(best.read, best.edition), row=row)


def _forms(
    seen: Survey,
    edition: Edition,
    found: Mapping[int, Sequence[Reading]],
    said: Collection[str],
    *,
    counted: bool,
) -> Iterator[tuple[int, Reading]]:
    """The forms by one edition, each with the number of the row that names it.

    One that is read better already than its headings let this edition read it is left.
    """
    sheet, is_usual = seen.sheet, edition.title == seen.editions[0].title
    for at, start, end, own in _ranges(seen, edition, counted=counted):
        is_titled = edition.id in seen.titled(start, end)
        others = found.get(sheet[at].number, ())
        most = min((other.most_amiss for other in others), default=ALL)
        most -= not (is_titled or is_usual or edition.id in said)
        if least_amiss([(h, sheet[row]) for row, h in own.items()], edition) > most:
            continue
        parts = _parts(sheet, (at, start, end, own), edition)
        got = read_parts(parts, edition, most)
        if got is None:
            continue
        read, amiss = got
        is_doubtful = not seen.has_unit_of(edition, start, end)
        joined = MANY if is_doubtful else joined_in(parts)
        yield (
            sheet[at].number,
            Reading(edition, read, amiss, is_titled, is_usual, joined),
        )


Range = tuple[int, int, int, Headings]
"""The row that names a form, its first one, the one behind its last, its headings."""


def _ranges(seen: Survey, edition: Edition, *, counted: bool) -> Iterator[Range]:
    """The rows of each form by one edition."""
    headings = _headings(seen, edition, counted=counted)
    named = _named(seen, headings, edition)
    starts = [_start(seen.sheet, at, headings, edition) for at in named]
    if named and not _is_behind_another(seen, starts[0]):
        starts[0] = 0  # what stands over all forms is the first's
    bounds = pairwise([*starts, len(seen.sheet)])
    tops = sorted(headings)
    for at, (start, end) in zip(named, bounds, strict=bool(named)):
        inside = tops[bisect_right(tops, at) : bisect_left(tops, end)]
        yield at, start, end, {row: headings[row] for row in inside}


def _is_behind_another(seen: Survey, start: int) -> bool:
    """Whether a form of another edition ends before a row: its name, then a table."""
    names = [at for at in seen.names if at < start]
    return any(names[0] < at < start for at in seen.headings if names)


def _parts(sheet: Sequence[GridRow], range: Range, edition: Edition) -> Parts:
    at, start, end, own = range
    inside = {row - start: heading for row, heading in own.items()}
    return parts_of(sheet[start:end], at - start, inside, edition)


def parts_by(sheet: tuple[GridRow, ...], edition: Edition) -> dict[int, Parts]:
    """The parts of each form by one edition, by the number of the row that names it."""
    seen = survey(sheet, (edition,))
    return {
        sheet[found[0]].number: _parts(sheet, found, edition)
        for found in _ranges(seen, edition, counted=False)
    }


def _named(seen: Survey, headings: Headings, edition: Edition) -> list[int]:
    """The rows that name a project, with a table below and none further left.

    A heading row that begins with 项目名称 is one of a list of projects.
    """
    found: list[int] = []
    for at in seen.names:
        row = seen.sheet[at]
        left = seen.sheet[found[-1]].cells[0].column if found else row.cells[0].column
        inside = row.cells[0].column > left
        if at not in headings and not inside and names_project(row, edition):
            found.append(at)
    ends = [*found[1:], len(seen.sheet)]
    tables = zip(found, ends, strict=bool(found))
    named = [at for at, end in tables if any(row in headings for row in range(at, end))]
    return [
        at
        for at in named
        if not edition.needs_title or _is_below(seen.sheet, at, edition)
    ]


def _is_below(sheet: Sequence[GridRow], named: int, edition: Edition) -> bool:
    """Whether a title of the edition stands over the row that begins a form."""
    above = sheet[max(named - MOST_ABOVE, 0) : named]
    return any(has_title(row, edition) for row in above)


def _headings(seen: Survey, edition: Edition, *, counted: bool) -> Headings:
    found: Headings = {}
    next_row = 0
    for at in seen.headings:
        heading = heading_at(seen.sheet, at, edition) if at >= next_row else None
        if heading:
            next_row = at + heading.height
            own = seen.sheet[at:next_row]
            width = max(row.width for row in own) if counted else None
            found[at] = changed(heading, width=width)  # two may read the same
    return found


def _start(
    sheet: Sequence[GridRow], named: int, headings: Headings, edition: Edition
) -> int:
    """Where the title or the year of the form begins that is named in this row."""
    above = range(named - 1, max(named - MOST_ABOVE, 0), -1)
    outside = takewhile(lambda at: at not in headings, above)
    return min((at for at in outside if is_caption(sheet[at], edition)), default=named)
