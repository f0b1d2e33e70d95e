"""What is drawn on the pages of a PDF, for tests of what is made of it."""

from exports.pdf.drawn.page_marks import PageMarks
from exports.pdf.drawn.pdf_pages import PdfPages


def pages_of(content: bytes) -> list[PageMarks]:
    """The marks of every page."""
    pages = PdfPages(content, "表.pdf")
    return [pages.marks_on(number) for number in range(1, pages.count + 1)]
