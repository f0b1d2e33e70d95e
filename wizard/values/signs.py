"""The signs of comparison and the dashes in one way of writing each."""

import re
from typing import Final

from wizard.numbers import narrow
from wizard.words import SIGNS

_ANY: Final = re.compile(f"[{re.escape(''.join(map(chr, SIGNS)))}]")


def narrow_signs(text: str) -> str:
    """The text made narrow, its signs made those that are read."""
    narrowed = narrow(text)
    return narrowed.translate(SIGNS) if _ANY.search(narrowed) else narrowed
