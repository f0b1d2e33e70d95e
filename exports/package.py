"""The main part of a .docx, taken out of a zip that may be hostile."""

import re
import zlib
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from lxml import etree

from wizard.refusals import Unusable
from wizard.wording import Says

MOST_ENTRIES: Final = 1000
MOST_INFLATED: Final = 50 * 1024 * 1024
"""Bytes of all parts together, as the zip itself declares; only one is inflated."""
MOST_PART: Final = 10 * 1024 * 1024
"""Bytes of the part that is inflated, counted while inflating."""
MOST_MARKS: Final = 800_000
"""Angle brackets of a part, and equal signs twice: it is they that cost memory."""

_MAIN: Final = re.compile(r"word/document\d*\.xml")
"""The main part as Word, WPS and LibreOffice name it; Word online adds a number."""

_BROKEN: Final = (
    BadZipFile,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    zlib.error,
)
"""What zipfile raises over bytes that are no zip, or not the one they claim to be."""


def document(content: bytes, file: str) -> etree._Element:
    """The root of the main part, its markup read and its text untouched.

    Raises Unusable for what is no .docx, and for a zip or XML that is out of bounds.
    """
    try:
        with ZipFile(BytesIO(content)) as package:
            xml = _inflated(package, _main_entry(package.infolist(), file), file)
    except _BROKEN as error:
        raise Unusable(Says.NOT_DOCX.format(file=file)) from error
    return _root(xml, file)


def odd(why: str, file: str) -> Unusable:
    """The refusal of a file that no word processor would have written."""
    return Unusable(Says.ODD_DOCX.format(file=file, why=why))


def _main_entry(entries: list[ZipInfo], file: str) -> ZipInfo:
    if len(entries) > MOST_ENTRIES:
        raise odd(Says.ODD_ENTRIES, file)
    if len({entry.filename for entry in entries}) < len(entries):
        raise odd(Says.ODD_NAMES, file)
    if sum(entry.file_size for entry in entries) > MOST_INFLATED:
        raise Unusable(Says.SWOLLEN_DOCX.format(file=file))
    main = [entry for entry in entries if _MAIN.fullmatch(entry.filename)]
    if not main:
        raise Unusable(Says.NOT_DOCX.format(file=file))
    return main[0]


def _inflated(package: ZipFile, entry: ZipInfo, file: str) -> bytes:
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise Unusable(Says.NOT_DOCX.format(file=file))
    with package.open(entry) as part:
        xml = part.read(MOST_PART + 1)
    if len(xml) > MOST_PART:
        raise Unusable(Says.SWOLLEN_DOCX.format(file=file))
    return xml


def _root(xml: bytes, file: str) -> etree._Element:
    narrow = xml.replace(b"\0", b"")  # UTF-16 has the same marks, with zeros between
    if b"<!DOCTYPE" in narrow:
        raise odd(Says.ODD_DOCTYPE, file)
    if narrow.count(b"<") + 2 * narrow.count(b"=") > MOST_MARKS:
        raise Unusable(Says.SWOLLEN_DOCX.format(file=file))
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(xml, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unusable(Says.NOT_DOCX.format(file=file)) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise odd(Says.ODD_DOCTYPE, file)
    return root
