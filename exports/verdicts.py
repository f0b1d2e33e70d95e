"""What was made of each cell of a paper, and the form that comes of it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from exports.grid import GridRow
from exports.labels import LONGEST, is_mark
from exports.reads import Read, Unplaced
from exports.ticks import chosen
from wizard.address import CLAIMS, REMARKS, Address, address
from wizard.cells import number_cell, text_cell, year_cell
from wizard.editions.edition import Edition
from wizard.editions.layout import POINTS
from wizard.form import Form, Indicator, put_all
from wizard.frozen import changed
from wizard.rules.as_read.source import PARTS, Part, ReadSource, Unread
from wizard.wording import Says

NUMBERS: Final = {"initial_budget", "annual_budget", "executed", "weight", "score"}
"""The fields that hold numbers."""

_POINTS: Final = re.compile(rf"(\d\s*){re.escape(Says.POINTS)}(\s*)$")
"""Points with their word behind them."""

TITLE_YEAR: Final = "title.year"
"""The year in the words of a title: it counts where no line of its own says one."""

Kind = Literal["word", "row", "text", "value"]
"""Of text without a place: a heading or label, a row of the table, any other cell; a
value is in a column in which nobody tells reasons."""

Where = Part | Literal["front", "below"]
"""The part of the paper that a text stands in, or above or below the table."""


class FactCell(NamedTuple):
    """A cell's text and the fact of the form that it is; without a key, none."""

    row: GridRow
    text: str
    key: str | None = None
    where: Where = "front"
    kind: Kind = "text"


def placeless(found: Iterable[FactCell]) -> int:
    """How many of these texts surely have no place on the form."""
    return sum(each.key is None for each in found)


def assembled(
    found: Iterable[FactCell], rows: Sequence[Indicator], edition: Edition
) -> Read:
    """The form of these facts and rows; a second text for one fact is unplaced."""
    facts: dict[str, str] = {}
    strange = [
        each
        for each in sorted(found, key=lambda found: found.row.number)
        if each.key is None or facts.setdefault(each.key, each.text) != each.text
    ]
    year = facts.pop(TITLE_YEAR, "")
    if year:
        facts.setdefault("year", year)
    empty = Form(edition=edition.id, indicators=tuple(rows))
    cells = {address(key): text for key, text in facts.items()}
    values = {cell: _value(cell, text, edition) for cell, text in cells.items()}
    form = put_all(empty, values)
    unplaced = tuple(Unplaced(e.row.place_of(e.text), e.text) for e in strange)
    unread = tuple(filter(None, (_unread(part, strange) for part in PARTS)))
    source = ReadSource(unread=unread, below=_below(strange))
    return Read(form, unplaced, source=source)


def number(text: str, edition: Edition) -> Decimal | str | None:
    """The number in a cell; None where the cell is blank or marked as empty."""
    value = number_cell(text)
    return None if isinstance(value, str) and is_mark(value, edition) else value


def points(text: str, edition: Edition) -> Decimal | str | None:
    """The number in a cell of points, which may have their word behind it: 10分."""
    bare = _POINTS.sub(r"\1", text) if Says.POINTS in text else text
    return number(bare, edition)


def sourced(read: Read, **facts: object) -> Read:
    """The same with more that is known of how it was printed."""
    return changed(read, source=changed(read.source, **facts))  # type: ignore[arg-type] # facts of a source


def indicator(category: str, facts: Mapping[str, str], edition: Edition) -> Indicator:
    """The indicator that these texts are, each by its field."""
    values = {field: _of_field(field, text, edition) for field, text in facts.items()}
    return Indicator(category=category, **values)  # type: ignore[arg-type] # the fields of its columns


def _value(cell: Address, text: str, edition: Edition) -> Decimal | int | str | None:
    if cell.block == CLAIMS:
        empty = is_mark(text, edition) and number_cell(text) == text
        return None if empty else text.strip()
    if cell.block == REMARKS:
        tick_row = edition.tick_rows.get(cell)
        return text_cell(chosen(text, tick_row) if tick_row else text)
    return year_cell(text) if cell == "year" else _of_field(cell.field, text, edition)


def _of_field(field: str, text: str, edition: Edition) -> Decimal | str | None:
    short = len(text) <= LONGEST
    return _of_short(field, text, edition) if short else _of_any(field, text, edition)


@lru_cache(maxsize=4096)
def _of_short(field: str, text: str, edition: Edition) -> Decimal | str | None:
    """The same of a text that may come again: points, marks, values of many rows."""
    return _of_any(field, text, edition)


def _of_any(field: str, text: str, edition: Edition) -> Decimal | str | None:
    if field in POINTS:
        return points(text, edition)
    return number(text, edition) if field in NUMBERS else text_cell(text)


def _unread(part: Part, strange: Sequence[FactCell]) -> Unread | None:
    """What had no place in a part of the paper; None where all of it had."""
    here = [each for each in strange if each.where == part]
    words = dict.fromkeys(each.text.strip() for each in here if each.kind == "word")
    rows = {each.row.number for each in here if each.kind == "row"}
    texts = [each for each in here if each.kind in ("text", "value")]
    if not here:
        return None
    values = sum(e.kind == "value" or _is_wordless(e.text) for e in texts)
    counts = {"texts": len(texts), "numbers": values}
    return Unread(part=part, words=tuple(words), rows=len(rows), **counts)


def _is_wordless(text: str) -> bool:
    """Whether a text can be no reason: 98.33%, 9分, 是."""
    said = [sign for sign in text if sign.isalpha() and sign not in Says.POINTS]
    return len(said) <= 1


def _below(strange: Sequence[FactCell]) -> tuple[str, ...]:
    """The rows below the table, each in one text."""
    rows: dict[int, list[str]] = {}
    for each in strange:
        if each.where == "below":
            rows.setdefault(each.row.number, []).append(each.text.strip())
    return tuple("：".join(texts) for texts in rows.values())
