"""A clock for what has to be quick, that a busy machine does not make slow."""

import re
import time
from pathlib import Path
from typing import Final

CROWD: Final = Path("/proc/pressure/cpu")
"""Where the kernel tells how long anybody has waited for a processor."""


def uncrowded() -> float:
    """Seconds of a clock that stands still while anybody waits for a processor.

    Where the kernel does not tell that, it never stands still.
    """
    try:
        found = re.search(r"some .*total=(\d+)", CROWD.read_text())
    except OSError:
        found = None
    return time.monotonic() - (int(found[1]) / 1_000_000 if found else 0)
