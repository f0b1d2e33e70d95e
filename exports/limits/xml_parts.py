"""A part of XML out of a zip that may be hostile: how it is parsed, within bounds."""

from functools import lru_cache

from lxml import etree

from exports.limits.zip_limits import MOST_MARKS


class DoctypeError(Exception):
    """A part declares types of its own, as no office program does."""


class SwollenError(Exception):
    """A part has more in it than a form could need."""


def root_of(xml: bytes) -> etree._Element:
    """The root of a part.

    Raises DoctypeError, SwollenError, and XMLSyntaxError or ValueError for no XML.
    """
    narrow = xml.replace(b"\0", b"")  # UTF-16 has the same marks, with zeros between
    if b"<!DOCTYPE" in narrow:
        raise DoctypeError
    if is_swollen(narrow):
        raise SwollenError
    root = etree.fromstring(xml, part_parser())
    if root.getroottree().docinfo.internalDTD is not None:
        raise DoctypeError
    return root


def is_swollen(xml: bytes) -> bool:
    """Whether a part has more elements and attributes than a form could need."""
    if 2 * len(xml) <= MOST_MARKS:
        return False
    return xml.count(b"<") + 2 * xml.count(b"=") > MOST_MARKS


@lru_cache
def part_parser() -> etree.XMLParser:
    """One for all parts: to make one takes as long as to read a short part."""
    return etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        collect_ids=False,
        remove_comments=True,
        remove_pis=True,
    )
