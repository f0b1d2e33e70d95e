"""Processes that are forked to work for this one; loaded where there is much to do."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TypeVar

Task = TypeVar("Task")


def forked(
    cores: int, begin: Callable[[Task], None], task: Task
) -> ProcessPoolExecutor | None:
    """One for each core, begun with a task; None where there is no way to make them."""
    try:
        return ProcessPoolExecutor(
            cores, get_context("fork"), initializer=begin, initargs=(task,)
        )
    except (ImportError, NotImplementedError, OSError):
        return None
