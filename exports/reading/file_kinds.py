"""What kind of file some bytes are: their content decides, and not the name.

An ".xls" is often a page of HTML or a text between tabs, a ".doc" a .docx, and a ".et"
of WPS any workbook.
"""

import re
from collections.abc import Collection, Mapping
from enum import Enum, auto
from io import BytesIO
from typing import Final
from zipfile import ZipFile

from exports.limits.zip_limits import BROKEN_ZIP, MOST_ENTRIES


class FileKind(Enum):
    """A kind of file that bytes can be known as."""

    DOCX = auto()
    XLSX = auto()
    XLSB = auto()
    XLS = auto()
    DOC = auto()
    RTF = auto()
    ODT = auto()
    ODS = auto()
    XML_BOOK = auto()
    """A workbook in the XML of Excel 2003, which many systems hand out as ".xls"."""
    PDF = auto()
    HTML = auto()
    MHT = auto()
    """A page with all that it shows, in the form of a letter."""
    LOCKED = auto()
    """A workbook or document of Office with a password."""


OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a .doc, .xls, .wps or .et begins: a file system of its own."""

_STREAMS: Final = (
    ("EncryptedPackage", FileKind.LOCKED),
    ("WordDocument", FileKind.DOC),
    ("Workbook", FileKind.XLS),
    ("Book", FileKind.XLS),
)
"""The names of files in it, by which its kind is known."""

_SHEETS: Final = frozenset({".xls", ".et", ".xlt", ".ett"})
"""Names of workbooks; one may hold documents, and a document workbooks."""

_PARTS: Final = (
    ("xl/workbook.bin", FileKind.XLSB),
    ("xl/", FileKind.XLSX),
    ("word/", FileKind.DOCX),
)
_OPEN_DOCUMENT: Final = {
    b"application/vnd.oasis.opendocument.text": FileKind.ODT,
    b"application/vnd.oasis.opendocument.text-template": FileKind.ODT,
    b"application/vnd.oasis.opendocument.spreadsheet": FileKind.ODS,
}
_XML_BOOK: Final = b"urn:schemas-microsoft-com:office:spreadsheet"
"""What the XML of Excel 2003 names in its first tag."""
_MARKUP: Final = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table"
    rb"|meta|style|div|script|p|h\d|title|span|center|font)\b",
    re.IGNORECASE | re.DOTALL,
)
"""How HTML begins, without a mark and without zeros."""
_LETTER: Final = re.compile(
    rb"\s*(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?"
    rb"Content-Type:\s*(?:multipart/related|text/html)",
    re.IGNORECASE,
)
"""How a page in the form of a letter begins: with the lines of its head."""
_BEGINNINGS: Final = (
    (FileKind.PDF, re.compile(rb"[\s\S]{0,1019}?%PDF-")),
    (FileKind.RTF, re.compile(rb"\s*\{\\rtf")),
    (FileKind.MHT, _LETTER),
)
_BEGIN: Final = 4096


def kind_of(content: bytes, suffix: str) -> FileKind | None:
    """The kind of a file; None for text and for what is not known."""
    if content.startswith(b"PK\x03\x04"):
        is_docx = suffix == ".docx" and not _may_be_another(content)
        return FileKind.DOCX if is_docx else _zipped(content)
    if content.startswith(OLE):
        return _compound(content, suffix)
    begin = content[:_BEGIN]
    for kind, known in _BEGINNINGS:
        if known.match(begin):
            return kind
    text = begin.removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe").replace(b"\0", b"")
    if _MARKUP.match(text):
        return FileKind.HTML
    is_xml = text.lstrip().startswith(b"<?xml")
    return FileKind.XML_BOOK if is_xml and _XML_BOOK in text else None


def _may_be_another(content: bytes) -> bool:
    """Whether a zip by the name of a .docx may be a workbook or an OpenDocument.

    Its names stand in it as they are, so that it need not be opened for that.
    """
    plain = content.lower()
    return any(name in plain for name in (b"xl/", b"xl\\", b"mimetype"))


def _zipped(content: bytes) -> FileKind | None:
    try:
        with ZipFile(BytesIO(content)) as package:
            entries = package.infolist()[: MOST_ENTRIES + 1]
            names = {entry.filename.replace("\\", "/").lower() for entry in entries}
            if "mimetype" in names:
                with package.open("mimetype") as part:
                    return _OPEN_DOCUMENT.get(part.read(100).strip())
    except BROKEN_ZIP:
        return None
    found = (kind for part, kind in _PARTS if any(n.startswith(part) for n in names))
    return next(found, None)


def _compound(content: bytes, suffix: str) -> FileKind | None:
    """The kind of a file system by the names in it; the suffix settles a draw."""
    named = {kind for name, kind in _STREAMS if _entry(name) in content}
    if suffix in _SHEETS and FileKind.XLS in named:
        return FileKind.XLS
    return next((kind for _, kind in _STREAMS if kind in named), None)


def _entry(name: str) -> bytes:
    """The name of a file as a directory has it, with its end."""
    return f"{name}\0\0".encode("utf-16-le")


CONVERTED: Final[Collection[FileKind]] = frozenset(
    {FileKind.DOC, FileKind.RTF, FileKind.ODT, FileKind.ODS, FileKind.XLSB}
)
"""The kinds that another program converts first."""

SUFFIXES: Final[Mapping[str, FileKind | None]] = {
    ".docx": FileKind.DOCX,
    ".docm": FileKind.DOCX,
    ".dotx": FileKind.DOCX,
    ".xlsx": FileKind.XLSX,
    ".xlsm": FileKind.XLSX,
    ".xltx": FileKind.XLSX,
    ".xls": FileKind.XLS,
    ".et": FileKind.XLS,
    ".pdf": FileKind.PDF,
    ".html": FileKind.HTML,
    ".htm": FileKind.HTML,
    ".mht": FileKind.MHT,
    ".mhtml": FileKind.MHT,
    ".xlsb": FileKind.XLSB,
    ".doc": FileKind.DOC,
    ".wps": FileKind.DOC,
    ".rtf": FileKind.RTF,
    ".odt": FileKind.ODT,
    ".ods": FileKind.ODS,
}
"""What a name says of a file; texts are not here."""
