"""The jumps of a session that lead back."""

from screens.presenters.session.jump import Jump
from wizard.frozen import changed
from wizard.interview.interview import Interview


class JumpTrail:
    """The jumps that one has not gone back from yet, and where the last one led."""

    def __init__(self) -> None:
        self._jumps: tuple[Jump, ...] = ()
        self._landed: Interview | None = None
        """The moment to which a jump has led; another one follows with any answer."""

    @property
    def last(self) -> Jump | None:
        """The last jump, or None."""
        return self._jumps[-1] if self._jumps else None

    def has_led_to(self, now: Interview) -> bool:
        """Whether one stands where a jump has led, and has gone nowhere since."""
        return bool(self._jumps) and self._landed is now

    def add(self, jump: Jump, landed: Interview) -> None:
        """A jump has led to this moment."""
        self._jumps, self._landed = (*self._jumps, jump), landed

    def lead_to(self, now: Interview, *, is_done: bool) -> None:
        """The last jump leads to this moment of the same row; there is one.

        What was changed there once stays changed.
        """
        *before, jump = self._jumps
        done = is_done or jump.is_done
        self._jumps = (*before, changed(jump, to=now.at, is_done=done))
        self._landed = now

    def way_back(self, now: Interview) -> Jump | None:
        """The jump to where one goes back from here; None where there is none.

        What was gone to for something that is mended by now is passed over.
        """
        if not self._jumps:
            return None
        jump, *earlier = reversed(self._jumps)
        for before in earlier:
            is_there = before.mends and before.to == jump.came_from and not jump.list
            if not is_there or now.is_remedy(before.to):
                break
            jump = before
        return jump

    def go_back(self, jump: Jump, landed: Interview) -> None:
        """One has gone back from a jump, and from all behind it, to this moment."""
        self._jumps = self._jumps[: self._jumps.index(jump)]
        self._landed = landed

    def forget(self) -> None:
        """No jump leads back any more."""
        self._jumps = ()
