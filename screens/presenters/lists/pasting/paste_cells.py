"""Values of a pasted block for cells that stand: rows downwards, funds, names."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from exports.pasted.pasted_block import PastedBlock
from screens.presenters.lists.pasting.paste_preview import cell_rows
from screens.presenters.lists.pasting.paste_use import (
    Moments,
    Offer,
    PasteUse,
    PreviewRow,
)
from screens.presenters.lists.pasting.paste_wording import PasteWording
from screens.presenters.row import ListRow
from screens.wording import Wording
from wizard.address import Address, row_cell
from wizard.form import Indicator, get
from wizard.frozen import changed
from wizard.interview.answers.answer_kinds import show
from wizard.interview.interview import Interview
from wizard.rules import labels


def block_offer(now: Interview, row: int, block: PastedBlock, text: str) -> Offer:
    """The values of a block go down from the present row, one line to each.

    Lines behind the last row find none, and are told.
    """
    there = block.rows[: len(now.form.indicators) - row]
    places = {
        row_cell(at, field): value
        for at, values in enumerate(there, row)
        for field, value in values.items()
    }
    moment = now.fill(places, Wording.PASTED_CELLS_IN.format(count=len(places)))
    heading = _heading(now, row, block, len(places))
    return Offer(
        heading, text, {PasteUse.ALL: moment}, tuple(_preview(now, row, block))
    )


def _heading(now: Interview, row: int, block: PastedBlock, count: int) -> str:
    name, fields = _name(now, row), _fields(block)
    if len(block.rows) == 1:
        return Wording.PASTED_CELLS.format(count=count, name=name)
    columns = PasteWording.AND.join(labels.column(now.edition, f) for f in fields)
    counted = len(block.rows)
    return Wording.PASTED_COLUMN.format(count=counted, name=name, column=columns)


def _fields(block: PastedBlock) -> Sequence[str]:
    """The columns of a block, from the left."""
    return tuple(dict.fromkeys(field for row in block.rows for field in row))


def _preview(now: Interview, row: int, block: PastedBlock) -> Sequence[PreviewRow]:
    if len(block.rows) == 1 and not block.unplaced:
        return cell_rows(now.edition, block.rows[0])
    left = len(now.form.indicators) - row
    texts = [
        Wording.PASTED_CELL.format(
            label=_name(now, at), value=_told(now, block, values)
        )
        for at, values in enumerate(block.rows[:left], row)
    ]
    beyond = enumerate(block.rows[left:], left + 1)
    astray = [
        PasteWording.NO_ROW.format(line=line, text=_told(now, block, values))
        for line, values in beyond
    ]
    astray += [Wording.PASTED_UNPLACED.format(text=each) for each in block.unplaced]
    return (
        *(ListRow(text, n, alert=True) for n, text in enumerate(astray)),
        *(ListRow(text, n) for n, text in enumerate(texts, len(astray))),
    )


def _told(now: Interview, block: PastedBlock, values: Mapping[str, object]) -> str:
    """The values of a line; of several columns, each behind its name."""
    if not values:
        return PasteWording.LEFT_ALONE
    if len(_fields(block)) == 1:
        return next(show(value) for value in values.values())
    return PasteWording.AND.join(
        PasteWording.VALUE.format(column=labels.column(now.edition, f), value=show(v))
        for f, v in values.items()
    )


def _name(now: Interview, row: int) -> str:
    return show(get(now.form, row_cell(row, "name"))) or Wording.PASTE_BLANK


def funds_offer(now: Interview, found: Mapping[Address, Decimal], text: str) -> Offer:
    """The amounts for the cells of the fund block."""
    count = len(found)
    filled = now.fill(found, Wording.PASTED_CELLS_IN.format(count=count))
    told = (
        Wording.PASTED_CELL.format(
            label=labels.cell(now.form, now.edition, cell), value=show(amount)
        )
        for cell, amount in found.items()
    )
    preview = tuple(ListRow(each, number) for number, each in enumerate(told))
    heading = PasteWording.FUNDS.format(count=count)
    moments: Moments = {PasteUse.ALL: filled}
    return Offer(heading, text, moments, preview, are_points=False)


def renamed(now: Interview, row: int, names: Sequence[str]) -> Interview:
    """The rows of the category from this one on by these names; more rows for more."""
    own = _own_rows(now, row)
    places = {row_cell(at, "name"): name for at, name in zip(own, names, strict=False)}
    echo = PasteWording.RENAMED.format(count=len(names))
    category = now.form.indicators[row].category
    more = tuple(Indicator(category=category, name=n) for n in names[len(own) :])
    moment = now.fill(places, echo)
    return changed(moment.insert(more, echo), before=now) if more else moment


def renamed_text(now: Interview, row: int, names: Sequence[str]) -> str:
    """How that is offered."""
    more = len(names) - len(_own_rows(now, row))
    says = PasteWording.RENAME_AND_ADD if more > 0 else PasteWording.RENAME
    return says.format(name=_name(now, row), count=len(names), more=more)


def _own_rows(now: Interview, row: int) -> Sequence[int]:
    """The rows of the category, from this one on."""
    rows = now.form.indicators
    return [n for n in range(row, len(rows)) if rows[n].category == rows[row].category]
