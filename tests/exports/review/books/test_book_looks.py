"""How a cell of a workbook looks says what it is."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import openpyxl

from exports.review.books.drawn_book import WrittenSheet, drawn_book
from exports.review.sheets import SheetColumn

COLUMNS = [SheetColumn("文件", 20, "link"), SheetColumn("单位", 20)]


def test_only_a_file_that_a_click_opens_is_underlined_and_blue(tmp_path: Path) -> None:
    rows = [[str(tmp_path / "表.docx"), "妇联"]]
    book = drawn_book([WrittenSheet("汇总", COLUMNS, rows)], tmp_path, "汇总")

    link, text = openpyxl.load_workbook(BytesIO(book))["汇总"][2]

    assert link.hyperlink.target == "%E8%A1%A8.docx"
    assert (link.font.underline, link.font.color.rgb) == ("single", "FF0000C0")
    assert (text.hyperlink, text.font.underline) == (None, None)


def test_a_workbook_tells_no_time_at_which_it_was_made(tmp_path: Path) -> None:
    """A review that was stopped and went on gives the same bytes."""
    book = drawn_book([WrittenSheet("汇总", COLUMNS, [])], tmp_path, "汇总")

    properties = openpyxl.load_workbook(BytesIO(book)).properties
    assert {properties.created.year, properties.modified.year} == {1980}
    with ZipFile(BytesIO(book)) as package:
        assert {each.date_time[0] for each in package.infolist()} == {1980}
