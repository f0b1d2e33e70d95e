"""The overview as one table of text: the forms, worst first, as a sheet opens it."""

import csv
from decimal import Decimal
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Final

from exports.review.books.amounts import Cell
from exports.review.journal import ReviewJournal
from exports.review.sheets import FORMS, SheetColumn, forms
from exports.text.delimited import as_text
from wizard.cells import clean
from wizard.numbers import trimmed

TEXT_COLUMNS: Final = FORMS[:-1]
"""The columns; the name alone is for sheets, on which a long path may be cut off."""

SIGNATURE = b"\xef\xbb\xbf"
"""Without it Excel takes a .csv for the old encoding of the machine."""


def listing(journal: ReviewJournal, _: Path) -> bytes:
    """A line a form; no cell of it is ever a formula.

    Lines become bytes one by one: the text of ten thousand would be there three times.
    """
    made = BytesIO()
    made.write(SIGNATURE)
    with TextIOWrapper(made, "utf-8", newline="") as text:
        lines = csv.writer(text)
        lines.writerow([str(column.heading) for column in TEXT_COLUMNS])
        for row in forms(journal):
            cells = zip(row, TEXT_COLUMNS, strict=False)
            lines.writerow([_cell(_told(cell, column)) for cell, column in cells])
        text.flush()
        return made.getvalue()


def _told(cell: Cell, column: SheetColumn) -> str:
    """A cell as a sheet shows it: a number with every digit, a rate as 97.81%."""
    if not isinstance(cell, Decimal):
        return str(cell)
    return f"{trimmed(cell * 100)}%" if column.kind == "percent" else trimmed(cell)


def _cell(text: str) -> str:
    return as_text(" ".join(clean(text).split()))
