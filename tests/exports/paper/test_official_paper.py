"""The paper of an office that wants the conventions of official documents."""

import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from exports.paper.docx import document
from exports.paper.measures import SPACINGS, room, twips
from exports.paper.pages import heights
from exports.reading.readers import read
from exports.sheet.sheet import sheet
from support.official_paper import ID, own
from wizard.editions.edition import Edition
from wizard.editions.library import edition
from wizard.editions.proofs import proofread
from wizard.editions.proofs.rehearsal import stage
from wizard.form import Form, put
from wizard.interview.interview import Interview
from wizard.training.tour import explained

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

ID_OF = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@pytest.fixture
def version(home: Path, monkeypatch: pytest.MonkeyPatch) -> Edition:
    monkeypatch.setenv("ZIPING_HOME", str(home))
    folder = home / "editions"
    folder.mkdir(parents=True)
    (folder / f"{ID}.toml").write_text(own(), encoding="utf-8")
    return edition(ID)


@pytest.fixture
def form(version: Edition) -> Form:
    staged = put(stage(version), "remarks.filled_by", "张三")
    return put(staged, "remarks.phone", "0994-1234567")


def xml(content: bytes, part: str) -> ElementTree.Element:
    with ZipFile(BytesIO(content)) as package:
        return ElementTree.fromstring(package.read(part))


def test_the_edition_is_in_order() -> None:
    assert proofread(own().encode(), f"{ID}.toml") == ()


def test_the_margins_are_those_of_official_documents(form: Form) -> None:
    section = xml(document([form]), "word/document.xml").find(f".//{W}sectPr/{W}pgMar")
    assert section is not None
    margins = {side: int(section.get(W + side, "")) for side in ("top", "left")}

    assert margins == {"top": twips(37), "left": twips(28)}
    assert room(edition(ID).paper) == pytest.approx(twips(225), abs=1)
    width = 11906 - margins["left"] - int(section.get(f"{W}right", ""))
    assert width == pytest.approx(twips(156), abs=1)


def test_the_row_for_the_seal_is_as_high_as_the_edition_says(form: Form) -> None:
    page = sheet(form, edition(ID))

    *_, above, last = heights(page.rows, SPACINGS[0])
    row = list(xml(document([form]), "word/document.xml").iter(f"{W}tr"))[-1]
    spaces = [cell.find(f"{W}p/{W}pPr/{W}spacing") for cell in row.iter(f"{W}tc")]

    assert above == SPACINGS[0].row
    assert twips(20) - last in (0, 1)
    around = [int(space.get(f"{W}before", "")) for space in spaces if space is not None]
    assert len(around) == 4
    assert around[0] < around[1] == around[3]  # its label has two lines


def test_every_page_has_its_number_between_dashes_at_the_outer_edge(form: Form) -> None:
    content = document([form])
    with ZipFile(BytesIO(content)) as package:
        names = package.namelist()
        feet = {
            side: ElementTree.fromstring(package.read(f"word/{name}.xml"))
            for side, name in (("right", "footOdd"), ("left", "footEven"))
        }
        settings = package.read("word/settings.xml").decode()

    assert "<w:evenAndOddHeaders/>" in settings
    assert "word/footBlank.xml" in names
    for side, foot in feet.items():
        assert "".join(t.text or "" for t in foot.iter(f"{W}t")) == "\u2014 1 \u2014"
        alignment = foot.find(f".//{W}jc")
        assert alignment is not None
        assert alignment.get(f"{W}val") == side
        assert {size.get(f"{W}val") for size in foot.iter(f"{W}sz")} == {"28"}


def test_a_form_of_another_edition_in_the_same_file_shows_no_number(form: Form) -> None:
    national = put(Form(edition="2020"), "project.name", "甲项目")
    text = xml(document([form, national]), "word/document.xml")

    sections = [
        {kept.get(ID_OF) for kept in section.iter(f"{W}footerReference")}
        for section in text.iter(f"{W}sectPr")
    ]
    assert sections == [{"footOdd", "footEven"}, {"footBlank"}]
    with ZipFile(BytesIO(document([national]))) as package:
        assert not [name for name in package.namelist() if "foot" in name]


def test_what_was_filled_in_is_read_back_and_what_is_by_hand_stays_blank(
    form: Form, tmp_path: Path
) -> None:
    (tmp_path / "表.docx").write_bytes(document([form], with_facts=False))

    (found,) = read(tmp_path / "表.docx")

    assert found.form.edition == ID
    assert found.form.remarks == form.remarks
    assert found.unplaced == ()


def test_a_name_that_was_typed_where_one_signs_is_kept(
    form: Form, tmp_path: Path
) -> None:
    signed = put(form, "remarks.seal", "李四")
    (tmp_path / "表.docx").write_bytes(document([signed], with_facts=False))

    (found,) = read(tmp_path / "表.docx")

    assert found.form.remarks == signed.remarks
    assert found.unplaced == ()


def test_what_is_by_hand_is_never_asked(version: Edition) -> None:
    interview = Interview.resume(version, Form(edition=ID))
    keys = {step.key for step in interview.steps}

    assert {"remarks.filled_by", "remarks.phone"} <= keys
    assert not {"remarks.seal", "remarks.date"} & keys


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("left = 28", "left = 38", "width 是 156 毫米，纸上最多放得下 146 毫米"),
        ("top = 37", "top = 3", "是 3，四边至少各留 5 毫米"),
        ("top = 37", "top = 170", "上下留得太多，中间只剩 92 毫米"),
        ("bottom = 35", "bottom = 14", "要在表下印页码"),
        ("height = 20", "height = 90", "是 90，行高不能小于 0，最高 60 毫米"),
        ('"remarks.date", by', '"project.date", by', "field 要以 remarks. 开头"),
        ('"remarks.phone", l', '"remarks.phone", by_hand = true, l', "是手工填的格"),
        ('page_numbers = "dashes"', 'page_numbers = "roman"', "page_numbers"),
        ("right = 26 }", "right = 26, gutter = 1 }", "gutter"),
    ],
)
def test_slips_are_told_with_line_and_key(old: str, new: str, told: str) -> None:
    text = own()
    assert text.count(old) == 1
    found = proofread(text.replace(old, new).encode(), f"{ID}.toml")

    assert any(told in sentence for sentence in found), found
    assert all(re.match(rf"{ID}\.toml 第 \d+ 行：", line) for line in found)


def test_the_tour_explains_what_is_filled_in_by_hand(version: Edition) -> None:
    said = explained("remarks.seal", Form(edition=ID), version)

    assert "签字" in said.meaning


@pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice")
def test_libreoffice_prints_the_number_below_the_table(
    form: Form, tmp_path: Path
) -> None:
    (tmp_path / "表.docx").write_bytes(document([form]))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    words = ("soffice", profile, "--headless", "--convert-to", "pdf", "表.docx")
    subprocess.run(words, cwd=tmp_path, check=True, capture_output=True, timeout=300)
    words = ("pdftotext", "-layout", "表.pdf", "-")
    said = subprocess.run(words, cwd=tmp_path, check=True, capture_output=True).stdout

    pages = said.decode().removesuffix("\f").split("\f")
    for number, page in enumerate(pages, start=1):
        assert "".join(page.split()).endswith(f"\u2014{number}\u2014")
