"""The points behind the names of groups on paper, where rows have none of their own."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from exports.blocks.places import TablePlace
from exports.grid import GridRow
from exports.labels import points_behind
from exports.verdicts import FactCell
from wizard.address import claim
from wizard.editions.edition import Edition
from wizard.numbers import trimmed
from wizard.rules.whole_form.form_wording import FormSays

CLAIM: Final = claim("groups")


def group_claims(
    places: Iterable[tuple[GridRow, TablePlace]], edition: Edition
) -> Iterator[FactCell]:
    """The groups whose printed points are not the edition's, a line each.

    A group of the edition may be two on the paper: their points are added up.
    """
    sums: dict[str, Decimal] = {}
    first: GridRow | None = None
    seen: set[tuple[str, str]] = set()
    for row, place in places:
        points = points_behind(place.group_word)
        name = place.group.name if place.group else ""
        if points is None or not name or (name, place.group_word) in seen:
            continue
        seen.add((name, place.group_word))
        first = first or row
        sums[name] = sums.get(name, Decimal(0)) + points
    off = {n: p for n, p in sums.items() if p != edition.group(n).points}
    if first and off:
        lines = (
            FormSays.GROUP_WITH_POINTS.format(name=n, points=trimmed(p))
            for n, p in off.items()
        )
        yield FactCell(first, "\n".join(lines), CLAIM, "indicators")
