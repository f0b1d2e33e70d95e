"""Notes in workbooks that others wrote: at the very cell, and nothing else changes."""

import os
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from lxml import etree

from exports.reading.readers import read
from exports.review.journal import ReviewJournal
from exports.review.outcome import outcome
from exports.review.remarks.marked import mark, targets
from exports.review.signature import Signature
from real_forms import national
from real_forms.sheets import xlsx_bytes
from support.libreoffice import SOFFICE, converted
from support.papers import Paper as Written

OFFICE = SOFFICE is not None and "ZIPING_OFFICE" in os.environ
SIGNED = Signature("王审核", "王", "2026-03-05T09:30:00Z")
NAME, SCORE = 1, 5
SHEET = "xl/worksheets/sheet1.xml"
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
ORDER = [
    *("sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData"),
    *("sheetProtection", "autoFilter", "mergeCells", "conditionalFormatting"),
    *("dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup"),
    *("headerFooter", "ignoredErrors", "drawing", "legacyDrawing"),
    *("legacyDrawingHF", "picture", "controls", "tableParts", "extLst"),
]
"""The children of a sheet as the standard orders them."""


@pytest.fixture(scope="module")
def book() -> bytes:
    """Two forms with remarks, each on a sheet."""
    one, other = national.forms()[:2]
    wrong = with_cell(one, 2, SCORE, "99")
    return xlsx_bytes([national.drawn(wrong, 3), national.drawn(other, 7)])


def with_cell(paper: Written, row: int, column: int, text: str) -> Written:
    """A paper with another text in a cell of its table."""
    rows = [list(cells) for cells in paper.rows]
    rows[row][column] = text
    return replace(paper, rows=rows)


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(found: dict[str, bytes]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in found.items():
            package.writestr(name, content)
    return file.getvalue()


def marked(content: bytes, folder: Path, name: str = "表.xlsx") -> bytes:
    """The copy that a review makes of a file."""
    (folder / name).write_bytes(content)
    with ReviewJournal(folder / f"{name}.进度") as journal:
        journal.keep(outcome(str(folder / name)))
        found = targets(journal, folder / "退回", [folder])
        sent = list(mark(journal, found.copies, SIGNED))
        assert [each.trouble for each in sent] == [""]
    return (folder / "退回" / name).read_bytes()


def notes(content: bytes) -> dict[str, dict[str, str]]:
    """The text at each cell of each sheet, by its name, as openpyxl reads them."""
    found = openpyxl.load_workbook(BytesIO(content))
    return {
        sheet.title: {
            cell.coordinate: cell.comment.text
            for row in sheet.iter_rows()
            for cell in row
            if cell.comment
        }
        for sheet in found
    }


def at(content: bytes, sheet: str, words: str) -> str:
    """The cell of the note with these words."""
    (found,) = [cell for cell, text in notes(content)[sheet].items() if words in text]
    return found


def test_each_remark_is_a_note_at_its_cell(book: bytes, tmp_path: Path) -> None:
    new = marked(book, tmp_path)

    sheet = openpyxl.load_workbook(BytesIO(new))["自评表1"]
    cell = sheet[at(new, "自评表1", "得分是 99")]
    assert str(cell.value).startswith("99")
    assert cell.comment.author == "王审核"
    assert cell.comment.text.startswith("王审核 2026-03-05：\n【")
    assert notes(new)["自评表2"]
    told = notes(new)["自评表1"].keys()
    for area in sheet.merged_cells.ranges:
        first, *others = (
            sheet.cell(row, column).coordinate
            for row in range(area.min_row, area.max_row + 1)
            for column in range(area.min_col, area.max_col + 1)
        )
        assert first not in others
        assert not told & set(others)


def test_nothing_else_in_the_file_changes(book: bytes, tmp_path: Path) -> None:
    before, after = parts(book), parts(marked(book, tmp_path))

    assert list(after)[: len(before)] == list(before)
    sheets = [SHEET, SHEET.replace("1.", "2.")]
    changed = [name for name in before if before[name] != after[name]]
    assert sorted(changed) == sorted(["[Content_Types].xml", *sheets])
    assert sorted(name for name in after if name not in before) == [
        "xl/comments.xml",
        "xl/comments1.xml",
        "xl/drawings/vmlDrawing.vml",
        "xl/drawings/vmlDrawing1.vml",
        "xl/worksheets/_rels/sheet1.xml.rels",
        "xl/worksheets/_rels/sheet2.xml.rels",
    ]
    for name in sheets:
        assert re.sub(rb"<legacyDrawing [^>]*/>", b"", after[name]) == before[name]


def test_the_same_file_is_made_of_the_same_file(book: bytes, tmp_path: Path) -> None:
    again = tmp_path / "again"
    again.mkdir()

    assert marked(book, tmp_path) == marked(book, again)


def test_a_marked_workbook_is_read_as_before(book: bytes, tmp_path: Path) -> None:
    marked(book, tmp_path)

    forms = [each.form for each in read(tmp_path / "表.xlsx")]
    assert [each.form for each in read(tmp_path / "退回" / "表.xlsx")] == forms


def with_notes(content: bytes, cell: str) -> bytes:
    """The workbook as openpyxl keeps it, with a note here and one elsewhere."""
    found = openpyxl.load_workbook(BytesIO(content))
    for name, text in ((cell, "上一次的意见"), ("A1", "别处的意见")):
        found["自评表1"][name].comment = openpyxl.comments.Comment(text, "李")
    file = BytesIO()
    found.save(file)
    return file.getvalue()


def test_notes_that_are_there_stay_and_a_cell_has_one(
    book: bytes, tmp_path: Path
) -> None:
    cell = at(marked(book, tmp_path), "自评表1", "得分是 99")

    new = marked(with_notes(book, cell), tmp_path, "旧.xlsx")

    told = notes(new)["自评表1"]
    assert told["A1"] == "别处的意见"
    assert told[cell].startswith("上一次的意见\n王审核 2026-03-05：\n【")
    assert sum("得分是 99" in text for text in told.values()) == 1
    drawing = parts(new)["xl/drawings/commentsDrawing1.vml"]
    ids = re.findall(rb'id="(_x0000_s\d+)"', drawing)
    assert len(ids) == len(set(ids)) == len(told)
    etree.fromstring(drawing)


def test_a_cell_with_a_thread_gets_an_answer_in_it(book: bytes, tmp_path: Path) -> None:
    """As newer Excel keeps threads: a part of their own, and a note for the others."""
    cell = at(marked(book, tmp_path), "自评表1", "得分是 99")
    found = parts(with_notes(book, cell))
    threads = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
    kind = "http://schemas.microsoft.com/office/2017/10/relationships"
    found["xl/threadedComments/threadedComment1.xml"] = (
        f'<ThreadedComments xmlns="{threads}"><threadedComment ref="{cell}" '
        'dT="2026-01-01T00:00:00.00" personId="{P}" id="{T}"><text>问</text>'
        "</threadedComment></ThreadedComments>"
    ).encode()
    found["xl/persons/person.xml"] = (
        f'<personList xmlns="{threads}"><person displayName="李" id="{{P}}" '
        'userId="李" providerId="None"/></personList>'
    ).encode()
    for rels, kind_of, target in (
        (
            "xl/worksheets/_rels/sheet1.xml.rels",
            "threadedComment",
            "../threadedComments/threadedComment1.xml",
        ),
        ("xl/_rels/workbook.xml.rels", "person", "persons/person.xml"),
    ):
        one = f'<Relationship Id="t1" Type="{kind}/{kind_of}" Target="{target}"/>'
        found[rels] = found[rels].replace(b"</Rel", one.encode() + b"</Rel")

    new = parts(marked(packed(found), tmp_path, "串.xlsx"))

    root = etree.fromstring(new["xl/threadedComments/threadedComment1.xml"])
    first, answer = root
    assert first.get("id") == answer.get("parentId") == "{T}"
    assert answer.get("ref") == cell
    assert "得分是 99" in "".join(answer.itertext())
    people = etree.fromstring(new["xl/persons/person.xml"])
    names = {each.get("id"): each.get("displayName") for each in people}
    assert names[answer.get("personId")] == "王审核"
    assert names["{P}"] == "李"


def strict(found: dict[str, bytes]) -> dict[str, bytes]:
    """The package as Excel writes it for “Strict Open XML”."""
    old = rb"http://schemas.openxmlformats.org/(spreadsheetml/2006|officeDocument/2006)"

    def new(match: re.Match[bytes]) -> bytes:
        return b"http://purl.oclc.org/ooxml/" + match[1].partition(b"/")[0]

    return {name: re.sub(old, new, content) for name, content in found.items()}


def prefixed(found: dict[str, bytes]) -> dict[str, bytes]:
    """The sheet with a prefix before each name, as other libraries write it."""
    xml = re.sub(rb"<(/?)(?!\?)", rb"<\1x:", found[SHEET])
    return found | {SHEET: xml.replace(b'xmlns="', b'xmlns:x="', 1)}


def from_the_root(found: dict[str, bytes]) -> dict[str, bytes]:
    """Targets from the root of the package, in other capitals."""
    name = "xl/_rels/workbook.xml.rels"
    rels = found[name].replace(b'Target="worksheets/', b'Target="/XL/Worksheets/')
    return found | {name: rels}


ODD = [strict, prefixed, from_the_root]


@pytest.mark.parametrize("change", ODD, ids=lambda change: change.__name__)
def test_an_odd_package_is_marked_in_its_own_language(
    change: Callable[[dict[str, bytes]], dict[str, bytes]],
    book: bytes,
    tmp_path: Path,
) -> None:
    usual = parts(marked(book, tmp_path))
    odd = change(parts(book))

    new = parts(marked(packed(odd), tmp_path, "少见.xlsx"))

    (name,) = [n for n in new if n not in odd and n.endswith("comments.xml")]
    said = [
        ["".join(each.itertext()) for each in etree.fromstring(xml).iter("{*}comment")]
        for xml in (new[name], usual["xl/comments.xml"])
    ]
    assert said[0] == said[1]
    root = etree.fromstring(new[SHEET])
    (drawing,) = root.iterfind("{*}legacyDrawing")
    assert etree.QName(drawing).namespace == etree.QName(root).namespace
    (id,) = drawing.attrib.values()
    assert f'Id="{id}"'.encode() in new["xl/worksheets/_rels/sheet1.xml.rels"]
    if change is strict:
        assert not re.search(rb"schemas.openxmlformats.org/(?!package)", new[name])


@pytest.mark.skipif(not OFFICE, reason="make test-render has LibreOffice")
def test_libreoffice_shows_the_notes_of_every_kind_of_package(
    book: bytes, tmp_path: Path
) -> None:
    """Of one whose targets have other capitals it shows no cell, marked or not."""
    files = []
    for change in (lambda found: found, strict, prefixed):
        name = f"{len(files)}.xlsx"
        marked(packed(change(parts(book))), tmp_path, name)
        files.append(tmp_path / "退回" / name)

    for ods in converted(files, "ods", tmp_path / "ods"):
        with zipfile.ZipFile(ods) as package:
            root = etree.fromstring(package.read("content.xml"))
        told = ["".join(each.itertext()) for each in root.iter("{*}annotation")]
        own = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}width"
        wide = [each.get(own) for each in root.iter("{*}annotation")]
        assert any("得分是 99" in text for text in told)
        assert len(told) == sum(map(len, notes(files[0].read_bytes()).values()))
        assert all(re.match(r"[5-9]\.\d+cm|[2-4]\.\d+in", str(w)) for w in wide), ods


PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c4944415408d763f8ffff3f0005fe02fea735a9b10000000049454e44ae426082"
)


def with_all_kinds(content: bytes, file: Path) -> bytes:
    """A workbook whose sheet has what stands around the drawing of notes."""
    with xlsxwriter.Workbook(str(file)) as made:
        sheet = made.add_worksheet()
        sheet.add_table(0, 0, 2, 2)
        picture = {"image_center": "a.png", "image_data_center": BytesIO(PIXEL)}
        sheet.set_header("&C&G", picture)
        rule = {"validate": "length", "criteria": "<", "value": 9}
        sheet.data_validation(0, 0, 1, 1, rule)
        sheet.ignore_errors({"number_stored_as_text": "A1:A9"})
    found, own = parts(content), parts(file.read_bytes())
    tail = re.search(rb"<dataValidations.*(?=</worksheet>)", own[SHEET])
    assert tail
    assert b"legacyDrawingHF" in tail[0]
    xml = re.sub(rb"<pageMargins.*(?=</worksheet>)", tail[0], found[SHEET])
    types = {"[Content_Types].xml": own["[Content_Types].xml"]}
    return packed(own | found | types | {SHEET: xml})


def test_a_sheet_with_tables_pictures_and_rules_keeps_its_order(
    tmp_path: Path,
) -> None:
    paper = national.drawn(with_cell(national.forms()[0], 2, SCORE, "99"), 3)
    content = with_all_kinds(xlsx_bytes([paper]), tmp_path / "all.xlsx")

    new = parts(marked(content, tmp_path))

    names = [etree.QName(each).localname for each in etree.fromstring(new[SHEET])]
    assert "legacyDrawing" in names
    assert "legacyDrawingHF" in names
    assert names == sorted(names, key=ORDER.index)
    assert notes(packed(new))["自评表1"]


def test_a_workbook_by_another_name_is_marked_and_others_are_told(
    book: bytes, tmp_path: Path
) -> None:
    (tmp_path / "表.xls").write_bytes(book)
    (tmp_path / "表.tsv").write_bytes(
        "\n".join(("项目名称\t无", "年度指标值\t实际完成值")).encode()
    )
    with ReviewJournal(tmp_path / "进度") as journal:
        for name in ("表.xls", "表.tsv"):
            journal.keep(outcome(str(tmp_path / name)))
        found = targets(journal, tmp_path / "退回", [tmp_path])

    assert found.copies == {str(tmp_path / "表.xls"): tmp_path / "退回" / "表.xls"}


def test_text_that_looks_like_xml_or_like_a_gap_is_told_as_it_is(
    tmp_path: Path,
) -> None:
    strange = with_cell(national.forms()[0], 1, NAME, "<b>{p}_x0041_ &{0}")
    wrong = with_cell(strange, 1, SCORE, "99")
    content = xlsx_bytes([national.drawn(wrong, 3)])

    new = marked(content, tmp_path)

    told = "".join(notes(new)["自评表1"].values())
    assert "<b>{p}_x005F_x0041_ &{0}" in told
