"""Keys of caches that tell apart what is equal and not the same."""

from typing import Generic, TypeVar

T = TypeVar("T")


class Itself(Generic[T]):
    """An object as a key, equal to that object alone.

    Two equal forms may be written with other digits, 5 and 5.0, and a finding quotes
    them as they stand. Nor does a look-up hash every cell of a form then.
    """

    __slots__ = ("it",)

    def __init__(self, it: T) -> None:
        self.it = it

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Itself) and self.it is other.it

    def __hash__(self) -> int:
        return id(self.it)
