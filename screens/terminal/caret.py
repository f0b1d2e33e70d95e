"""The terminal's own cursor, at the caret of the widget in focus and nowhere else.

Input methods put what is being composed where it is, and screen readers read there. A
terminal whose cursor is hidden shows no pinyin at all.
"""

from typing import Final, Protocol, runtime_checkable

from textual.geometry import Offset
from textual.widget import Widget

SHOW, HIDE = "\x1b[?25h", "\x1b[?25l"
"""The cursor is drawn from now on, or not."""

ORIGIN: Final = Offset(0, 0)
"""Where the cursor stands while it is hidden."""


@runtime_checkable
class HasCaret(Protocol):
    """A widget in which something is typed, or one row of which is marked."""

    @property
    def cursor_screen_offset(self) -> Offset:
        """Column and line of the screen, from 0."""


def caret_of(focused: Widget | None) -> Offset | None:
    """Where the caret of a widget stands; None where it has none in view."""
    if focused is None or not isinstance(focused, HasCaret):
        return None
    place, shown = focused.cursor_screen_offset, focused.content_region
    return place if shown.contains_point(place) else None
