"""What a file is by its content, whatever it is called."""

import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from exports.reading.file_kinds import FileKind, kind_of
from exports.reading.readers import read
from office_samples.documents import FIVE_PDF, FIVE_XLS
from wizard.refusals import Unusable


def zipped(*names: str, mimetype: str = "") -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        if mimetype:
            package.writestr("mimetype", mimetype)
        for name in names:
            package.writestr(name, b"")
    return file.getvalue()


def compound(*names: str) -> bytes:
    entries = "".join(f"{name}\0\0" for name in names)
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + entries.encode("utf-16-le")


OPEN = "application/vnd.oasis.opendocument"

KNOWN = {
    "a document": (zipped("word/document.xml"), FileKind.DOCX),
    "a workbook": (zipped("xl/workbook.xml"), FileKind.XLSX),
    "a binary workbook": (zipped("xl/workbook.bin"), FileKind.XLSB),
    "an open document": (zipped("content.xml", mimetype=f"{OPEN}.text"), FileKind.ODT),
    "an open sheet": (zipped("a", mimetype=f"{OPEN}.spreadsheet"), FileKind.ODS),
    "an open drawing": (zipped("a", mimetype=f"{OPEN}.graphics"), None),
    "another zip": (zipped("a.txt"), None),
    "half a zip": (zipped("word/document.xml")[:40], None),
    "a document of Word 97": (compound("WordDocument"), FileKind.DOC),
    "a workbook of Excel 97": (compound("Workbook"), FileKind.XLS),
    "a workbook of Excel 95": (compound("Book"), FileKind.XLS),
    "a workbook in a document": (compound("WordDocument", "Workbook"), FileKind.DOC),
    "one with a password": (compound("EncryptedPackage"), FileKind.LOCKED),
    "a PDF": (b"%PDF-1.4", FileKind.PDF),
    "a PDF behind a line": (b"\n%PDF-1.4", FileKind.PDF),
    "rich text": (b"{\\rtf1", FileKind.RTF),
    "a page": (b"<!DOCTYPE html>", FileKind.HTML),
    "a page with a mark": (b"\xef\xbb\xbf\r\n<HTML>", FileKind.HTML),
    "a page in UTF-16": ("<html>".encode("utf-16"), FileKind.HTML),
    "a page behind a comment": (b"<!-- a -->\n<table>", FileKind.HTML),
    "a page of XML": (b"<?xml version='1.0'?><html xmlns='a'>", FileKind.HTML),
    "a workbook of XML": (
        b"<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?>"
        b"<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>",
        FileKind.XML_BOOK,
    ),
    "a page in one file": (
        b"From: <Word>\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related;\r\n\tboundary="a"\r\n',
        FileKind.MHT,
    ),
    "a letter of text": (b"MIME-Version: 1.0\nContent-Type: text/plain\n", None),
    "other XML": (b"<?xml version='1.0'?><feed/>", None),
    "text": ("项目名称\t甲".encode(), None),
    "text with an angle": (b"<5\t6", None),
}


@pytest.mark.parametrize("name", KNOWN)
def test_a_kind_is_known_by_content(name: str):
    content, kind = KNOWN[name]

    assert kind_of(content, ".txt") is kind


def test_a_document_in_a_workbook_is_known_by_the_name_of_the_file():
    assert kind_of(compound("WordDocument", "Workbook"), ".et") is FileKind.XLS


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("表.xlsx", compound("EncryptedPackage"), "加了密码"),
        ("表.docx", compound("EncryptedPackage"), "加了密码"),
        ("表.mht", b"Content-Type: multipart/related\n\n", "不是完好的单个文件网页"),
        ("表.xlsx", zipped("a.txt"), "不是完好的 .xlsx"),
        ("表.docx", zipped("a.txt"), "不是完好的 .docx"),
        ("表.pdf", b"hello", "不是完好的 PDF"),
        ("表.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "不是完好的 .xls"),
    ],
)
def test_a_file_that_is_not_what_it_is_called_is_refused_by_what_it_is(
    name: str, content: bytes, said: str, tmp_path: Path
):
    (tmp_path / name).write_bytes(content)

    with pytest.raises(Unusable, match=said):
        read(tmp_path / name)


NEEDED = {"xlrd": FIVE_XLS, "pdfminer": FIVE_PDF, "selectolax": None}


@pytest.mark.parametrize("package", NEEDED)
def test_where_a_reader_is_not_installed_it_is_said_how_to_get_it(
    package: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    file = NEEDED[package] or tmp_path / "表.html"
    if not file.exists():
        file.write_text("<html><table><tr><td>项目名称")
    late = (package, "exports.pdf", "exports.web", "exports.workbooks.xls")
    for name in [each for each in sys.modules if each.startswith(late)]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, package, None)

    with pytest.raises(
        Unusable, match=rf"要用 {package}(\.six)?，这里没有装"
    ) as refusal:
        read(file)

    assert "ziping[formats]" in str(refusal.value)
