"""Elements of WordprocessingML, by their names alone: both its namespaces will do."""

import re
from functools import lru_cache
from typing import Final

from lxml import etree

Element = etree._Element

THROUGH: Final = "through"
"""The kind of a wrapper whose content is the document's own."""

WRAPPERS: Final = {
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
"""Deletions are not among them."""

SIGNS: Final = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "-",
}
"""Elements that stand for a character."""

TEXTS: Final = {"t", "sym", *SIGNS}
"""Elements that stand for characters."""

_NAMED: Final = {"p", "tbl", "tr", "tc", "r", *TEXTS}
"""Elements that are part of what is seen; all others say how it looks."""

VAL: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}val"
"""The attribute with the value of a property, in nearly every document."""


@lru_cache(maxsize=1024)
def kind(tag: object) -> str:
    """The name of an element that is seen, `THROUGH` for a wrapper; blank for others.

    A document has some dozen names and some thousand elements.
    """
    name = bare(tag)
    return THROUGH if name in WRAPPERS else name if name in _NAMED else ""


def content(parent: Element) -> list[tuple[str, Element]]:
    """The elements that are seen in here with their names, through all wrappers."""
    found = []
    for child in parent:
        name = kind(child.tag)
        if name == THROUGH:
            found += content(child)
        elif name:
            found.append((name, child))
    return found


def inner(parent: Element, name: str) -> list[Element]:
    """The elements of this name in here, looked for through all wrappers."""
    found = []
    for child in parent:
        own = kind(child.tag)
        if own == name:
            found.append(child)
        elif own == THROUGH:
            found += inner(child, name)
    return found


def tag(element: Element) -> str:
    """The name without its namespace."""
    return bare(element.tag)


@lru_cache(maxsize=1024)
def bare(tag: object) -> str:
    """A name without its namespace."""
    return str(tag).rpartition("}")[2]


def attribute(element: Element, name: str) -> str:
    """The value of an attribute, blank where it is not there."""
    found = (str(v) for k, v in element.attrib.items() if str(k).endswith(f"}}{name}"))
    return next(found, "")


def value(element: Element) -> str:
    """The value of a property, blank where it has none."""
    own = element.get(VAL)
    return attribute(element, "val") if own is None else own


def is_on(mark: Element) -> bool:
    """Whether a property that is there is not switched off."""
    return value(mark) not in ("0", "false", "off")


def characters(element: Element, name: str) -> str:
    """The characters that one of `TEXTS` stands for; none for the end of a page."""
    if name == "t":
        return (
            "".join(map(str, element.itertext()))
            if len(element)
            else element.text or ""
        )
    if name == "sym":
        return _symbol(element)
    is_end = attribute(element, "type") in ("page", "column")
    return "" if is_end else SIGNS[name]


def _symbol(element: Element) -> str:
    """The character that a `sym` names by its code."""
    code = attribute(element, "char")
    return chr(int(code, 16)) if re.fullmatch(r"[0-9A-Fa-f]{4}", code) else ""
