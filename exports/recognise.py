"""The one recogniser: a grid of cells in, forms out.

It knows the paper only through the edition's data. What it cannot place it says;
nothing is guessed and nothing is dropped silently.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, takewhile

from exports.funds import of_funding, of_goals
from exports.grid import Grid, Row, rows_of
from exports.head import is_caption, is_strange, names_project, of_front, of_head
from exports.headings import Heading, Under, heading_at, of_heading
from exports.indicators import is_total, of_indicators, of_total
from exports.mending import mended
from exports.reads import Read, Unplaced
from exports.verdicts import Found, assembled
from wizard.editions.edition import Edition
from wizard.editions.library import usable

__all__ = ["Read", "Unplaced", "recognise"]

Headings = dict[int, Heading]
"""The headings of a grid, by the number of the row where each begins."""


def recognise(
    rows: Sequence[Sequence[str]],
    places: Sequence[str] = (),
    broken: bool = False,
    said: Sequence[str] = (),
) -> tuple[Read, ...]:
    """Every form in these rows, each read by the edition that leaves least unplaced.

    `places` says where in the file each row stands; without it, its number does.
    In a text, rows may be `broken`: they are put together where the paper says so.
    Where the file itself has `said` the edition of each form, that settles a draw.
    """
    sheet = tuple(rows_of(Grid(rows, places)))
    found: dict[int, list[Read]] = {}
    for version in _likely_first(usable(), said):
        if found and version.id not in said and _nothing_is_left(found):
            break
        whole = tuple(mended(sheet, version)) if broken else sheet
        for at, read in _forms(whole, version):
            found.setdefault(at, []).append(read)
    forms = [found[at] for at in sorted(found)]
    ids = said if len(said) == len(forms) else [""] * len(forms)
    return tuple(_best(reads, id) for reads, id in zip(forms, ids, strict=True))


def _likely_first(known: Sequence[Edition], said: Sequence[str]) -> list[Edition]:
    return sorted(known, key=lambda version: version.id not in said)


def _nothing_is_left(found: Mapping[int, Sequence[Read]]) -> bool:
    """Whether every cell of every form has its place by one edition or other."""
    return all(any(not r.unplaced for r in reads) for reads in found.values())


def _best(reads: Sequence[Read], id: str) -> Read:
    return min(reads, key=lambda read: (len(read.unplaced), read.form.edition != id))


def _forms(sheet: Sequence[Row], edition: Edition) -> Iterator[tuple[int, Read]]:
    """The forms by one edition, each with the number of the row that names it."""
    headings = _headings(sheet, edition)
    named = _named(sheet, headings, edition)
    inner = [_start(sheet, at, edition) for at in named[1:]]
    bounds = pairwise([0, *inner, len(sheet)])
    for at, (start, end) in zip(named, bounds, strict=bool(named)):
        own = {row - start: h for row, h in headings.items() if at < row < end}
        found = _found(sheet[start:end], at - start, own, edition)
        yield sheet[at].number, assembled(found, edition)


def _named(sheet: Sequence[Row], headings: Headings, edition: Edition) -> list[int]:
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


def _headings(sheet: Sequence[Row], edition: Edition) -> Headings:
    found: Headings = {}
    next_row = 0
    for at in range(len(sheet)):
        heading = heading_at(sheet, at, edition) if at >= next_row else None
        if heading:
            found[at] = heading
            next_row = at + heading.height
    return found


def _start(sheet: Sequence[Row], named: int, edition: Edition) -> int:
    """Where the title or the year of the form begins that is named in this row."""
    above = range(named - 1, -1, -1)
    outside = takewhile(lambda at: len(sheet[at].cells) == 1, above)
    return min((at for at in outside if is_caption(sheet[at], edition)), default=named)


def _found(
    rows: Sequence[Row], named: int, headings: Headings, edition: Edition
) -> Iterator[Found]:
    """What was made of every cell of one form, whose head begins in row `named`."""
    yield from of_front(rows[:named], edition)
    yield from of_head(rows[named : min(headings)], edition)
    for heading, row in _heading_rows(rows, headings):
        yield from of_heading((heading, row), edition)
    under = list(_under(rows, headings))
    last = next((at for at, u in enumerate(under) if _ends(u, edition)), len(under))
    for block, reader in (
        (edition.funding, of_funding),
        (edition.goals, of_goals),
        (edition.indicators, of_indicators),
    ):
        yield from reader([u for u in under[:last] if u[0].block is block], edition)
    for total in under[last : last + 1]:
        yield from of_total(total, edition)
    for _, row in under[last + 1 :]:
        yield from (Found(row, t) for _, t in row.cells if is_strange(t, edition))


def _heading_rows(rows: Sequence[Row], headings: Headings) -> Iterator[Under]:
    for at, heading in headings.items():
        yield from ((heading, row) for row in rows[at : at + heading.height])


def _under(rows: Sequence[Row], headings: Headings) -> Iterator[Under]:
    """The rows below the headings, each with its own."""
    tops = sorted(headings)
    for top, end in zip(tops, [*tops[1:], len(rows)], strict=True):
        heading = headings[top]
        yield from ((heading, row) for row in rows[top + heading.height : end])


def _ends(under: Under, edition: Edition) -> bool:
    return under[0].block is edition.indicators and is_total(under, edition)
