"""The exit codes that scripts rely on."""

from enum import IntEnum

from wizard.refusals import Unusable


class Exit(IntEnum):
    """How a command ended."""

    DONE = 0
    """Done, and every form is fit."""
    REFUSED = 1
    """A form is not fit: its findings were told, and it was not exported."""
    UNUSABLE = 2
    """A file or the command could not be used: one line says why."""


class StrangeOption(Unusable):
    """An option that the command does not have."""

    def __init__(self, says: str, word: str) -> None:
        super().__init__(says)
        self.word = word
