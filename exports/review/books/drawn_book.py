"""Sheets of a workbook as they are drawn: filters, charts, ready to be printed.

What stands in a cell was written by strangers: it is always text, never a formula or a
link that the text makes by itself. LibreOffice does not grow rows to their text, so
their heights are written, and its charts begin where they like, so zero is.
"""

import os
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import quote

from exports.review.books.amounts import Cell
from exports.review.books.book_looks import BookLooks
from exports.review.books.row_heights import row_height
from exports.review.sheet_wording import SheetText
from exports.review.sheets import Rows, SheetColumn
from wizard.cells import clean
from wizard.refusals import Unusable
from wizard.review.review_wording import ReviewText

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

MOST_TEXT: Final = 32_000
"""Characters of a cell; Excel takes 32,767."""
MOST_BARS: Final = 20
"""Bars of a chart; behind them nobody reads the names."""
MOST_LINKS: Final = 2_000
"""Links of a sheet, those to the worst forms; Excel takes 65,530, but a workbook in the
making keeps each in memory, and ten thousand forms are to take what a thousand take."""

STEADY: Final = datetime(1980, 1, 1, tzinfo=UTC)
"""When every workbook says it was made: the same forms, the same bytes."""


MOST_SHOWN: Final = 255
"""Characters that Excel takes as the text of a link."""


class Chart(NamedTuple):
    """A chart of bars: its title, and the columns of names and of numbers."""

    title: str
    names: int
    numbers: int
    most: int = MOST_BARS
    """Bars of it; it stands beside the first rows."""


class WrittenSheet(NamedTuple):
    """A sheet with its columns, and the rows that are written on it."""

    name: str
    columns: Sequence[SheetColumn]
    rows: Rows
    chart: Chart | None = None


def drawn_book(drawn: Iterable[WrittenSheet], beside: Path, title: str) -> bytes:
    """A workbook of these sheets. Its links are as seen from the folder `beside`.

    The title stands on every page. Raises Unusable where XlsxWriter is not installed.
    """
    content = BytesIO()
    book = _book(content)
    looks = BookLooks(book)
    for sheet in drawn:
        _Sheet(book, looks, sheet, beside, title).write()
    book.close()
    return content.getvalue()


def _book(content: BytesIO) -> "Workbook":
    try:
        from xlsxwriter import Workbook  # noqa: PLC0415  an extra
    except ImportError as error:
        raise Unusable(ReviewText.NO_EXTRA) from error
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = Workbook(content, options)
    book.set_properties({"created": STEADY})
    return book


class _Sheet:
    """One sheet in the making."""

    def __init__(
        self,
        book: "Workbook",
        looks: BookLooks,
        sheet: WrittenSheet,
        beside: Path,
        title: str,
    ) -> None:
        self.book, self.looks, self.drawn, self.beside = book, looks, sheet, beside
        self.title = title
        self.sheet: Worksheet = book.add_worksheet(sheet.name)
        self.count = 0
        """Rows below the headings."""

    def write(self) -> None:
        """Headings, rows, and all that helps to read them."""
        self._set_up()
        headings = [column.heading for column in self.drawn.columns]
        self.sheet.set_row(0, self._height(headings))
        for at, heading in enumerate(headings):
            self.sheet.write_string(0, at, heading, self.looks.heading)
        for number, row in enumerate(self.drawn.rows, start=1):
            self.sheet.set_row(number, self._height(row))
            for at, cell in enumerate(row):
                self._cell(number, at, cell)
            self.count = number
        self._finish()

    def _set_up(self) -> None:
        """The paper is A4 across, with the headings on top of every page."""
        self.sheet.set_landscape()
        self.sheet.set_paper(9)
        self.sheet.fit_to_pages(1, 0)
        self.sheet.repeat_rows(0)
        self.sheet.freeze_panes(1, 0)
        self.sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
        self.sheet.set_header(f"&C{self.title} &A")
        self.sheet.set_footer(f"&C{SheetText.PAGE}")
        for at, column in enumerate(self.drawn.columns):
            self.sheet.set_column(at, at, column.width)

    def _cell(self, row: int, at: int, cell: Cell) -> None:
        kind = self.drawn.columns[at].kind
        if isinstance(cell, int | Decimal):
            look = self.looks.percent if kind == "percent" else self.looks.number
            self.sheet.write_number(row, at, cell, look)
            return
        text = clean(cell)[:MOST_TEXT]
        if kind != "link" or row > MOST_LINKS or self._link(row, at, cell, text):
            self.sheet.write_string(row, at, text, self.looks.text)

    def _link(self, row: int, at: int, file: str, text: str) -> int:
        """Write a file as a link to it; other than 0 where it can be none.

        LibreOffice does not wrap the text of a link: its name has a cell of its own.
        """
        path = Path(file)
        is_near = path.is_absolute() and path.is_relative_to(self.beside)
        near = path.relative_to(self.beside) if is_near else path
        safe = quote(os.fsencode(near), safe="/:()")
        shown = text if len(text) <= MOST_SHOWN else f"{text[: MOST_SHOWN - 1]}…"
        return int(
            self.sheet.write_url(row, at, f"external:{safe}", self.looks.link, shown)
        )

    def _height(self, row: Sequence[Cell]) -> int:
        """High enough for the longest text, as wide as it is shown."""
        columns = zip(row, self.drawn.columns, strict=True)
        return row_height(
            (cell, column.width) for cell, column in columns if isinstance(cell, str)
        )

    def _finish(self) -> None:
        last = len(self.drawn.columns) - 1
        self.sheet.autofilter(0, 0, max(self.count, 1), last)
        headings = [column.heading for column in self.drawn.columns]
        if self.count and SheetText.ERRORS in headings:
            at = headings.index(SheetText.ERRORS)
            self._mark(at, {"type": "cell", "criteria": ">", "value": 0})
        if self.count and SheetText.SEVERITY in headings:
            at = headings.index(SheetText.SEVERITY)
            for word, look in (
                (SheetText.ERROR_WORD, self.looks.bad),
                (SheetText.WARNING_WORD, self.looks.doubtful),
            ):
                rule = {"type": "text", "criteria": "begins with", "value": word}
                self._mark(at, {**rule, "format": look})
        if self.count and self.drawn.chart:
            self._chart(self.drawn.chart)

    def _mark(self, at: int, rule: dict[str, object]) -> None:
        whole = {"format": self.looks.bad, **rule}
        self.sheet.conditional_format(1, at, self.count, at, whole)

    def _chart(self, chart: Chart) -> None:
        """A chart of bars to the right of the table, the first row on top."""
        end = min(self.count, chart.most)
        bars = self.book.add_chart({"type": "bar"})
        name = self.drawn.name
        bars.add_series(
            {
                "categories": [name, 1, chart.names, end, chart.names],
                "values": [name, 1, chart.numbers, end, chart.numbers],
                "fill": {"color": "#4F81BD"},
                "border": {"color": "#000000"},
                "data_labels": {"value": True, "font": {"name": SheetText.FACE}},
                "gap": 60,
            }
        )
        font = {"name": SheetText.FACE, "size": 9}
        bars.set_title(
            {"name": chart.title, "name_font": {"name": SheetText.FACE, "size": 12}}
        )
        bars.set_x_axis({"min": 0, "num_font": font, "major_gridlines": {"visible": 0}})
        bars.set_y_axis({"reverse": True, "num_font": font})
        bars.set_legend({"none": True})
        bars.set_size({"width": 640, "height": 90 + 24 * end})
        self.sheet.insert_chart(1, len(self.drawn.columns) + 1, bars)
