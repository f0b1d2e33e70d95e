"""Work on many things at once: on as many cores as we may use, in the given order.

A few things are worked on here, one after the other: to start processes takes longer
than that. The processes are forked, so that they have the things already; only what
they make of them is sent back.
"""

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Any, Final, TypeVar

from exports.waiting import Stopped, is_stopped, stop_where

if TYPE_CHECKING:
    from exports.processes import ForkedPool

Given = TypeVar("Given")
Made = TypeVar("Made")

FEW: Final = 50
"""Things up to which one process is quicker than several."""

AT_ONCE: Final = 25
"""Things that a process works on before it sends back what it made."""

LEAST_AT_ONCE: Final = 4
"""The same towards the end, where the others would wait for it."""

AHEAD: Final = 3
"""Times that many things for each core that are begun before anybody asks for them."""

_TASK: Final[list[Callable[[slice], list[Any]]]] = []
"""In a process that works for another: what it does with a part of the things."""


def abreast(
    work: Callable[[Given], Made], things: Sequence[Given], jobs: int | None = None
) -> Iterator[Made]:
    """What the work makes of each thing, in their order; that can be pickled.

    At most so many `jobs` at once, else as many as we have cores. Who stops asking
    does not wait for what was not begun, nor for what looks at `is_stopped`.
    """

    def task(part: slice) -> list[Made]:
        batch = takewhile(lambda _: not is_stopped(), things[part])
        return [work(thing) for thing in batch]

    cores = jobs or len(os.sched_getaffinity(0))
    pool = _pool(cores, task) if cores > 1 and len(things) > FEW else None
    if pool is None:
        yield from map(work, things)
        return
    try:
        parts = _parts(len(things), cores)
        begun = deque(
            pool.executor.submit(_work, part) for part in islice(parts, AHEAD * cores)
        )
        while begun:
            made = begun.popleft().result()
            begun.extend(pool.executor.submit(_work, part) for part in islice(parts, 1))
            yield from made
    finally:
        pool.stop.turn_on()
        pool.executor.shutdown(cancel_futures=True)


def _parts(count: int, cores: int) -> Iterator[slice]:
    """So many things in parts, smaller ones where few are left for all cores."""
    at = 0
    while at < count:
        share = (count - at) // (2 * cores)
        size = max(LEAST_AT_ONCE, min(AT_ONCE, share))
        yield slice(at, at + size)
        at += size


def _pool(cores: int, task: Callable[[slice], list[Any]]) -> "ForkedPool | None":
    """Processes for all cores; None where the machine has no way to make them."""
    from exports.processes import forked  # noqa: PLC0415  for many only

    return forked(cores, _begin, task)


def _begin(task: Callable[[slice], list[Any]], stopped: Stopped) -> None:
    """Be ready to work, and leave Ctrl+C to the process that was started first."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()  # what was there before is shared as long as nobody touches it
    stop_where(stopped)
    _TASK.append(task)


def _work(part: slice) -> list[Any]:
    return _TASK[-1](part)
