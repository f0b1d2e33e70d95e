"""The cells that a change was of, told apart from those that only followed it."""

from typing import Final

from wizard.address import CLAIMS, Address, fund_cell
from wizard.drafts.edits import CellEdit, edits
from wizard.interview.interview import Interview

FOLLOWING: Final = ("score", "deviation")
"""The columns that are computed, each from those before it."""

EXECUTION_SCORE: Final = fund_cell("points", "score")


def changed_cells(after: Interview) -> tuple[Address, ...]:
    """The cells that the last change of the form was of, in the order of the paper.

    No cells where rows have come, gone or moved, or where the paper's claims are
    dropped.
    """
    before = after.before
    if before is None or before.at == CLAIMS:
        return ()
    changes = edits(before.form, after.form)
    cells = [edit.cell for edit in changes if isinstance(edit, CellEdit)]
    if len(cells) < len(changes):
        return ()
    own = [cell for cell in cells if not _follows(cell)]
    scores = [cell for cell in cells if cell.field == FOLLOWING[0]]
    return tuple(own or scores or cells)


def _follows(cell: Address) -> bool:
    is_computed = cell.row is not None and cell.field in FOLLOWING
    return is_computed or cell == EXECUTION_SCORE
