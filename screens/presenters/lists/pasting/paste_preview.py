"""What was read of a pasted block, as rows to look at before accepting it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from screens.presenters.row import ListRow
from screens.wording import Wording
from wizard.interview.answers.answer_kinds import show
from wizard.rules import labels

if TYPE_CHECKING:
    from exports.pasted.pasted_rows import Pasted
    from wizard.editions.edition import Edition
    from wizard.form import Indicator

FIELDS: Final = ("name", "target", "actual", "weight", "score", "deviation")
"""The columns of a row that are shown."""

BAR: Final = "  |  "
"""What stands between two cells of such a row."""


def indicator_rows(edition: Edition, pasted: Pasted) -> tuple[ListRow[int], ...]:
    """A heading, the indicators that were read, and the lines that were not."""
    fields = [field for field in FIELDS if field in edition.indicators.fields]
    columns = BAR.join(labels.column(edition, field) for field in fields)
    indicators = (_indicator_text(row, fields) for row in pasted.rows)
    unplaced = (
        Wording.PASTED_UNPLACED.format(text=each.text) for each in pasted.unplaced
    )
    count = len(pasted.rows)
    return (
        ListRow(Wording.PASTE_PREVIEW.format(columns=columns)),
        *(ListRow(text, n) for n, text in enumerate(indicators)),
        *(ListRow(text, n, alert=True) for n, text in enumerate(unplaced, count)),
    )


def cell_rows(
    edition: Edition, cells: Mapping[str, object]
) -> tuple[ListRow[int], ...]:
    """The cells that were read, by the names of their columns."""
    texts = (
        Wording.PASTED_CELL.format(
            label=labels.column(edition, field), value=show(value)
        )
        for field, value in cells.items()
    )
    return tuple(ListRow(text, number) for number, text in enumerate(texts))


def _indicator_text(row: Indicator, fields: Sequence[str]) -> str:
    texts = (
        show(row.whole_target if field == "target" else getattr(row, field))
        or Wording.PASTE_BLANK
        for field in fields
    )
    return Wording.PASTE_ROW.format(group=row.category, cells=BAR.join(texts))
