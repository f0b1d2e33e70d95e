"""The forms that a .docx of ours carries with it as TOML, in a part of its own."""

import re
import zlib
from io import BytesIO
from typing import Final
from zipfile import BadZipFile, ZipFile

from lxml import etree

Element = etree._Element

FACTS: Final = "{urn:ziping:forms}"
"""The namespace of the part that carries the forms as TOML."""

MOST_FACTS: Final = 10 * 1024 * 1024
"""Bytes of embedded facts that are read back; 100 forms of 60 indicators are 5 MB."""

_CUSTOM: Final = re.compile(r"customXml/item\d+\.xml")
"""The parts that may carry facts; Word numbers them anew."""

_NO_DOCX: Final = (
    BadZipFile,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    zlib.error,
)
"""What a file that is not in order makes zipfile raise."""

_EDITION: Final = re.compile(r'^edition = "([^"\n]+)"$', re.MULTILINE)


def facts(content: bytes) -> tuple[bytes, ...]:
    """The forms as TOML that a .docx carries with it; none where it has none."""
    try:
        with ZipFile(BytesIO(content)) as package:
            roots = (_custom(package, name) for name in package.namelist())
            found = (form for root in roots for form in root.iterfind(f"{FACTS}form"))
            return tuple((form.text or "").encode() for form in found)
    except _NO_DOCX:
        return ()


def _custom(package: ZipFile, name: str) -> Element:
    """A custom XML part; empty for other parts, and for one that cannot be ours."""
    none = etree.Element("none")
    if not _CUSTOM.fullmatch(name) or package.getinfo(name).file_size > MOST_FACTS:
        return none
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        return etree.fromstring(package.read(name), parser)
    except etree.XMLSyntaxError:
        return none


def editions(content: bytes) -> tuple[str, ...]:
    """The edition of each form as the .docx says it; none where it does not."""
    found = (_EDITION.search(form.decode()) for form in facts(content))
    return tuple(match[1] if match else "" for match in found)
