"""How high a form will be, held against the pages that LibreOffice makes of it."""

import shutil
import subprocess
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

from exports import measures
from exports.docx import document
from exports.measures import EM
from exports.pages import fits, heights, lines
from exports.readers import read
from exports.sheet import Cell, Row, sheet
from exports.tables import tables
from support.paths import ROOT
from wizard.editions.library import edition
from wizard.form import Form, Indicator, put

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VERSIONS = ("2020", "2021-cost", "xinjiang-2023")

TEXTS = (
    "入户开展各类宣传教育活动（次）",
    "印制《民法典》宣传手册、折页等，发放到户。",
    "受益农户满意度（抽样调查200户）",
    "已完成，其中3个村超额完成；其余按“两不愁三保障”要求推进。",
)


def one_table(form: Form) -> bool:
    of_form = edition(form.edition)
    return len(list(tables(sheet(form, of_form), of_form.paper))) == 1


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
    form = put(Form(edition=version), "goals.expected", "\n".join(TEXTS[:1] * size))
    return replace(form, year=2020, indicators=rows)


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
    rows = [Row((label, Cell("", 40)))] + [
        Row((Cell("", 10, rows=0), Cell("", 40)))
    ] * 2

    low, below, last = heights(rows)

    assert low == below == measures.ROW
    assert low + below + last == 6 * measures.LINE + 2 * measures.EDGE + measures.RULE


def test_the_lines_are_as_high_as_the_styles_say() -> None:
    styles = ElementTree.parse(ROOT / "exports/template/styles.xml")
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

    assert fits(page, paper)
    assert not fits(replace(page, notes=("注：", "一", "二")), paper)


@pytest.mark.skipif(
    shutil.which("soffice") is None or shutil.which("pdftotext") is None,
    reason="LibreOffice (soffice) and poppler (pdftotext) are not installed",
)
def test_libreoffice_goes_over_the_page_where_we_say_so(
    samples: Path, tmp_path: Path
) -> None:
    forms = [got.form for got in read(samples / "changji-2020.txt")]
    forms += [form for version in VERSIONS for form in around_the_limit(version)]

    counts = pages_each(document(forms), tmp_path)

    assert [count == 1 for count in counts] == [one_table(form) for form in forms]


def pages_each(content: bytes, folder: Path) -> Sequence[int]:
    """How many pages LibreOffice prints each form on."""
    (folder / "form.docx").write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    words = ("soffice", profile, "--headless", "--convert-to", "pdf", "form.docx")
    subprocess.run(words, cwd=folder, check=True, capture_output=True, timeout=120)
    words = ("pdftotext", "-layout", "form.pdf", "-")
    run = subprocess.run(words, cwd=folder, check=True, capture_output=True, timeout=60)
    text = unicodedata.normalize("NFKC", run.stdout.decode()).removesuffix("\f")
    pages = ["".join(page.split()) for page in text.split("\f")]
    starts = [n for n, page in enumerate(pages) if "自评表" in page[:20]]
    return [b - a for a, b in pairwise([*starts, len(pages)])]
