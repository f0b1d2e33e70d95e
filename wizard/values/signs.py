"""The signs of comparison and the dashes in one way of writing each."""

from typing import Final

from wizard.numbers import narrow
from wizard.values.sign_words import SIGNS

_ANY: Final = frozenset(map(chr, SIGNS))


def narrow_signs(text: str) -> str:
    """The text made narrow, its signs made those that are read."""
    narrowed = narrow(text)
    return narrowed if _ANY.isdisjoint(narrowed) else narrowed.translate(SIGNS)
