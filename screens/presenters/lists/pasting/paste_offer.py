"""The uses of a block of lines or cells that was pasted into one question."""

from collections.abc import Sequence

from exports.pasted.pasted_block import PastedBlock, block_in
from exports.pasted.pasted_funds import funds_in
from exports.pasted.pasted_rows import Pasted, are_indicators, names_in, rows_in
from screens.presenters.lists.pasting.paste_cells import (
    block_offer,
    funds_offer,
    renamed,
    renamed_text,
)
from screens.presenters.lists.pasting.paste_preview import indicator_rows
from screens.presenters.lists.pasting.paste_text import cells_of, lines_of, pasted
from screens.presenters.lists.pasting.paste_use import Moments, Offer, PasteUse
from screens.presenters.lists.pasting.paste_wording import PasteWording
from screens.wording import Wording
from wizard.address import FUNDS
from wizard.editions.layout import POINTS
from wizard.form import Indicator
from wizard.interview.interview import Interview


def is_row(now: Interview, line: str) -> bool:
    """Whether a line is cells that have a place at the present question."""
    return "\t" in line and bool(offer(now, line).moments)


def offer(now: Interview, text: str) -> Offer:
    """What can be done with a block at the present question."""
    text, step = pasted(text), now.step
    if step is None or step.section not in now.edition.categories:
        found = funds_in(text, now.edition, now.at) if now.at.block == FUNDS else {}
        return funds_offer(now, found, text) if found else _table_offer(now, text)
    row, field = now.at.row, now.at.field
    if row is None or field == "name":
        return _rows_offer(now, step.section, text)
    block = block_in(text, now.edition, field)
    if block is None or _are_whole_rows(now, text, block):
        return _rows_offer(now, step.section, text)
    return block_offer(now, row, block, text)


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
    done = Wording.PASTED_IN.format(count=count)
    moments: Moments = {PasteUse.ALL: now.insert(found.rows, done)}
    gone, says = _replaced(now, found.rows)
    if gone:
        moments = {**moments, PasteUse.REPLACE: now.insert(found.rows, done, gone)}
    heading = Wording.PASTED_ROWS.format(count=count)
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


def _are_whole_rows(now: Interview, text: str, block: PastedBlock) -> bool:
    """Whether cells on a line each make up rows, and are too many for a column."""
    row = now.at.row or 0
    if "\t" in text or len(block.rows) <= len(now.form.indicators) - row:
        return False
    if now.at.field in POINTS:
        return False
    found = rows_in(text, now.edition, next(iter(now.edition.categories)))
    return found is not None and len(found.rows) > 1


def _names_offer(now: Interview, category: str, text: str) -> Offer:
    """Lines that are no cells: each may be the name of an indicator."""
    if now.at.row is not None and now.at.field != "name":
        return Offer(_several(text), text, {})
    names = names_in(text, now.edition)
    rows = tuple(Indicator(category=category, name=name) for name in names)
    named = now.insert(rows, Wording.PASTED_IN.format(count=len(rows)))
    moments: Moments = {PasteUse.NAMES: named}
    says = ""
    if now.at.row is not None:
        moments = {**moments, PasteUse.DOWN: renamed(now, now.at.row, names)}
        says = renamed_text(now, now.at.row, names)
    return Offer(_several(text), text, moments, renamed=says, count=len(rows))


def _several(text: str) -> str:
    """That a block has more lines or cells than the question takes."""
    lines = lines_of(text)
    if len(lines) > 1:
        return Wording.PASTED_LINES.format(count=len(lines))
    return Wording.PASTED_ONE_LINE.format(
        count=sum(len(cells_of(line)) for line in lines)
    )
