"""Work on many things at once: on as many cores as we may use, in the given order.

A few things are worked on here, one after the other: to start processes takes longer
than that. The processes are forked, so that they have the things already; only what
they make of them is sent back.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, Any, Final, TypeVar

from exports.waiting import is_stopped

if TYPE_CHECKING:
    from exports.processes import ForkedWorkers

Given = TypeVar("Given")
Made = TypeVar("Made")

FEW: Final = 50
"""Things up to which one process is quicker than several."""

AT_ONCE: Final = 25
"""Things that a process works on before it sends back what it made."""

LEAST_AT_ONCE: Final = 2
"""The same towards the end, where the others would wait for it."""

AHEAD: Final = 3
"""Times that many things for each core that are begun before anybody asks for them."""


def abreast(
    work: Callable[[Given], Made], things: Sequence[Given], jobs: int | None = None
) -> Iterator[Made]:
    """What the work makes of each thing, in their order; that can be pickled.

    At most so many `jobs` at once, else as many as we have cores. Who stops asking
    does not wait for what was not begun, nor for what looks at `is_stopped`.
    """
    cores = jobs or len(os.sched_getaffinity(0))
    parts = list(_parts(len(things), cores))

    def task(number: int) -> list[Made]:
        batch = takewhile(lambda _: not is_stopped(), things[parts[number]])
        return [work(thing) for thing in batch]

    workers = _workers(cores, task) if cores > 1 and len(things) > FEW else None
    if workers is None:
        yield from map(work, things)
        return
    try:
        for made in workers.results(len(parts), AHEAD * cores):
            yield from made
    finally:
        workers.end()


def _parts(count: int, cores: int) -> Iterator[slice]:
    """So many things in parts, smaller ones where few are left for all cores."""
    at = 0
    while at < count:
        share = (count - at) // (2 * cores)
        size = max(LEAST_AT_ONCE, min(AT_ONCE, share))
        yield slice(at, at + size)
        at += size


def _workers(cores: int, task: Callable[[int], list[Any]]) -> "ForkedWorkers | None":
    """Processes for all cores; None where the machine has no way to make them."""
    from exports.processes import ForkedWorkers  # noqa: PLC0415  for many only

    try:
        return ForkedWorkers(cores, task)
    except (AttributeError, OSError):
        return None
