"""How high a form will be, held against the pages that LibreOffice makes of it."""

import shutil
import subprocess
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from itertools import groupby, pairwise
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from exports.paper import measures
from exports.paper.docx import document
from exports.paper.measures import EM, LINE, SPACINGS, Spacing
from exports.paper.pages import height, heights, is_one_line, lines, one_page
from exports.reading.readers import read
from exports.sheet.rows import Cell, SheetRow
from exports.sheet.sheet import sheet
from support.ordinary_forms import ordinary_forms
from support.paths import ROOT
from support.times import TIMES
from wizard.editions.library import built_in, edition
from wizard.form import Form, Indicator, put

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VERSIONS = built_in()

EACH = 9 if TIMES == 1 else 45
"""How many generated forms of each edition are printed."""

SECOND = (1,) * 8 + (8, 2, 2, 2, 2, 2, 1, 2, 2, 2, 1, 2, 2, 1, 3, 5, 2, 1, 1)
"""The lines of the highest cell in each row of the second real form."""

LINES = (1, 2, 3, 5, 8)
MEASURED = {
    Spacing(230, 30): ("17.0", "25.5", "37.0", "60.0", "94.5"),
    Spacing(230, 15): ("15.5", "25.5", "37.0", "60.0", "94.5"),
    Spacing(230, 0): ("14.0", "25.5", "37.0", "60.0", "94.5"),
    Spacing(220, 0): ("13.5", "24.5", "35.5", "57.5", "90.5"),
    Spacing(210, 0): ("13.0", "23.5", "34.0", "55.0", "86.5"),
}
"""The heights of its rows by their lines, in points, for each spacing.

As Spire.Doc 14.9.1 and Aspose.Words 26.10, which lay out as Word does, drew its .docx
(FixedLayoutDocument and LayoutEnumerator give the rectangle of each row). The last row
of a page is half a point higher in both: the line at its foot.
"""

TEXTS = (
    "入户开展各类宣传教育活动（次）",
    "印制《民法典》宣传手册、折页等，发放到户。",
    "受益农户满意度（抽样调查200户）",
    "已完成，其中3个村超额完成；其余按“两不愁三保障”要求推进。",
)


def one_table(form: Form) -> bool:
    of_form = edition(form.edition)
    return one_page(sheet(form, of_form), of_form.paper) is not None


def with_goals(version: str, size: int) -> Form:
    """A form of a few indicators, with goals of so many lines."""
    categories = list(edition(version).categories)
    rows = tuple(
        Indicator(
            category=categories[n % len(categories)],
            name=TEXTS[n % len(TEXTS)],
            target="≥5000人次",
            actual="2020年12月",
            deviation="因疫情推迟，下一年度补做",
        )
        for n in range(6)
    )
    paper = edition(version)
    long = next(iter((*paper.goals.fields, *paper.remarks[::-1], "project.name")))
    form = put(Form(edition=version), long, "\n".join(TEXTS[:1] * size))
    return replace(form, year=2020, indicators=rows)


def text_of(forms: Sequence[Form]) -> ElementTree.Element:
    """The main part of their .docx."""
    with ZipFile(BytesIO(document(forms))) as package:
        return ElementTree.fromstring(package.read("word/document.xml"))


def spacing_of(cell: ElementTree.Element) -> Spacing:
    """What the paragraph of a cell says, or leaves to the style of the body."""
    said = cell.find(f"{W}p/{W}pPr/{W}spacing")
    given = {} if said is None else said.attrib
    before, after, line = (
        int(given.get(W + name, usual))
        for name, usual in (("before", 0), ("after", 0), ("line", LINE))
    )
    assert before == after
    return Spacing(line, before)


def around_the_limit(version: str) -> list[Form]:
    """The last form that fits, as its goals grow, between its neighbours."""
    grown = [with_goals(version, size) for size in range(1, 60)]
    last = next(n for n, (a, b) in enumerate(pairwise(grown)) if not one_table(b))
    return grown[last - 1 : last + 3]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 1),
        ("一二三四五六七八九十", 1),
        ("一二三四五六七八九十一", 2),
        ("一二三\n\n四", 3),
        ("12345678901234567890", 1),
        ("123456789012345678901", 2),
        ("一二三四五六七八12345", 2),
        ("一二三四五六七八九1", 1),
        ("一二三四五六七八九12", 2),
        ("一二三四五六七八九十，", 2),
        ("一二三四五六七八九（十", 2),
        ("一二三四五六七八九十   一", 2),
        ("e\u0301" * 20, 1),
    ],
)
def test_a_text_takes_as_many_lines_as_word_breaks_it_into(
    text: str, count: int
) -> None:
    assert lines(text, 10 * EM) == count


def test_the_last_of_merged_rows_makes_room_for_a_high_cell() -> None:
    label = Cell("绩\n效\n指\n标\n指\n标", 10, rows=3)
    rows = [SheetRow((label, Cell("", 40)))] + [
        SheetRow((Cell("", 10, rows=0), Cell("", 40)))
    ] * 2

    low, below, last = heights(rows, Spacing(LINE, 30))

    assert low == below == measures.twips(6)
    assert low + below + last == 6 * LINE + 2 * measures.EDGE + measures.RULE


@pytest.mark.parametrize("spacing", SPACINGS)
def test_rows_are_reckoned_as_high_as_engines_like_word_draw_them(
    samples: Path, spacing: Spacing
) -> None:
    form = read(samples / "changji-2020.txt")[1].form
    drawn = dict(zip(LINES, MEASURED[spacing], strict=True))

    reckoned = heights(sheet(form, edition("2020")).rows, spacing)

    points = [Decimal(height) / 20 for height in reckoned]
    assert points == [Decimal(drawn[count]) for count in SECOND]


def test_the_heights_of_rows_are_left_to_what_stands_in_them(samples: Path) -> None:
    forms = [got.form for got in read(samples / "changji-2020.txt")]

    assert not list(text_of(forms).iter(f"{W}trHeight"))


def test_a_form_without_a_line_to_spare_is_written_in_tighter_rows(
    samples: Path,
) -> None:
    form = read(samples / "changji-2020.txt")[1].form
    page, paper = sheet(form, edition("2020")), edition("2020").paper

    needed, there = height(page, paper, SPACINGS[0]), measures.room(paper)

    assert Decimal(needed) / 20 == Decimal("746.5")
    assert Decimal(there) / 20 == 754
    assert one_page(page, paper) == SPACINGS[1]


def test_rows_and_then_lines_give_way_before_a_second_page_is_begun() -> None:
    of_form = edition("2020")
    chosen = [
        one_page(sheet(form, of_form), of_form.paper)
        for form in (with_goals("2020", size) for size in range(1, 60))
    ]

    order = [each for each, _ in groupby(chosen)]
    assert order == [*SPACINGS, None]


@pytest.mark.parametrize("spacing", SPACINGS)
def test_the_paper_is_written_in_the_spacing_that_was_reckoned(
    spacing: Spacing,
) -> None:
    of_form = edition("2020")
    grown = [with_goals("2020", size) for size in range(1, 60)]
    form, page = next(
        (form, page)
        for form, page in ((form, sheet(form, of_form)) for form in grown)
        if one_page(page, of_form.paper) == spacing
    )

    written = [spacing_of(cell) for cell in text_of([form]).iter(f"{W}tc")]

    shown = [cell for row in page.rows for cell in row.cells]
    assert written == [
        spacing if is_one_line(cell) else spacing._replace(around=0) for cell in shown
    ]
    assert {each.around for each in written} == {0, spacing.around}


def test_the_lines_are_as_high_as_the_styles_say() -> None:
    styles = ElementTree.parse(ROOT / "exports/paper/template/styles.xml")
    room = {
        style.get(f"{W}styleId"): style.find(f"{W}pPr/{W}spacing")
        for style in styles.iter(f"{W}style")
    }

    def twips(style: str, *names: str) -> int:
        spacing = room[style]
        assert spacing is not None
        assert spacing.get(f"{W}lineRule") == "exact"
        return sum(int(spacing.get(W + name, "")) for name in names)

    whole = ("before", "line", "after")
    assert twips("Normal", *whole) == measures.LINE
    assert twips("Title", *whole) + twips("Subtitle", *whole) == measures.TITLES
    size = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}sz")
    assert size is not None
    assert int(size.get(f"{W}val", "")) * 10 == EM


def test_real_forms_are_one_table_but_for_the_one_that_fills_two_pages(
    samples: Path,
) -> None:
    forms = [got.form for got in read(samples / "changji-2020.txt")]

    assert [one_table(form) for form in forms] == [False, True, True, True, True]


@pytest.mark.parametrize("version", VERSIONS)
def test_an_empty_form_is_one_table(version: str) -> None:
    assert one_table(Form(edition=version))


def test_notes_below_the_table_take_room_too() -> None:
    form = around_the_limit("2020")[1]
    page, paper = sheet(form, edition("2020")), edition("2020").paper

    assert one_page(page, paper)
    assert not one_page(replace(page, notes=("注：", "一", "二")), paper)


@pytest.mark.skipif(
    shutil.which("soffice") is None or shutil.which("pdftotext") is None,
    reason="LibreOffice (soffice) and poppler (pdftotext) are not installed",
)
def test_libreoffice_goes_over_the_page_where_we_say_so(
    samples: Path, tmp_path: Path
) -> None:
    forms = [got.form for got in read(samples / "changji-2020.txt")]
    forms += [form for version in VERSIONS for form in around_the_limit(version)]
    forms += [form for version in VERSIONS for form in ordinary_forms(version, EACH)]

    counts = pages_each(document(forms), tmp_path)

    assert [count == 1 for count in counts] == [one_table(form) for form in forms]


def pages_each(content: bytes, folder: Path) -> Sequence[int]:
    """How many pages LibreOffice prints each form on."""
    (folder / "form.docx").write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    words = ("soffice", profile, "--headless", "--convert-to", "pdf", "form.docx")
    subprocess.run(words, cwd=folder, check=True, capture_output=True, timeout=300)
    words = ("pdftotext", "-layout", "form.pdf", "-")
    run = subprocess.run(words, cwd=folder, check=True, capture_output=True, timeout=60)
    text = unicodedata.normalize("NFKC", run.stdout.decode()).removesuffix("\f")
    pages = ["".join(page.split()) for page in text.split("\f")]
    starts = [n for n, page in enumerate(pages) if "自评表" in page[:20]]
    return [b - a for a, b in pairwise([*starts, len(pages)])]
