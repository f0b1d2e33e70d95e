"""The link of a draft that begins before anybody has asked the server for it."""

from collections.abc import Callable
from threading import Event, RLock, Thread
from typing import TYPE_CHECKING, Final

from wizard.drafts.lock_owner import Holder
from wizard.drafts.postgresql.mirror import Mirror, Whole
from wizard.drafts.postgresql.patience import (
    BEGIN_SECONDS,
    CLOSE_SECONDS,
    LONGEST_SECONDS,
    SHORTEST_SECONDS,
)
from wizard.drafts.postgresql.thread_signals import no_signals
from wizard.refusals import Unusable

if TYPE_CHECKING:
    from wizard.drafts.postgresql.link import Link

UNKNOWN: Final = 0
"""The number of a draft that has none yet."""


class LateLink:
    """Makes the link of a draft in a thread of its own, however long that takes.

    What is typed and saved meanwhile is in the mirror, which the link brings up.
    """

    def __init__(self, mirror: Mirror, make: Callable[[], "Link"]) -> None:
        """`make` raises Unusable where there is no link to be had for now."""
        self._mirror, self._make = mirror, make
        self._link: Link | None = None
        self._trouble = ""
        self._ends = Event()
        self._thread = Thread(target=self._run, daemon=True, name="late link")
        self._has_begun = self._is_left = False
        self._turn = RLock()
        """Whoever ends the session may do so from a signal's handler."""

    @property
    def number(self) -> int:
        """The number of the draft; 0 while it has none."""
        return self._link.number if self._link else UNKNOWN

    @property
    def moved_from(self) -> list[int]:
        """The numbers of drafts that were left to a later session of their own."""
        return self._link.moved_from if self._link else []

    @property
    def taker(self) -> Holder | None:
        """Who has taken the draft over, where somebody has."""
        return self._link.taker if self._link else None

    @property
    def trouble(self) -> str:
        """Why the server cannot take anything just now; blank while it can."""
        return self._link.trouble if self._link else self._trouble

    @property
    def is_begun(self) -> bool:
        """Whether the server has the draft at all."""
        return self._link is not None

    def settle(self) -> None:
        """Begin: nobody waits for the processor any more."""
        with self._turn, no_signals():
            if not self._has_begun:
                self._has_begun = True
                self._thread.start()

    def wake(self) -> None:
        """There is something new in the mirror."""
        if self._link is not None:
            self._link.wake()

    def wait_saved(self, whole: Whole) -> bool:
        """Whether a save is durable in the time it may take; not where it is away."""
        if self._link is not None:
            return self._link.wait_saved(whole)
        self.settle()
        return self._mirror.wait_durable(whole, lambda: self.trouble)

    def flush(self, seconds: float = CLOSE_SECONDS) -> bool:
        """Whether all has arrived within so many seconds, once the server has it."""
        self.settle()
        with self._mirror.changed:
            self._mirror.changed.wait_for(
                lambda: self._link or self._trouble, BEGIN_SECONDS
            )
        return self._link is not None and self._link.flush(seconds)

    def close(self) -> bool:
        """Send what there is, durably, and end; whether all has arrived."""
        self.settle()
        self._ends.set()
        self._thread.join(BEGIN_SECONDS)
        with self._turn:
            self._is_left = self._link is None
        return self._link is not None and self._link.close()

    def _run(self) -> None:
        pause = SHORTEST_SECONDS
        while self._link is None:
            try:
                self._take(self._make())
            except Unusable as refusal:
                self._ill(str(refusal))
                if self._ends.wait(pause):
                    return
                pause = min(pause * 2, LONGEST_SECONDS)

    def _take(self, link: "Link") -> None:
        with self._turn:
            self._link = link
        if self._is_left:
            link.close()
        with self._mirror.changed:
            self._mirror.changed.notify_all()

    def _ill(self, why: str) -> None:
        with self._mirror.changed:
            self._trouble = why
            self._mirror.changed.notify_all()
