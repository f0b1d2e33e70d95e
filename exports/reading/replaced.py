"""Characters of a file that were replaced or left out, counted for who gave it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from exports.reads import Read
from wizard.cells import unseen
from wizard.characters import odd
from wizard.frozen import changed


def counted(found: Sequence[Read], texts: object) -> tuple[Read, ...]:
    """What was found, with how many characters were replaced or left out in these."""
    return _with_counts(found, _texts(texts))


def counted_in_rows(
    found: Sequence[Read], rows: Iterable[Iterable[str]]
) -> tuple[Read, ...]:
    """The same of the rows of one grid."""
    return _with_counts(found, chain.from_iterable(rows))


def _with_counts(found: Sequence[Read], texts: Iterable[str]) -> tuple[Read, ...]:
    whole = "\n".join(texts)  # a line end is no part of what is counted
    hidden, strange = unseen(whole), odd(whole)
    if not hidden and not strange:
        return tuple(found)
    first = (changed(got, unseen=hidden, odd=strange) for got in found[:1])
    return (*first, *found[1:])


def _texts(value: object) -> Iterator[str]:
    """Every text in rows of cells, or in the tables of a TOML file."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from (text for inner in value.values() for text in _texts(inner))
    elif isinstance(value, Iterable):
        yield from (text for inner in value for text in _texts(inner))
