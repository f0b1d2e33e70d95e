"""The terminal's own cursor, at the caret of the widget in focus and nowhere else.

Input methods put what is being composed where it is, and screen readers read there. A
terminal whose cursor is hidden shows no pinyin at all.
"""

from functools import cache
from typing import Final, Protocol, TypeGuard

from textual.geometry import Offset, Region
from textual.widget import Widget

SHOW, HIDE = "\x1b[?25h", "\x1b[?25l"
"""The cursor is drawn from now on, or not."""

ORIGIN: Final = Offset(0, 0)
"""Where the cursor stands while it is hidden."""


class HasCaret(Protocol):
    """A widget in which something is typed, or one row of which is marked."""

    @property
    def cursor_screen_offset(self) -> Offset:
        """Column and line of the screen, from 0."""

    @property
    def content_region(self) -> Region:
        """Where it is shown on the screen, without its edges."""


def caret_of(focused: Widget | None) -> Offset | None:
    """Where the caret of a widget stands; None where it has none in view."""
    if focused is None or not _has_caret(focused):
        return None
    place, shown = focused.cursor_screen_offset, focused.content_region
    return place if shown.contains_point(place) else None


def _has_caret(widget: Widget) -> TypeGuard[HasCaret]:
    """Asked three times a key, so by its class: the protocol itself asks all it has."""
    return _are_with_caret(type(widget))


@cache
def _are_with_caret(kind: type[Widget]) -> bool:
    return hasattr(kind, "cursor_screen_offset")
