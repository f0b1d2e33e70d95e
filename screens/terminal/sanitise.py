"""What is sent: text is text there, never a command to the terminal."""

import re
from functools import lru_cache
from typing import Final

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from wizard.cells import UNSEEN

_UNSAFE: Final = re.compile(f"[\t\n\r\x85\u2028\u2029]|{UNSEEN.text}")
"""What would move the cursor, command the terminal or turn the text round."""

_OURS: Final = (
    r"\x1b\[[0-9;]*[mH]"  # colours, places
    r"|\x1b\[\?[0-9]+(?:[hl]|\$p)"  # modes, and asking for one
    r"|\x1b\[<u|\x1b\[[0-9]*[ABCDGJKLMX]"
    r"|\x1b\[(?:[0-9]+;[0-9]+)?r"  # margins
)
"""The sequences that Textual and we draw with."""

_NOT_OURS: Final = re.compile(
    f"(?!{_OURS})(?:"
    r"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?"  # the title, the clipboard, the pointer
    r"|\x1b\[[0-?]*[ -/]*[@-~]"
    f"|{UNSEEN.text})"
)
"""All others, and what no terminal shows."""


class NoColours(LineFilter):
    """Takes the colours from drawn text; what is reversed or underlined stays so."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002  Textual's signature
        """The segments in the two colours that every terminal has."""
        return [
            segment
            if segment.control or segment.style is None
            else Segment(segment.text, segment.style.without_color)
            for segment in segments
        ]


def drawing_only(data: str) -> str:
    """The output without any sequence that is not for drawing."""
    return _NOT_OURS.sub("", data)


@lru_cache(4096)
def safe(text: str) -> str:
    """The text with nothing in it that a terminal would obey, as wide as before."""
    return _UNSAFE.sub(_neutral, text)


def _neutral(found: re.Match[str]) -> str:
    """As many cells of nothing as the layout has counted."""
    return "?" * cell_len(found[0]) if found[0] != "\t" else " " * cell_len("\t")


NO_COLOURS: Final = NoColours()
"""One for all widgets."""
