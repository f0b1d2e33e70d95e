"""Reading what may be hostile with no more memory than a form could need.

Libraries inflate what a file tells them to. Where the system can, it refuses them more
memory than this, which Python says as MemoryError; then all is as it was before.
"""

import resource
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Final

MOST_MORE: Final = 220 * 1024 * 1024
"""Bytes beyond those that the process has already: with them some 300 MB."""

_STATM: Final = Path("/proc/self/statm")


def most_memory(more: int = MOST_MORE) -> int | None:
    """Bytes of this process and so many more; None where its size is not told."""
    try:
        pages = int(_STATM.read_text().split()[0])
    except (OSError, ValueError):
        return None
    return pages * resource.getpagesize() + more


@contextmanager
def memory_within(most: int | None) -> Iterator[None]:
    """Have no more memory than this meanwhile; without limit for None."""
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    bounds = (most, soft, hard)
    known = [b for b in bounds if b is not None and b != resource.RLIM_INFINITY]
    if most is None:
        yield
        return
    resource.setrlimit(resource.RLIMIT_AS, (min(known), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def memory_limit() -> AbstractContextManager[None]:
    """Take no more than `MOST_MORE` beside what the process has at the moment."""
    return memory_within(most_memory())
