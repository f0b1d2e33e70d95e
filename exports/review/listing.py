"""The overview as one table of text: the forms, worst first, as a sheet opens it."""

import csv
from io import StringIO
from pathlib import Path

from exports.review.journal import ReviewJournal
from exports.review.sheets import FORMS, forms
from exports.text.delimited import as_text
from wizard.cells import clean

SIGNATURE = b"\xef\xbb\xbf"
"""Without it Excel takes a .csv for the old encoding of the machine."""


def listing(journal: ReviewJournal, _: Path) -> bytes:
    """A line a form; no cell of it is ever a formula."""
    text = StringIO()
    lines = csv.writer(text)
    lines.writerow([str(column.heading) for column in FORMS])
    for row in forms(journal):
        lines.writerow([_cell(str(cell)) for cell in row])
    return SIGNATURE + text.getvalue().encode()


def _cell(text: str) -> str:
    return as_text(" ".join(clean(text).split()))
