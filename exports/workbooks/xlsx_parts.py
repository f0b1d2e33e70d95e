"""The parts of a .xlsx, taken out of a zip that may be hostile."""

from collections.abc import Mapping
from io import BytesIO
from posixpath import join, normpath
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from lxml import etree

from exports.workbooks.workbook_wording import BookSays
from exports.zip_limits import (
    BROKEN_ZIP,
    MOST_ENTRIES,
    MOST_INFLATED,
    MOST_MARKS,
    MOST_PART,
)
from wizard.refusals import Unusable
from wizard.wording import Says

Element = etree._Element


class XlsxParts:
    """The parts of a .xlsx by their names, each inflated and parsed when asked for."""

    def __init__(self, content: bytes, file: str) -> None:
        self._file = file
        try:
            self._zip = ZipFile(BytesIO(content))
            self._entries = self._checked(self._zip.infolist())
        except BROKEN_ZIP as error:
            raise self.broken() from error

    def _checked(self, entries: list[ZipInfo]) -> Mapping[str, ZipInfo]:
        """The entries by names that do not mind capitals, as Office does not."""
        named = {entry.filename.replace("\\", "/").lower(): entry for entry in entries}
        if len(entries) > MOST_ENTRIES:
            raise self.odd(Says.ODD_ENTRIES)
        if len(named) < len(entries):
            raise self.odd(Says.ODD_NAMES)
        if sum(entry.file_size for entry in entries) > MOST_INFLATED:
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

    def root(self, name: str) -> Element | None:
        """The root of a part; None where there is no such part. Raises Unusable."""
        entry = self._entries.get(name.lower())
        if entry is None:
            return None
        xml = self._inflated(entry)
        if _is_large(xml):
            raise self.swollen()
        return self._parsed(xml)

    def root_of_sheet(self, name: str) -> Element | None:
        """The root of a sheet; None where it has more in it than a form could have.

        Raises Unusable where there is no such sheet.
        """
        entry = self._entries.get(name.lower())
        if entry is None:
            raise self.broken()
        xml = self._inflated(entry) if entry.file_size <= MOST_PART else b""
        return None if not xml or _is_large(xml) else self._parsed(xml)

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """The kind and the name of each part that a part refers to, by id.

        What it refers to outside of the file is left out.
        """
        folder, _, own = name.rpartition("/")
        root = self.root(join(folder, "_rels", f"{own}.rels"))
        found = {}
        for each in root if root is not None else ():
            target, kind = str(each.get("Target", "")), str(each.get("Type", ""))
            if each.get("TargetMode") != "External":
                path = target if target.startswith("/") else join("/", folder, target)
                part = normpath(path).lstrip("/")
                found[str(each.get("Id"))] = kind.rpartition("/")[2], part
        return found

    def _inflated(self, entry: ZipInfo) -> bytes:
        if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise self.broken()
        try:
            with self._zip.open(entry) as part:
                return part.read(MOST_PART + 1)
        except BROKEN_ZIP as error:
            raise self.broken() from error

    def _parsed(self, xml: bytes) -> Element:
        if b"<!DOCTYPE" in xml.replace(b"\0", b""):
            raise self.odd(Says.ODD_DOCTYPE)
        try:
            root = etree.fromstring(
                xml,
                etree.XMLParser(
                    resolve_entities=False,
                    load_dtd=False,
                    no_network=True,
                    huge_tree=False,
                    remove_comments=True,
                    remove_pis=True,
                ),
            )
        except (etree.XMLSyntaxError, ValueError) as error:
            raise self.broken() from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise self.odd(Says.ODD_DOCTYPE)
        return root


def _is_large(xml: bytes) -> bool:
    """Whether a part is out of bounds."""
    marks = xml.count(b"<") + 2 * xml.count(b"=")
    return len(xml) > MOST_PART or marks > MOST_MARKS
