"""A sheet of all that a cell can be, for the kinds of workbooks to be held together."""

from support.paths import SAMPLES
from support.raw_xlsx import RawBook, RawCell, RawSheet, number, text

SMALL_XLS = SAMPLES / "offices" / "small.xls"
"""The same as LibreOffice saves it for Excel 97."""

FORMATS = (0, "0.00%", 31, 57, 58, 4, '0\\.0,"万元"', 'yyyy"年"m"月"', 14, "@")


def small_book() -> RawBook:
    """A workbook with one sheet."""
    stored = ("95", "0.9586", "45291", "45261", "45291", "1234567.5", "123456")
    cells: dict[str, RawCell] = {
        f"A{row}": number(value, row - 1) for row, value in enumerate(stored, start=1)
    }
    cells |= {
        "A8": number("45261", 7),
        "A9": number("94.99999999999999"),
        "A10": text("007", 9),
        "B1": text("一行\n两行"),
        "B2": RawCell("<v>1</v>", "b"),
        "B4": text("隐藏的行"),
        "C5": text("隐藏的列"),
        "B6": text("合并的格"),
    }
    hidden = '<col min="3" max="3" width="9" hidden="1"/>'
    sheet = RawSheet(cells, merged=("B6:B7",), hidden_rows=(4,), columns=hidden)
    return RawBook({"表": sheet}, FORMATS)
