"""Keys, in the order they were typed, to whatever is ready for them.

Textual forwards a key to the widget that has the focus at that instant: what is
typed while a screen opens or an answer is being taken would be lost or land in the
wrong place. Here a key waits until the one before it has been dealt with.
"""

from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from typing import Final, Protocol

from textual.events import Key, Paste

from screens.terminal.keys import text_of

LOOK_SECONDS: Final = 0.005
"""Time between two looks at whether a screen has its focus yet."""

MOST_LOOKS: Final = 100
"""Looks that a key waits at most: nothing may leave the keyboard dead.

They take half a second. A machine that comes to the app late comes to the looks late,
too: there no key runs ahead of what the one before it is still about to bring.
"""

Input = Key | Paste

Continuation = Callable[[], Awaitable[None]]


class Receiver(Protocol):
    """Whom the keys are for: the app that owns the queue."""

    @property
    def is_listening(self) -> bool:
        """Whether a widget has the focus, so that a key would reach it."""

    async def deliver(self, event: Input) -> bool:
        """Give a key to the bindings and the widget in focus.

        Returns whether it has been dealt with; otherwise `KeyQueue.done` tells when.
        """

    def call_later(self, callback: Continuation) -> object:
        """Call back when the messages that wait now are dealt with."""

    def call_after(self, seconds: float, callback: Continuation) -> None:
        """Call back after so many seconds; never not at all."""

    def keep_waiting(self, current: str, waiting: str) -> None:
        """Keep text that waits for a line, behind what is being dealt with.

        Either is blank where there is none.
        """


class KeyQueue:
    """Keys and pastes that wait, and the one that is being dealt with."""

    def __init__(self, receiver: Receiver) -> None:
        self._receiver = receiver
        self._waiting: deque[Input] = deque()
        self._current: Input | None = None
        """What was delivered and has not been dealt with yet."""
        self._looks = 0
        """How often the next key was looked at in vain."""
        self._has_timer = False
        """Whether a timer is set; one is enough, however many keys wait."""
        self._held = ""
        """What there is of a paste that goes on."""
        self._kept = "", ""
        """What was kept last."""

    async def put(self, events: Iterable[Input]) -> None:
        """Line up keys and pastes, and deliver what can be delivered now."""
        self._waiting.extend(events)
        self._held = ""
        await self._deliver()

    def hold(self, text: str) -> None:
        """Have so much of a paste kept that goes on; whatever is put next ends that."""
        self._held = text
        self._keep()

    def done(self, event: Input) -> None:
        """A key has been dealt with: the next one is due, on the receiver's turn."""
        if event is self._current:
            self._current = None
            self._keep()
            if self._waiting:
                self._receiver.call_later(self._deliver)

    async def _deliver(self) -> None:
        """Deliver the next key, once the one before it is done."""
        while self._waiting and self._is_ready():
            event = self._waiting.popleft()
            self._current, self._looks = event, 0
            self._keep()
            if await self._receiver.deliver(event):
                self._current = None
        self._keep()
        if self._waiting and not self._has_timer:
            self._has_timer = True
            self._receiver.call_after(LOOK_SECONDS, self._look_again)

    def _keep(self) -> None:
        """Have text kept that is in no line yet."""
        current = text_of(self._current) if self._current is not None else ""
        waiting = self._held + "".join(map(text_of, self._waiting))
        if (current, waiting) != self._kept:
            self._kept = current, waiting
            self._receiver.keep_waiting(current, waiting)

    async def _look_again(self) -> None:
        self._has_timer = False
        self._looks += 1
        await self._deliver()

    def _is_ready(self) -> bool:
        """Whether the key before is done, and there is somebody to take the next."""
        if self._looks >= MOST_LOOKS:
            return True
        return self._current is None and self._receiver.is_listening
