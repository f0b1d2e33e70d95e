"""The official table as .docx: one section per form, in it one table or two.

What is the same in every file stands in `template/`, as XML that can be reviewed:
python-docx's own template brings 788 kB of styles, US Letter and no Chinese face.
The body is 宋体, which every Chinese machine has. The title asks for 方正小标宋简体,
the face of official titles; Word takes no list of faces in rFonts, so fontTable.xml
names what may stand in for it, and all of these are a good title in bold.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from io import BytesIO
from typing import Final, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package
from lxml import etree

from exports.abreast import abreast
from exports.carried import FACTS
from exports.elements import MAIN, Element
from exports.footers import feet
from exports.paper import write
from exports.sheet import sheet
from exports.toml import cleaned
from wizard.cells import clean
from wizard.editions.library import edition
from wizard.form import Form
from wizard.toml.form_file import dumps

_ALWAYS: Final = (
    ("word/styles.xml", CT.WML_STYLES, RT.STYLES),
    ("word/settings.xml", CT.WML_SETTINGS, RT.SETTINGS),
    ("word/fontTable.xml", CT.WML_FONT_TABLE, RT.FONT_TABLE),
    (
        "customXml/itemProps1.xml",
        CT.OFC_CUSTOM_XML_PROPERTIES,
        RT.CUSTOM_XML_PROPS,
    ),
)
"""The parts that are the same in every file, with their content type and relation."""

_TEXT: Final = "word/document.xml"
_FACTS: Final = "customXml/item1.xml"
"""The two parts that hold the forms: as they print, and as they are."""

_XML: Final = b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
_TEXT_HEAD: Final = _XML + f'<w:document xmlns:w="{MAIN}"><w:body>'.encode()
_TEXT_TAIL: Final = b"</w:body></w:document>"
_FACTS_HEAD: Final = _XML + b'<ziping:forms xmlns:ziping="urn:ziping:forms">'
_FACTS_TAIL: Final = b"</ziping:forms>"
"""What stands around the forms in them."""

_STEADY: Final = (1980, 1, 1, 0, 0, 0)
"""The date of every entry of the zip, so that the same form gives the same file."""


def document(forms: Sequence[Form], *, with_facts: bool = True) -> bytes:
    """The forms as one .docx, each on a page of its own, in this order.

    Finished or not, whatever text they hold; the same forms give the same bytes.
    Without the facts there is nothing in it that is not printed.
    """
    titles = [edition(form.edition).title for form in forms[:1]]
    has_feet = any(map(_has_foot, forms))
    places = [
        (form, number == len(forms), has_feet)
        for number, form in enumerate(forms, start=1)
    ]
    title = clean("".join(titles))
    package = _package(title, with_facts=with_facts, has_feet=has_feet)
    return _packed(package, abreast(_section, places))


def _has_foot(form: Form) -> bool:
    return edition(form.edition).paper.page_numbers != "none"


class Section(NamedTuple):
    """One form as it stands in the parts of the package."""

    text: bytes
    """Its two lines and its table, as XML."""
    facts: bytes
    """Itself as TOML, as XML."""


def _section(place: tuple[Form, bool, bool]) -> Section:
    typed, last, has_foot = place
    form, of_form = cleaned(typed), edition(typed.edition)
    root = etree.fromstring(f'<w:document xmlns:w="{MAIN}"><w:body/></w:document>')
    page, paper = sheet(form, of_form), of_form.paper
    write(root[0], page, paper, last=last, has_foot=has_foot)
    carried = etree.Element(f"{FACTS}forms", nsmap={"ziping": FACTS.strip("{}")})
    etree.SubElement(carried, f"{FACTS}form").text = dumps(form).decode()
    return Section(_inner(root[0]), _inner(carried))


def _inner(element: Element) -> bytes:
    """What stands within an element, as XML that belongs into one like it."""
    xml = etree.tostring(element, encoding="UTF-8")
    return xml[xml.index(b">") + 1 : xml.rindex(b"<")]


@lru_cache
def _package(
    title: str, *, with_facts: bool, has_feet: bool
) -> tuple[tuple[str, bytes], ...]:
    """The parts of the package by name, with nothing in those that hold the forms.

    Its properties name nobody, no machine and no time.
    """
    package = Package()
    core = etree.fromstring(_template("core.xml"))
    core[0].text = title
    text = _part(_TEXT, CT.WML_DOCUMENT_MAIN, b"")
    item = _part(_FACTS, CT.XML, b"")
    package.relate_to(text, RT.OFFICE_DOCUMENT)
    properties = _part("docProps/core.xml", CT.OPC_CORE_PROPERTIES, _xml(core))
    package.relate_to(properties, RT.CORE_PROPERTIES)
    for name, kind, relation in _ALWAYS:
        owner = item if name.startswith("customXml") else text
        content = _with_even_pages(name) if has_feet else _template(name)
        owner.relate_to(_part(name, kind, content), relation)
    for name, foot in feet() if has_feet else ():
        part = _part(f"word/{name}.xml", CT.WML_FOOTER, _xml(foot))
        text.load_rel(RT.FOOTER, part, name)
    if with_facts:
        text.relate_to(item, RT.CUSTOM_XML)
    written = BytesIO()
    package.save(written)
    with ZipFile(written) as parts:
        return tuple((name, parts.read(name)) for name in parts.namelist())


def _part(name: str, kind: str, content: bytes) -> Part:
    return Part(PackURI(f"/{name}"), kind, content)


def _xml(root: Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", standalone=True)


def _template(name: str) -> bytes:
    """A part as it stands in the folder of templates."""
    return (files("exports") / "template" / name.rpartition("/")[2]).read_bytes()


def _with_even_pages(name: str) -> bytes:
    """A part; the settings say that even pages have a foot of their own."""
    first = b"  <w:characterSpacingControl"
    return _template(name).replace(first, b"  <w:evenAndOddHeaders/>\n" + first)


def _packed(package: Sequence[tuple[str, bytes]], sections: Iterator[Section]) -> bytes:
    """The package with the forms in it, and without the time it was written.

    The text is written form by form: of a thousand only one is held at a time.
    """
    facts: list[bytes] = []
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as target:
        for name, content in package:
            entry = ZipInfo(name, _STEADY)
            entry.compress_type = ZIP_DEFLATED
            with target.open(entry, "w") as part:
                if name == _TEXT:
                    part.writelines(_text(sections, facts))
                elif name == _FACTS:
                    part.writelines((_FACTS_HEAD, *facts, _FACTS_TAIL))
                else:
                    part.write(content)
    return packed.getvalue()


def _text(sections: Iterator[Section], facts: list[bytes]) -> Iterator[bytes]:
    """The main part piece by piece; the facts of each form are kept for theirs."""
    yield _TEXT_HEAD
    for section in sections:
        facts.append(section.facts)
        yield section.text
    yield _TEXT_TAIL
