"""The forms of a grid of cells, whatever kind of file it was made from."""

from collections.abc import Sequence

from exports.grid import Grid
from exports.reading.heading_limit import refuse_many_headings
from exports.reading.no_form import none_in
from exports.reads import Read
from exports.recogniser.recognise import recognise


def recognised(cells: Grid, file: str, *, said: Sequence[str] = ()) -> tuple[Read, ...]:
    """The forms of a grid. Raises Unusable, saying why, where it holds none."""
    refuse_many_headings(cells, file)
    found = recognise(*cells, said=said)
    if not found:
        raise none_in(cells, file)
    return found
