"""Word comments put into a file that somebody else wrote: nothing else in it changes.

Comments that are there already stay, and so do tracked changes: what is new is put
between the bytes of the main part, of the list of comments, and, where there was none,
of the two lists of parts. All other parts are as they were, in their order.
"""

import re
from collections.abc import Mapping, Sequence
from io import BytesIO
from posixpath import dirname, join, normpath
from typing import Final, NamedTuple
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

from exports.package import parsed
from exports.review.signature import Signature
from exports.review.splice import Edit, edits, elements, spliced
from exports.zip_limits import BROKEN_ZIP
from wizard.cells import clean
from wizard.refusals import Unusable
from wizard.wording import Says

_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_KIND: Final = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
)
_MAIN: Final = re.compile(r"word/document\d*\.xml")
_STRICT: Final = "http://purl.oclc.org/ooxml"
_OFFICE: Final = {
    False: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    True: f"{_STRICT}/officeDocument/relationships",
}
_WORD: Final = {
    False: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    True: f"{_STRICT}/wordprocessingml/main",
}
_TYPES: Final = "[Content_Types].xml"
_XML: Final = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class Note(NamedTuple):
    """A comment: its text, and the number of the paragraph's element it belongs to."""

    element: int
    text: str


def commented(
    content: bytes, notes: Sequence[Note], signed: Signature, file: str
) -> bytes:
    """The .docx with these comments. Raises Unusable for what is no sound .docx."""
    try:
        with ZipFile(BytesIO(content)) as package:
            entries = package.infolist()
            parts = {entry.filename: package.read(entry) for entry in entries}
    except BROKEN_ZIP as error:
        raise Unusable(Says.NOT_DOCX.format(file=file)) from error
    changed = _Changes(parts, file).with_notes(notes, signed)
    return _packed(entries, parts, changed)


class _Changes:
    """The parts of a package, and what becomes of some of them."""

    def __init__(self, parts: Mapping[str, bytes], file: str) -> None:
        self.parts, self.file = dict(parts), file
        self.main = next(name for name in parts if _MAIN.fullmatch(name))
        self.strict = _STRICT.encode() in parts[self.main]

    def with_notes(self, notes: Sequence[Note], signed: Signature) -> dict[str, bytes]:
        """All parts, with the notes in those that they belong into."""
        name = self._comments()
        first = _first_free(self.parts[name])
        numbered = list(enumerate(notes, start=first))
        self.parts[name] = self._listed(name, numbered, signed)
        self.parts[self.main] = self._anchored(numbered)
        return self.parts

    def _comments(self) -> str:
        """The part with the comments, which is made where there is none."""
        folder, name = dirname(self.main), self.main.rpartition("/")[2]
        relations = f"{folder}/_rels/{name}.rels"
        kind = f"{_OFFICE[self.strict]}/comments"
        for relation in self._relations(relations):
            if (relation.get("Type") or "").endswith("/relationships/comments"):
                path = join(f"/{folder}", relation.get("Target") or "")
                return normpath(path).lstrip("/")
        made = self._free(f"{folder}/comments", ".xml")
        self._add_relation(relations, kind, made.rpartition("/")[2])
        self._add_kind(made)
        space = _WORD[self.strict]
        self.parts[made] = _XML + f'<w:comments xmlns:w="{space}"/>'.encode()
        return made

    def _relations(self, name: str) -> list[etree._Element]:
        xml = self.parts.get(name)
        return [] if xml is None else list(parsed(xml, self.file))

    def _add_relation(self, name: str, kind: str, target: str) -> None:
        known = {relation.get("Id") for relation in self._relations(name)}
        id = next(f"rIdZ{n}" for n in range(1, 9999) if f"rIdZ{n}" not in known)
        empty = _XML + f'<Relationships xmlns="{_RELATIONS}"/>'.encode()
        self._append(
            name,
            self.parts.get(name, empty),
            f'Relationship Id="{id}" Type="{kind}" Target="{target}"',
        )

    def _add_kind(self, part: str) -> None:
        self._append(
            _TYPES,
            self.parts[_TYPES],
            f'Override PartName="/{part}" ContentType="{_KIND}"',
        )

    def _append(self, name: str, xml: bytes, element: str) -> None:
        """Put an empty element at the end of a part."""
        root = elements(xml, [0], self.file)[0]
        text = f"<{root.prefix}{element}/>".encode()
        self.parts[name] = spliced(xml, edits(xml, root, b"", text))

    def _free(self, stem: str, suffix: str) -> str:
        names = (f"{stem}{number or ''}{suffix}" for number in range(9999))
        return next(name for name in names if name not in self.parts)

    def _listed(
        self, name: str, notes: Sequence[tuple[int, Note]], signed: Signature
    ) -> bytes:
        xml = self.parts[name]
        root = elements(xml, [0], self.file)[0]
        made = (_comment(root.prefix, id, note.text, signed) for id, note in notes)
        return spliced(xml, edits(xml, root, b"", "".join(made).encode()))

    def _anchored(self, notes: Sequence[tuple[int, Note]]) -> bytes:
        """The main part with the anchors of the notes."""
        xml = self.parts[self.main]
        places = elements(xml, [note.element for _, note in notes], self.file)
        by_place: dict[int, list[int]] = {}
        for id, note in notes:
            by_place.setdefault(note.element, []).append(id)
        found: list[Edit] = []
        for number, ids in by_place.items():
            first, last = _anchors(places[number].prefix, ids)
            found += edits(xml, places[number], first.encode(), last.encode())
        return spliced(xml, found)


def _first_free(comments: bytes) -> int:
    """The first number above those that comments have."""
    found = re.findall(rb"""[\w.-]*:?id\s*=\s*["'](\d{1,9})["']""", comments)
    return max(map(int, found), default=-1) + 1


def _anchors(prefix: str, ids: Sequence[int]) -> tuple[str, str]:
    """What stands before and behind the text of a paragraph with comments."""
    p = prefix
    first = "".join(f'<{p}commentRangeStart {p}id="{id}"/>' for id in ids)
    last = "".join(
        f'<{p}commentRangeEnd {p}id="{id}"/>'
        f'<{p}r><{p}commentReference {p}id="{id}"/></{p}r>'
        for id in ids
    )
    return first, last


def _comment(prefix: str, id: int, text: str, signed: Signature) -> str:
    p = prefix
    lines = "".join(
        f'<{p}p><{p}r><{p}t xml:space="preserve">{escape(line)}</{p}t></{p}r></{p}p>'
        for line in clean(text).split("\n")
    )
    author, initials = (quoteattr(clean(each)) for each in signed[:2])
    return (
        f'<{p}comment {p}id="{id}" {p}author={author} {p}date="{signed.date}" '
        f"{p}initials={initials}>{lines}</{p}comment>"
    )


def _packed(
    entries: Sequence[ZipInfo], before: Mapping[str, bytes], parts: Mapping[str, bytes]
) -> bytes:
    """The parts in their old order, new ones at the end, all with their old dates."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as target:
        for entry in entries:
            target.writestr(entry, parts[entry.filename])
        for name in parts.keys() - before.keys():
            made = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            made.compress_type = ZIP_DEFLATED
            target.writestr(made, parts[name])
    return packed.getvalue()
