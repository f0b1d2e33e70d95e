"""The fields of a frozen class, as its annotations and its defaults say."""

from collections.abc import Callable, Mapping
from typing import ClassVar, Generic, TypeVar, get_origin

Object = TypeVar("Object")

NAME = "_frozen_fields"
"""Under what name a class has its own."""


NEVER = -1
"""No number of values."""


class _Factory(Generic[Object]):
    """A default that is made for each object."""

    __slots__ = ("make",)

    def __init__(self, make: Callable[[], Object]) -> None:
        self.make = make


def field(*, default_factory: Callable[[], Object]) -> Object:
    """A field whose default is made for each object, as `dataclasses` has it."""
    return _Factory(default_factory)  # type: ignore[return-value] # `Fields` take it out


class Fields:
    """The fields of one class, those that it inherits before its own."""

    __slots__ = ("count", "defaults", "factories", "names", "places", "types")

    def __init__(self, made: type, *, kw_only: bool) -> None:
        self.types: dict[str, object] = {}
        self.count = NEVER
        """How many there are, where all may be given without their names."""
        self.places: tuple[str, ...] = ()
        """Those that may be given without their names, in order."""
        self.defaults: dict[str, object] = {}
        self.factories: dict[str, Callable[[], object]] = {}
        for base in reversed(made.__mro__[1:]):
            self._inherit(vars(base).get(NAME))
        own = {n: t for n, t in made.__annotations__.items() if not _is_of_class(t)}
        self.types |= own
        self.names = self.types.keys()
        if not kw_only:
            self.places += tuple(name for name in own if name not in self.places)
        if len(self.places) == len(self.names):
            self.count = len(self.names)
        for name in own.keys() & vars(made).keys():
            self._default(name, vars(made)[name])

    def _inherit(self, of: object) -> None:
        if isinstance(of, Fields):
            self.types |= of.types
            self.places += tuple(n for n in of.places if n not in self.places)
            self.defaults |= of.defaults
            self.factories |= of.factories

    def _default(self, name: str, default: object) -> None:
        if isinstance(default, _Factory):
            self.factories[name] = default.make
        else:
            self.defaults[name] = default


def types_of(kind: type) -> Mapping[str, object]:
    """The type of each field of a frozen class, by its name, in order."""
    return fields_of(kind).types


def required(kind: type) -> frozenset[str]:
    """The fields of a frozen class that have no default."""
    of = fields_of(kind)
    return frozenset(of.names - of.defaults.keys() - of.factories.keys())


def fields_of(kind: type) -> Fields:
    """The fields of a frozen class. Raises AttributeError for another class."""
    found: Fields = getattr(kind, NAME)
    return found


def is_frozen(kind: object) -> bool:
    """Whether this is a frozen class."""
    return isinstance(kind, type) and hasattr(kind, NAME)


def _is_of_class(kind: object) -> bool:
    """Whether an annotation is of the class itself, and of no field."""
    if isinstance(kind, str):
        return kind.startswith("ClassVar")
    return kind is ClassVar or get_origin(kind) is ClassVar
