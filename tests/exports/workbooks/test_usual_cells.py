"""Cells found by their words are those that a tree of elements has."""

import random
import re
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO

import pytest
from openpyxl import load_workbook

from exports.workbooks.open_xml.usual_cells import usual_cells
from exports.workbooks.open_xml.xlsx import sheets
from exports.workbooks.open_xml.xlsx_values import XlsxValues
from exports.workbooks.sheet_cells import column_name
from office_samples.papers import TEN, papers
from real_forms.sheets import xlsx_bytes
from support.raw_xlsx import RawBook, RawCell, RawSheet, number, sheet, text

FORMATS = (
    *(
        0,
        1,
        2,
        3,
        4,
        9,
        10,
        14,
        22,
        27,
        31,
        36,
        43,
        49,
        57,
        58,
        "0.0%",
        "0.00_ ",
        ";;;",
    ),
    *('yyyy"年"m"月"', '0.00"万元"', '@"单位"', "[DBNum1]0", "[红色]-0.00", "0;;"),
)
NUMBERS = (
    *("0", "1", "50", "0.95860000000000001", "94.99999999999999", "45261", "-3", "1e3"),
    *("1E-7", "12345678901", "1234.5", "-0.005", "99.995", "  7 ", "3.", ".5", "NaN"),
    *("1e400", "0.1", "-0", "007", "123456.7", "1234567", "0.10"),
)
TEXTS = (
    *("合计", "≥95%", "a&b", "<x>", "一\n二", " 前 后 ", "_x000D_\n", "_x4E2D_", "😀"),
    *("", "  ", "12.30", "=1+1", "一\r\n二", "\t"),
)


def texts(chance: random.Random) -> str:
    """The element of a text, as one program or another writes it."""
    said = chance.choice(TEXTS).replace("&", "&amp;").replace("<", "&lt;")
    if chance.random() < 0.2:
        said = said.replace("\n", "&#10;")
    space = chance.choice(("", ' xml:space="preserve"'))
    return f"<t{space}>{said}</t>"


def shared(chance: random.Random) -> str:
    run = f"<r><rPr><sz val='11'/></rPr>{texts(chance)}</r>"
    phonetic = '<rPh sb="0" eb="1"><t>ハ</t></rPh><phoneticPr fontId="1"/>'
    return chance.choice(
        (
            *(texts(chance), texts(chance), texts(chance)),
            *(texts(chance) + '<phoneticPr fontId="1"/>', run + run, run + phonetic),
        )
    )


def cells(chance: random.Random) -> Iterator[RawCell]:
    """Cells of all types and styles, without end."""
    while True:
        style = chance.choice((0, 0, chance.randrange(len(FORMATS))))
        value = chance.choice(NUMBERS)
        yield from (
            RawCell(f"<v>{chance.randrange(30)}</v>", "s", style),
            RawCell(f"<v>{value}</v>", chance.choice(("", "n")), style),
            RawCell(f"<is>{texts(chance)}</is>", "inlineStr", style),
            RawCell(f"<f>A1+1</f><v>{value}</v>", "", style),
            RawCell('<f t="shared" si="0"/><v>3</v>', "", style),
            RawCell("<f>A1&amp;B1</f><v>甲&lt;乙</v>", "str", style),
            RawCell("<f>A1&amp;B1</f><v></v>", "str", style),
            RawCell("<f>SUM(A1:A2)</f>", "", style),
            RawCell(f"<v>{chance.choice('01')}</v>", "b", style),
            RawCell("<v>#DIV/0!</v>", "e", style),
            RawCell("<v></v>", "", style),
            RawCell("", "", style),
        )


def book(seed: int) -> RawBook:
    chance = random.Random(seed)
    within = cells(chance)
    places = (
        f"{column_name(column)}{row}" for row in range(2, 20) for column in range(12)
    )
    made = {place: next(within) for place in places if chance.random() < 0.6}
    hidden = [3, 30] if seed % 2 else []
    return RawBook(
        {"表": RawSheet(made, ["A2:B2", "C3:C5"], hidden)},
        FORMATS,
        [shared(chance) for _ in range(25)],
    )


def edited(content: bytes, edit: Callable[[bytes], bytes]) -> bytes:
    """The workbook with its sheets written otherwise."""
    made = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(content)) as package,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as copy,
    ):
        for name in package.namelist():
            part = package.read(name)
            is_sheet = name.startswith("xl/worksheets/sheet")
            copy.writestr(name, edit(part) if is_sheet else part)
    return made.getvalue()


def in_other_words(xml: bytes) -> bytes:
    return xml.replace(b"<sheetData>", b"<sheetData><!-- no program writes this -->")


def is_usual(xml: bytes) -> bool:
    values = XlsxValues(["甲"] * 30, ["General"], macintosh=False)
    return usual_cells(xml, values) is not None


@pytest.mark.parametrize("seed", range(40))
def test_words_and_elements_say_the_same(seed: int):
    made = book(seed)
    part = made.parts()["xl/worksheets/sheet1.xml"]
    assert is_usual(part)
    assert not is_usual(in_other_words(part))

    assert sheets(made.packed(), "") == sheets(
        edited(made.packed(), in_other_words), ""
    )


@pytest.mark.parametrize("seed", TEN)
def test_a_form_is_the_same_in_words_and_elements(seed: int):
    made = xlsx_bytes(papers(seed))

    assert sheets(made, "") == sheets(edited(made, in_other_words), "")


def written(edit: Callable[[str], str]) -> bytes:
    made = RawSheet({"A1": number("5"), "B1": text("甲"), "A2": number("6")}, ["A3:B3"])
    return edit(sheet(made)).encode()


OTHERS: dict[str, Callable[[str], str]] = {
    "a comment": lambda x: x.replace("<row ", "<!-- --><row "),
    "other names": lambda x: re.sub(r"<(/?)(?=[a-z])", r"<\1x:", x),
    "cells without names": lambda x: re.sub(' r="[AB].*?"', "", x),
    "small letters": lambda x: x.replace('"A1"', '"a1"'),
    "text between tags": lambda x: x.replace("<v>5</v>", "<v>5<!-- --></v>"),
    "a reference that is none": lambda x: x.replace("甲", "&nbsp;"),
    "a row that does not end": lambda x: x.replace("</row></sheet", "</sheet"),
    "rows within each other": lambda x: x.replace("</row><row", "<row") + "</row>",
    "an unknown element": lambda x: x.replace("</v></c>", "</v><extLst/></c>"),
    "UTF-16 by its own word": lambda x: x.replace('"UTF-8"', '"UTF-16"'),
}
"""What may be right or wrong, and is looked at as elements."""


@pytest.mark.parametrize("words", OTHERS)
def test_what_is_in_other_words_is_left_to_the_elements(words: str):
    assert is_usual(written(lambda xml: xml))
    assert not is_usual(written(OTHERS[words]))


USUAL: dict[str, Callable[[str], str]] = {
    "attributes of rows, as LibreOffice writes them": lambda x: re.sub(
        '<row r="(.)"', r'<row r="\1" customFormat="false" ht="13.8" hidden="false"', x
    ),
    "a line for each cell": lambda x: re.sub("(?=<(?:row|/row|c) ?)", "\n  ", x),
    "blank rows and cells": lambda x: x.replace(
        "</row></", '<c r="C2" s="1"/></row><row r="9" ht="3"/></'
    ),
    "blank cells with a type, as openpyxl writes them": lambda x: x.replace(
        "</row></", '<c r="C2" s="1" t="n"></c><c r="D2" t="inlineStr"></c></row></'
    ),
    "a blank before the end of a tag": lambda x: x.replace(
        "</row></", '<c r="C2" s="1" /></row></'
    ),
    "formulas of a cell and of many": lambda x: x.replace(
        "<v>5</v>", "<f>B1&lt;1</f><v>5</v>"
    ).replace("<v>6</v>", '<f t="shared" si="0"/><v>6</v>'),
    "a formula without its value": lambda x: x.replace("<v>5</v>", "<f>B1</f><v></v>"),
    "numbers of an extension in rows": lambda x: x.replace(
        '<row r="1"', '<row r="1" spans="1:2" x14ac:dyDescent="0.15"'
    ),
    "no declaration": lambda x: x.partition("\n")[2],
    "the line ends of Windows": lambda x: x.replace("\n", "\r\n"),
}


def by_openpyxl(content: bytes) -> bytes:
    made = BytesIO()
    load_workbook(BytesIO(content)).save(made)
    return made.getvalue()


@pytest.mark.parametrize("seed", TEN)
def test_a_form_that_openpyxl_wrote_is_usual(seed: int):
    made = by_openpyxl(xlsx_bytes(papers(seed)))
    with zipfile.ZipFile(BytesIO(made)) as package:
        assert is_usual(package.read("xl/worksheets/sheet1.xml"))

    assert sheets(made, "") == sheets(edited(made, in_other_words), "")


@pytest.mark.parametrize("words", USUAL)
def test_every_program_writes_in_words_that_are_usual(words: str):
    assert is_usual(written(USUAL[words]))
