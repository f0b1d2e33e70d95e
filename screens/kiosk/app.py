"""The app of a kiosk: what Textual can do beside showing a form is not there."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

from textual.events import Event, Key, Paste

from screens.app.app import Ziping
from screens.terminal.encoding import Meanwhile
from screens.terminal.keys import TextTyped
from screens.terminal.tty import drop_typed
from wizard.drafts.file_store import Store


class KioskApp(Ziping):
    """Ends when no key has been pressed for so many seconds."""

    CSS_PATH = "../styles.tcss"

    def __init__(self, store: Store, idle: float) -> None:
        super().__init__(store)
        self._idle = idle
        self._has_begun = False
        """Whether there has been something to type into."""

    def begin_with(self, meanwhile: Meanwhile) -> None:
        """Nothing that was typed before: it was for whoever asked to log in."""
        super().begin_with(Meanwhile(b"", meanwhile.columns))

    def on_mount(self) -> None:
        """Nobody stops it, and it does not wait for ever."""
        signal.signal(signal.SIGTSTP, signal.SIG_IGN)
        drop_typed()
        self._wind()

    async def on_event(self, event: Event) -> None:
        """Begin to wait anew with every key; none counts before there is a list."""
        if isinstance(event, TextTyped | Key | Paste):
            self._wind()
            self._has_begun |= self.is_listening
            if not self._has_begun:
                return
        await super().on_event(event)

    def _wind(self) -> None:
        signal.setitimer(signal.ITIMER_REAL, self._idle)

    # ── nothing leaves, nothing is started ──

    def open_url(self, *_: object, **__: object) -> None:
        """No browser."""

    def copy_to_clipboard(self, *_: object) -> None:
        """No clipboard of another machine."""

    def deliver_text(self, *_: object, **__: object) -> None:
        """No downloads."""

    def deliver_binary(self, *_: object, **__: object) -> None:
        """No downloads."""

    def deliver_screenshot(self, *_: object, **__: object) -> None:
        """No pictures."""

    def save_screenshot(self, *_: object, **__: object) -> str:
        """No pictures."""
        return ""

    def action_screenshot(self, *_: object, **__: object) -> None:
        """No pictures."""

    def action_suspend_process(self) -> None:
        """No way to a shell."""

    @contextmanager
    def suspend(self) -> Iterator[None]:
        """No way to a shell."""
        yield

    async def action_simulate_key(self, key: str) -> None:
        """Keys are pressed by people."""

    def action_command_palette(self) -> None:
        """The app has one of its own."""
