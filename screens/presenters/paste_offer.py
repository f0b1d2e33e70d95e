"""What several lines or cells may become that were pasted into one question."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from screens.presenters.paste_text import cells_of, joined, lines_of
from screens.presenters.row import ListRow
from screens.presenters.wrap import cut
from screens.wording import Shown
from wizard.cells import clean
from wizard.editions.edition import Edition
from wizard.form import Indicator, get, row_of
from wizard.frozen import frozen
from wizard.interview.answer_kinds import show
from wizard.interview.interview import Interview
from wizard.rules import labels

JOIN, DROP = "join", "drop"
"""The cells or lines as one line in the present cell; or nothing at all."""

SEEN: Final = "seen "
"""Before the number of a row that is only looked at."""

ALL: Final = "all"
"""The moment with everything in its place."""

PREVIEWED: Final = ("name", "target", "actual", "weight", "score", "deviation")
"""The columns of a row that is looked at before it is accepted."""

BAR: Final = "  |  "
"""What stands between two cells of such a row."""

QUOTED: Final = 40
"""Cells of the joined line that are shown."""

NAMES: Final = "names"
"""The moment with every line as the name of an indicator."""


@frozen
class Offer:
    """What to choose from, and the moments that some of it leads to."""

    heading: str
    rows: tuple[ListRow, ...]
    moments: Mapping[str, Interview]
    joined: str
    """The block as one line."""


def is_seen(row: ListRow) -> bool:
    """Whether a row of an offer is only looked at."""
    return row.key is None or row.key.startswith(SEEN)


def is_row(now: Interview, line: str) -> bool:
    """Whether one line is cells that have a place at the present question."""
    return "\t" in line and bool(offer(now, line).moments)


def shortened(text: str) -> str:
    """A line that an offer quotes."""
    return cut(text, QUOTED)


def offer(now: Interview, text: str) -> Offer:
    """What may be done with a block at the present question."""
    from exports.pasted import cells_in, rows_in  # noqa: PLC0415  most questions get no block

    text, step = clean(text), now.step
    if step is None or step.section not in now.edition.categories:
        return _offer(_several(text), text, {}, ())
    row, field = row_of(now.at), now.at.rpartition(".")[2]
    cells = {} if field == "name" else cells_in(text, now.edition, field)
    if row is not None and cells:
        return _offer_cells(now, row, cells, text)
    found = rows_in(text, now.edition, step.section)
    if found is None:
        return _offer_names(now, step.section, text)
    told = Shown.PASTED_IN.format(count=len(found.rows))
    unplaced = (
        ListRow(Shown.PASTED_UNPLACED.format(text=each.text), "", alert=True)
        for each in found.unplaced
    )
    rows = (*_preview(now.edition, found.rows), *unplaced)
    heading = Shown.PASTED_ROWS.format(count=len(found.rows))
    return _offer(heading, text, {ALL: now.insert(found.rows, told)}, rows)


def _offer_cells(
    now: Interview, row: int, cells: Mapping[str, object], text: str
) -> Offer:
    name = show(get(now.form, f"indicators[{row}].name"))
    told = Shown.PASTED_CELLS_IN.format(count=len(cells))
    rows = tuple(
        ListRow(
            Shown.PASTED_CELL.format(
                label=labels.column(now.edition, field), value=show(value)
            ),
            "",
        )
        for field, value in cells.items()
    )
    heading = Shown.PASTED_CELLS.format(count=len(cells), name=name)
    return _offer(heading, text, {ALL: now.fill(row, cells, told)}, rows)


def _offer_names(now: Interview, category: str, text: str) -> Offer:
    """Lines that are no cells: each may be the name of an indicator."""
    names = tuple(Indicator(category=category, name=line) for line in lines_of(text))
    told = Shown.PASTED_IN.format(count=len(names))
    moments = {NAMES: now.insert(names, told)} if _asks_for_name(now) else {}
    return _offer(_several(text), text, moments, ())


def _several(text: str) -> str:
    """That there are more lines, or cells of one line, than the question has."""
    lines = lines_of(text)
    if len(lines) > 1:
        return Shown.PASTED_LINES.format(count=len(lines))
    return Shown.PASTED_ONE_LINE.format(
        count=sum(len(cells_of(line)) for line in lines)
    )


def _asks_for_name(now: Interview) -> bool:
    return row_of(now.at) is None or now.at.endswith(".name")


def _offer(
    heading: str,
    text: str,
    moments: Mapping[str, Interview],
    preview: tuple[ListRow, ...],
) -> Offer:
    offered = {
        ALL: ListRow(Shown.PASTE_ALL, ALL),
        NAMES: ListRow(Shown.PASTE_NAMES.format(count=len(lines_of(text))), NAMES),
    }
    chosen = (offered[key] for key in moments)
    join = ListRow(Shown.PASTE_JOIN.format(text=shortened(joined(text))), JOIN)
    numbered = (
        row if row.key is None else replace(row, key=f"{SEEN}{number}")
        for number, row in enumerate(preview)
    )
    rows = (*chosen, join, ListRow(Shown.PASTE_DROP, DROP), *numbered)
    return Offer(heading, rows, moments, joined(text))


def _preview(edition: Edition, rows: tuple[Indicator, ...]) -> Iterator[ListRow]:
    columns = (labels.column(edition, field) for field in PREVIEWED)
    yield ListRow(Shown.PASTE_PREVIEW.format(columns=BAR.join(columns)))
    for row in rows:
        texts = (show(getattr(row, field)) or Shown.PASTE_BLANK for field in PREVIEWED)
        yield ListRow(
            Shown.PASTE_ROW.format(group=row.category, cells=BAR.join(texts)), ""
        )
