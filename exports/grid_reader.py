"""The forms of a grid of cells, whatever kind of file it was made from."""

from collections.abc import Sequence

from exports.grid import Grid
from exports.no_form import none_in
from exports.reads import Read
from exports.recognise import recognise
from exports.replaced import counted
from exports.text import decoded, grid


def forms_in_text(content: bytes, file: str) -> tuple[Read, ...]:
    """Every form in a table of text. Raises Unusable where it holds none."""
    cells = grid(decoded(content, file))
    return counted(recognised(cells, file), cells.rows)


def recognised(cells: Grid, file: str, *, said: Sequence[str] = ()) -> tuple[Read, ...]:
    """The forms of a grid. Raises Unusable, saying why, where it holds none."""
    found = recognise(*cells, said=said)
    if not found:
        raise none_in(cells, file)
    return found
