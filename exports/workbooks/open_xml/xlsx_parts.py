"""The parts of a .xlsx, taken out of a zip that may be hostile."""

import re
from collections.abc import Mapping
from io import BytesIO
from posixpath import join, normpath
from typing import Final, NamedTuple
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from exports.import_wording import ImportSays
from exports.limits.xml_parts import (
    DoctypeError,
    SwollenError,
    is_swollen,
    root_of,
)
from exports.limits.zip_limits import (
    BROKEN_ZIP,
    MOST_ENTRIES,
    MOST_INFLATED,
    MOST_PART,
)
from exports.workbooks.open_xml.inflated import inflated
from exports.workbooks.open_xml.known_parts import known_by_content
from exports.workbooks.workbook_wording import BookSays
from wizard.refusals import Unusable

Element = etree._Element

_PLAIN: Final = re.compile(r"(?:[A-Za-z0-9_]++/)*+[A-Za-z0-9_]++\.[a-z]++")
"""The name of a part within the folder of what refers to it."""


class Relation(NamedTuple):
    """What a part refers to within the file."""

    id: str
    kind: str
    target: str


class XlsxParts:
    """The parts of a .xlsx by their names, each inflated when it is asked for."""

    def __init__(self, content: bytes, file: str) -> None:
        self._content, self._file = content, file
        try:
            self._entries = self._checked(ZipFile(BytesIO(content)).infolist())
        except BROKEN_ZIP as error:
            raise self.broken() from error

    def _checked(self, entries: list[ZipInfo]) -> Mapping[str, ZipInfo]:
        """The entries by names that do not mind capitals, as Office does not."""
        named = {entry.filename.replace("\\", "/").lower(): entry for entry in entries}
        if len(entries) > MOST_ENTRIES:
            raise self.odd(ImportSays.ODD_ENTRIES)
        if len(named) < len(entries):
            raise self.odd(ImportSays.ODD_NAMES)
        if sum([entry.file_size for entry in entries]) > MOST_INFLATED:
            raise self.swollen()
        return named

    def broken(self) -> Unusable:
        """The refusal of what is no .xlsx."""
        return Unusable(BookSays.NOT_XLSX.format(file=self._file))

    def swollen(self) -> Unusable:
        """The refusal of a part that is too large."""
        return Unusable(BookSays.SWOLLEN.format(file=self._file))

    def odd(self, why: str) -> Unusable:
        """The refusal of a file that no office program would have written."""
        return Unusable(BookSays.ODD_XLSX.format(file=self._file, why=why))

    def content(self, name: str) -> bytes | None:
        """The XML of a part; None where there is no such part. Raises Unusable."""
        entry = self._entries.get(name.lower())
        if entry is None:
            return None
        xml = self._inflated(entry)
        if _is_large(xml):
            raise self.swollen()
        return xml

    def content_of_sheet(self, name: str) -> bytes | None:
        """The XML of a sheet; None where it has more in it than a form could have.

        Raises Unusable where there is no such sheet.
        """
        entry = self._entries.get(name.lower())
        if entry is None:
            raise self.broken()
        xml = self._inflated(entry) if entry.file_size <= MOST_PART else b""
        return None if not xml or _is_large(xml) else xml

    def root(self, name: str) -> Element | None:
        """The root of a part; None where there is no such part. Raises Unusable."""
        xml = self.content(name)
        return None if xml is None else self.parsed(xml)

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """The kind and the name of each part that a part refers to, by id.

        What it refers to outside of the file is left out.
        """
        folder, _, own = name.rpartition("/")
        xml = self.content(f"{folder}/_rels/{own}.rels".lstrip("/"))
        if xml is None:
            return {}
        said = _known_relations(xml) or _relations(self.parsed(xml))
        return {id: (kind, _part_named(target, folder)) for id, kind, target in said}

    def parsed(self, xml: bytes) -> Element:
        """The root of a part. Raises Unusable for what is no XML or declares types."""
        try:
            return root_of(xml)
        except DoctypeError as error:
            raise self.odd(ImportSays.ODD_DOCTYPE) from error
        except SwollenError as error:
            raise self.swollen() from error
        except (etree.XMLSyntaxError, ValueError) as error:
            raise self.broken() from error

    def _inflated(self, entry: ZipInfo) -> bytes:
        try:
            return inflated(self._content, entry, MOST_PART)
        except BadZipFile as error:
            raise self.broken() from error


def sound_root(xml: bytes) -> Element | None:
    """The root of a part; None for what is no XML or declares types."""
    try:
        return root_of(xml)
    except (DoctypeError, SwollenError, etree.XMLSyntaxError, ValueError):
        return None


@known_by_content
def _known_relations(xml: bytes) -> tuple[Relation, ...]:
    """The relations of a part; none where it has none or is no sound XML."""
    root = sound_root(xml)
    return () if root is None else _relations(root)


def _relations(root: Element) -> tuple[Relation, ...]:
    return tuple(
        Relation(
            each.get("Id", ""),
            each.get("Type", "").rpartition("/")[2],
            each.get("Target", ""),
        )
        for each in root
        if each.get("TargetMode") != "External"
    )


def _is_large(xml: bytes) -> bool:
    """Whether a part is out of bounds."""
    return len(xml) > MOST_PART or is_swollen(xml)


def attributes(element: Element) -> dict[str, str]:
    """What an element says of itself."""
    return {str(name): str(said) for name, said in element.items()}


def _part_named(target: str, folder: str) -> str:
    """The name of a part that is referred to from within a folder."""
    if _PLAIN.fullmatch(target):
        return f"{folder}/{target}" if folder else target
    return normpath(join("/", folder, target)).lstrip("/")
