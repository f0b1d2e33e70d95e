"""The overview of a review as a workbook: a sheet for each thing one may ask."""

from pathlib import Path

from exports.review import sheets
from exports.review.books.drawn_book import Chart, WrittenSheet, drawn_book
from exports.review.journal import ReviewJournal
from exports.review.sheet_wording import SheetText


def workbook(journal: ReviewJournal, beside: Path) -> bytes:
    """The overview of a journal. Its links are as seen from the folder `beside`.

    Raises Unusable where XlsxWriter is not installed.
    """
    return drawn_book(_sheets(journal), beside, SheetText.TITLE)


def _sheets(journal: ReviewJournal) -> list[WrittenSheet]:
    units = Chart(SheetText.ERRORS_OF_UNITS, 0, 3)
    codes = Chart(SheetText.TIMES_OF_CODES, 0, 3)
    text = SheetText
    found = [
        WrittenSheet(text.FORMS_SHEET, sheets.FORMS, sheets.forms(journal)),
        WrittenSheet(text.REMARKS_SHEET, sheets.REMARKS, sheets.remarks(journal)),
        WrittenSheet(
            text.UNITS_SHEET, sheets.UNITS, sheets.units(journal.entries()), units
        ),
        WrittenSheet(
            text.CODES_SHEET, sheets.CODES, sheets.codes(journal.entries()), codes
        ),
        WrittenSheet(text.TROUBLES_SHEET, sheets.TROUBLES, sheets.troubles(journal)),
        WrittenSheet(text.UNREAD_SHEET, sheets.UNREAD, sheets.unread(journal)),
    ]
    if journal.count("declarations"):
        rows = sheets.declared(journal)
        found.append(WrittenSheet(text.DECLARED_SHEET, sheets.DECLARED, rows))
    return found
