"""The folder where a person's drafts and an office's own editions live."""

import os
from pathlib import Path


def home() -> Path:
    """$ZIPING_HOME, else $XDG_DATA_HOME/ziping, else ~/.local/share/ziping."""
    if named := os.environ.get("ZIPING_HOME"):
        return Path(named)
    data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(data) / "ziping"
