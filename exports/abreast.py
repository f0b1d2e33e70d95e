"""Work on many things at once: on as many cores as we may use, in the given order.

A few things are worked on here, one after the other: to start processes takes longer
than that.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

Given = TypeVar("Given")
Made = TypeVar("Made")

FEW: Final = 50
"""Things up to which one process is quicker than several."""

AT_ONCE: Final = 8
"""Things that a process is given at a time."""


def abreast(work: Callable[[Given], Made], things: Sequence[Given]) -> Iterator[Made]:
    """What the work makes of each thing, in their order.

    The work is a function of a module, and what it needs and makes can be pickled.
    """
    cores = len(os.sched_getaffinity(0))
    pool = _pool(cores) if cores > 1 and len(things) > FEW else None
    if pool is None:
        yield from map(work, things)
        return
    with pool:
        yield from pool.map(work, things, chunksize=AT_ONCE)


def _pool(cores: int) -> "ProcessPoolExecutor | None":
    """Processes for all cores; None where the machine has no way to make them."""
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  for many only
    from multiprocessing import get_context  # noqa: PLC0415  for many only

    try:
        return ProcessPoolExecutor(cores, get_context("fork"), initializer=_deaf)
    except (ImportError, NotImplementedError, OSError):
        return None


def _deaf() -> None:
    """Leave Ctrl+C to the process that was started first: it ends the others."""
    import signal  # noqa: PLC0415  for many only

    signal.signal(signal.SIGINT, signal.SIG_IGN)
