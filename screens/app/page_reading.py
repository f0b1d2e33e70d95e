"""A file of many pages, read one by one between the keys, until it is enough."""

from asyncio import sleep
from collections.abc import Callable

from exports.pdf.pdf_wording import PdfSays
from exports.reading.file_readers import PagedFile
from exports.waiting import Steps
from wizard.refusals import Unusable


class PageReading:
    """A file that is read page by page, or none at the moment.

    It is read in the app's own thread, where its work can be limited.
    """

    def __init__(self) -> None:
        self._is_wanted = False
        self.is_running = False

    def stop(self) -> None:
        """Have it end at the next page; it raises Unusable then."""
        self._is_wanted = False

    async def read(
        self, pages: PagedFile, file: str, show: Callable[[str], None]
    ) -> None:
        """Read all pages, showing which. Raises Unusable, also if stopped."""
        self._is_wanted = self.is_running = True
        steps = Steps()
        try:
            for number, count in pages:
                if steps.is_due():
                    show(PdfSays.STOP.format(file=file, number=number, count=count))
                await sleep(0)  # keys are seen, and what is shown is drawn
                if not self._is_wanted:
                    raise Unusable(PdfSays.STOPPED.format(file=file))
        finally:
            self.is_running = False
