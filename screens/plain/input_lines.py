"""Lines from a terminal: those that come together were pasted, not typed."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from time import monotonic
from typing import Final, TextIO

from screens.plain.keyboard import Keyboard, keyboard
from screens.plain.line_editor import LineEditor

FIRST_SECONDS: Final = 0.03
"""Time within which a pasted second line is there; nobody types one so soon."""

NEXT_SECONDS: Final = 0.3
"""Time to wait for more of a paste that has begun; slow lines bring it in parts."""


LINE_ENDS: Final = "\r\n"

Keep = Callable[[Sequence[str]], None]
"""Keeps lines that nothing has been done with yet."""


@contextmanager
def line_blocks(stream: TextIO, keep: Keep) -> Iterator[Iterable[tuple[str, ...]]]:
    """Lines without their ends, those together that came at once.

    Of a pipe or a file every line is by itself: a script means each as an answer.
    What is typed at a terminal is kept key by key, before it is shown: from the
    beginning on, so that nothing is edited by the terminal before it is asked for.
    """
    if not stream.isatty():
        yield ((line.rstrip("\r\n"),) for line in iter(stream.readline, ""))
        return
    with keyboard(stream) as keys:
        yield iter(TypedLines(keys, keep).next_block, ())


class TypedLines:
    """The lines that are typed and pasted at a keyboard."""

    def __init__(self, keys: Keyboard, keep: Keep) -> None:
        self._keys = keys
        self._keep = keep
        self._editor = LineEditor()
        self._lines: list[str] = []
        """Whole lines that nothing has been done with yet."""
        self._ahead = ""
        """What was typed behind them: it is for the next question, if there is one."""
        self._kept = [""]
        """What was kept last."""

    def next_block(self) -> tuple[str, ...]:
        """Lines that came at once; none where no more will come.

        What is typed behind the last of several and has no end is one of them: it was
        pasted, too.
        """
        self._take(self._ahead)
        while not self._lines:
            if not self._read():
                return ()
        while self._comes_more(NEXT_SECONDS if self._are_several else FIRST_SECONDS):
            pass
        if self._are_several and self._ahead:
            self._take(f"{self._ahead}\n")
        block, self._lines, self._kept = tuple(self._lines), [], [""]
        return block

    @property
    def _are_several(self) -> bool:
        return len(self._lines) > 1

    def _comes_more(self, seconds: float) -> bool:
        """Whether another line is whole within so many seconds."""
        count, end = len(self._lines), monotonic() + seconds
        while count == len(self._lines):
            if not self._keys.has_more(max(end - monotonic(), 0)) or not self._read():
                return False
        return True

    def _read(self) -> bool:
        """Take what is typed; whether there can be more."""
        typed = None if self._editor.has_ended else self._keys.read()
        if typed is None:
            return False
        typed = self._ahead + typed
        end = max(typed.rfind(mark) for mark in LINE_ENDS) + 1
        self._take(typed[:end])
        self._ahead = typed[end:]
        if not self._lines:
            self._take(self._ahead)
        return not self._editor.has_ended

    def _take(self, typed: str) -> None:
        self._ahead = ""
        self._lines.extend(self._editor.feed(typed))
        now = [*self._lines, self._editor.line]
        if now != self._kept:
            self._kept = now
            self._keep(now)
        self._keys.show(self._editor.shown())
