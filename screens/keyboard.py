"""Keys, in the order they were typed, to whatever is ready for them.

Textual forwards a key to the widget that has the focus at that instant: what is
typed while a screen opens or an answer is being taken would be lost or land in the
wrong place. Here a key waits until the one before it has been dealt with.
"""

from collections import deque
from time import monotonic
from typing import Final

from textual.app import App
from textual.events import Event, Key, Paste

LOOK: Final = 0.005
"""Seconds between two looks at whether a screen has its focus yet."""

PATIENCE: Final = 0.5
"""Seconds that a key waits at most: nothing may leave the keyboard dead."""


class PatientApp(App[None]):
    """An app that loses no key."""

    def __init__(self) -> None:
        super().__init__(ansi_color=True)
        self._typed: deque[Key | Paste] = deque()
        self._current: Key | Paste | None = None
        """What was passed on and has not been dealt with yet."""
        self._since = 0.0

    async def on_event(self, event: Event) -> None:
        """Line up keys and pastes; everything else goes its usual way."""
        if not isinstance(event, Key | Paste):
            await super().on_event(event)
        elif event.is_forwarded:
            await super().on_event(event)
            await self._done(event)
        else:
            self._typed.append(event)
            await self._pass_on()

    async def _pass_on(self) -> None:
        """Pass on the next key, once the one before it is done."""
        while self._typed and self._is_ready():
            event = self._typed.popleft()
            self._current, self._since = event, monotonic()
            await super().on_event(event)
            self._follow(event)
        if self._typed:
            self.set_timer(LOOK, self._pass_on)

    def _follow(self, event: Key | Paste) -> None:
        """Notice when a key has been dealt with.

        A binding with priority is done at once; text is done when the widget has
        dealt with it; other keys come back to the app, whose bindings they are.
        """
        focused = self.screen.focused
        if not event.is_forwarded or focused is None:
            self._current = None
        elif isinstance(event, Paste) or event.is_printable:
            focused.call_later(self.call_later, self._done, event)

    async def _done(self, event: Key | Paste) -> None:
        if event is self._current:
            self._current = None
            await self._pass_on()

    def _is_ready(self) -> bool:
        """Whether the key before is done, and there is somebody to take the next."""
        waited = monotonic() - self._since > PATIENCE
        free = self._current is None and self.screen.focused is not None
        return free or waited
