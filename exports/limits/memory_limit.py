"""Reading what may be hostile with no more memory than a form could need.

Libraries inflate what a file tells them to. Where the system can, it refuses them more
memory than this, which Python says as MemoryError; then all is as it was before.
"""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

MOST_MORE: Final = 220 * 1024 * 1024
"""Bytes beyond those that the process has already: with them some 300 MB."""

_STATM: Final = Path("/proc/self/statm")


@contextmanager
def memory_limit(most: int = MOST_MORE) -> Iterator[None]:
    """Take no more memory than this meanwhile; without limit where none can be set."""
    try:
        pages = int(_STATM.read_text().split()[0])
    except (OSError, ValueError):
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = pages * resource.getpagesize() + most
    bounds = [each for each in (soft, hard) if each != resource.RLIM_INFINITY]
    resource.setrlimit(resource.RLIMIT_AS, (min([wanted, *bounds]), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
