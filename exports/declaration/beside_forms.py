"""Declarations in a grid in which forms were found: one may be read as a form."""

from collections.abc import Sequence
from typing import Final

from exports.declaration.reader import declarations_in
from exports.grid import Grid
from exports.reads import Read
from wizard.frozen import changed

RESULTS: Final = frozenset(
    {"indicators.actual", "indicators.score", "goals.actual", "funding.total.executed"}
)
"""Cells that a paper has a place for where it is filled in afterwards."""


def without_declarations(reads: Sequence[Read], grid: Grid) -> tuple[Read, ...]:
    """The forms that are none of the declarations; those are told with the first."""
    if all(_has_results(read) for read in reads):
        return tuple(reads)
    found = declarations_in(grid)
    names = {declaration.name for declaration in found}
    kept = [r for r in reads if _has_results(r) or r.form.project.name not in names]
    if not kept or not found:
        return tuple(kept)
    return (changed(kept[0], declared=found), *kept[1:])


def _has_results(read: Read) -> bool:
    return bool(RESULTS & (read.source.printed or frozenset()))
