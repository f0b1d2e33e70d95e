"""The official table as .docx: one section per form, one table per section.

What is the same in every file stands in `template/`, as XML that can be reviewed:
python-docx's own template brings 788 kB of styles, US Letter and no Chinese face.
The body is 宋体, which every Chinese machine has. The title asks for 方正小标宋简体,
the face of official titles; Word takes no list of faces in rFonts, so fontTable.xml
names what may stand in for it, and all of these are a good title in bold.
"""

from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package
from lxml import etree

from exports.carried import FACTS
from exports.paper import MAIN, Element, write
from exports.sheet import sheet
from exports.toml import cleaned
from wizard.atrest import dumps
from wizard.form import Form
from wizard.shelf import edition

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

_STEADY: Final = (1980, 1, 1, 0, 0, 0)
"""The date of every entry of the zip, so that the same form gives the same file."""


def document(forms: Sequence[Form]) -> bytes:
    """The forms as one .docx, each on a page of its own, in this order.

    Finished or not, whatever text they hold; the same forms give the same bytes.
    """
    clear = [cleaned(form) for form in forms]
    root = etree.fromstring(f'<w:document xmlns:w="{MAIN}"><w:body/></w:document>')
    for number, form in enumerate(clear, start=1):
        of_form = edition(form.edition)
        page, last = sheet(form, of_form), number == len(clear)
        write(root[0], page, of_form.paper, last=last)
    titles = [edition(form.edition).title for form in clear[:1]]
    return _packed(root, "".join(titles), _facts(clear))


def _packed(root: Element, title: str, carried: bytes) -> bytes:
    """The package: the text, what is always the same, the facts.

    Its properties name nobody, no machine and no time.
    """
    package = Package()
    core = etree.fromstring(_template("core.xml"))
    core[0].text = title
    text = _part("word/document.xml", CT.WML_DOCUMENT_MAIN, _xml(root))
    item = _part("customXml/item1.xml", CT.XML, carried)
    package.relate_to(text, RT.OFFICE_DOCUMENT)
    properties = _part("docProps/core.xml", CT.OPC_CORE_PROPERTIES, _xml(core))
    package.relate_to(properties, RT.CORE_PROPERTIES)
    for name, kind, relation in _ALWAYS:
        owner = item if name.startswith("customXml") else text
        owner.relate_to(_part(name, kind, _template(name)), relation)
    text.relate_to(item, RT.CUSTOM_XML)
    written = BytesIO()
    package.save(written)
    return _steady(written)


def _part(name: str, kind: str, content: bytes) -> Part:
    return Part(PackURI(f"/{name}"), kind, content)


def _facts(forms: Sequence[Form]) -> bytes:
    root = etree.Element(f"{FACTS}forms", nsmap={"ziping": FACTS.strip("{}")})
    for form in forms:
        etree.SubElement(root, f"{FACTS}form").text = dumps(form).decode()
    return _xml(root)


def _xml(root: Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", standalone=True)


@lru_cache
def _template(name: str) -> bytes:
    """A part as it stands in the folder of templates."""
    return (files("exports") / "template" / name.rpartition("/")[2]).read_bytes()


def _steady(written: BytesIO) -> bytes:
    """The same zip without the time at which it was written."""
    steady = BytesIO()
    with ZipFile(written) as source, ZipFile(steady, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = ZipInfo(name, _STEADY)
            target.writestr(entry, source.read(name), ZIP_DEFLATED)
    return steady.getvalue()
