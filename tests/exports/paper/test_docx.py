"""The .docx, read back by python-docx, by zip and XML alone, and by LibreOffice."""

import io
import re
import shutil
import subprocess
import time
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import docx as python_docx
import pytest
from docx.shared import Emu
from docx.table import Table
from hypothesis import given, settings
from hypothesis import strategies as st

import exports.paper.docx
from exports.paper.docx import document
from exports.reading.readers import read
from exports.sheet.sheet import sheet
from exports.word.carried import facts
from wizard.editions.library import edition
from wizard.form import Form, Indicator, put
from wizard.toml.form_file import dumps, loads

EDITION = edition("2020")
EMPTY = Form(edition="2020")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

ODD = (
    '“引号”与"引号"和\'',
    "[/] [/元] [b]a[/x]b",
    "<w:t>&amp;</w:t> ]]> &#0;",
    "e\u0301 n\u0303 ก็ 　全角",
    "👩👩👧 𠮷 ≥95％ ≦ —",
    "  前后有空格  ",
    "一行\n二行\n\n四行\t制表",
    "=1+1 {year} %s \\n",
)
"""Text that trips careless writers; all of it may stand in a cell."""


@pytest.fixture
def forms(samples: Path) -> list[Form]:
    return [got.form for got in read(samples / "changji-2020.txt")]


def opened(content: bytes) -> python_docx.document.Document:
    return python_docx.Document(io.BytesIO(content))


def part(content: bytes, name: str) -> ElementTree.Element:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return ElementTree.fromstring(package.read(name))


def body(content: bytes) -> ElementTree.Element:
    return part(content, "word/document.xml")[0]


def grid_of(table: Table) -> list[list[str]]:
    """The texts as python-docx reads them, merged cells once for each grid cell."""
    return [[cell.text for cell in row.cells] for row in table.rows]


def tables_of(content: bytes) -> list[list[Table]]:
    """The tables of each form, below its title."""
    found: list[list[Table]] = []
    for block in opened(content).iter_inner_content():
        if isinstance(block, Table):
            found[-1].append(block)
        elif block.style is not None and block.style.name == "Title":
            found.append([])
    return found


def grids_of(content: bytes) -> list[list[list[str]]]:
    """The rows of each form, whether they stand in one table or in two."""
    return [[r for t in tables for r in grid_of(t)] for tables in tables_of(content)]


def expected_grid(form: Form, tables: int) -> list[list[str]]:
    """The same from the sheet; with two tables the corner of the second is blank."""
    rows: list[list[str]] = []
    for row in sheet(form, edition(form.edition)).rows:
        texts: list[str] = []
        for cell in row.cells:
            above = rows[-1][len(texts)] if not cell.rows else cell.text
            texts += [above] * cell.columns
        rows.append(texts)
    if tables == 2:
        (top,) = (row for row in rows if "一级指标" in row)
        top[0] = ""
        rows[rows.index(top) + 1][0] = "绩效指标"
    return rows


def raw_cells(content: bytes) -> Iterator[tuple[ElementTree.Element, int, int]]:
    """Every w:tc with its first grid column and how many it spans."""
    for row in body(content).iter(f"{W}tr"):
        left = 0
        for cell in row.iter(f"{W}tc"):
            span = cell.find(f"{W}tcPr/{W}gridSpan")
            columns = 1 if span is None else int(span.get(f"{W}val", ""))
            yield cell, left, columns
            left += columns


def odd_form(count: int = 60) -> Form:
    """A form of odd text everywhere, long goals and many indicators."""
    rows = tuple(
        Indicator(
            category=list(EDITION.categories)[n % len(EDITION.categories)],
            name=ODD[n % len(ODD)],
            target=ODD[(n + 1) % len(ODD)],
            actual=ODD[(n + 2) % len(ODD)],
            weight=Decimal("1.50"),
            score=ODD[(n + 3) % len(ODD)],
            deviation=ODD[(n + 4) % len(ODD)],
        )
        for n in range(count)
    )
    form = put(EMPTY, "goals.expected", "目标" * 1000)
    form = put(form, "goals.actual", "\n".join(ODD) * 20)
    form = put(form, "project.name", ODD[0])
    return replace(form, indicators=rows, year=2020)


def long_form(version: str = "2020", count: int = 60) -> Form:
    """A form of many indicators and long goals, which goes over several pages."""
    categories = list(edition(version).categories)
    rows = tuple(
        Indicator(
            category=categories[n * len(categories) // count],
            name=f"第{n + 1}项：入户开展各类宣传教育活动（次）",
            target="≥5000人次",
            actual="5000人次",
            weight=Decimal("1.5"),
            score=Decimal("1.5"),
            deviation="无",
        )
        for n in range(count)
    )
    form = put(Form(edition=version), "goals.expected", "完成年度目标。" * 285)
    form = put(form, "goals.actual", "各项目标均已完成。" * 220)
    return replace(put(form, "project.name", "访惠聚经费"), year=2020, indicators=rows)


def test_another_library_reads_the_cells_of_the_sheet(forms: list[Form]) -> None:
    content = document(forms)

    counts = [len(tables) for tables in tables_of(content)]
    assert counts == [2, 1, 1, 1, 1]
    assert grids_of(content) == list(map(expected_grid, forms, counts))


def test_odd_text_comes_back_to_the_character() -> None:
    form = odd_form()

    content = document([form])

    assert grids_of(content) == [expected_grid(form, 2)]


def test_characters_that_xml_forbids_are_left_out_and_nothing_is_raised() -> None:
    form = put(odd_form(9), "project.name", "甲\x00\x0b\ud800乙\ufffe\u200b\r\n丙")

    read_back = opened(document([form]))

    assert read_back.tables[0].cell(0, 2).text == "甲乙\n丙"


@given(text=st.text(max_size=40), number=st.decimals(allow_nan=False, places=3))
@settings(max_examples=40, deadline=None)
def test_any_text_at_all_can_be_exported(text: str, number: Decimal) -> None:
    row = Indicator(category="质量指标", name=text, weight=number, deviation=text)

    content = document([replace(EMPTY, year=text, indicators=(row,))])

    assert opened(content).tables


def test_an_empty_form_and_no_form_give_a_document() -> None:
    assert len(opened(document([EMPTY])).tables) == 1
    assert len(opened(document([])).tables) == 0


def test_title_and_year_stand_above_each_table(forms: list[Form]) -> None:
    lines = [p.text for p in opened(document(forms[:2])).paragraphs if p.text]

    assert lines == ["项目支出绩效自评表", "（2020年度）"] * 2


def test_each_form_begins_a_section_on_a_page_of_its_own(forms: list[Form]) -> None:
    read_back = opened(document(forms))

    starts = [section.start_type for section in read_back.sections]
    assert len(starts) == len(forms)
    assert {str(start) for start in starts} == {"NEW_PAGE (2)"}
    names = [tables[0].cell(0, 2).text for tables in tables_of(document(forms))]
    assert names == [form.project.name for form in forms]


def test_the_paper_is_a4_and_the_table_fits_between_its_margins() -> None:
    (section,) = opened(document([EMPTY])).sections

    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    inner = section.page_width - section.left_margin - section.right_margin
    assert round(Emu(inner).mm) == EDITION.paper.width


def test_a_landscape_edition_lies_on_its_side(monkeypatch: pytest.MonkeyPatch) -> None:
    paper = replace(EDITION.paper, orientation="landscape")
    across = replace(EDITION, paper=paper)
    monkeypatch.setattr(exports.paper.docx, "edition", lambda _: across)

    (section,) = opened(document([EMPTY])).sections

    assert (round(section.page_width.mm), round(section.page_height.mm)) == (297, 210)
    assert str(section.orientation) == "LANDSCAPE (1)"


def test_every_cell_is_as_wide_as_the_grid_columns_it_spans() -> None:
    content = document([odd_form(20)])
    one, *others = (
        [int(c.get(f"{W}w", "")) for c in grid]
        for grid in body(content).iter(f"{W}tblGrid")
    )

    assert others == [one]
    for cell, left, columns in raw_cells(content):
        width = cell.find(f"{W}tcPr/{W}tcW")
        assert width is not None
        assert width.get(f"{W}type") == "dxa"
        assert int(width.get(f"{W}w", "")) == sum(one[left : left + columns])
    ends = [left + n for _, left, n in raw_cells(content)]
    assert max(ends) == len(one)


def test_merged_cells_restart_once_and_go_on_over_the_same_columns() -> None:
    content = document([odd_form(20)])
    begun: dict[tuple[int, int], str] = {}

    for cell, left, columns in raw_cells(content):
        mark = cell.find(f"{W}tcPr/{W}vMerge")
        value = "" if mark is None else mark.get(f"{W}val", "")
        if value == "continue":
            assert begun[left, columns] in {"restart", "continue"}
            assert not [text for text in cell.itertext() if text]
        begun[left, columns] = value
    assert {"restart", "continue", ""} >= set(begun.values())


def test_the_table_has_fixed_columns_and_single_thin_borders() -> None:
    properties = body(document([EMPTY])).find(f"{W}tbl/{W}tblPr")
    assert properties is not None

    layout, borders = (properties.find(W + n) for n in ("tblLayout", "tblBorders"))
    assert layout is not None
    assert layout.get(f"{W}type") == "fixed"
    assert borders is not None
    assert {side.tag.removeprefix(W) for side in borders} == {
        *("top", "left", "bottom", "right", "insideH", "insideV")
    }
    assert {(b.get(f"{W}val"), b.get(f"{W}sz")) for b in borders} == {("single", "4")}


def test_indicator_rows_stay_whole_and_long_goals_may_flow_over() -> None:
    rows = list(body(document([odd_form(9)])).iter(f"{W}tr"))

    split = [n for n, r in enumerate(rows) if r.find(f"{W}trPr/{W}cantSplit") is None]
    headings = [
        n for n, r in enumerate(rows) if r.find(f"{W}trPr/{W}tblHeader") is not None
    ]
    assert split == [8]
    assert headings == [9]


def test_a_form_of_several_pages_has_its_headings_on_top_of_a_second_table() -> None:
    first, second = body(document([long_form()])).iter(f"{W}tbl")

    assert not list(first.iter(f"{W}tblHeader"))
    top, *below = second.iter(f"{W}tr")
    assert top.find(f"{W}trPr/{W}tblHeader") is not None
    assert not [row for row in below if row.find(f"{W}trPr/{W}tblHeader") is not None]
    assert not list(top.iter(f"{W}vMerge"))
    words = ["".join(cell.itertext()) for cell in top.iter(f"{W}tc")]
    assert words[:3] == ["", "一级指标", "二级指标"]


def test_what_parts_the_two_tables_is_not_seen() -> None:
    first, seam, second = list(body(document([long_form()])))[2:5]

    assert [first.tag, seam.tag, second.tag] == [f"{W}tbl", f"{W}p", f"{W}tbl"]
    assert [mark.tag for mark in seam.iter()] == [
        *(W + name for name in ("p", "pPr", "spacing", "rPr", "vanish"))
    ]
    lines = [
        {line.tag: line.get(f"{W}sz") for line in table.find(f"{W}tblPr/{W}tblBorders")}
        for table in (first, second)
    ]
    assert [lines[0].pop(f"{W}bottom"), lines[1].pop(f"{W}bottom")] == ["2", "4"]
    assert lines[0] == lines[1]
    assert set(lines[0].values()) == {"4"}


def test_the_corner_beside_the_headings_looks_like_one_with_the_cell_below() -> None:
    _, second = body(document([long_form()])).iter(f"{W}tbl")

    corner, below = (row.find(f"{W}tc") for row in list(second.iter(f"{W}tr"))[:2])
    assert corner is not None
    assert below is not None
    (line,) = corner.iterfind(f"{W}tcPr/{W}tcBorders/*")
    assert (line.tag, line.get(f"{W}val")) == (f"{W}bottom", "nil")
    (line,) = below.iterfind(f"{W}tcPr/{W}tcBorders/*")
    assert (line.tag, line.get(f"{W}val")) == (f"{W}top", "nil")
    assert "".join(below.itertext()) == "绩效指标"


def test_numbers_are_centred_and_prose_is_not(forms: list[Form]) -> None:
    table = opened(document(forms[1:2])).tables[0]

    def aligned(text: str) -> object:
        found = next(c for row in table.rows for c in row.cells if c.text == text)
        return str(found.paragraphs[0].alignment)

    assert aligned("8万元") == aligned("产出指标") == aligned("100%") == "CENTER (1)"
    assert aligned("年度资金总额") == aligned("无") == "None"
    assert aligned(forms[1].goals.expected or "") == "None"


def test_the_text_is_chinese_in_chinese_faces_and_no_theme_is_named() -> None:
    content = document([EMPTY])
    styles = part(content, "word/styles.xml")
    defaults = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    assert defaults is not None

    faces, language = (defaults.find(W + name) for name in ("rFonts", "lang"))
    assert faces is not None
    assert language is not None
    assert faces.get(f"{W}eastAsia") == "宋体"
    assert language.get(f"{W}eastAsia") == "zh-CN"
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert not [n for n in package.namelist() if "theme" in n.lower()]
        assert not [n for n in package.namelist() if b"heme=" in package.read(n)]


def test_the_title_asks_for_the_official_face_in_bold() -> None:
    title = opened(document([EMPTY])).paragraphs[0].style
    assert title is not None

    faces = title.element.rPr.rFonts
    assert faces.get(f"{W}eastAsia") == "方正小标宋简体"
    assert title.font.bold


def test_every_face_that_may_be_missing_has_a_stand_in() -> None:
    content = document([EMPTY])
    named = re.findall(
        r'eastAsia="([^"]*[^\x00-\x7f])"',
        zipfile.ZipFile(io.BytesIO(content)).read("word/styles.xml").decode(),
    )

    table = part(content, "word/fontTable.xml")
    stand_ins = {
        font.get(f"{W}name"): font.find(f"{W}altName").get(f"{W}val")  # type: ignore[union-attr]  # each has one
        for font in table
    }
    assert set(named) == set(stand_ins)
    assert all(stand_ins.values())


def test_the_file_names_no_person_no_machine_and_no_time() -> None:
    content = document([EMPTY])

    properties = opened(content).core_properties
    assert properties.author == properties.last_modified_by == ""
    assert properties.created is None
    assert properties.modified is None
    assert properties.title == EDITION.title
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert {entry.date_time for entry in package.infolist()} == {
            (1980, 1, 1, 0, 0, 0)
        }


def test_the_same_form_gives_the_same_file(
    forms: list[Form], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = document(forms)
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)

    assert document(forms) == first


def test_a_file_of_one_form_is_small(forms: list[Form]) -> None:
    assert all(len(document([form])) <= 15_000 for form in forms)


def test_a_thousand_rows_take_time_in_proportion() -> None:
    def seconds(count: int) -> float:
        form = odd_form(count)
        times = []
        for _ in range(3):
            start = time.process_time()
            document([form])
            times.append(time.process_time() - start)
        return min(times)

    assert seconds(1000) < 10 * seconds(200)


def test_the_facts_travel_with_the_paper(forms: list[Form]) -> None:
    content = document(forms)

    assert facts(content) == tuple(dumps(form) for form in forms)
    assert [loads(text, "facts") for text in facts(content)] == forms


def test_odd_facts_travel_to_the_character() -> None:
    form = odd_form()

    (text,) = facts(document([form]))

    assert loads(text, "facts") == form


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"not a zip" * 100])
def test_what_is_no_docx_carries_no_facts(content: bytes) -> None:
    assert facts(content) == ()


def test_a_docx_of_others_carries_no_facts() -> None:
    written = io.BytesIO()
    python_docx.Document().save(written)

    assert facts(written.getvalue()) == ()


@pytest.mark.parametrize(
    "inner",
    [
        b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        b"<a><b></a>",
        b"<forms/>",
    ],
)
def test_custom_xml_of_others_is_passed_over(inner: bytes, forms: list[Form]) -> None:
    written = io.BytesIO(document(forms[:1]))
    with zipfile.ZipFile(written, "a") as package:
        package.writestr("customXml/item7.xml", inner)

    assert facts(written.getvalue()) == (dumps(forms[0]),)


def test_half_a_file_carries_no_facts(forms: list[Form]) -> None:
    content = document(forms)

    for end in range(0, len(content), 997):
        assert facts(content[:end]) == ()


soffice = pytest.mark.skipif(
    shutil.which("soffice") is None or shutil.which("pdftotext") is None,
    reason="LibreOffice (soffice) and poppler (pdftotext) are not installed",
)


def pages_of(content: bytes, folder: Path) -> list[str]:
    """The text of each page as LibreOffice prints it."""
    (folder / "form.docx").write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    words = ("soffice", profile, "--headless", "--convert-to", "pdf", "form.docx")
    subprocess.run(words, cwd=folder, check=True, capture_output=True, timeout=120)
    words = ("pdftotext", "-layout", "form.pdf", "-")
    run = subprocess.run(words, cwd=folder, check=True, capture_output=True, timeout=60)
    return run.stdout.decode().removesuffix("\f").split("\f")


def letters(text: str) -> list[str]:
    """The characters in order of their codes, blanks and breaks left out."""
    return sorted("".join(text.split()))


@soffice
def test_libreoffice_prints_the_real_forms_each_on_its_own_page(
    forms: list[Form], tmp_path: Path
) -> None:
    pages = pages_of(document(forms), tmp_path)

    titled = [n for n, page in enumerate(pages) if "项目支出绩效自评表" in page]
    assert titled == [0, 2, 3, 4, 5]
    assert len(pages) == 6


@soffice
def test_libreoffice_loses_no_character_of_a_long_form(tmp_path: Path) -> None:
    rows = tuple(
        Indicator(category="数量指标", name=f"第{n}项指标", deviation="原因" * 30)
        for n in range(60)
    )
    form = put(EMPTY, "goals.expected", "目标" * 1000)
    form = replace(put(form, "goals.actual", "甲\n乙"), indicators=rows)

    pages = pages_of(document([form]), tmp_path)

    text, page = "".join(pages), sheet(form, EDITION)
    shown = "".join(cell.text for row in page.rows for cell in row.cells)
    headings = "".join(column.heading for column in EDITION.indicators.columns)
    again = text.count("偏差原因分析") - 1
    assert again > 0
    assert letters(text) == letters(
        page.title + page.year_line + shown + headings * again
    )


@soffice
@pytest.mark.parametrize("version", ["2020", "2021-cost", "xinjiang-2023"])
def test_libreoffice_begins_each_page_of_indicators_with_their_headings(
    version: str, tmp_path: Path
) -> None:
    pages = pages_of(document([long_form(version)]), tmp_path)

    tops = ["".join("".join(page.splitlines()[:5]).split()) for page in pages]
    (first, *_) = (n for n, page in enumerate(pages) if "一级指标" in page)
    assert len(tops[first + 1 :]) > 1
    assert all("一级指标二级指标三级指标" in top for top in tops[first + 1 :])
