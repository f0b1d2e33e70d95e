"""An app that loses no key, sends only text, and tells every error in a sentence."""

import sys
from asyncio import get_running_loop
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from rich.console import RenderableType
from textual.app import App
from textual.events import Event, Key, Paste, Resize
from textual.filter import LineFilter, Monochrome
from textual.geometry import Offset, Size
from textual.message_pump import MessagePump
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from screens.crash import log_error
from screens.exits import Exit
from screens.output import remark
from screens.terminal.backlog import Backlog
from screens.terminal.base_widgets import TerminalScreen
from screens.terminal.caret import HIDE, ORIGIN, SHOW, caret_of
from screens.terminal.driver import TerminalDriver, driver_after
from screens.terminal.encoding import ANSWERS, Meanwhile, obey_width
from screens.terminal.key_queue import Input, KeyQueue
from screens.terminal.keys import PasteStalled, PlaceTold, TextTyped, Typed, keys_of
from screens.terminal.notice import Notice
from screens.terminal.sanitise import NO_COLOURS
from screens.terminal.update import lean
from screens.wording import Wording
from wizard.cells import clean, unseen
from wizard.characters import odd

REPLACED: Final = "\ufffd"
"""What bytes become that are no UTF-8."""


SETTLE_SECONDS: Final = 0.2
"""Seconds after which it is drawn whatever has not come to its place."""

CHANGE_SECONDS: Final = 0.05
"""Time between two changes of the window, so that each is seen to."""


class TerminalApp(App[None]):
    """Draws in the terminal's own colours, by a driver and a key queue of its own."""

    theme = Reactive("ansi-dark")
    """From the beginning: a change of theme reads all styles anew."""

    def __init__(self) -> None:
        self.backlog = Backlog()
        """What was typed and is in no line yet."""
        driver = driver_after(b"", self.backlog)
        super().__init__(ansi_color=True, driver_class=driver)
        self._disable_tooltips = self._disable_notifications = True
        """Two widgets fewer on every screen, which nothing of ours would fill."""
        self._key_queue = KeyQueue(self)
        self._asked: tuple[Screen[object] | None, MessagePump | None] = None, None
        """The screen that what was typed last is for, and who waits for its answer."""
        self._has_stalled = False
        """Whether it stands on the screen that a paste has."""
        self._columns: tuple[int, ...] = ()
        """What the terminal has answered to the question how wide text is."""
        self._settling = 0
        """How often something has had to settle, or has settled."""
        self._shown: Screen[object] | None = None
        """The screen that was drawn last."""
        self._has_cursor = False
        """Whether the terminal draws its cursor."""

    def begin_with(self, meanwhile: Meanwhile) -> None:
        """Take what was typed and read before there was a driver as its first input."""
        self.driver_class = driver_after(meanwhile.typed, self.backlog)
        self._columns = meanwhile.columns

    # ── keys ──

    async def on_event(self, event: Event) -> None:
        """Line up keys and pastes; everything else goes its usual way."""
        if isinstance(event, Resize) and isinstance(self._driver, TerminalDriver):
            self._driver.resized((event.size.width, event.size.height))
        if isinstance(event, PasteStalled):
            self._has_stalled = True
            self._notice(Wording.PASTE_STALLED.format(count=len(event.text)))
            self._key_queue.hold(clean(event.text))
        elif isinstance(event, Typed) and not event.is_forwarded:
            self.backlog.taken()
            await self._line_up(event)
            self.backlog.lined_up()
        else:
            await super().on_event(event)
            if isinstance(event, Key | Paste):
                self._dealt_with(event)

    async def _line_up(self, event: Typed) -> None:
        if isinstance(event, TextTyped):
            await self._line_up_text(event)
        elif isinstance(event, Paste):
            await self._line_up_paste(event)
        else:
            await self._key_queue.put([event])

    def on_place_told(self, event: PlaceTold) -> None:
        """Take an answer that is late; where text is wider, lay all out anew.

        That is done as when the window changes: by another width, and this one.
        """
        if len(self._columns) == ANSWERS:
            return
        self._columns += (event.column,)
        if obey_width(self._columns):
            width, height = self.size
            for after, columns in enumerate((width - 1, width)):
                size = Size(columns, height)
                change = partial(self.post_message, Resize(size, size))
                self.call_after(CHANGE_SECONDS * (after + 1), change)

    @property
    def is_listening(self) -> bool:
        """Whether a widget has the focus; none has where the app is leaving."""
        return self._in_focus is not None

    async def deliver(self, event: Input) -> bool:
        """Give a key to the bindings and the widget in focus.

        Returns whether it is done. A binding with priority is done at once; text is
        done when the widget has dealt with it; other keys come back to the app. So is
        what comes behind the key that leaves.
        """
        if not self.screen_stack:
            return True
        await super().on_event(event)
        focused = self._in_focus
        if not event.is_forwarded or focused is None:
            return True
        screen = focused.screen
        asker = screen.asker if isinstance(screen, TerminalScreen) else None
        self._asked = screen, asker
        if isinstance(event, Paste) or event.is_printable:
            focused.call_later(self._passed_on, screen, event)
        return False

    def _passed_on(self, screen: Screen[object], event: Input) -> None:
        """A widget has dealt with text: it is done when its screen has, too.

        What a list has no use for goes on to its screen, where it may be a choice: the
        next key is for what comes of that.
        """
        if not screen.call_later(self._dealt_with, event):
            self._dealt_with(event)

    def _dealt_with(self, event: Input) -> None:
        """What was typed is done; what closed a screen, once its answer has arrived."""
        screen, waiting = self._asked
        done = partial(self._key_queue.done, event)
        is_open = screen in self.screen_stack
        if is_open or waiting is None or not waiting.call_later(done):
            done()

    def call_after(self, seconds: float, callback: Callable[[], object]) -> None:
        """Call back after so many seconds, however busy the machine is.

        A timer of Textual that is a moment late is left out, even one that is to go off
        only once.
        """
        get_running_loop().call_later(seconds, self.call_next, callback)

    def keep_waiting(self, current: str, waiting: str) -> None:
        """Have text kept that waits for a line."""
        self.backlog.queue(current, waiting)

    async def _line_up_paste(self, event: Paste) -> None:
        if self._has_stalled:
            self._has_stalled = False
            self._notice("")
        self._tell_changes(event.text)
        await self._key_queue.put([Paste(clean(event.text))])

    async def _line_up_text(self, event: TextTyped) -> None:
        self._tell_changes(event.text)
        keys = keys_of(event.text)
        await self._key_queue.put(
            Paste(clean(key.text)) if isinstance(key, Paste) else key for key in keys
        )

    def _tell_changes(self, text: str) -> None:
        """Say what of a text is left out or replaced."""
        changes = (
            Wording.NOT_UTF8 if REPLACED in text else "",
            Wording.UNSEEN.format(count=unseen(text)) if unseen(text) else "",
            Wording.ODD.format(count=odd(text)) if odd(text) else "",
        )
        if any(changes):
            self._notice("".join(changes))

    def _notice(self, text: str) -> None:
        self.screen.post_message(Notice(text))

    # ── what is drawn, and what is said at the end ──

    @property
    def cursor_position(self) -> Offset:
        """Where Textual leaves the terminal's cursor after it has drawn."""
        return caret_of(self._in_focus) or ORIGIN

    @cursor_position.setter
    def cursor_position(self, _: Offset) -> None:
        """Where it was told to be is not where the caret is once all is laid out."""

    @property
    def _in_focus(self) -> Widget | None:
        return self.screen.focused if self.screen_stack else None

    def _display(
        self, screen: Screen[object], renderable: RenderableType | None
    ) -> None:
        """Draw what has changed, and show the cursor where there is a caret."""
        if isinstance(self._driver, TerminalDriver):
            if screen is not self._shown:
                self._begin_screen(screen)
            renderable = lean(renderable, self._driver.drawn)
        super()._display(screen, renderable)
        has_caret = caret_of(self._in_focus) is not None
        if has_caret != self._has_cursor and self._driver is not None:
            self._has_cursor = has_caret
            self._driver.write(SHOW if has_caret else HIDE)

    def _begin_screen(self, screen: Screen[object]) -> None:
        """Another screen is drawn; only once it is laid out, but for the first one."""
        if isinstance(self._driver, TerminalDriver):
            self._driver.begin_screen()
            if self._shown is not None:
                self.settle(screen, screen.refresh)
        self._shown = screen

    def settle(self, widget: Widget, scroll: Callable[[], object]) -> None:
        """Let a widget scroll once it is laid out, and draw nothing before that.

        What is too long for it can be scrolled only then: it would be seen, and sent,
        in two places.
        """
        self._settling += 1
        number = self._settling
        if isinstance(self._driver, TerminalDriver):
            self._driver.hold()

        def scroll_there() -> None:
            scroll()
            widget.call_after_refresh(self._settled, number)

        widget.call_after_refresh(scroll_there)
        self.call_after(SETTLE_SECONDS, partial(self._settled, number))

    def _settled(self, number: int) -> None:
        """Draw again, unless something else has to settle by now."""
        if number == self._settling and isinstance(self._driver, TerminalDriver):
            self._settling += 1
            self._driver.release(self.cursor_position)

    def copy_to_clipboard(self, text: str) -> None:
        """Put a text into the clipboard of the terminal, where that lets us."""
        if isinstance(self._driver, TerminalDriver):
            self._driver.set_clipboard(text)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's own; where colours are not wanted it would make greys of them."""
        own = super().get_line_filters()
        if self.no_color:
            own = [*(f for f in own if not isinstance(f, Monochrome)), NO_COLOURS]
        return own

    def panic(self, *_: RenderableType) -> None:
        """Tell an error as every other, not by Textual's English text."""
        self._fatal_error()

    def _fatal_error(self) -> None:
        """Leave with a sentence and a number in place of Textual's traceback."""
        error = sys.exc_info()[1] or self._exception
        self._return_code = Exit.UNUSABLE
        if error is not None:
            self._exit_renderables.append(log_error(error))
        self._close_messages_no_wait()

    def _print_error_renderables(self) -> None:
        """Print the last messages as remarks."""
        for said in self._exit_renderables:
            remark(str(said))
        self._exit_renderables.clear()
