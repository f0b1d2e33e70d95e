"""The strict reader: tables that are surely in order, read without pydantic.

Almost every file is in order, and importing pydantic takes longer than reading it.
What is not surely in order is Undecided here: pydantic judges it, and says why.
Nothing that pydantic refuses is read.
"""

from collections.abc import Callable
from functools import lru_cache, partial
from typing import Annotated, Literal, TypeVar, get_args, get_origin

from wizard.cells import CellReader
from wizard.frozen_fields import is_frozen, required, types_of

Model = TypeVar("Model")
Take = Callable[[object], object]
"""A value of a file as what the model holds. Raises Undecided."""


class Undecided(Exception):
    """A value that is not surely in order. It may be, all the same."""


def read_strictly(model: type[Model], data: object) -> Model:
    """The data as a model. Raises Undecided."""
    facts = _facts(model, data)
    assert isinstance(facts, model)
    return facts


def _facts(model: type, data: object) -> object:
    takes, required = _keys(model)
    if not isinstance(data, dict) or not required <= data.keys() <= takes.keys():
        raise Undecided
    return model(**{key: takes[key](value) for key, value in data.items()})


@lru_cache
def _keys(model: type) -> tuple[dict[str, Take], frozenset[str]]:
    """The reader of each key of a table, and the keys that must be there."""
    return {name: _take(kind) for name, kind in types_of(model).items()}, required(
        model
    )


def _take(kind: object) -> Take:
    """The reader of a value of this kind."""
    origin, inner = get_origin(kind), get_args(kind)
    if isinstance(kind, type) and is_frozen(kind):
        return partial(_facts, kind)
    if origin is Annotated:
        return partial(_cell, inner[1])
    if origin is tuple and inner[0] in (str, int):
        return partial(_plain_items, inner[0])
    if origin is tuple:
        return partial(_items, _take(inner[0]))
    if origin is Literal:
        return partial(_word, inner)
    return partial(_plain, inner or (kind,))


def _cell(reader: CellReader, value: object) -> object:
    try:
        return reader.read(value)
    except ValueError as error:
        raise Undecided from error


def _items(take: Take, value: object) -> object:
    if not isinstance(value, list):
        raise Undecided
    return tuple(map(take, value))


def _plain_items(kind: type, value: object) -> object:
    """The same of texts, or of whole numbers: nearly all that an edition has."""
    if not isinstance(value, list) or not {kind}.issuperset(map(type, value)):
        raise Undecided
    return tuple(value)


def _word(words: tuple[object, ...], value: object) -> object:
    if not isinstance(value, str) or value not in words:
        raise Undecided
    return value


def _plain(kinds: tuple[object, ...], value: object) -> object:
    """Text, a whole number, a truth: nothing is made of a value of another kind."""
    if type(value) not in kinds:
        raise Undecided
    return value
