"""Where one stood in a list, found again in the same list later."""

from collections.abc import Iterable, Sequence

from screens.presenters.row import ListRow, ListSpot
from wizard.findings import Finding, Severity


def place_in(rows: Sequence[ListRow[object]], spot: ListSpot) -> int:
    """The number of the row that one stood at, or of what has come in its place.

    A finding that is gone gives way to what is found in its place, or wrong anywhere,
    and was not found before; else to the next one that is left of those behind it, or
    to the last before. An error gives way to no warning while another is left.
    """
    choices = [n for n, row in enumerate(rows) if row.of is not None]
    found = spot.row is not None and _is_found(spot.row)
    same = [n for n in choices if spot.row and _is_same(rows[n], spot.row)]
    alike = [n for n in choices if found and _is_found(rows[n])]
    later = [n for n in alike if n >= spot.number]
    known = (*spot.behind, *spot.ahead)
    new = [n for n in alike if rows[n].waits and _is_new(rows[n], spot.row, known)]
    left = [n for each in spot.behind for n in alike if _is_same(rows[n], each)]
    if spot.row is not None and _is_error(spot.row):
        errors = [n for n in alike if _is_error(rows[n])]
        left = [n for n in left if n in errors] or errors or left
    nearest = same or new[:1] or left[:1] or later[:1] or alike[-1:] or choices or [0]
    return min(nearest, key=lambda n: abs(n - spot.number))


def findings_of(rows: Sequence[ListRow[object]]) -> tuple[ListRow[object], ...]:
    """Those of these rows that are of what was found wrong or doubtful."""
    return tuple(row for row in rows if _is_found(row))


def place_of(rows: Iterable[ListRow[object]], at: object) -> int:
    """The number of the first row of this; else of the first that can be chosen."""
    found = [row.of for row in rows]
    if at is not None and at in found:
        return found.index(at)
    return next((n for n, of in enumerate(found) if of is not None), 0)


def _is_found(row: ListRow[object]) -> bool:
    """Whether a row is of something that was found wrong or doubtful."""
    return row.waits or isinstance(row.of, Finding)


def _is_new(
    row: ListRow[object],
    gone: ListRow[object] | None,
    known: Iterable[ListRow[object]],
) -> bool:
    """Whether a finding is an error, or about the row of one that is gone, and new."""
    if gone is None or not isinstance(row.of, Finding):
        return False
    if not isinstance(gone.of, Finding):
        return False
    one, other = row.of.cell, gone.of.cell
    is_near = one == other or (one.row is not None and one.row == other.row)
    return (is_near or _is_error(row)) and not any(
        _is_same(row, each) for each in known
    )


def _is_error(row: ListRow[object]) -> bool:
    return isinstance(row.of, Finding) and row.of.severity is Severity.ERROR


def _is_same(row: ListRow[object], other: ListRow[object]) -> bool:
    """Whether two rows are of the same thing, though they may say other numbers."""
    match row.of, other.of:
        case Finding(code=code, where=where), Finding(code=old, where=there):
            return (code, where) == (old, there)
    return row.of == other.of and row.waits == other.waits
