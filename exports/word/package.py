"""The main part of a .docx, taken out of a zip that may be hostile."""

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import islice
from typing import Final, NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from lxml import etree

from exports.import_wording import ImportSays
from exports.limits.xml_parts import DoctypeError, SwollenError, root_of
from exports.limits.zip_limits import (
    BROKEN_ZIP,
    MOST_ENTRIES,
    MOST_INFLATED,
    MOST_PART,
)
from wizard.refusals import Unusable

_MAIN: Final = re.compile(r"word/document\d*\.xml")
"""The main part as Word, WPS and LibreOffice name it; Word online adds a number."""

_HEADER: Final = re.compile(r"word/header\d*\.xml")
_CUSTOM: Final = re.compile(r"customXml/item\d+\.xml")
"""The parts that may carry facts; Word numbers them anew."""

MOST_OF_A_KIND: Final = 20
"""Headers, or parts with facts, that are looked at."""


class Package(NamedTuple):
    """The parts of a .docx that say something of its forms."""

    file: str
    """Its name, for the sentence that refuses it."""
    main: bytes
    """The main part as it stands."""
    headers: tuple[etree._Element, ...]
    """The roots of the headers of its pages."""
    facts: tuple[bytes, ...]
    """The parts that may carry the forms as they are, as they stand."""

    @property
    def document(self) -> etree._Element:
        """The root of the main part, as a tree. Raises Unusable."""
        return parsed(self.main, self.file)


def opened(content: bytes, file: str) -> Package:
    """The parts of a .docx, each inflated once.

    Raises Unusable for what is no .docx, and for a zip or XML that is out of bounds.
    """
    try:
        with ZipFile(BytesIO(content)) as package:
            entries = package.infolist()
            main = _inflated(package, _main_entry(entries, file), file)
            headers = [_inflated(package, e, file) for e in _some(entries, _HEADER)]
            facts = [_inflated(package, e, file) for e in _some(entries, _CUSTOM)]
    except BROKEN_ZIP as error:
        raise Unusable(ImportSays.NOT_DOCX.format(file=file)) from error
    roots = (parsed(xml, file) for xml in headers)
    return Package(file, main, tuple(roots), tuple(facts))


def _some(entries: Sequence[ZipInfo], name: re.Pattern[str]) -> Iterator[ZipInfo]:
    """The parts of this name that are not too large to be what they seem."""
    found = (entry for entry in entries if name.fullmatch(entry.filename))
    small = (entry for entry in found if entry.file_size <= MOST_PART)
    yield from islice(small, MOST_OF_A_KIND)


def odd(why: str, file: str) -> Unusable:
    """The refusal of a file that no word processor would have written."""
    return Unusable(ImportSays.ODD_DOCX.format(file=file, why=why))


def _main_entry(entries: list[ZipInfo], file: str) -> ZipInfo:
    if len(entries) > MOST_ENTRIES:
        raise odd(ImportSays.ODD_ENTRIES, file)
    if len({entry.filename for entry in entries}) < len(entries):
        raise odd(ImportSays.ODD_NAMES, file)
    if sum(entry.file_size for entry in entries) > MOST_INFLATED:
        raise Unusable(ImportSays.SWOLLEN_DOCX.format(file=file))
    main = [entry for entry in entries if _MAIN.fullmatch(entry.filename)]
    if not main:
        raise Unusable(ImportSays.NOT_DOCX.format(file=file))
    return main[0]


def _inflated(package: ZipFile, entry: ZipInfo, file: str) -> bytes:
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise Unusable(ImportSays.NOT_DOCX.format(file=file))
    with package.open(entry) as part:
        xml = part.read(MOST_PART + 1)
    if len(xml) > MOST_PART:
        raise Unusable(ImportSays.SWOLLEN_DOCX.format(file=file))
    return xml


def parsed(xml: bytes, file: str) -> etree._Element:
    """The root of a part. Raises Unusable for one that is out of bounds."""
    try:
        return root_of(xml)
    except DoctypeError as error:
        raise odd(ImportSays.ODD_DOCTYPE, file) from error
    except SwollenError as error:
        raise Unusable(ImportSays.SWOLLEN_DOCX.format(file=file)) from error
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unusable(ImportSays.NOT_DOCX.format(file=file)) from error
