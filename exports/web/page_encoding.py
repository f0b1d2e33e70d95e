"""The text of a page: by its mark, by what it declares, else by what it can be."""

import codecs
import re
from typing import Final

from exports.text.encodings import text_in

_DECLARED: Final = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_LOOKED_AT: Final = 4096
_WIDER: Final = {"gb2312": "gb18030", "gbk": "gb18030", "hz-gb-2312": "gb18030"}
"""What a declared encoding is read as: pages in GB2312 hold characters of GBK."""
_SINGLE: Final = frozenset({"iso8859-1", "cp1252", "ascii"})
"""What pages declare that know nothing of Chinese: not to be believed."""
MOST_WRONG: Final = 100
"""Sound characters for each broken one from which a page is read all the same."""


def page_text_in(content: bytes) -> str | None:
    """The text of a page; None where it is none."""
    declared = _declared(content)
    if declared and not content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = content.removeprefix(codecs.BOM_UTF8).decode(declared, "replace")
        if "\ufffd" not in text:
            return text
        found = text_in(content)
        if found is None and text.count("\ufffd") * MOST_WRONG <= len(text):
            return text
        return found
    return text_in(content)


def _declared(content: bytes) -> str:
    """The encoding that a page says it has; blank where it says none that is known."""
    if content.startswith(codecs.BOM_UTF8):
        return "utf-8"
    found = _DECLARED.search(content[:_LOOKED_AT])
    name = found[1].decode("ascii", "replace").lower() if found else ""
    try:
        known = codecs.lookup(_WIDER.get(name, name)).name
    except LookupError:
        return ""
    return "" if known in _SINGLE or known.startswith("utf-16") else known
