"""The forms that a .docx of ours carries with it as TOML, in a part of its own."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from lxml import etree

from exports.word.package import opened
from wizard.refusals import Unusable

FACTS: Final = "{urn:ziping:forms}"
"""The namespace of the part that carries the forms as TOML."""
_NAMESPACE: Final = FACTS.strip("{}").encode()

_EDITION: Final = re.compile(r'^edition = "([^"\n]+)"$', re.MULTILINE)


def facts(content: bytes) -> tuple[bytes, ...]:
    """The forms as TOML that a .docx carries with it; none where it has none."""
    try:
        return facts_in(opened(content, "").facts)
    except Unusable:
        return ()


def facts_in(parts: Iterable[bytes]) -> tuple[bytes, ...]:
    """The forms as TOML in those parts of a .docx that may carry them."""
    roots = [_root(part) for part in parts if _NAMESPACE in part]
    found = (each.iterfind(f"{FACTS}form") for each in roots if each is not None)
    return tuple([(form.text or "").encode() for forms in found for form in forms])


def editions(carried: Sequence[bytes]) -> tuple[str, ...]:
    """The edition of each form as the .docx says it; blank where it does not."""
    found = (_EDITION.search(form.decode()) for form in carried)
    return tuple(match[1] if match else "" for match in found)


def _root(part: bytes) -> etree._Element | None:
    """A custom XML part; None for one that cannot be ours."""
    try:
        return etree.fromstring(part, _parser())
    except etree.XMLSyntaxError:
        return None


@lru_cache
def _parser() -> etree.XMLParser:
    """One for all parts: to make one takes as long as to read a short part."""
    return etree.XMLParser(resolve_entities=False, no_network=True)
