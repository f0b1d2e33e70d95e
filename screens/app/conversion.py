"""LibreOffice at work on a file beside the screen, which goes on meanwhile."""

from asyncio import get_running_loop
from contextvars import copy_context
from threading import Event

from exports.office.office_reader import converted_office
from exports.waiting import stop_where
from screens.terminal.signals import left_to_main_thread


class Conversion:
    """A file that is made into another one, or none at the moment."""

    def __init__(self) -> None:
        self._stop: Event | None = None
        """Ends the one that goes on."""

    @property
    def is_running(self) -> bool:
        """Whether a file is being converted."""
        return self._stop is not None

    def stop(self) -> None:
        """Have it end at once; it raises Unusable then."""
        if self._stop is not None:
            self._stop.set()

    async def converted(self, content: bytes, file: str) -> bytes:
        """What LibreOffice makes of a file. Raises Unusable, also if stopped."""
        self._stop = stop = Event()

        def work() -> bytes:
            stop_where(stop.is_set)
            return converted_office(content, file)

        try:
            with left_to_main_thread():
                made = get_running_loop().run_in_executor(
                    None, copy_context().run, work
                )
            return await made
        finally:
            stop.set()  # whoever was to wait for it may be gone
            self._stop = None
