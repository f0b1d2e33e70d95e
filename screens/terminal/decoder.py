"""The decoder of a terminal's input: text, single keys, sequences and pastes.

Every sequence is recognised by its form, known or not: the answers of a terminal are
never taken for text, and nothing that it sends can be an error.
"""

from collections.abc import Iterator
from typing import Final

from screens.terminal.open_paste import (
    BEGIN,
    END,
    ESCAPE,
    ESCAPE_SECONDS,
    LateRest,
    OpenPaste,
)
from screens.terminal.sequences import BEGUN, CUT, MOST_CHARACTERS, SEQUENCE, TEXT
from screens.terminal.tokens import CodeToken, PasteToken, StallToken, TextToken, Token

SEQUENCE_SECONDS: Final = 1.0
"""Seconds after which the rest of a sequence no longer comes."""

BURST_SECONDS: Final = 0.05
"""Seconds that text goes on arriving in, where more of it came than a person types."""

PASTE_CHARACTERS: Final = 16
"""Characters in one read that are more than a person types."""

BREAKS: Final = frozenset("\t\r\n")
"""What stands between the cells and the lines of a paste."""

LINE_ENDS: Final = frozenset("\r\n")
"""The key Enter, where it comes alone."""


class Decoder:
    """Takes apart what is fed to it, whatever the reads were that it came in."""

    def __init__(self) -> None:
        self._rest = ""
        """What is not understood yet."""
        self._text = ""
        """Text that may go on."""
        self._at = 0.0
        """When the first of it was read."""
        self._paste: OpenPaste | None = None
        """A paste that has not ended."""
        self._late: LateRest | None = None
        """The rest of one that a key has ended: it is pasted, and never an answer."""
        self._due: float | None = None

    @property
    def held(self) -> str:
        """Text that was fed and is in no token yet, for it may go on."""
        return self._text

    def wait_seconds(self, now: float) -> float | None:
        """Seconds until `time_out` has something to say; None where it has nothing."""
        return None if self._due is None else max(self._due - now, 0.0)

    def feed(self, text: str, now: float) -> Iterator[Token]:
        """The tokens that this text makes whole, arriving at this time in seconds."""
        if self._due is not None and now >= self._due:
            yield from self.time_out(now)
        if not self._text:
            self._at = now
        if self._late is not None and text in LINE_ENDS:
            yield from self._flush()
        self._rest += self._without_mark(text)
        while self._rest:
            before = len(self._rest), self._paste
            yield from self._next() if self._paste is None else self._go_on(self._paste)
            if before == (len(self._rest), self._paste):
                break
        yield from self._settle(now)

    def time_out(self, now: float) -> Iterator[Token]:
        """The tokens that are whole because nothing has followed them by now."""
        if self._due is None or now < self._due:
            return
        self._due = None
        if self._paste is not None:
            is_over = self._paste.pause()
            yield self._end(self._paste) if is_over else StallToken(self._paste.text)
        if self._rest:
            yield from self._give_up()
            yield from self.feed("", now)
        yield from self._flush()

    def _settle(self, now: float) -> Iterator[Token]:
        """Pass on what is whole, and note how long the rest is waited for."""
        self._due = None
        if self._paste is not None:
            self._due = now + self._paste.wait_seconds
        elif self._rest:
            is_escape = not self._rest.strip(ESCAPE)
            self._due = now + (ESCAPE_SECONDS if is_escape else SEQUENCE_SECONDS)
        elif self._goes_on:
            self._due = now + BURST_SECONDS
            return
        yield from self._flush()

    @property
    def _goes_on(self) -> bool:
        """Whether more of the text may come, or a mark that says what it is."""
        is_late = self._late is not None and bool(self._text)
        return (
            is_late
            or len(self._text) >= PASTE_CHARACTERS
            or has_inner_break(self._text)
        )

    def _next(self) -> Iterator[Token]:
        """The next piece of what is no paste."""
        rest = self._rest
        if found := TEXT.match(rest):
            self._text += found[0]
            self._rest = rest[found.end() :]
        elif rest[0] != ESCAPE:
            yield from self._stroke(rest[0])
        elif rest.startswith(BEGIN):
            yield from self._flush()
            self._rest, self._paste = rest[len(BEGIN) :], OpenPaste()
            self._late = None
        elif found := SEQUENCE.match(rest):
            yield from self._stroke(found[0])
        elif len(rest) > MOST_CHARACTERS or not BEGUN.fullmatch(rest):
            yield from self._give_up()

    def _stroke(self, code: str) -> Iterator[Token]:
        yield from self._flush(is_marked=code == END)
        if code == END:
            self._late = None
        self._rest = self._rest[len(code) :]
        yield CodeToken(code)

    def _give_up(self) -> Iterator[Token]:
        """A sequence that breaks off: alone it was the key Esc, else it is nothing."""
        found = CUT.match(self._rest)
        cut = found[0] if found else self._rest[:1]
        self._rest = self._rest[len(cut) :]
        yield from self._flush()
        if cut == ESCAPE:
            yield CodeToken(ESCAPE)

    def _go_on(self, paste: OpenPaste) -> Iterator[Token]:
        """More of a paste, up to its end."""
        left = paste.add(self._rest)
        self._rest = left or ""
        if left is not None:
            yield self._end(paste)

    def _end(self, paste: OpenPaste) -> PasteToken:
        self._paste = None
        self._late = LateRest() if paste.is_cut else None
        return PasteToken(paste.text)

    def _without_mark(self, sent: str) -> str:
        """What was sent, without the rest of a mark whose Esc was taken for a key."""
        if self._late is None or not sent:
            return sent
        left, is_over = self._late.without_mark(sent)
        self._late = None if is_over else self._late
        return left

    def _flush(self, *, is_marked: bool = False) -> Iterator[Token]:
        text, self._text = self._text, ""
        if text and self._late and self._late.holds(text, is_marked=is_marked):
            yield PasteToken(text)
        elif text:
            yield TextToken(text, self._at)


def has_inner_break(text: str) -> bool:
    """Whether there is text before and after a line end or a tab."""
    return not BREAKS.isdisjoint(text.strip())
