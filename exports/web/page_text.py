"""What a browser shows of an element: its lines, without what it hides."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from selectolax.lexbor import LexborNode

UNSHOWN: Final = frozenset(
    {"head", "script", "style", "title", "template", "noscript", "select", "textarea"}
)
"""Elements whose text is no part of a page."""
BLOCKS: Final = frozenset(
    {
        *("address", "article", "blockquote", "body", "caption", "center", "dd", "div"),
        *("dl", "dt", "fieldset", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section"),
        *("table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    }
)
"""Elements that stand on lines of their own."""

_GAP: Final = re.compile(r"[ \t\r\n\f]+")
_HIDDEN: Final = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)
_BREAK: Final = "\x0b"
"""A line end that is shown, as long as those of the source stand beside it."""
_EDGE: Final = "\x1c"
"""Where a block begins or ends; several at one place are one."""
_SIGNS: Final = re.compile(f"[{_BREAK}{_EDGE}]")


def is_hidden(node: LexborNode) -> bool:
    """Whether a browser does not show an element at all."""
    if "hidden" in node.attributes:
        return True
    return _HIDDEN.search(node.attributes.get("style") or "") is not None


def children(node: LexborNode) -> Iterator[LexborNode]:
    """The nodes in an element, in order."""
    child = node.child
    while child is not None:
        yield child
        child = child.next


def lines_of(node: LexborNode, *, joined: bool = False) -> str:
    """The text of an element as it is shown, without the tables in it.

    Word and Excel end lines of their source between Chinese characters, where nothing
    is shown: they are `joined`. Others do so at blanks alone.
    """
    parts = "".join(_said(node)).split(_EDGE)
    return "\n".join(line for part in parts for line in _lines(part, joined))


def _lines(part: str, joined: bool) -> list[str]:
    """The lines between two edges of blocks; a line end before an edge is not shown."""
    gap = _blank if joined else " "
    lines = [_GAP.sub(gap, line).strip(" ") for line in part.split(_BREAK)]
    return lines if lines[-1] else lines[:-1]


def _blank(gap: re.Match[str]) -> str:
    """A blank; nothing for a line end of the source between two Chinese characters."""
    before, after = gap.string[: gap.start()][-1:], gap.string[gap.end() :][:1]
    is_wrap = "\n" in gap[0] and _is_wide(before) and _is_wide(after)
    return "" if is_wrap else " "


def _is_wide(character: str) -> bool:
    return bool(character) and unicodedata.east_asian_width(character) in "WF"


def _said(parent: LexborNode) -> Iterator[str]:
    for node in children(parent):
        tag = node.tag or ""
        if tag == "-text":
            yield _SIGNS.sub(" ", node.text_content or "")
        elif tag == "br":
            yield _BREAK
        elif tag == "table":
            yield _EDGE
        elif tag not in UNSHOWN and node.is_element_node and not is_hidden(node):
            edge = _EDGE if tag in BLOCKS else ""
            yield edge
            yield from _said(node)
            yield edge
