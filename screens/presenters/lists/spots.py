"""Where one stood in a list, found again in the same list later."""

from collections.abc import Iterable, Sequence

from screens.presenters.row import ListRow, ListSpot
from wizard.findings import Finding


def place_in(rows: Sequence[ListRow[object]], spot: ListSpot) -> int:
    """The number of the row that one stood at, or of what has come in its place.

    A finding that is gone gives way to the next one that is left of those behind it, or
    else to the last before it.
    """
    choices = [n for n, row in enumerate(rows) if row.of is not None]
    found = spot.row is not None and _is_found(spot.row)
    same = [n for n in choices if spot.row and _is_same(rows[n], spot.row)]
    alike = [n for n in choices if found and _is_found(rows[n])]
    later = [n for n in alike if n >= spot.number]
    left = [n for each in spot.behind for n in alike if _is_same(rows[n], each)]
    nearest = same or left[:1] or later[:1] or alike[-1:] or choices or [0]
    return min(nearest, key=lambda n: abs(n - spot.number))


def findings_behind(
    rows: Sequence[ListRow[object]], number: int
) -> tuple[ListRow[object], ...]:
    """The rows behind this one of what was found wrong or doubtful."""
    return tuple(row for row in rows[number + 1 :] if _is_found(row))


def place_of(rows: Iterable[ListRow[object]], at: object) -> int:
    """The number of the first row of this; else of the first that can be chosen."""
    found = [row.of for row in rows]
    if at is not None and at in found:
        return found.index(at)
    return next((n for n, of in enumerate(found) if of is not None), 0)


def _is_found(row: ListRow[object]) -> bool:
    """Whether a row is of something that was found wrong or doubtful."""
    return row.waits or isinstance(row.of, Finding)


def _is_same(row: ListRow[object], other: ListRow[object]) -> bool:
    """Whether two rows are of the same thing, though they may say other numbers."""
    match row.of, other.of:
        case Finding(code=code, where=where), Finding(code=old, where=there):
            return (code, where) == (old, there)
    return row.of == other.of and row.waits == other.waits
