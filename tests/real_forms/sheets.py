"""The sheet that people make of a paper in Excel: numbers are numbers there."""

import random
import re
from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from real_forms.tables import Paper, Spot, spots

PLAIN = re.compile(r"(?:0|[1-9]\d{0,9})(?:\.\d{1,3}[1-9]|\.[1-9])?")
"""A number that is shown as it is without a format."""
SHARE = re.compile(r"\d{1,3}(?:\.(\d{1,2}))?%")
MONEY = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.(\d\d))?|\d+\.(\d0)")


def xlsx_bytes(papers: Sequence[Paper]) -> bytes:
    """A workbook with a form on each sheet, now and then a row or column further in."""
    file = BytesIO()
    book = xlsxwriter.Workbook(
        file, {"strings_to_formulas": False, "strings_to_urls": False}
    )
    for number, paper in enumerate(papers, start=1):
        form_sheet(book, paper, f"自评表{number}", number)
    book.close()
    return file.getvalue()


def form_sheet(
    book: xlsxwriter.Workbook, paper: Paper, name: str, number: int = 1
) -> None:
    """A sheet with a form; its number says where on it that begins."""
    sheet, chance = book.add_worksheet(name), random.Random(len(paper.lines) + number)
    row, left = chance.choice((0, 0, 1)), chance.choice((0, 0, 1))
    width = max(sum(spot.box.across for spot in line) for line in spots(paper.lines))
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_column(left, left + width - 1, max(90 / width, 4))
    wrapped = book.add_format({"text_wrap": True, "border": 1, "valign": "vcenter"})
    for text in paper.before:
        sheet.merge_range(row, left, row, left + width - 1, text, wrapped)
        row += 1
    for line in spots(paper.lines):
        sheet.set_row(row, max(map(_height, line)))
        for spot in line:
            if not spot.goes_on:
                _cell(book, sheet, (row, left + spot.column), spot, wrapped)
        row += 1
    for text in paper.after:
        sheet.write_string(row, left, text)
        row += 1


def _height(spot: Spot) -> float:
    """Points that the text of a cell takes in its columns, its share of each row."""
    room = max(spot.box.across * 2, 4)
    lines = sum(1 + len(line) // room for line in spot.box.text.split("\n"))
    return min(max(15 * lines / spot.box.down, 15), 400)


def _cell(
    book: xlsxwriter.Workbook,
    sheet: Worksheet,
    place: tuple[int, int],
    spot: Spot,
    wrapped: Format,
) -> None:
    row, column = place
    box = spot.box
    value, code = as_typed(box.text)
    style = wrapped
    if code:
        style = book.add_format({"border": 1, "num_format": code})
    if box.across > 1 or box.down > 1:
        bottom, right = row + box.down - 1, column + box.across - 1
        sheet.merge_range(row, column, bottom, right, "", style)
    if value is None:
        sheet.write_string(row, column, box.text, style)
    else:
        sheet.write_number(row, column, value, style)


def as_typed(text: str) -> tuple[Decimal | None, str]:
    """The number that Excel makes of what is typed, and the format; None for text."""
    if PLAIN.fullmatch(text):
        return Decimal(text), ""
    if share := SHARE.fullmatch(text):
        places = len(share[1] or "")
        return Decimal(text[:-1]) / 100, "0." + "0" * places + "%" if places else "0%"
    if money := MONEY.fullmatch(text):
        has_cents = money[1] or money[2]
        grouped = "#,##0" if "," in text else "0"
        return Decimal(text.replace(",", "")), grouped + (".00" if has_cents else "")
    return None, ""
