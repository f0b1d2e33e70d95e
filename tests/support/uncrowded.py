"""A clock for what has to be quick, that a busy machine does not make slow."""

import re
import time
from pathlib import Path
from typing import Final

CROWD: Final = Path("/proc/pressure/cpu")
"""Where the kernel tells how long anybody has waited for a processor."""


def queued(process: int | str = "self") -> float:
    """Seconds that the threads of a process have waited for a processor so far."""
    found = Path(f"/proc/{process}/task").glob("*/schedstat")
    return sum(int(each.read_text().split()[1]) for each in found) / 1_000_000_000


def uncrowded() -> float:
    """Seconds of a clock that stands still while anybody waits for a processor.

    Where the kernel does not tell that, it never stands still.
    """
    try:
        found = re.search(r"some .*total=(\d+)", CROWD.read_text())
    except OSError:
        found = None
    return time.monotonic() - (int(found[1]) / 1_000_000 if found else 0)
