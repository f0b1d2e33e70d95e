"""Short parts, and what stands around cells, say by their words what a tree says."""

import re
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from exports.workbooks.open_xml.usual_parts import usual_around, usual_formats
from exports.workbooks.open_xml.xlsx import sheets
from exports.workbooks.open_xml.xlsx_shared import usual_texts
from exports.workbooks.sheet_cells import Area
from support.raw_xlsx import RawBook, RawSheet, number, sheet, styles

BOOK = RawBook(
    {
        "表": RawSheet(
            {"A1": number("0.5", 1), "B2": number("45261", 2), "C3": number("7", 3)},
            ["A4:C9", "B2:B2"],
            columns='<col min="2" max="2" width="9" hidden="1"/><col min="4" max="4"/>',
        ),
        "他": RawSheet({"A1": number("12", 4)}),
    },
    (0, "0.0%", 'yyyy"年"m"月"', "0<9", '0"&元"'),
    ["<t>甲</t>", "<r><t>走</t></r><r><t>访</t></r>"],
)


def packed(edit: Callable[[bytes], bytes]) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in BOOK.parts().items():
            package.writestr(name, edit(part))
    return made.getvalue()


def in_other_words(part: bytes) -> bytes:
    """A part with a comment behind its first tag, as no program writes one."""
    return re.sub(rb"(<[a-zA-Z][^>]*>)", rb"\1<!-- -->", part, count=1)


def test_words_and_elements_say_the_same():
    found = sheets(packed(lambda part: part), "")
    first, second = found

    assert found == sheets(packed(in_other_words), "")
    assert first.rows == {0: {0: "50.0%"}, 1: {1: "2023年12月"}, 2: {2: "7<9"}}
    assert first.merged == (Area(3, 8, 0, 2), Area(1, 1, 1, 1))
    assert first.hidden_columns == {1}
    assert second.rows == {0: {0: "12&元"}}


FACE = '<rPr><sz val="11"/><rFont val="宋体"/></rPr>'
TEXTS = {
    "plain": ("<t>走访</t>", "走访"),
    "with blanks": ('<t xml:space="preserve"> 走 访 </t>', " 走 访 "),
    "as Excel in Chinese writes it": (
        '<t>走访</t><phoneticPr fontId="1" type="noConversion"/>',
        "走访",
    ),
    "in two faces": (f"<r>{FACE}<t>走</t></r><r>{FACE}<t>访</t></r>", "走访"),
    "in a face, with blanks": ('<r><t xml:space="preserve">走 </t></r>', "走 "),
    "with its sounds": (
        '<t>走</t><rPh sb="0" eb="1"><t>ゾウ</t></rPh><phoneticPr fontId="1"/>',
        "走",
    ),
    "with a blank face": ('<r><t xml:space="preserve"/></r><r><t>访</t></r>', "访"),
    "blank": ("<t></t>", ""),
    "without end tag": ("<t/>", ""),
    "with references": ("<t>a&amp;b&lt;&#20013;</t>", "a&b<中"),
    "with two line ends": ("<t>一_x000D_\n二</t>", "一\r\n二"),
}
"""The content of a shared text, as one program or another writes it, and its text."""


@pytest.mark.parametrize("name", TEXTS)
def test_a_shared_text_is_usual_in_whatever_faces(name: str):
    item, text = TEXTS[name]
    book = RawBook({"表": RawSheet({})}, shared=["<t>前</t>", item, "<t>后</t>"])
    part = book.parts()["xl/sharedStrings.xml"]

    assert usual_texts(part) == ["前", text, "后"]


@pytest.mark.parametrize(
    "item",
    [
        "<t>走<!-- -->访</t>",
        "<t><![CDATA[走访]]></t>",
        "<t>走访</t></si><x/><si><t>走</t>",
        "<t>走&nbsp;访</t>",
        '<t>走</t><rPh sb="0" eb="1"><t>ゾ</t><t>ウ</t></rPh>',
        "<r/>" * 3000,
    ],
)
def test_a_shared_text_in_other_words_is_left_to_the_elements(item: str):
    book = RawBook({"表": RawSheet({})}, shared=["<t>前</t>", item, "<t>后</t>"])

    assert usual_texts(book.parts()["xl/sharedStrings.xml"]) is None


PARTS: dict[str, tuple[str, Callable[[bytes], object]]] = {
    "texts": ("xl/sharedStrings.xml", usual_texts),
    "styles": ("xl/styles.xml", usual_formats),
    "a sheet": ("xl/worksheets/sheet1.xml", usual_around),
}

OTHERS: dict[str, Callable[[str], str]] = {
    "a comment": lambda x: re.sub("(?<=>)(?=</[a-zA-Z]+>$)", "<!-- -->", x),
    "other names": lambda x: re.sub(r"<(/?)(?=[a-zA-Z])", r"<\1x:", x),
    "no end": lambda x: re.sub("</[a-zA-Z]+>$", "", x),
    "UTF-16 by its own word": lambda x: x.replace('"UTF-8"', '"UTF-16"'),
    "what belongs there once, twice": lambda x: re.sub(
        "(<(mergeCells|cellXfs|sst)[^>]*>.*</\\2>)", r"\1\1", x
    ),
}


@pytest.mark.parametrize("words", OTHERS)
@pytest.mark.parametrize("part", PARTS)
def test_what_is_in_other_words_is_left_to_the_elements(part: str, words: str):
    name, usual = PARTS[part]
    written = BOOK.parts()[name].decode()

    assert usual(written.encode()) is not None
    assert usual(OTHERS[words](written).encode()) is None


@pytest.mark.parametrize(
    ("merged", "areas"),
    [
        ("C3:A1", (Area(0, 2, 0, 2),)),
        ("$A$1:$B$2", (Area(0, 1, 0, 1),)),
        ("A1", (Area(0, 0, 0, 0),)),
        ("R1C1:R2C2", ()),
    ],
)
def test_merged_cells_of_other_names_are_left_to_the_elements(
    merged: str, areas: tuple[Area, ...]
):
    made = RawSheet({"A1": number("1")}, [merged])

    assert usual_around(sheet(made).encode()) is None
    assert sheets(RawBook({"表": made}).packed(), "")[0].merged == areas


def test_a_list_of_formats_may_be_blank_as_openpyxl_writes_it():
    part = styles((9,)).replace("<fonts", '<numFmts count="0" /><fonts', 1)

    assert usual_formats(part.encode()) == ({}, [9])


def test_a_format_with_a_character_by_its_number_is_left_to_the_elements():
    part = styles((0, "0.0_a")).replace("_a", "&#34;元&#34;")

    assert usual_formats(part.encode()) is None
