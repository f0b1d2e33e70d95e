"""The parts of a .docx by name: what they are, and which belongs to which.

A package says of every part its kind, and of a part which others it uses. Ours are few
and always the same: they stand here, and those that never change in `template/`.
"""

from functools import lru_cache
from importlib.resources import files
from typing import Final, NamedTuple
from xml.sax.saxutils import escape

from exports.paper.footers import BLANK, EVEN, ODD, foot

TEXT: Final = "word/document.xml"
FACTS: Final = "customXml/item1.xml"
"""The two parts that hold the forms: as they print, and as they are."""

XML: Final = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"

_PACKAGES: Final = "http://schemas.openxmlformats.org/package/2006"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KINDS: Final = "application/vnd.openxmlformats"
_WORD: Final = f"{_KINDS}-officedocument.wordprocessingml"

_TITLE: Final = "<dc:title/>"
"""The place of the title among the properties."""


_SPACING: Final = "<w:characterSpacingControl"
"""What the mark that even pages have a foot of their own stands before."""


class PackagePart(NamedTuple):
    """A part that is the same in every file, but for the forms in it."""

    name: str
    kind: str
    """Its content type; blank for plain XML."""
    relation: str
    """What it is to the part that uses it."""
    owner: str = TEXT
    """The part that uses it; blank for the package itself."""
    of: str = ""
    """What a file must have for it to be there: `facts`, `feet`; blank for any."""
    id: str = ""
    """The name that its owner calls it by; blank where it does not call it."""


_PARTS: Final = (
    PackagePart(TEXT, f"{_WORD}.document.main+xml", f"{_OFFICE}/officeDocument", ""),
    PackagePart("word/styles.xml", f"{_WORD}.styles+xml", f"{_OFFICE}/styles"),
    PackagePart("word/settings.xml", f"{_WORD}.settings+xml", f"{_OFFICE}/settings"),
    PackagePart("word/fontTable.xml", f"{_WORD}.fontTable+xml", f"{_OFFICE}/fontTable"),
    *(
        PackagePart(
            f"word/{name}.xml",
            f"{_WORD}.footer+xml",
            f"{_OFFICE}/footer",
            of="feet",
            id=name,
        )
        for name in (ODD, EVEN, BLANK)
    ),
    PackagePart(FACTS, "", f"{_OFFICE}/customXml", of="facts"),
    PackagePart(
        "customXml/itemProps1.xml",
        f"{_KINDS}-officedocument.customXmlProperties+xml",
        f"{_OFFICE}/customXmlProps",
        FACTS,
        of="facts",
    ),
    PackagePart(
        "docProps/core.xml",
        f"{_KINDS}-package.core-properties+xml",
        f"{_PACKAGES}/relationships/metadata/core-properties",
        "",
    ),
)


@lru_cache
def package(
    title: str, *, with_facts: bool, has_feet: bool
) -> tuple[tuple[str, bytes], ...]:
    """The parts by name, each as bytes; those that hold the forms are empty.

    Its properties name nobody, no machine and no time.
    """
    has = {"": True, "facts": with_facts, "feet": has_feet}
    parts = [part for part in _PARTS if has[part.of]]
    found = {"[Content_Types].xml": _types(parts)}
    found |= {_relations_of(""): _relations("", parts)}
    for part in parts:
        found[part.name] = _content(part, title, has_feet=has_feet)
        if relations := _relations(part.name, parts):
            found[_relations_of(part.name)] = relations
    return tuple((name, text.encode()) for name, text in found.items())


def _content(part: PackagePart, title: str, *, has_feet: bool) -> str:
    if part.name in (TEXT, FACTS):
        return ""
    if part.of == "feet":
        return f"{XML}{foot(part.id)}"
    name = part.name.rpartition("/")[2]
    text = (files("exports.paper") / "template" / name).read_text("utf-8")
    named = f"<dc:title>{escape(title)}</dc:title>" if title else _TITLE
    even = f"<w:evenAndOddHeaders/>\n  {_SPACING}" if has_feet else _SPACING
    return text.replace(_TITLE, named, 1).replace(_SPACING, even, 1)


def _types(parts: list[PackagePart]) -> str:
    """What each part is."""
    named = {f"/{part.name}": part.kind for part in parts if part.kind}
    kinds = (
        f'<Override PartName="{name}" ContentType="{named[name]}"/>'
        for name in sorted(named)
    )
    usual = {"rels": f"{_KINDS}-package.relationships+xml", "xml": "application/xml"}
    endings = (
        f'<Default Extension="{end}" ContentType="{kind}"/>'
        for end, kind in usual.items()
    )
    inner = "".join((*endings, *kinds))
    return f'{XML}<Types xmlns="{_PACKAGES}/content-types">{inner}</Types>'


def _relations(owner: str, parts: list[PackagePart]) -> str:
    """The parts that a part uses, or the package itself; blank where there is none."""
    folder, _, _ = owner.rpartition("/")
    used = enumerate((part for part in parts if part.owner == owner), start=1)
    inner = "".join(
        f'<Relationship Id="{part.id or f"rId{number}"}" Type="{part.relation}" '
        f'Target="{_target(part.name, folder)}"/>'
        for number, part in used
    )
    space = f"{_PACKAGES}/relationships"
    return (
        f'{XML}<Relationships xmlns="{space}">{inner}</Relationships>' if inner else ""
    )


def _relations_of(owner: str) -> str:
    folder, slash, name = owner.rpartition("/")
    return f"{folder}{slash}_rels/{name}.rels"


def _target(name: str, folder: str) -> str:
    """A part as it is named from a folder of the package."""
    if not folder:
        return name
    return name.removeprefix(f"{folder}/") if name.startswith(folder) else f"../{name}"
