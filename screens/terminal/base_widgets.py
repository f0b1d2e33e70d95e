"""Textual's screen and line without what nobody here asks them for at every key."""

from typing import TypeVar

from rich.cells import cell_len
from textual.events import Resize
from textual.geometry import Offset, Region
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.widgets import Input

Answer = TypeVar("Answer")


class TerminalScreen(Screen[Answer]):
    """A screen without tooltips, of which it is known who asked for it."""

    def _clear_tooltip(self) -> None:
        """There is none: Textual would look for it in vain at every key."""

    @property
    def asker(self) -> MessagePump | None:
        """Who is told, in a message of its own, with what it is closed; or nobody."""
        answers = self._result_callbacks
        return answers[-1].requester if answers else None


class TerminalInput(Input):
    """A line of text that tells no widget above it of every key.

    It scrolls from its first text on: Textual shows the beginning of the first one,
    which may be a long paste with the cursor behind its end.
    """

    def __init__(self) -> None:
        super().__init__(compact=True, select_on_focus=False)
        self.cursor_blink = False
        self._initial_value = False
        self.disable_messages(Input.Changed)

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the next character will stand; at the end, Textual adds one."""
        before = Offset(cell_len(self.value[: self.cursor_position]), 0)
        return self.content_region.offset + before - self.scroll_offset

    def watch_selection(self) -> None:
        """Keep the caret in view, with all of the character that stands there."""
        before = cell_len(self.value[: self.cursor_position])
        here = cell_len(self.value[self.cursor_position :][:1]) or 1
        self.scroll_to_region(Region(before, 0, here, 1), force=True, animate=False)

    def on_resize(self, _: Resize) -> None:
        """Keep the caret in view in another width, too."""
        self.call_after_refresh(self.watch_selection)
