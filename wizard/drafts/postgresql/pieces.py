"""Forms in pieces: each table and each row of them as text.

An answer makes one of them another object and leaves the others as they are, so that
of a form which is written again most has been written before.
"""

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache

from wizard.form import Facts, Form, Remarks
from wizard.frozen_fields import types_of
from wizard.toml.form_file import SCHEMA

Table = dict[str, object]
"""Facts as they are written: text, numbers, tables, lists."""

Piece = tuple[str, str]
"""The name of a table of the form, and its text, or that of one row of it."""


class Pieces:
    """The text of forms that are written one after the other."""

    def __init__(self, write: Callable[[str, Table], str]) -> None:
        self._write = write
        self._known: dict[int, tuple[object, Piece]] = {}
        """That of the form before, by the identity of what was written.

        Not by what it equals: 14.60 and 14.6 do.
        """

    def of(self, form: Form) -> list[Piece]:
        """The pieces of a form, in their order; tables without facts are left out."""
        known, self._known = self._known, {}
        for name, part in _parts(form):
            self._known[id(part)] = known.get(id(part)) or self._written(name, part)
        pieces = (self._known[id(part)][1] for _, part in _parts(form))
        return [piece for piece in pieces if piece[1]]

    def _written(self, name: str, part: object) -> tuple[object, Piece]:
        facts = _table(part)
        return part, (name, self._write(name, facts) if facts else "")


def head_of(form: Form) -> Table:
    """What stands before all tables."""
    facts = {"edition": form.edition, "year": form.year}
    return {"schema": SCHEMA, **{name: v for name, v in facts.items() if _says(v)}}


def _parts(form: Form) -> Iterator[tuple[str, object]]:
    """Each table and each row of a form."""
    for name in _names(Form):
        part = getattr(form, name)
        if isinstance(part, tuple):
            yield from ((name, row) for row in part)
        elif isinstance(part, Facts | Remarks):
            yield name, part


def _table(facts: object) -> Table:
    if isinstance(facts, Remarks):
        return dict(facts.texts)
    names = _names(type(facts))  # type: ignore[arg-type] # classes can be hashed
    values = ((name, _value(getattr(facts, name))) for name in names)
    return {name: value for name, value in values if _says(value)}


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(types_of(kind))


def _says(value: object) -> bool:
    """Whether a value is written: a number always is, also 0."""
    return bool(value) or not (value is None or isinstance(value, dict | list))


def _value(value: object) -> object:
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, Decimal):
        return _whole(value) if value.as_tuple().exponent == 0 else value
    return _table(value)


def _whole(number: Decimal) -> int | str:
    """A whole number; -0 as text, because a TOML integer has no sign at zero."""
    return int(number) if number or not number.is_signed() else str(number)
