"""Processes that are forked to work for this one; loaded where there is much to do."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from mmap import mmap
from multiprocessing import get_context
from typing import NamedTuple, TypeVar

Task = TypeVar("Task")


class SharedSwitch:
    """Off at first; on in all processes forked since, once one has turned it on."""

    def __init__(self) -> None:
        self._memory = mmap(-1, 1)

    def turn_on(self) -> None:
        """Have it on, for good."""
        self._memory[0] = 1

    def is_on(self) -> bool:
        """Whether somebody has turned it on."""
        return self._memory[0] == 1


class ForkedPool(NamedTuple):
    """Processes that work, and what tells them that nobody waits any more."""

    executor: ProcessPoolExecutor
    stop: SharedSwitch


def forked(
    cores: int, begin: Callable[[Task, Callable[[], bool]], None], task: Task
) -> ForkedPool | None:
    """One for each core, begun with a task and what says whether to stop.

    None where there is no way to make them.
    """
    try:
        stop = SharedSwitch()
        executor = ProcessPoolExecutor(
            cores, get_context("fork"), initializer=begin, initargs=(task, stop.is_on)
        )
    except (ImportError, NotImplementedError, OSError):
        return None
    return ForkedPool(executor, stop)
