"""How the cells of a drawn workbook look."""

from typing import TYPE_CHECKING

from exports.review.sheet_wording import SheetText

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format


class BookLooks:
    """How cells look. What a colour says is said in bold as well, for grey printers.

    Numbers keep apart from the text of the column behind them.
    """

    def __init__(self, book: "Workbook") -> None:
        usual = {
            "font_name": SheetText.FACE,
            "font_size": 10,
            "valign": "top",
            "border": 1,
        }
        self.heading: Format = book.add_format(
            {**usual, "bold": True, "bg_color": "#D9D9D9", "text_wrap": True}
        )
        self.text: Format = book.add_format({**usual, "text_wrap": True})
        apart = {**usual, "align": "right", "indent": 1}
        self.number: Format = book.add_format(apart)
        self.percent: Format = book.add_format({**apart, "num_format": "0.00%"})
        self.link: Format = book.add_format(
            {**usual, "text_wrap": True, "underline": 1, "font_color": "#0000C0"}
        )
        self.bad: Format = book.add_format({"bold": True, "bg_color": "#F4B6B6"})
        self.doubtful: Format = book.add_format({"italic": True, "bg_color": "#FBE7B0"})
