"""The forms of a PDF."""

from collections.abc import Iterator
from typing import Final

from exports.pdf.drawn.page_marks import PageMarks
from exports.pdf.drawn.pdf_pages import PdfPages
from exports.pdf.page_tables import Piece, TablePart, pieces_of
from exports.pdf.pdf_grid import far_lines, grid_of
from exports.pdf.pdf_wording import PdfSays
from exports.reading.grid_reader import recognised
from exports.reading.replaced import counted
from exports.reads import Read
from exports.waiting import in_steps
from wizard.frozen import changed
from wizard.refusals import Unusable
from wizard.wording import Says

LEAST_TEXT: Final = 20
"""Characters of a page from which it is no picture of one."""
UNCODED: Final = "(cid:"
"""How pdfminer tells a character of which only the shape is known."""
MOST_UNCODED: Final = 3
"""Of so many characters one may be unknown."""


class PdfReading:
    """A PDF that is read page by page."""

    def __init__(self, content: bytes, file: str) -> None:
        """Find its pages. Raises Unusable."""
        self._file = file
        self._pages = PdfPages(content, file)
        self._pieces = list[list[Piece]]()
        self._pictured = list[str]()
        self._characters = self._uncoded = 0

    def __iter__(self) -> Iterator[tuple[int, int]]:
        """Read each page; its number and how many there are. Raises Unusable."""
        for number in range(1, self._pages.count + 1):
            yield number, self._pages.count
            with self._pages.part():
                page = self._pages.marks_on(number)
                self._count(page)
                self._pieces.append(pieces_of(page))

    def _count(self, page: PageMarks) -> None:
        """Keep of a page what says whether it can be read."""
        texts = [char.text for char in page.characters]
        self._characters += len(texts)
        self._uncoded += sum(text.startswith(UNCODED) for text in texts)
        if page.has_pictures:
            self._pictured.append(str(page.number))

    def forms(self) -> tuple[Read, ...]:
        """Every form on the pages that were read. Raises Unusable for none."""
        with self._pages.part():
            self._refuse_unread()
            cells = grid_of(self._pieces)
            reads = recognised(cells, self._file)
            first = changed(reads[0], notes=tuple(self._notes()))
            return counted((first, *reads[1:]), cells.rows)

    def _refuse_unread(self) -> None:
        """Raises Unusable where there is nothing to read: no text, or no lines."""
        if self._uncoded * MOST_UNCODED > self._characters:
            raise Unusable(PdfSays.NO_CODES.format(file=self._file))
        if self._characters < LEAST_TEXT and self._pictured:
            raise Unusable(PdfSays.PICTURES.format(file=self._file))
        if not any(_is_grid(piece) for page in self._pieces for piece in page):
            raise Unusable(PdfSays.NO_LINES.format(file=self._file))

    def _notes(self) -> Iterator[str]:
        """What is said of a PDF: pictures, and lines that are far from its tables."""
        if self._pictured:
            pages = Says.LIST_COMMA.join(self._pictured)
            yield PdfSays.PICTURES_TOO.format(pages=pages)
        far = sum(1 for _ in far_lines(self._pieces))
        if far:
            yield PdfSays.FAR_LINES.format(count=far)


def _is_grid(piece: Piece) -> bool:
    """Whether lines part rows and columns of a table, and not only either of them."""
    return (
        isinstance(piece, TablePart) and min(len(piece.rows), len(piece.down) - 1) > 1
    )


def forms_in_pdf(content: bytes, file: str) -> tuple[Read, ...]:
    """Every form in a PDF. Raises Unusable where it is none or holds none."""
    reading = PdfReading(content, file)
    in_steps(
        PdfSays.READING.format(file=file, number=number, count=count)
        for number, count in reading
    )
    return reading.forms()
