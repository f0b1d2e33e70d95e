"""The official table as .docx: one section per form, in it one table or two.

What is the same in every file stands in `opc` and `template/`, and can be reviewed:
python-docx's own template brings 788 kB of styles, US Letter and no Chinese face.
The body is 宋体, which every Chinese machine has. The title asks for 方正小标宋简体,
the face of official titles; Word takes no list of faces in rFonts, so fontTable.xml
names what may stand in for it, and all of these are a good title in bold.
"""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Final, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from exports.abreast import abreast
from exports.paper.elements import MAIN, escaped
from exports.paper.opc import FACTS, TEXT, XML, package
from exports.paper.word_paper import written
from exports.sheet.sheet import sheet
from exports.toml import cleaned
from wizard.cells import clean
from wizard.editions.library import edition
from wizard.form import Form
from wizard.toml.form_file import toml

_TEXT_HEAD: Final = f'{XML}<w:document xmlns:w="{MAIN}"><w:body>'.encode()
_TEXT_TAIL: Final = b"</w:body></w:document>"
_FACTS_HEAD: Final = f'{XML}<ziping:forms xmlns:ziping="urn:ziping:forms">'.encode()
_FACTS_TAIL: Final = b"</ziping:forms>"
"""What stands around the forms in the two parts that hold them."""

ESCAPE: Final = "\\"
"""What TOML writes before a character that it cannot hold."""

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
    parts = package(title, with_facts=with_facts, has_feet=has_feet)
    return _packed(parts, abreast(_section, places))


def _has_foot(form: Form) -> bool:
    return edition(form.edition).paper.page_numbers != "none"


class WrittenForm(NamedTuple):
    """One form as it stands in the parts of the package."""

    text: bytes
    """Its two lines and its table, as XML."""
    facts: bytes
    """Itself as TOML, as XML."""


def _section(place: tuple[Form, bool, bool]) -> WrittenForm:
    form, last, has_foot = place
    facts = toml(form)
    if not _is_clean(facts):
        form = cleaned(form)
        facts = toml(form)
    of_form = edition(form.edition)
    page, paper = sheet(form, of_form), of_form.paper
    text = written(page, paper, last=last, has_foot=has_foot)
    of_facts = f"<ziping:form>{escaped(facts)}</ziping:form>"
    return WrittenForm(text.encode(), of_facts.encode())


def _is_clean(facts: str) -> bool:
    """Whether the texts of a form surely have nothing that no file can hold."""
    return ESCAPE not in facts and clean(facts) == facts


def _packed(
    parts: Sequence[tuple[str, bytes]], sections: Iterator[WrittenForm]
) -> bytes:
    """The package with the forms in it, and without the time it was written.

    The text is written form by form: of a thousand only one is held at a time.
    """
    facts: list[bytes] = []
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as target:
        for name, content in parts:
            entry = ZipInfo(name, _STEADY)
            entry.compress_type = ZIP_DEFLATED
            with target.open(entry, "w") as part:
                if name == TEXT:
                    part.writelines(_text(sections, facts))
                elif name == FACTS:
                    part.writelines((_FACTS_HEAD, *facts, _FACTS_TAIL))
                else:
                    part.write(content)
    return packed.getvalue()


def _text(sections: Iterator[WrittenForm], facts: list[bytes]) -> Iterator[bytes]:
    """The main part piece by piece; the facts of each form are kept for theirs."""
    yield _TEXT_HEAD
    for section in sections:
        facts.append(section.facts)
        yield section.text
    yield _TEXT_TAIL
