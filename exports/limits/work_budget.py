"""Work in parts, with whatever else goes on between them, within one limit for all."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from exports.limits.memory_limit import memory_within, most_memory
from exports.limits.work_limit import TooMuchWorkError, work_limit


class WorkBudget:
    """Seconds of the processor, and the memory, that all parts may take together."""

    def __init__(self, seconds: float) -> None:
        self._left = seconds
        self._most = most_memory()

    def allow(self, seconds: float) -> None:
        """Let the parts to come take so many seconds more."""
        self._left += seconds

    @contextmanager
    def part(self) -> Iterator[None]:
        """Do a part. Raises TooMuchWorkError and MemoryError, also from within."""
        if self._left <= 0:
            raise TooMuchWorkError
        began = time.process_time()
        try:
            with memory_within(self._most), work_limit(self._left):
                yield
        finally:
            self._left -= time.process_time() - began
