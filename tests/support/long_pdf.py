"""A PDF that takes seconds to read: as many pages as one may have, each full."""

from pathlib import Path

from support.raw_pdf import RawPdf, ruled, text

ROWS = tuple(range(20, 821, 20))
COLUMNS = tuple(range(20, 580, 40))
PAGES = 300


def long_pdf(file: Path) -> Path:
    """Write it: tables without a word of a form."""
    cells = (text(x + 2, y + 4, "表", 8) for y in ROWS[:-1] for x in COLUMNS[:-1])
    page = "\n".join([ruled(ROWS, COLUMNS), *cells])
    file.write_bytes(RawPdf([page] * PAGES).packed())
    return file
