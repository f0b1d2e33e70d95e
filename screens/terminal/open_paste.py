"""A paste between its marks, which has no clock: a line may be as slow as it likes."""

import re
from typing import Final

ESCAPE: Final = "\x1b"
BEGIN, END = "\x1b[200~", "\x1b[201~"
"""What stands around a paste."""

STALL_SECONDS: Final = 1.0
"""Seconds after which a paste of which nothing comes has stalled."""

ESCAPE_SECONDS: Final = 0.1
"""Seconds after which an Esc that nothing follows is the key Esc."""

_KEY: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f]"
    "|\x1b(?:$|\\[[0-9;]*[A-HPQSZ~]|\\[\\[[A-E]|O[A-Za-z]|[!-NQ-Z\\\\^`-~])"
)
"""A key that is no text: what a person presses who does not want to wait."""

_FOCUS: Final = re.compile("\x1b\\[[IO]")
"""What a terminal tells of its window in between; it is no part of the paste."""


class OpenPaste:
    """A paste that has not ended.

    Its end is its end mark; or, once it has stalled, a key that is no text.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._held = ""
        """What may be the beginning of the end mark."""
        self._has_stalled = False
        self.is_cut = False
        """Whether a key has ended it, so that more of it may come."""

    @property
    def text(self) -> str:
        """What there is of it."""
        return _FOCUS.sub("", "".join(self._parts))

    @property
    def wait_seconds(self) -> float:
        """Seconds to wait for more before it is told that there is none."""
        return (
            ESCAPE_SECONDS
            if self._has_stalled and self._held == ESCAPE
            else STALL_SECONDS
        )

    def add(self, sent: str) -> str | None:
        """Take more of it; what follows its end, or None while it goes on."""
        whole, at = self._held + sent, (self._held + sent).find(END)
        if at >= 0:
            self._parts.append(whole[:at])
            return whole[at + len(END) :]
        if self._has_stalled and not END.startswith(whole) and _KEY.match(sent):
            self._parts.append(self._held)
            self.is_cut = True
            return "" if sent == ESCAPE else sent
        self._has_stalled &= END.startswith(whole)
        keep = next(n for n in range(len(END), -1, -1) if whole.endswith(END[:n]))
        self._parts.append(whole[: len(whole) - keep])
        self._held = whole[len(whole) - keep :]
        return None

    def pause(self) -> bool:
        """Nothing came; whether that makes an Esc the key, which ends it."""
        self._has_stalled = True
        self.is_cut = self._held == ESCAPE
        return self.is_cut


class LateRest:
    """What may still come of a paste that a key has ended, up to its end mark.

    The Esc of that mark may have been taken for the key.
    """

    def __init__(self) -> None:
        self._tail = END.removeprefix(ESCAPE)

    def without_mark(self, sent: str) -> tuple[str, bool]:
        """What was sent without the rest of a mark, and whether that is whole now."""
        tail = self._tail
        same = next(n for n in range(len(tail), -1, -1) if sent.startswith(tail[:n]))
        if same < min(len(tail), len(sent)):
            same, tail = 0, ""
        self._tail = tail[same:]
        return sent[same:], bool(same) and not self._tail

    @staticmethod
    def holds(text: str, *, is_marked: bool) -> bool:
        """Whether text is pasted: a person's key is one, and no mark follows it."""
        return len(text) > 1 or is_marked
