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


def test_a_long_path_is_a_link_in_a_row_high_enough_for_it(tmp_path: Path) -> None:
    """Excel and WPS wrap the text of a link, as LibreOffice does not."""
    folder = tmp_path / "很长的一个文件夹的名称"
    file = str(folder / "更长的一个自评表的名称 2024 年度.docx")
    columns = [SheetColumn("文件", 20, "link"), SheetColumn("文件名", 26)]
    rows = [[file, Path(file).name]]
    book = drawn_book([WrittenSheet("汇总", columns, rows)], tmp_path, "汇总")

    sheet = openpyxl.load_workbook(BytesIO(book))["汇总"]

    link, name = sheet[2]
    assert (link.value, link.alignment.wrap_text) == (file, True)
    assert link.hyperlink.target.endswith("%202024%20%E5%B9%B4%E5%BA%A6.docx")
    assert (name.value, name.hyperlink) == (Path(file).name, None)
    assert sheet.row_dimensions[2].height >= 14 * 4
