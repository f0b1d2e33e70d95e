"""What is different between two forms, exact to the digit, and can be taken back.

Cells are edited one by one; rows that come, go or move are a stretch of rows in place
of another. As JSON a number is a list of its digits, so that text stays text.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from itertools import takewhile
from typing import Self

from wizard.address import ROWS, Address, address, row_cell
from wizard.form import Form, Indicator, Remarks, get, put
from wizard.frozen import changed, frozen
from wizard.frozen_fields import is_frozen, types_of

Rows = tuple[Indicator, ...]

Json = str | int | None | Sequence["Json"] | Mapping[str, "Json"]
"""What stands in a line of the log."""


@frozen
class CellEdit:
    """A cell with another value; None is a cell that is not answered."""

    cell: Address
    before: object
    after: object

    @property
    def inverse(self) -> Self:
        """The edit that takes it back."""
        return changed(self, before=self.after, after=self.before)

    def applied(self, form: Form) -> Form:
        """The form with this edit. Raises LookupError where it does not fit."""
        if get(form, self.cell) != self.before:
            raise LookupError(self.cell)
        return put(form, self.cell, self.after)

    @property
    def json(self) -> Json:
        """The edit as a list."""
        return [str(self.cell), _value_json(self.before), _value_json(self.after)]


@frozen
class RowsEdit:
    """A stretch of rows in place of another, from the row of this number on."""

    first: int
    before: Rows
    after: Rows

    @property
    def inverse(self) -> Self:
        """The edit that takes it back."""
        return changed(self, before=self.after, after=self.before)

    def applied(self, form: Form) -> Form:
        """The form with this edit. Raises LookupError where it does not fit."""
        rows, end = form.indicators, self.first + len(self.before)
        if rows[self.first : end] != self.before:
            raise LookupError(row_cell(self.first))
        moved = (*rows[: self.first], *self.after, *rows[end:])
        return changed(form, indicators=moved)

    @property
    def json(self) -> Json:
        """The edit as a list."""
        return [self.first, *(_rows_json(rows) for rows in (self.before, self.after))]


Edit = CellEdit | RowsEdit
Edits = tuple[Edit, ...]


def edits(before: Form, after: Form) -> Edits:
    """What makes the second form of the first, in the order of the paper."""
    return tuple(_edits(before, after))


def applied(form: Form, changes: Iterable[Edit]) -> Form:
    """The form with these edits. Raises LookupError where one does not fit."""
    for edit in changes:
        form = edit.applied(form)
    return form


def inverse(changes: Edits) -> Edits:
    """The edits that take these back."""
    return tuple(edit.inverse for edit in reversed(changes))


def read_edit(parts: Sequence[Json]) -> Edit:
    """The edit of a list. Raises ValueError or LookupError for what is none."""
    where, before, after = parts
    if isinstance(where, int):
        return RowsEdit(where, _read_rows(before), _read_rows(after))
    return CellEdit(address(str(where)), _read_value(before), _read_value(after))


def _edits(before: Form, after: Form) -> Iterator[Edit]:
    for name in _names(before):
        old, new = getattr(before, name), getattr(after, name)
        yield from _of_rows(old, new) if name == ROWS else _within(name, old, new)


def _within(path: str, old: object, new: object) -> Iterator[Edit]:
    """The edits below a path; what both forms share is not looked into."""
    if old is new:
        return
    if isinstance(old, Remarks) and isinstance(new, Remarks):
        for key in sorted({key for key, _ in (*old.texts, *new.texts)}):
            yield from _within(f"{path}.{key}", old.text(key), new.text(key))
    elif is_frozen(type(old)):
        for name in _names(old):
            yield from _within(f"{path}.{name}", getattr(old, name), getattr(new, name))
    elif not _is_same(old, new):
        yield CellEdit(address(path), old, new)


def _of_rows(old: Rows, new: Rows) -> Iterator[Edit]:
    """Cell by cell, unless rows have come, gone or moved."""
    if old is new:
        return
    if len(old) != len(new) or (old != new and Counter(old) == Counter(new)):
        yield _stretch(old, new)
        return
    for number, (row, other) in enumerate(zip(old, new, strict=True)):
        yield from _within(row_cell(number), row, other)


def _stretch(old: Rows, new: Rows) -> RowsEdit:
    """The shortest stretch, between the rows that both begin and end with."""
    shorter = min(len(old), len(new))
    first = _shared(zip(old, new, strict=False))
    backwards = zip(reversed(old), reversed(new), strict=False)
    last = min(_shared(backwards), shorter - first)
    return RowsEdit(first, old[first : len(old) - last], new[first : len(new) - last])


def _shared(pairs: Iterable[tuple[Indicator, Indicator]]) -> int:
    """How many pairs there are before the first of two different rows."""
    same = takewhile(lambda pair: not any(_within(ROWS, *pair)), pairs)
    return sum(1 for _ in same)


def _is_same(old: object, new: object) -> bool:
    """Whether both are the same to the digit: 14.60 is another answer than 14.6."""
    return type(old) is type(new) and str(old) == str(new)


def _names(facts: object) -> tuple[str, ...]:
    return _names_of(type(facts))  # type: ignore[arg-type] # classes can be hashed


@cache
def _names_of(kind: type) -> tuple[str, ...]:
    return tuple(types_of(kind))


def _value_json(value: object) -> Json:
    if isinstance(value, Decimal):
        return [str(value)]
    assert value is None or isinstance(value, str | int)
    return value


def _rows_json(rows: Rows) -> Json:
    return [_row_json(row) for row in rows]


def _row_json(row: Indicator) -> Json:
    facts = ((name, getattr(row, name)) for name in _names(row))
    return {name: _value_json(value) for name, value in facts if value is not None}


def _read_value(value: Json) -> object:
    return Decimal(str(value[0])) if isinstance(value, list) else value


def _read_rows(rows: Json) -> Rows:
    assert isinstance(rows, list)
    return tuple(_read_row(row) for row in rows if isinstance(row, dict))


def _read_row(row: Mapping[str, Json]) -> Indicator:
    blank = Indicator(category=str(row["category"]))
    return changed(blank, **{name: _read_value(value) for name, value in row.items()})  # type: ignore[arg-type] # what was written there was a row
