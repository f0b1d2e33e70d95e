"""The uses of a block of lines or cells that was pasted into one question."""

from collections.abc import Mapping, Sequence
from enum import Enum, auto
from typing import Final

from exports.pasted import Pasted, are_indicators, cells_in, column_in, rows_in
from screens.presenters.lists.paste_preview import (
    cell_rows,
    column_rows,
    indicator_rows,
)
from screens.presenters.lists.paste_text import cells_of, joined, lines_of
from screens.presenters.lists.paste_wording import PasteWording
from screens.presenters.question.words import ledger_text
from screens.presenters.row import ListRow
from screens.presenters.wrap import cut
from screens.wording import Shown
from wizard.address import row_cell
from wizard.cells import clean
from wizard.form import Indicator, get
from wizard.frozen import frozen
from wizard.interview.answer_kinds import show
from wizard.interview.interview import Interview
from wizard.rules import labels

QUOTED: Final = 40
"""Cells of the joined line that are shown."""


class PasteUse(Enum):
    """What a block may become."""

    ALL = auto()
    """Rows of the table, or cells of the present one."""
    REPLACE = auto()
    """Rows of the table in place of those that stand there."""
    NAMES = auto()
    """The names of indicators, one a line."""
    JOIN = auto()
    """One line in the present cell."""
    DROP = auto()
    """Nothing."""


PreviewRow = ListRow[PasteUse | int]
"""A row that shows what was read; it is of its number."""


@frozen
class Offer:
    """What a block may become, and the moments that some of it leads to."""

    heading: str
    text: str
    """The block, clean."""
    moments: Mapping[PasteUse | int, Interview]
    preview: tuple[PreviewRow, ...] = ()
    """What was read of the block, to be looked at."""
    replaced: str = ""
    """Which rows are replaced, where that is offered."""

    @property
    def joined(self) -> str:
        """The block as one line."""
        return joined(self.text)

    @property
    def quoted(self) -> str:
        """The beginning of that line."""
        return cut(self.joined, QUOTED)

    @property
    def uses(self) -> tuple[ListRow[PasteUse | int], ...]:
        """What can be chosen."""
        count = len(lines_of(self.text))
        rows = (
            ListRow(self._told(Shown.PASTE_ALL, PasteUse.ALL), PasteUse.ALL),
            ListRow(self._told(self.replaced, PasteUse.REPLACE), PasteUse.REPLACE),
            ListRow(Shown.PASTE_NAMES.format(count=count), PasteUse.NAMES),
        )
        return (
            *(row for row in rows if row.of in self.moments),
            ListRow(Shown.PASTE_JOIN.format(text=self.quoted), PasteUse.JOIN),
            ListRow(Shown.PASTE_DROP, PasteUse.DROP),
        )

    def total_of(self, use: PasteUse) -> str:
        """What the points come to with that; blank where that is not offered."""
        moment = self.moments.get(use)
        return "" if moment is None else ledger_text(moment)

    def _told(self, text: str, use: PasteUse) -> str:
        return PasteWording.TOLD.format(text=text, total=self.total_of(use))


def is_row(now: Interview, line: str) -> bool:
    """Whether a line is cells that have a place at the present question."""
    return "\t" in line and bool(offer(now, line).moments)


def offer(now: Interview, text: str) -> Offer:
    """What can be done with a block at the present question."""
    text, step = clean(text), now.step
    if step is None or step.section not in now.edition.categories:
        return _table_offer(now, text)
    row, field = now.at.row, now.at.field
    if row is None or field == "name":
        return _rows_offer(now, step.section, text)
    if cells := cells_in(text, now.edition, field):
        return _cells_offer(now, row, cells, text)
    if values := column_in(text, now.edition, field, len(now.form.indicators) - row):
        return _column_offer(now, row, field, values, text)
    return _rows_offer(now, step.section, text)


def _table_offer(now: Interview, text: str) -> Offer:
    """Rows of the table, where the question is about something else."""
    category = next(iter(now.edition.categories))
    found = rows_in(text, now.edition, category) if "\t" in text else None
    if found is None or not are_indicators(found.rows, text, now.edition):
        return Offer(_several(text), text, {})
    return _found_offer(now, found, text)


def _rows_offer(now: Interview, category: str, text: str) -> Offer:
    """The rows that are read; where none are, each line as a name."""
    found = rows_in(text, now.edition, category)
    if found is None:
        return _names_offer(now, category, text)
    return _found_offer(now, found, text)


def _found_offer(now: Interview, found: Pasted, text: str) -> Offer:
    """The rows as further ones, or in place of those that stand."""
    count = len(found.rows)
    done = Shown.PASTED_IN.format(count=count)
    moments: dict[PasteUse | int, Interview]
    moments = {PasteUse.ALL: now.insert(found.rows, done)}
    gone, says = _replaced(now, found.rows)
    if gone:
        moments |= {PasteUse.REPLACE: now.insert(found.rows, done, gone)}
    heading = Shown.PASTED_ROWS.format(count=count)
    preview = indicator_rows(now.edition, found)
    return Offer(heading, text, moments, preview, says)


def _replaced(now: Interview, rows: Sequence[Indicator]) -> tuple[frozenset[str], str]:
    """The categories whose rows the new ones may replace, and how that is offered.

    All of them, or that one that the new rows are of. None where none stand there.
    """
    own = {row.category for row in rows}
    words = own if len(own) == 1 else set(now.edition.categories)
    count = sum(row.category in words for row in now.form.indicators)
    if not count:
        return frozenset(), ""
    of = next(iter(own)) if len(own) == 1 else PasteWording.ALL_ROWS
    return frozenset(words), PasteWording.REPLACE.format(of=of, count=count)


def _cells_offer(
    now: Interview, row: int, cells: Mapping[str, object], text: str
) -> Offer:
    name, count = show(get(now.form, row_cell(row, "name"))), len(cells)
    places = {row_cell(row, field): value for field, value in cells.items()}
    filled = now.fill(places, Shown.PASTED_CELLS_IN.format(count=count))
    heading = Shown.PASTED_CELLS.format(count=count, name=name)
    return Offer(heading, text, {PasteUse.ALL: filled}, cell_rows(now.edition, cells))


def _column_offer(
    now: Interview, row: int, field: str, values: Sequence[object], text: str
) -> Offer:
    """The values of a column go down from the present row, one to each."""
    rows = range(row, row + len(values))
    pairs = zip(rows, values, strict=True)
    places = {row_cell(at, field): v for at, v in pairs if v is not None}
    filled = now.fill(places, Shown.PASTED_CELLS_IN.format(count=len(places)))
    heading = Shown.PASTED_COLUMN.format(
        count=len(values),
        name=show(get(now.form, row_cell(row, "name"))),
        column=labels.column(now.edition, field),
    )
    names = [show(get(now.form, row_cell(at, "name"))) for at in rows]
    preview = column_rows(names, values)
    return Offer(heading, text, {PasteUse.ALL: filled}, preview)


def _names_offer(now: Interview, category: str, text: str) -> Offer:
    """Lines that are no cells: each may be the name of an indicator."""
    if now.at.row is not None and now.at.field != "name":
        return Offer(_several(text), text, {})
    names = tuple(Indicator(category=category, name=line) for line in lines_of(text))
    named = now.insert(names, Shown.PASTED_IN.format(count=len(names)))
    return Offer(_several(text), text, {PasteUse.NAMES: named})


def _several(text: str) -> str:
    """That a block has more lines or cells than the question takes."""
    lines = lines_of(text)
    if len(lines) > 1:
        return Shown.PASTED_LINES.format(count=len(lines))
    return Shown.PASTED_ONE_LINE.format(
        count=sum(len(cells_of(line)) for line in lines)
    )
