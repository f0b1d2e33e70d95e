"""The facts of a form that an edition has no place for, and where they are."""

from collections.abc import Iterator
from functools import cache

from wizard.address import ROWS, Address, address, row_cell
from wizard.editions.edition import Edition
from wizard.form import Form, Remarks
from wizard.frozen_fields import is_frozen, types_of

Fact = tuple[Address, object]
"""A cell of the form, and what stands in it."""


def misplaced(form: Form, edition: Edition) -> Iterator[Address]:
    """The cell of every fact that the paper of the edition cannot show."""
    cells = edition.cells
    return (cell for cell, _ in facts(form) if cell.in_every_row not in cells)


def facts(form: Form) -> Iterator[Fact]:
    """Every fact but the edition's id and the categories, in the order of the form."""
    for name in _names(form):
        value = getattr(form, name)
        if name == ROWS:
            yield from _of_rows(form)
        elif name != "edition":
            yield from _within(address(name), value)


def _of_rows(form: Form) -> Iterator[Fact]:
    for number, row in enumerate(form.indicators):
        for name in _names(row):
            value = getattr(row, name)
            if name != "category" and value is not None:
                yield row_cell(number, name), value


def _within(cell: Address, value: object) -> Iterator[Fact]:
    if isinstance(value, Remarks):
        yield from ((cell.with_field(key), text) for key, text in value.texts)
    elif is_frozen(type(value)):
        for name in _names(value):
            yield from _within(address(f"{cell}.{name}"), getattr(value, name))
    elif value is not None:
        yield cell, value


def _names(facts: object) -> tuple[str, ...]:
    return _fields(type(facts))  # type: ignore[arg-type] # classes can be hashed


@cache
def _fields(kind: type) -> tuple[str, ...]:
    return tuple(types_of(kind))
