"""Keys, in the order they were typed, to whatever is ready for them.

Textual forwards a key to the widget that has the focus at that instant: what is
typed while a screen opens or an answer is being taken would be lost or land in the
wrong place. Here a key waits until the one before it has been dealt with.
"""

import re
from collections import deque
from time import monotonic
from typing import Final

from textual.events import Event, Key, Paste

from screens.terminal.base_app import GuardedApp
from screens.terminal.decoder import MANY, has_inner_break
from screens.terminal.keys import Typing, key
from screens.terminal.notice import Noticed
from screens.wording import Shown
from wizard.cells import clean, unseen

LOOK: Final = 0.005
"""Seconds between two looks at whether a screen has its focus yet."""

REPLACED: Final = "\ufffd"
"""What bytes become that are no UTF-8."""

PATIENCE: Final = 0.5
"""Seconds that a key waits at most: nothing may leave the keyboard dead."""


class PatientApp(GuardedApp):
    """An app that loses no key."""

    def __init__(self) -> None:
        super().__init__()
        self._typed: deque[Key | Paste] = deque()
        self._current: Key | Paste | None = None
        """What was passed on and has not been dealt with yet."""
        self._since = 0.0
        self._looks_again = False
        """Whether a timer is set; one is enough, however many keys wait."""
        self._ready_at: float | None = None
        """Since when there has been something to type into."""

    async def on_event(self, event: Event) -> None:
        """Line up keys and pastes; everything else goes its usual way."""
        if isinstance(event, Typing):
            is_early = self._ready_at is None or event.at < self._ready_at
            await self._line_up(event.text, keys_of(event.text, is_early=is_early))
        elif not isinstance(event, Key | Paste):
            await super().on_event(event)
        elif event.is_forwarded:
            await super().on_event(event)
            self._done(event)
        else:
            text = event.text if isinstance(event, Paste) else ""
            await self._line_up(text, [event])

    def on_ready(self) -> None:
        """From now on a person sees what is typed into."""
        self._ready_at = monotonic()

    async def _line_up(self, text: str, typed: list[Key | Paste]) -> None:
        """Put keys and pastes in the line, and say what of the text is left out."""
        told = (
            Shown.NOT_UTF8 if REPLACED in text else "",
            Shown.UNSEEN.format(count=unseen(text)) if unseen(text) else "",
        )
        if any(told):
            self.screen.post_message(Noticed("".join(told)))
        self._typed.extend(
            Paste(clean(event.text)) if isinstance(event, Paste) else event
            for event in typed
        )
        await self._pass_on()

    async def _pass_on(self) -> None:
        """Pass on the next key, once the one before it is done."""
        while self._typed and self._is_ready():
            event = self._typed.popleft()
            self._current, self._since = event, monotonic()
            await super().on_event(event)
            self._follow(event)
        if self._typed and not self._looks_again:
            self._looks_again = True
            self.set_timer(LOOK, self._look_again)

    async def _look_again(self) -> None:
        self._looks_again = False
        await self._pass_on()

    def _follow(self, event: Key | Paste) -> None:
        """Notice when a key has been dealt with.

        A binding with priority is done at once; text is done when the widget has
        dealt with it; other keys come back to the app, whose bindings they are.
        """
        focused = self.screen.focused
        if not event.is_forwarded or focused is None:
            self._current = None
        elif isinstance(event, Paste) or event.is_printable:
            focused.call_later(self._done, event)

    def _done(self, event: Key | Paste) -> None:
        """The next key is passed on by the app, whoever has dealt with this one."""
        if event is self._current:
            self._current = None
            if self._typed:
                self.call_later(self._pass_on)

    def _is_ready(self) -> bool:
        """Whether the key before is done, and there is somebody to take the next."""
        waited = monotonic() - self._since > PATIENCE
        free = self._current is None and self.screen.focused is not None
        return free or waited


def keys_of(text: str, *, is_early: bool) -> list[Key | Paste]:
    """What text that arrived at once is taken for.

    Nobody types text, Enter and text again within one read: that is a paste, of a
    terminal that does not mark it. Only what was typed before there was anything to
    type into lies together without having been typed together.
    """
    if has_inner_break(text) and not is_early:
        return [Paste(text)]
    keys: list[Key | Paste] = []
    for part in re.split("([\t\r\n])", text):
        keys += [Paste(part)] if len(part) >= MANY else [key(char) for char in part]
    return keys
