"""The folder where a person's drafts and an office's own editions live."""

import os
from functools import lru_cache
from pathlib import Path


def home() -> Path:
    """$ZIPING_HOME, else $XDG_DATA_HOME/ziping, else ~/.local/share/ziping."""
    asked = os.environ.get
    return _home(asked("ZIPING_HOME"), asked("XDG_DATA_HOME"), asked("HOME"))


@lru_cache(maxsize=8)
def _home(named: str | None, data: str | None, _: str | None) -> Path:
    """The same by the variables that say it; it is asked for with every file."""
    if named:
        return Path(named)
    return Path(data or Path.home() / ".local" / "share") / "ziping"
