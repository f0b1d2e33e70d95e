"""Text that stands in no line yet: a paste that is asked about, keys that wait."""

from collections.abc import Mapping
from typing import Final

from wizard.drafts.store import AHEAD

PASTED: Final = "pasted "
"""What a paste is kept under; the key of a question has no blank."""


class UnsentAside:
    """What is kept beside the lines, until it is in one or nobody wants it."""

    def __init__(self) -> None:
        self.texts: Mapping[str, str] = {}
        self.ahead = ""
        """Keys of the last session that no line could take any more."""

    def recover(self, typed: Mapping[str, str]) -> None:
        """Take over a paste of last time, and tell of keys."""
        self.ahead = typed.get(AHEAD, "")
        self.note(PASTED, typed.get(PASTED, ""))

    def note(self, key: str, text: str) -> None:
        """What there is of it now; blank where there is nothing."""
        others = {k: t for k, t in self.texts.items() if k != key}
        self.texts = {**others, key: text} if text else others

    @property
    def pasted(self) -> str:
        """The paste that waits for an answer to what becomes of it; or blank."""
        return self.texts.get(PASTED, "")
