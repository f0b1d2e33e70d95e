"""The words around a number, and what they say of how it is meant."""

import re
from typing import Final

from wizard.frozen import changed, frozen
from wizard.patterns import Lazy
from wizard.values import number_words as words
from wizard.words import BEHIND, COMPARATORS

_TOKEN: Final = Lazy(words.TOKEN)
_BEHIND: Final = tuple((Lazy(said), sign) for said, sign in BEHIND.items())


@frozen(kw_only=True)
class Around:
    """How the words around a number say it is meant."""

    comparators: frozenset[str] = frozenset()
    label: str = ""
    change: int = 0
    limits: bool = False
    is_level: bool = False
    about: str = ""
    each: tuple[str, ...] = ()


def before(head: re.Match[str]) -> Around | None:
    """The words before a number; None where they contradict each other."""
    said = head["front"] + head["words"]
    if not said:
        return Around(label=head["label"])
    around = Around(label=head["label"])
    for token in _TOKEN.now.finditer(said):
        around = _also(around, token)
    return around if len(around.comparators) <= 1 else None


def _also(around: Around, token: re.Match[str]) -> Around:
    kind, word = token.lastgroup, token[0]
    if kind == "unit":
        kind = "each"
    if kind == "comparator":
        signs = around.comparators | {COMPARATORS[word]}
        return changed(around, comparators=signs)
    if kind == "change":
        return changed(around, change=words.CHANGES[word])
    if kind in ("low", "level"):
        return changed(around, limits=kind == "low", is_level=True)
    if kind in ("about", "nearly"):
        return changed(around, about=kind)
    if kind == "each":
        return changed(around, each=(*around.each, token["unit"]))
    return around


def behind(rest: str, said: str, around: Around) -> Around | None:
    """The words behind a number; None where they contradict those before it."""
    if not said:
        return around
    if words.ROUGHLY.search(said):
        around = changed(around, about="about")
    signs = {sign for pattern, sign in _BEHIND if pattern.now.search(rest)}
    if len(signs | around.comparators) > 1:
        return None
    return changed(around, comparators=around.comparators | signs)
