"""The keys of a file that are not in order: what is said of each, and its name."""

from collections.abc import Iterator
from typing import Final

from wizard.cells import clean
from wizard.closed_models.key_lines import KeyPath, line_of
from wizard.refusals import Unusable

MOST_KEY_CHARACTERS: Final = 60
"""Those of a step of a key that a sentence quotes."""


class StrangeKeys(Unusable):
    """Data that is no model; it says of the first key that is not in order why.

    `sentences` are those about all keys, in their order, the first among them.
    """

    def __init__(self, sentences: Iterator[str]) -> None:
        self._first = next(sentences)
        self._others = sentences
        super().__init__(self._first)

    def __reduce__(self) -> tuple[type["StrangeKeys"], tuple[Iterator[str]]]:
        """It as another process gets it, which is told of the first key alone."""
        return StrangeKeys, (iter((self._first,)),)

    @property
    def sentences(self) -> Iterator[str]:
        """Each made only when it is wanted, and once: a line takes long to find."""
        yield self._first
        yield from self._others


def refusal(says: str, place: KeyPath, text: str, file: str) -> Unusable:
    """The sentence about one key of a file, with its line."""
    key = dotted(place)
    return Unusable(says.format(file=file, line=line_of(place, text), key=key))


def dotted(place: KeyPath) -> str:
    """The key as people read it, on one line: `indicators[3].score`."""
    steps = (f"[{s}]" if isinstance(s, int) else f".{_plain(s)}" for s in place)
    return "".join(steps).removeprefix(".")


def _plain(step: str) -> str:
    return " ".join(clean(step).split())[:MOST_KEY_CHARACTERS]
