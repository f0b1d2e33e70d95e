"""Rows put in another order or place, and points given out over them.

Nothing is changed in place: each function answers with the rows as they would be and
with where each of them was, so that what is known of a row can move with it.
"""

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from wizard.address import Address
from wizard.editions.content import Group
from wizard.editions.edition import Edition
from wizard.form import Form, Indicator, known
from wizard.frozen import changed, frozen
from wizard.interview.transfer.bookmark import Cells
from wizard.scoring.even_shares import even_shares
from wizard.scoring.ledger import ledger

Rows = tuple[Indicator, ...]


@frozen
class Rearranged:
    """The rows as they would be."""

    rows: Rows
    places: tuple[int | None, ...]
    """The old number of each row; None for a new one."""
    row: int
    """The row that it was about, where it is now."""


def moved(form: Form, row: int, by: int) -> Rearranged | None:
    """The row one place up or down within its category; None at the edge of it."""
    category = form.indicators[row].category
    same = [n for n, other in enumerate(form.indicators) if other.category == category]
    at = same.index(row) + by
    if not 0 <= at < len(same):
        return None
    other, places = same[at], list(range(len(form.indicators)))
    places[row], places[other] = other, row
    return _ordered(form.indicators, places, other)


def duplicated(form: Form, row: int) -> Rearranged:
    """The row once more below itself, without its results."""
    old = form.indicators[row]
    copy = changed(old, actual=None, score=None, deviation=None)
    rows = (*form.indicators[: row + 1], copy, *form.indicators[row + 1 :])
    numbers = range(len(form.indicators))
    return Rearranged(rows, (*numbers[: row + 1], None, *numbers[row + 1 :]), row + 1)


def inserted(
    form: Form, new: Rows, edition: Edition, instead_of: Collection[str] = ()
) -> Rearranged:
    """New rows, each behind those of its category and of the categories before it.

    Rows of the categories that they stand in for are gone.
    """
    order = {word: n for n, word in enumerate(edition.categories)}
    count = len(form.indicators)
    rows = (*form.indicators, *new)
    kept = [
        n for n, row in enumerate(rows) if n >= count or row.category not in instead_of
    ]
    places = sorted(kept, key=lambda n: order[rows[n].category])
    was = tuple(place if place < count else None for place in places)
    row = was.index(None)
    return Rearranged(tuple(rows[place] for place in places), was, row)


def recategorised(form: Form, row: int, category: str, edition: Edition) -> Rearranged:
    """The row as the last one of another category."""
    words = list(edition.categories)
    earlier = words[: words.index(category) + 1]
    rows = list(form.indicators)
    rows[row] = changed(rows[row], category=category)
    others = [n for n in range(len(rows)) if n != row]
    place = sum(rows[n].category in earlier for n in others)
    return _ordered(tuple(rows), [*others[:place], row, *others[place:]], place)


def spread(form: Form, row: int, edition: Edition) -> Rearranged | None:
    """The points of the row's group given out evenly; the first rows get the rest.

    Whole points where the group's are whole, tenths where they are not. None where
    rows have no points; so it is with all that gives out points.
    """
    if not edition.weighs_rows:
        return None
    group = edition.group_of(form.indicators[row].category)
    mine = _of_group(form, group)
    shares = dict(zip(mine, even_shares(group.points, len(mine)), strict=True))
    return _weighted(form, shares, row)


def spread_all(form: Form, row: int, edition: Edition) -> Rearranged | None:
    """Every group's points given out evenly over its rows: 100 in all.

    None where a group has points and no row to give them to.
    """
    shares: dict[int, Decimal] = {}
    if not edition.weighs_rows:
        return None
    for group in edition.groups:
        mine = _of_group(form, group)
        if not mine:
            return None
        shares |= zip(mine, even_shares(group.points, len(mine)), strict=True)
    return _weighted(form, shares, row)


def topped_up(form: Form, row: int, edition: Edition) -> Rearranged | None:
    """The missing points given to this row; None where none are missing from 100."""
    left = lacking(form, row, edition)
    is_open = left > 0 and edition.weighs_rows
    return _added(form, row, left) if is_open else None


def lacking(form: Form, row: int, edition: Edition) -> Decimal:
    """The points missing from the row's group, or from 100 where its group is full.

    Never more than is missing from 100; below 0 where there is too much.
    """
    sums = ledger(form, edition)
    group = sums.entry(edition.group_of(form.indicators[row].category).name)
    return min(sums.left, group.left) if group.left > 0 else sums.left


def trimmed_down(form: Form, row: int, edition: Edition) -> Rearranged | None:
    """The points above 100 taken from this row; None where it has not so many."""
    left = ledger(form, edition).left
    is_over = left < 0 and edition.weighs_rows
    return _added(form, row, left) if is_over else None


def _added(form: Form, row: int, points: Decimal) -> Rearranged | None:
    """The row with so many points more; None where none would be left."""
    fitting = (known(form.indicators[row].weight) or Decimal(0)) + points
    return _weighted(form, {row: fitting}, row) if fitting > 0 else None


def following(keys: Cells, places: Sequence[int | None]) -> Cells:
    """Marks of cells, moved with their rows; those of rows that are gone are gone."""
    return frozenset(_following(keys, places))


def _following(keys: Cells, places: Sequence[int | None]) -> Iterator[Address]:
    now = {old: new for new, old in enumerate(places) if old is not None}
    for key in keys:
        if key.row is None:
            yield key
        elif key.row in now:
            yield key.with_row(now[key.row])


def _of_group(form: Form, group: Group) -> list[int]:
    """The rows of a group, by their numbers."""
    words = {category.name for category in group.categories}
    return [n for n, row in enumerate(form.indicators) if row.category in words]


def _ordered(rows: Rows, places: Sequence[int], row: int) -> Rearranged:
    return Rearranged(tuple(rows[n] for n in places), tuple(places), row)


def _weighted(form: Form, weights: dict[int, Decimal], row: int) -> Rearranged:
    rows = tuple(
        changed(old, weight=weights.get(number, old.weight))
        for number, old in enumerate(form.indicators)
    )
    return Rearranged(rows, tuple(range(len(rows))), row)
