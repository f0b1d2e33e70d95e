"""The parts of somebody else's package of Office: some grow, all others stay.

Names of parts are looked up as Office does, whatever their capitals; where a relation
leads is worked out from its target, be that near, from the root, or with back strokes.
"""

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from posixpath import dirname, join, normpath, relpath
from typing import Final
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from exports.limits.zip_limits import BROKEN_ZIP
from exports.review.remarks.marked_wording import MarkedText
from exports.review.remarks.splice import edits, elements, spliced
from exports.review.wide_text import as_wide, narrow
from exports.word.markup import Element
from exports.word.package import parsed
from wizard.cells import clean
from wizard.refusals import Unusable

RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
STRICT: Final = "http://purl.oclc.org/ooxml"
OFFICE: Final = {
    False: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    True: f"{STRICT}/officeDocument/relationships",
}
"""Where kinds of relations are named, in usual packages and in Strict ones."""

TYPES: Final = "[Content_Types].xml"
XML: Final = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MOST_NAMES: Final = 9999


class PackageParts:
    """The parts of a package by name, in their order, and what becomes of them."""

    def __init__(self, content: bytes, file: str) -> None:
        self.file = file
        try:
            with ZipFile(BytesIO(content)) as package:
                self._entries, self._said = package.infolist(), package.comment
                self._parts = {e.filename: package.read(e) for e in self._entries}
        except BROKEN_ZIP as error:
            raise self.odd() from error
        self._names = {name.replace("\\", "/").lower(): name for name in self._parts}

    def odd(self) -> Unusable:
        """The refusal of a package that nobody knows how to add to."""
        return Unusable(MarkedText.ODD_FILE.format(file=self.file))

    def names(self) -> Iterator[str]:
        """The names of all parts, in their order."""
        yield from self._parts

    def named(self, name: str) -> str:
        """The name of a part as the package has it, whatever its capitals here."""
        return self._names.get(name.lower(), name)

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._names

    def __getitem__(self, name: str) -> bytes:
        """A part; one in UTF-16 as UTF-8, whatever it says of itself."""
        try:
            return narrow(self._raw(name))
        except UnicodeError as error:
            raise self.odd() from error

    def _raw(self, name: str) -> bytes:
        try:
            return self._parts[self._names[name.lower()]]
        except KeyError as error:
            raise self.odd() from error

    def put(self, name: str, content: bytes) -> None:
        """Put a part in the place of the one of this name, or behind all others.

        Where that is in UTF-16 the new one is as well.
        """
        own = self._names.setdefault(name.lower(), name)
        self._parts[own] = as_wide(content, self._parts.get(own, b""))

    def root(self, name: str) -> Element:
        """The root of a part, to be looked at. Raises Unusable."""
        return parsed(self._raw(name), self.file)

    def free(self, stem: str, suffix: str) -> str:
        """A name that no part has: the stem, a number where one is needed."""
        names = (f"{stem}{number or ''}{suffix}" for number in range(MOST_NAMES))
        return next(name for name in names if name not in self)

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """The kind, by its last word, and the part of each relation, by its id."""
        name = relations_of(part)
        found = {}
        for each in self.root(name) if name in self else ():
            target = (each.get("Target") or "").replace("\\", "/")
            path = normpath(join("/", dirname(part), target)).lstrip("/")
            if each.get("TargetMode") != "External":
                kind = (each.get("Type") or "").rpartition("/")[2]
                found[each.get("Id") or ""] = kind, self.named(path)
        return found

    def related(self, part: str, kind: str) -> str | None:
        """The part that a part has a relation of this kind to, where it has one."""
        found = self.relations(part).values()
        return next((name for own, name in found if own == kind), None)

    def relate(self, part: str, kind: str, target: str) -> str:
        """Add a relation to a part of this whole name; answers with its id."""
        name = relations_of(part)
        known = self.relations(part)
        id = next(f"rIdZ{n}" for n in range(1, MOST_NAMES) if f"rIdZ{n}" not in known)
        if name not in self:
            self.put(name, XML + f'<Relationships xmlns="{RELATIONS}"/>'.encode())
        near = relpath(target, dirname(part))
        self.append(
            name, f'<{{p}}Relationship Id="{id}" Type="{kind}" Target="{near}"/>'
        )
        return id

    def name_kind(self, part: str, kind: str) -> None:
        """Say what kind of content a part is, where that is not said already."""
        names = (each.get("PartName") or "" for each in self.root(TYPES))
        if f"/{part}".lower() not in map(str.lower, names):
            said = f'PartName="/{part}" ContentType="{kind}"'
            self.append(TYPES, f"<{{p}}Override {said}/>")

    def append(self, name: str, text: str) -> None:
        """Put XML at the end of a part; `{p}` is what its names begin with."""
        xml = self[name]
        root = elements(xml, [0], self.file)[0]
        new = text.replace("{p}", root.prefix).encode()
        self.put(name, spliced(xml, edits(xml, root, b"", new)))

    def packed(self) -> bytes:
        """The parts in their old order, new ones at the end, all with their dates."""
        return _packed(self._entries, self._parts, self._said)


def escaped(text: str) -> str:
    """A text as XML has it, with nothing in it that is taken for a gap."""
    return escape(clean(text), {"{": "&#123;", '"': "&quot;"})


def relations_of(part: str) -> str:
    """The name of the part that holds the relations of a part."""
    folder, _, name = part.rpartition("/")
    return join(folder, "_rels", f"{name}.rels")


def _packed(
    entries: Sequence[ZipInfo], parts: Mapping[str, bytes], said: bytes
) -> bytes:
    packed, known = BytesIO(), {entry.filename for entry in entries}
    with ZipFile(packed, "w", ZIP_DEFLATED) as target:
        target.comment = said
        for entry in entries:
            mode = entry.external_attr
            target.writestr(entry, parts[entry.filename])
            entry.external_attr = mode  # none is none: the library fills it in
        for name in (name for name in parts if name not in known):
            made = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            made.compress_type = ZIP_DEFLATED
            target.writestr(made, parts[name])
    return packed.getvalue()
