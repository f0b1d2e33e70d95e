"""Textual's screen and line without what nobody here asks them for at every key."""

from typing import TypeVar

from textual.screen import Screen
from textual.widgets import Input

Answer = TypeVar("Answer")


class TerminalScreen(Screen[Answer]):
    """A screen without tooltips."""

    def _clear_tooltip(self) -> None:
        """There is none: Textual would look for it in vain at every key."""


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
