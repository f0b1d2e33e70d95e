"""The overview of a review as a workbook: a sheet for each thing one may ask."""

from pathlib import Path

from exports.review import sheets
from exports.review.drawn_book import Chart, Drawn, drawn_book
from exports.review.journal import Journal
from exports.review.sheet_wording import SheetText


def workbook(journal: Journal, beside: Path) -> bytes:
    """The overview of a journal. Its links are as seen from the folder `beside`.

    Raises Unusable where XlsxWriter is not installed.
    """
    return drawn_book(_sheets(journal), beside, SheetText.TITLE)


def _sheets(journal: Journal) -> list[Drawn]:
    units = Chart(SheetText.ERRORS_OF_UNITS, 0, 3)
    codes = Chart(SheetText.TIMES_OF_CODES, 0, 3)
    text = SheetText
    found = [
        Drawn(text.FORMS_SHEET, sheets.FORMS, sheets.forms(journal)),
        Drawn(text.REMARKS_SHEET, sheets.REMARKS, sheets.remarks(journal)),
        Drawn(text.UNITS_SHEET, sheets.UNITS, sheets.units(journal.entries()), units),
        Drawn(text.CODES_SHEET, sheets.CODES, sheets.codes(journal.entries()), codes),
        Drawn(text.TROUBLES_SHEET, sheets.TROUBLES, sheets.troubles(journal)),
        Drawn(text.UNREAD_SHEET, sheets.UNREAD, sheets.unread(journal)),
    ]
    if journal.count("declarations"):
        rows = sheets.declared(journal)
        found.append(Drawn(text.DECLARED_SHEET, sheets.DECLARED, rows))
    return found
