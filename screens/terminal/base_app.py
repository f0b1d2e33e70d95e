"""An app that sends the terminal only text, and tells every error in a sentence."""

import sys
from collections.abc import Sequence

from rich.console import RenderableType
from textual.app import App
from textual.filter import LineFilter
from textual.reactive import Reactive

from screens.crash import recorded
from screens.exits import Exit
from screens.output import remark
from screens.terminal.driver import TerminalDriver
from screens.terminal.sanitise import VISIBLE


class GuardedApp(App[None]):
    """Draws in the terminal's own colours, by a driver of its own."""

    theme = Reactive("ansi-dark")
    """From the beginning: a change of theme reads all styles anew."""

    def __init__(self) -> None:
        super().__init__(ansi_color=True, driver_class=TerminalDriver)
        self._disable_tooltips = self._disable_notifications = True
        """Two widgets fewer on every screen, which nothing of ours would fill."""

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's own, and one that leaves text nothing but text."""
        return [*super().get_line_filters(), VISIBLE]

    def panic(self, *_: RenderableType) -> None:
        """What Textual would say of an error, in English, is said as every error."""
        self._fatal_error()

    def _fatal_error(self) -> None:
        """Leave with a sentence and a number in place of Textual's traceback."""
        error = sys.exc_info()[1] or self._exception
        self._return_code = Exit.UNUSABLE
        if error is not None:
            self._exit_renderables.append(recorded(error))
        self._close_messages_no_wait()

    def _print_error_renderables(self) -> None:
        """What is said last is a remark like every other."""
        for said in self._exit_renderables:
            remark(str(said))
        self._exit_renderables.clear()
