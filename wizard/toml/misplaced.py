"""The facts of a form that an edition has no place for, and where they are."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from wizard.editions.edition import Edition
from wizard.form import Form, Indicator
from wizard.toml.key_lines import Place

Fact = tuple[Place, object]
"""A value of the form, and the way to it."""


def misplaced(form: Form, edition: Edition) -> Iterator[Place]:
    """The way to every fact that the paper of the edition cannot show."""
    for place, _ in facts(form):
        if key_of(place) not in edition.cells:
            yield place


def facts(form: Form) -> Iterator[Fact]:
    """Every fact but the edition's id and the categories, in the order of the form."""
    yield from (fact for fact in _within(form, ()) if fact[0] != ("edition",))


def key_of(place: Place) -> str:
    """The cell in an edition: all rows have the same ones."""
    steps = [step for step in place if isinstance(step, str)]
    return ".".join(steps)


def _within(value: object, place: Place) -> Iterator[Fact]:
    if isinstance(value, tuple):
        for number, row in enumerate(value):
            yield from _within(row, (*place, number))
    elif is_dataclass(value):
        for field in fields(value):
            is_category = isinstance(value, Indicator) and field.name == "category"
            if not is_category:
                yield from _within(getattr(value, field.name), (*place, field.name))
    elif value is not None:
        yield place, value
