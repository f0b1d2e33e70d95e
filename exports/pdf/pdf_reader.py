"""The forms of a PDF."""

import logging
import struct
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from io import BytesIO
from itertools import islice
from typing import Final

from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.psexceptions import PSException

from exports.limits.memory_limit import memory_limit
from exports.limits.work_limit import TooMuchWorkError, work_limit
from exports.pdf.page_bounds import MOST_ON_A_PAGE, USUAL_ON_A_PAGE, weight_of
from exports.pdf.page_device import PageDevice
from exports.pdf.page_marks import PageMarks, marks_of
from exports.pdf.page_tables import Piece, TablePart, pieces_of
from exports.pdf.pdf_grid import far_lines, grid_of
from exports.pdf.pdf_wording import PdfSays
from exports.reading.grid_reader import recognised
from exports.reading.replaced import counted
from exports.reads import Read
from exports.waiting import waiting
from wizard.frozen import changed
from wizard.refusals import Unusable
from wizard.wording import Says

MOST_PAGES: Final = 300
MOST_SECONDS: Final = 1.5
"""Seconds of work on a file, beside those on its pages."""
SECONDS_OF_A_PAGE: Final = 0.15
"""Seconds of work on a page of a form: three times what it takes."""
MOST_PAGES_OF_WORK: Final = 120
"""Pages that allow that; those behind them live on what these have left."""
MANY_PAGES: Final = 30
"""Pages from which reading takes more than a second or two, and is told."""
LEAST_TEXT: Final = 20
"""Characters of a page from which it is no picture of one."""
UNCODED: Final = "(cid:"
"""How pdfminer tells a character of which only the shape is known."""
MOST_UNCODED: Final = 3
"""Of so many characters one may be unknown."""

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


def forms_in_pdf(content: bytes, file: str) -> tuple[Read, ...]:
    """Every form in a PDF. Raises Unusable where it is none or holds none."""
    try:
        with work_limit(MOST_SECONDS) as allow:
            return _forms(content, file, allow)
    except (OverflowError, MemoryError, TooMuchWorkError) as error:
        raise Unusable(PdfSays.SWOLLEN.format(file=file)) from error


def _forms(
    content: bytes, file: str, allow: Callable[[float], None]
) -> tuple[Read, ...]:
    pages = pages_of(content, file, allow)
    _refuse_unread(pages, file)
    pieces = [pieces_of(page) for page in pages]
    if not any(isinstance(each, TablePart) for page in pieces for each in page):
        raise Unusable(PdfSays.NO_LINES.format(file=file))
    cells = grid_of(pieces)
    reads = recognised(cells, file)
    first = changed(reads[0], notes=tuple(_notes(pages, pieces)))
    return counted((first, *reads[1:]), cells.rows)


def _notes(
    pages: Sequence[PageMarks], pieces: Sequence[Sequence[Piece]]
) -> Iterator[str]:
    """What is said of a PDF: pictures in it, and lines that are far from its tables."""
    pictured = [str(page.number) for page in pages if page.has_pictures]
    if pictured:
        yield PdfSays.PICTURES_TOO.format(pages=Says.LIST_COMMA.join(pictured))
    far = sum(1 for _ in far_lines(pieces))
    if far:
        yield PdfSays.FAR_LINES.format(count=far)


def _refuse_unread(pages: Sequence[PageMarks], file: str) -> None:
    """Raises Unusable where there is nothing to read: pictures, or shapes alone."""
    texts = [char.text for page in pages for char in page.characters]
    uncoded = sum(text.startswith(UNCODED) for text in texts)
    if uncoded * MOST_UNCODED > len(texts):
        raise Unusable(PdfSays.NO_CODES.format(file=file))
    if len(texts) < LEAST_TEXT and any(page.has_pictures for page in pages):
        raise Unusable(PdfSays.PICTURES.format(file=file))


def pages_of(
    content: bytes, file: str, allow: Callable[[float], None] = lambda _: None
) -> list[PageMarks]:
    """What is drawn on each page; each allows some more work. Raises Unusable.

    Raises OverflowError and MemoryError for more than a form has.
    """
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    try:
        with memory_limit():
            document = PDFDocument(PDFParser(BytesIO(content)))
            return list(_drawn(document, file, allow))
    except OverflowError:
        raise
    except PDFPasswordIncorrect as error:
        raise Unusable(PdfSays.LOCKED.format(file=file)) from error
    except (*BROKEN, PSException, PDFException) as error:
        raise Unusable(PdfSays.BROKEN.format(file=file)) from error


def _drawn(
    document: PDFDocument, file: str, allow: Callable[[float], None]
) -> Iterator[PageMarks]:
    """What is drawn on each page. Raises OverflowError for more than a form has."""
    pages = list(islice(PDFPage.create_pages(document), MOST_PAGES + 1))
    if len(pages) > MOST_PAGES:
        raise OverflowError
    fonts = PDFResourceManager()
    device = PageDevice(fonts)
    interpreter = PDFPageInterpreter(fonts, device)
    said = PdfSays.READING.format(file=file, count=len(pages))
    with waiting(said) if len(pages) > MANY_PAGES else nullcontext():
        for number, page in enumerate(pages, start=1):
            weight = weight_of(page)
            if weight > MOST_ON_A_PAGE:
                raise OverflowError
            interpreter.process_page(page)
            yield marks_of(device, number)
            if weight <= USUAL_ON_A_PAGE and number <= MOST_PAGES_OF_WORK:
                allow(SECONDS_OF_A_PAGE)
