"""The pages of a PDF, one after the other, each with what pdfminer draws on it."""

import logging
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from itertools import islice
from typing import Final

from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.psexceptions import PSException

from exports.limits.work_budget import WorkBudget
from exports.limits.work_limit import TooMuchWorkError
from exports.pdf.drawn.page_bounds import MOST_ON_A_PAGE, weight_of
from exports.pdf.drawn.page_device import PageDevice
from exports.pdf.drawn.page_marks import PageMarks, marks_of
from exports.pdf.pdf_wording import PdfSays
from wizard.refusals import Unusable

MOST_PAGES: Final = 300
MOST_SECONDS: Final = 1.5
"""Seconds of work on a file, beside those on its pages."""
SECONDS_OF_A_PAGE: Final = 0.15
"""Seconds of work on a page of a form: three times what it takes."""
USUAL_ON_A_PAGE: Final = 50_000
"""Bytes of instructions for that; Chromium writes up to 42,000."""
FULLEST_PAGE: Final = 6
"""Times as much as that; Chromium draws every dot of a line, up to 290,000."""
MOST_PAGES_OF_WORK: Final = 120
"""Pages that allow that; those behind them live on what these have left."""

BROKEN: Final = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    NameError,
    RuntimeError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What pdfminer raises over bytes that are no PDF, beside its own errors."""


class PdfPages:
    """The pages of a PDF; whatever is done with them has one limit."""

    def __init__(self, content: bytes, file: str) -> None:
        """Find the pages. Raises Unusable."""
        logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
        self.file = file
        self._budget = WorkBudget(MOST_SECONDS)
        self._allowed = 0
        """Pages of a form for which work was allowed."""
        with self.part(), self._by_pdfminer():
            document = PDFDocument(PDFParser(BytesIO(content)))
            pages = PDFPage.create_pages(document)
            self._pages = list(islice(pages, MOST_PAGES + 1))
            if len(self._pages) > MOST_PAGES:
                raise OverflowError
        fonts = PDFResourceManager()
        self._device = PageDevice(fonts)
        self._interpreter = PDFPageInterpreter(fonts, self._device)

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self._pages)

    @contextmanager
    def part(self) -> Iterator[None]:
        """Do something with pages. Raises Unusable where that is too much."""
        try:
            with self._budget.part():
                yield
        except (OverflowError, MemoryError, TooMuchWorkError) as error:
            raise Unusable(PdfSays.SWOLLEN.format(file=self.file)) from error

    @contextmanager
    def _by_pdfminer(self) -> Iterator[None]:
        """What pdfminer does. Raises Unusable where it cannot."""
        try:
            yield
        except OverflowError:
            raise
        except PDFPasswordIncorrect as error:
            raise Unusable(PdfSays.LOCKED.format(file=self.file)) from error
        except (*BROKEN, PSException, PDFException) as error:
            raise Unusable(PdfSays.BROKEN.format(file=self.file)) from error

    def marks_on(self, number: int) -> PageMarks:
        """What is drawn on a page, counted from 1: part of something.

        Raises Unusable, and OverflowError for more than a page of a form has.
        """
        page = self._pages[number - 1]
        with self._by_pdfminer():
            weight = weight_of(page)
            if weight > MOST_ON_A_PAGE:
                raise OverflowError
            self._interpreter.process_page(page)
        self._allow(1 + weight // USUAL_ON_A_PAGE)
        return marks_of(self._device, number)

    def _allow(self, full: int) -> None:
        """Allow the work of a page that is so many times as full as one of a form."""
        left = MOST_PAGES_OF_WORK - self._allowed
        pages = min(full, left) if full <= FULLEST_PAGE else 0
        self._allowed += pages
        self._budget.allow(pages * SECONDS_OF_A_PAGE)
