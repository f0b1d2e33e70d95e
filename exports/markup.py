"""Elements of WordprocessingML, by their names alone: both its namespaces will do."""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from lxml import etree

Element = etree._Element

_THROUGH: Final = {
    "AlternateContent",
    "Choice",
    "bdo",
    "customXml",
    "dir",
    "fldSimple",
    "hyperlink",
    "ins",
    "moveTo",
    "oMath",
    "oMathPara",
    "ruby",
    "rubyBase",
    "sdt",
    "sdtContent",
    "smartTag",
}
"""Wrappers whose content is the document's own; deletions are not among them."""

_SIGNS: Final = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "-",
}
"""Elements that stand for a character."""


def inner(parent: Element, *names: str) -> Iterator[Element]:
    """The elements of these names in here, looked for through all wrappers."""
    for child in parent:
        name = tag(child)
        if name in names:
            yield child
        elif name in _THROUGH:
            yield from inner(child, *names)


def tag(element: Element) -> str:
    """The name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: Element, name: str) -> str:
    """The value of an attribute, blank where it is not there."""
    found = (str(v) for k, v in element.attrib.items() if str(k).endswith(f"}}{name}"))
    return next(found, "")


def settings(element: Element, block: str) -> dict[str, str]:
    """The properties of a block by their names, blank where one has no value."""
    found = element.find(f"{{*}}{block}")
    return {} if found is None else {tag(p): attribute(p, "val") for p in found}


def setting(element: Element, block: str, name: str) -> str | None:
    """The value of a property, blank where it has none; None where it is not set."""
    found = element.find(f"{{*}}{block}/{{*}}{name}")
    return None if found is None else attribute(found, "val")


def text_of(paragraph: Element) -> str:
    """The text of a paragraph, signs such as a line break included."""
    return "".join(_said(paragraph))


def is_unseen(paragraph: Element) -> bool:
    """Whether nothing of a paragraph is seen, not even the room that it takes."""
    hidden = _vanishes(paragraph.find("{*}pPr/{*}rPr/{*}vanish"))
    return hidden and not text_of(paragraph) and not any(boxes_of(paragraph))


def _vanishes(mark: Element | None) -> bool:
    """Whether a mark of hidden text is there, and is not switched off."""
    return mark is not None and attribute(mark, "val") not in ("0", "false", "off")


def _said(parent: Element) -> Iterator[str]:
    for element in inner(parent, "r", "t", "sym", *_SIGNS):
        name = tag(element)
        if name == "r":
            hidden = _vanishes(element.find("{*}rPr/{*}vanish"))
            yield from () if hidden else _said(element)
        elif name == "t":
            yield "".join(map(str, element.itertext()))
        elif name == "sym":
            yield _symbol(attribute(element, "char"))
        elif attribute(element, "type") not in ("page", "column"):
            yield _SIGNS[name]


def _symbol(code: str) -> str:
    return chr(int(code, 16)) if re.fullmatch(r"[0-9A-Fa-f]{4}", code) else ""


def boxes_of(paragraph: Element) -> Iterator[Element]:
    """The text boxes that hang on a paragraph, each once."""
    for box in paragraph.iter("{*}txbxContent"):
        around = takewhile(lambda outer: outer is not paragraph, box.iterancestors())
        if not {"Fallback", "txbxContent"} & {tag(outer) for outer in around}:
            yield box
