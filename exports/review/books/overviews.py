"""Overviews that a review wrote, known by what is in them wherever they lie.

One beside the folder of its forms is in no list of that folder, and a copy has another
time; whoever reviews the folder above would be told that it holds no form.
"""

import zlib
from pathlib import Path
from re import findall
from typing import Final
from zipfile import BadZipFile, ZipFile

from exports.review.listing import SIGNATURE, TEXT_COLUMNS
from exports.review.sheet_wording import SheetText

HEADING: Final = ",".join(column.heading for column in TEXT_COLUMNS)
"""The first line of an overview as text."""

SHEETS: Final = [
    *(SheetText.FORMS_SHEET, SheetText.REMARKS_SHEET),
    *(SheetText.UNITS_SHEET, SheetText.CODES_SHEET),
    *(SheetText.TROUBLES_SHEET, SheetText.UNREAD_SHEET),
]
"""The sheets that every overview has, in order."""

HEAD: Final = 14
"""Bytes of a package that end with when its first part was written."""

TIME: Final = b"\0\0" + b"\x08\0" + b"\0\0" + b"\x3f\0"
"""Deflated, midnight of 1980-01-31: so XlsxWriter writes; Excel writes the first."""

MOST_BYTES: Final = 100_000
"""Bytes of the part that lists the sheets; it has one of two thousand."""


def is_overview(path: Path) -> bool:
    """Whether a file is the overview of a review; little is read of one that is not."""
    try:
        look = {".csv": _is_list, ".xlsx": _is_book}[path.suffix.lower()]
        return look(path)
    except (KeyError, OSError, BadZipFile, zlib.error, NotImplementedError):
        return False


def _is_list(path: Path) -> bool:
    first = SIGNATURE + HEADING.encode()
    with path.open("rb") as file:
        return file.read(len(first)) == first


def _is_book(path: Path) -> bool:
    with path.open("rb") as file:
        if file.read(HEAD)[-len(TIME) :] != TIME:
            return False
    with ZipFile(path) as package, package.open("xl/workbook.xml") as part:
        text = part.read(MOST_BYTES).decode("utf-8", "replace")
    return findall(r'<sheet name="([^"]*)"', text)[: len(SHEETS)] == SHEETS
