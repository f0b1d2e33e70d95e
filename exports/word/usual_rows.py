"""The rows of a .docx whose markup is in the usual words, without a tree of elements.

It is cut at its texts. Nearly every form is written so, and read in a fraction of the
time of a tree.
"""

import re
from functools import lru_cache
from typing import Final

from lxml import etree

from exports.limits.xml_parts import is_swollen, part_parser
from exports.usual_words import OtherWordsError, referred
from exports.word.usual_markup import LONGEST_KNOWN, known_stretch, stretch
from exports.word.usual_walk import NOWHERE, UsualRow, UsualWalk
from exports.word.word_row import MOST_CELLS

NONE: Final[frozenset[str]] = frozenset()

LONGEST_HEAD: Final = 8192
"""Bytes before the body of a document."""

BODY: Final = "body"
"""The path of what stands in the body itself."""

_START, _END = b"<w:body>", b"</w:body></w:document>"
_BETWEEN: Final = b"<"
"""What stands in no text as it is."""
_CELLS: Final = re.compile(rb"<w:(?:tc|p)[ />]")
"""How a cell or a paragraph begins."""

SHORTEST: Final = len(b"<w:p/>")
"""Bytes of one of them."""

_NUMBERED: Final = re.compile(b" w(?:14:paraId|:rsid)")
_NUMBERS: Final = re.compile(
    rb"(<w:(?:p|r|tr))(?: w(?:14:(?:para|text)Id|:rsid[A-Za-z]*+)=\"[0-9A-F]{8}\")++"
)
"""By what Word numbers paragraphs and times of writing: no two have the same."""

_BEGIN: Final = 2000
"""Bytes in which it would have done so."""


def usual_rows(xml: bytes) -> list[UsualRow] | None:
    """The rows of a main part; None where something in it is in other words."""
    try:
        return _rows(*_body(xml))
    except (OtherWordsError, UnicodeDecodeError):
        return None


def _rows(body: bytes, prefixes: frozenset[str]) -> list[UsualRow]:
    """The rows of a body, text by text. Raises OtherWordsError."""
    walk, path = UsualWalk(), BODY
    *parts, rest = body.split(b"</w:t>")
    pieces = [part.rpartition(b">") for part in parts]
    texts = _texts([text for _, _, text in pieces])
    for (markup, _, _), text in zip(pieces, texts, strict=True):
        read = known_stretch if len(markup) <= LONGEST_KNOWN else stretch
        steps, path = read(markup, path, prefixes)
        for step in steps:
            step(walk)
        if walk.at != NOWHERE:
            walk.texts[walk.at] += text
    for step in known_stretch(rest.removesuffix(b">"), path, prefixes, BODY).steps:
        step(walk)
    return walk.rows


def _texts(written: list[bytes]) -> list[str]:
    """The texts with what their references stand for. Raises OtherWordsError."""
    whole = _BETWEEN.join(written).decode()
    texts = whole.split("<") if written else []
    if len(texts) != len(written):
        raise OtherWordsError
    is_clear = "&" not in whole and whole.isprintable()
    return texts if is_clear else referred(texts)


def _body(xml: bytes) -> tuple[bytes, frozenset[str]]:
    """The markup of a body, and the prefixes that names may have in it.

    Raises OtherWordsError.
    """
    head, _, rest = xml.partition(_START)
    body, end, behind = rest.rpartition(_END)
    prefixes = _prefixes(head) if end and len(head) <= LONGEST_HEAD else NONE
    if "w" not in prefixes or behind.strip(b"\n") or is_swollen(xml) or _is_long(body):
        raise OtherWordsError
    if not _NUMBERED.search(body, 0, _BEGIN):
        return body, prefixes
    is_declared = "w14" in prefixes or b" w14:" not in body
    return _NUMBERS.sub(rb"\1", body) if is_declared else body, prefixes


def _is_long(body: bytes) -> bool:
    """Whether there are more cells than a form could need."""
    if len(body) <= SHORTEST * MOST_CELLS:
        return False
    return sum(1 for _ in _CELLS.finditer(body)) > MOST_CELLS


@lru_cache(32)
def _prefixes(head: bytes) -> frozenset[str]:
    """What the head of a document declares; nothing where it is not as usual."""
    try:
        root = etree.fromstring(head + _START + _END, part_parser())
    except (etree.XMLSyntaxError, ValueError):
        return NONE
    names = {prefix or "": space for prefix, space in root.nsmap.items()}
    usual = [f"{{{names.get('w')}}}{name}" for name in ("document", "body")]
    is_utf8 = root.getroottree().docinfo.encoding in (None, "UTF-8", "utf-8")
    is_usual = is_utf8 and b"<!" not in head and [e.tag for e in root.iter()] == usual
    return frozenset([*names, "xml"]) if is_usual else NONE
