"""Frozen dataclasses without a line of code written for each of them.

`dataclasses` writes seven methods for every class and compiles them, which takes half
a millisecond: sixty classes were a tenth of the time to the first question. Here all
classes share their methods, and making an object takes as long as before. Loading it
is a tenth of a short command, too, for it brings `inspect` and Python's parser along:
that is left until somebody asks of a class what only dataclasses have. `fields`,
`replace`, `asdict` and `is_dataclass` know these.
"""

from collections.abc import Callable
from functools import partial
from operator import attrgetter
from types import ModuleType
from typing import (
    TYPE_CHECKING,
    ClassVar,
    NoReturn,
    TypeVar,
    dataclass_transform,
    overload,
)

from wizard.frozen_fields import NAME, Fields, field, fields_of

__all__ = ["changed", "frozen"]

Class = TypeVar("Class")
Object = TypeVar("Object")


@overload
def frozen(made: type[Class], /) -> type[Class]: ...
@overload
def frozen(
    *, kw_only: bool = ..., eq: bool = ...
) -> Callable[[type[Class]], type[Class]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(
    made: type[Class] | None = None, /, *, kw_only: bool = False, eq: bool = True
) -> type[Class] | Callable[[type[Class]], type[Class]]:
    """Make a dataclass that is never changed; the words are those of `dataclass`.

    A class that it inherits from is of the same kind, or has no fields.
    """
    if made is None:
        return partial(_frozen, kw_only=kw_only, eq=eq)
    return _frozen(made, kw_only=kw_only, eq=eq)


def _changed(of: Object, /, **facts: object) -> Object:
    """The same object with other facts: `dataclasses.replace`, several times as fast.

    Raises TypeError for a fact that its class does not have.
    """
    kind = type(of)
    names = fields_of(kind).names
    if not facts.keys() <= names:
        raise TypeError(f"{kind.__qualname__} has {[*names]}")
    made, own = object.__new__(kind), of.__dict__
    if len(own) > len(names):  # what was derived of the old one is not of the new one
        own = {name: own[name] for name in names}
    made.__dict__.update(own, **facts)
    return made


if TYPE_CHECKING:
    from dataclasses import replace as changed  # its facts are checked by their types
else:
    changed = _changed


def _frozen(made: type[Class], *, kw_only: bool, eq: bool) -> type[Class]:
    of = Fields(made, kw_only=kw_only)
    for name in of.factories.keys() & vars(made).keys():
        delattr(made, name)
    given = {
        NAME: of,
        "_read": attrgetter(*of.names),
        "__match_args__": of.places,
        **ASKED,
        **SHARED,
    }
    for name in given.keys() - vars(made).keys() - (set() if eq else ALIKE):
        setattr(made, name, given[name])
    return made


class _Asked:
    """What `dataclasses` keeps in a class, made when it is first asked for."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def __get__(self, _: object, kind: type) -> object:
        owner = next(base for base in kind.__mro__ if NAME in vars(base))
        usual = _usual(owner)
        for name in ASKED:
            setattr(owner, name, getattr(usual, name))
        return getattr(usual, self.name)


ASKED = {n: _Asked(n) for n in ("__dataclass_fields__", "__dataclass_params__")}


def _usual(kind: type) -> type:
    """A class of the library's own with the same fields."""
    library, of, facts = _library(), fields_of(kind), []
    for name, told in of.types.items():
        default = of.defaults.get(name, library.MISSING)
        make = of.factories.get(name, library.MISSING)
        is_named = name not in of.places
        fact = library.field(default=default, default_factory=make, kw_only=is_named)
        facts.append((name, told, fact))
    told = {"__doc__": kind.__doc__ or kind.__name__}  # else inspect writes one
    made = library.make_dataclass(
        kind.__name__, facts, namespace=told, eq=False, init=False, repr=False
    )
    assert isinstance(made, type)
    return made


def _library() -> ModuleType:
    import dataclasses  # noqa: PLC0415  a short command takes a tenth longer with it

    return dataclasses


class _Shared:
    """The methods of all of them."""

    _frozen_fields: ClassVar[Fields]
    _read: "ClassVar[attrgetter[object]]"
    """All its facts, in the order of the fields."""

    def __init__(self, *values: object, **named: object) -> None:
        of, facts = self._frozen_fields, self.__dict__
        if not named and len(values) == of.count:
            facts |= zip(of.places, values)  # noqa: B905  strict takes a while
            return
        facts |= of.defaults
        if of.factories:
            facts |= {name: make() for name, make in of.factories.items()}
        if values:
            facts |= zip(of.places, values)  # noqa: B905  strict takes a while
        if named:
            facts |= named
        if facts.keys() != of.names or len(values) > len(of.places):
            raise TypeError(f"{type(self).__qualname__} has {[*of.names]}")

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return self._read(self) == self._read(other)

    def __hash__(self) -> int:
        return hash(self._read(self))

    def __repr__(self) -> str:
        facts = (
            f"{name}={getattr(self, name)!r}" for name in self._frozen_fields.names
        )
        return f"{type(self).__qualname__}({', '.join(facts)})"

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise _library().FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        raise _library().FrozenInstanceError(f"cannot delete field {name!r}")


SHARED = {name: one for name, one in vars(_Shared).items() if callable(one)}
ALIKE = {"__eq__", "__hash__"}
