"""The exit codes that scripts rely on."""

from enum import IntEnum


class Exit(IntEnum):
    """How a command ended."""

    DONE = 0
    """Done, and every form is fit."""
    REFUSED = 1
    """A form is not fit: its findings were printed, nothing was written."""
    UNUSABLE = 2
    """The file or the command could not be used: one line says why."""
