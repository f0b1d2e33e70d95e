"""Real forms in the kinds of files that offices have, read whole, nothing made up."""

import csv
import os
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from email.message import EmailMessage
from email.policy import SMTP
from io import StringIO
from pathlib import Path

import pytest

from exports.reading.readers import read
from office_samples.documents import FIVE_OLD, FIVE_PDF, FIVE_XLS, files
from office_samples.papers import TEN, five, papers, printed
from real_forms.bordered import bordered_docx_bytes
from real_forms.compare import compared
from real_forms.pages import html_bytes, html_text
from real_forms.sheets import xlsx_bytes
from real_forms.tables import Paper, tsv_text
from real_forms.xml_books import xml_book_bytes
from support.libreoffice import SOFFICE, converted
from support.paths import SAMPLES
from wizard.form import Form, Printed
from wizard.toml.form_file import dumps

SAVED = [pytest.param(file, seed, id=file.name) for file, seed in files()]


def assert_whole(file: Path, on_it: Sequence[Paper]) -> None:
    score, wrong = compared(on_it, read(file))

    assert wrong == []
    assert (score.found, score.lost, score.invented) == (score.forms, 0, 0)


@pytest.mark.parametrize(("file", "seed"), SAVED)
def test_what_an_office_program_saved_is_read_whole(file: Path, seed: int):
    assert_whole(file, papers(seed))


def csv_bytes(papers: Sequence[Paper], encoding: str, mark: str) -> bytes:
    rows = csv.reader(StringIO(tsv_text(papers)), delimiter="\t")
    made = StringIO()
    csv.writer(made, delimiter=mark).writerows(rows)
    return made.getvalue().encode(encoding)


def single_file(page: str, encoding: str, packed: str) -> bytes:
    """The page as the first part of a letter, with a picture behind it."""
    letter = EmailMessage()
    letter["Subject"] = "自评表"
    content = page.encode(encoding)
    letter.set_content(content, "text", "html", cte=packed)
    letter["Content-Location"] = "file:///C:/form.htm"
    letter.add_related(b"GIF89a", "image", "gif", cid="<a>")
    return letter.as_bytes(policy=SMTP)


WRITTEN: dict[str, tuple[str, Callable[[Sequence[Paper]], bytes]]] = {
    "a sheet of Excel": ("xlsx", xlsx_bytes),
    "a sheet of Excel by another name": ("xls", xlsx_bytes),
    "a page in UTF-8": ("html", html_bytes),
    "a page in GB2312": ("htm", lambda p: html_text(p, "gb2312").encode("gb18030")),
    "a page in UTF-16": ("html", lambda p: html_text(p, "utf-16").encode("utf-16")),
    "a page in one file, by Word": (
        "mht",
        lambda p: single_file(html_text(p, "gb2312"), "gb18030", "quoted-printable"),
    ),
    "a page in one file, by a browser": (
        "mhtml",
        lambda p: single_file(html_text(p, "utf-8"), "utf-8", "base64"),
    ),
    "a page called .xls": ("xls", lambda p: html_text(p, "gb2312").encode("gb18030")),
    "commas in GBK, as Excel has it": (
        "csv",
        lambda p: csv_bytes(p, "gb18030", ","),
    ),
    "commas in UTF-8": ("csv", lambda p: csv_bytes(p, "utf-8-sig", ",")),
    "semicolons": ("csv", lambda p: csv_bytes(p, "gb18030", ";")),
    "tabs in UTF-16, as Excel writes them": (
        "csv",
        lambda p: csv_bytes(p, "utf-16", "\t"),
    ),
    "XML of Excel 2003 called .xls": ("xls", xml_book_bytes),
    "tabs called .xls": ("xls", lambda p: tsv_text(p).encode("gb18030")),
}


@pytest.mark.parametrize("kind", WRITTEN)
def test_a_file_is_read_whole_whoever_drew_it(kind: str, tmp_path: Path):
    suffix, written = WRITTEN[kind]
    for seed in TEN:
        file = tmp_path / f"{seed}.{suffix}"
        file.write_bytes(written(papers(seed)))

        assert_whole(file, papers(seed))


@pytest.mark.skipif(SOFFICE is None, reason="needs LibreOffice")
def test_a_binary_workbook_is_read_by_way_of_libreoffice():
    (found,) = read(SAMPLES / "offices" / "binary.xlsb")

    assert facts(found.form) == facts(five()[0])
    assert found.unplaced == ()


OFFICE = SOFFICE is not None and "ZIPING_OFFICE" in os.environ
"""Whether `make test-render` asks for many conversions: each takes some seconds."""


@pytest.mark.skipif(not OFFICE, reason="make test-render")
@pytest.mark.parametrize("kind", ["doc", "rtf", "odt"])
def test_an_old_document_is_read_whole_by_way_of_libreoffice(kind: str, tmp_path: Path):
    made = []
    for seed in TEN:
        source = tmp_path / f"{seed}.docx"
        source.write_bytes(bordered_docx_bytes(papers(seed)))
        made.append(source)

    for seed, file in zip(TEN, converted(made, kind, tmp_path), strict=True):
        assert_whole(file, papers(seed))


# ── the five real forms, to the character ──


def facts(form: Form, *, blanks: bool = True) -> str:
    """All that stands on a form but what is computed from it.

    A paper does not show `blanks` at the end of a text.
    """
    text = dumps(replace(form, printed=Printed())).decode()
    return text if blanks else re.sub(r" +(?=\\n|\"|$)", "", text, flags=re.MULTILINE)


def assert_same(file: Path, *, blanks: bool = True) -> None:
    found = read(file)

    assert [each.unplaced for each in found] == [()] * 5
    for got, form in zip(found, five(), strict=True):
        assert facts(got.form, blanks=blanks) == facts(form, blanks=blanks)


def five_papers() -> list[Paper]:
    return [printed(form) for form in five()]


@pytest.mark.parametrize("kind", WRITTEN)
def test_five_forms_come_back_to_the_character(kind: str, tmp_path: Path):
    suffix, written = WRITTEN[kind]
    file = tmp_path / f"five.{suffix}"
    file.write_bytes(written(five_papers()))

    assert_same(file, blanks=" page " not in f" {kind} ")


def test_five_forms_come_back_from_a_workbook_of_excel_97():
    assert_same(FIVE_XLS)


@pytest.mark.parametrize("name", ["旧表.et", "旧表.xlsx", "旧表.docx"])
def test_a_workbook_is_known_by_its_content(name: str, tmp_path: Path):
    (tmp_path / name).write_bytes(FIVE_XLS.read_bytes())

    assert_same(tmp_path / name)


def test_five_forms_printed_on_our_paper_come_back_from_its_pdf():
    assert_same(FIVE_PDF, blanks=False)


@pytest.mark.skipif(SOFFICE is None, reason="needs LibreOffice")
@pytest.mark.parametrize("file", FIVE_OLD, ids=lambda file: file.suffix)
def test_five_forms_come_back_by_way_of_libreoffice(file: Path):
    assert_same(file)


@pytest.mark.skipif(not OFFICE, reason="make test-render")
@pytest.mark.parametrize("name", ["旧表.rtf", "旧表.wps", "旧表.docx", "旧表.xls"])
def test_an_old_document_is_known_by_its_content(name: str, tmp_path: Path):
    file = tmp_path / name
    file.write_bytes(FIVE_OLD[0].read_bytes())
    if file.suffix == ".rtf":
        (file,) = converted([FIVE_OLD[0]], "rtf", tmp_path)

    assert_same(file)
