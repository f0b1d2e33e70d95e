"""Tables that are in order, taken as facts without pydantic.

Almost every file is in order, and importing pydantic takes longer than reading it.
What is not surely in order is Doubtful here; pydantic judges that, and says why.
Nothing that pydantic refuses is taken.
"""

from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from functools import lru_cache, partial
from typing import Annotated, Literal, TypeVar, get_args, get_origin

from wizard.cells import Cell

Model = TypeVar("Model")
Take = Callable[[object], object]
"""A value of a file as what the model holds. Raises Doubtful."""


class Doubtful(Exception):
    """What is not surely in order; it may be, all the same."""


def taken(model: type[Model], data: object) -> Model:
    """The data as a model. Raises Doubtful."""
    facts = _facts(model, data)
    assert isinstance(facts, model)
    return facts


def _facts(model: type, data: object) -> object:
    takes, required = _keys(model)
    if not isinstance(data, dict) or not required <= data.keys() <= takes.keys():
        raise Doubtful
    return model(**{key: takes[key](value) for key, value in data.items()})


@lru_cache
def _keys(model: type) -> tuple[dict[str, Take], frozenset[str]]:
    """How each key of a table is taken, and the keys that must be there."""
    known = fields(model)
    needed = (f.name for f in known if f.default is f.default_factory is MISSING)
    return {field.name: _take(field.type) for field in known}, frozenset(needed)


def _take(kind: object) -> Take:
    """How a value of this kind is taken."""
    origin, inner = get_origin(kind), get_args(kind)
    if isinstance(kind, type) and is_dataclass(kind):
        return partial(_facts, kind)
    if origin is Annotated:
        return partial(_cell, inner[1])
    if origin is tuple:
        return partial(_items, _take(inner[0]))
    if origin is Literal:
        return partial(_word, inner)
    return partial(_plain, inner or (kind,))


def _cell(cell: Cell, value: object) -> object:
    try:
        return cell.read(value)
    except ValueError as error:
        raise Doubtful from error


def _items(take: Take, value: object) -> object:
    if not isinstance(value, list):
        raise Doubtful
    return tuple(map(take, value))


def _word(words: tuple[object, ...], value: object) -> object:
    if not isinstance(value, str) or value not in words:
        raise Doubtful
    return value


def _plain(kinds: tuple[object, ...], value: object) -> object:
    """Text, a whole number, a truth: nothing is made of a value of another kind."""
    if type(value) not in kinds:
        raise Doubtful
    return value
