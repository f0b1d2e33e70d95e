"""The keys and pastes that Textual makes of a terminal's input."""

import re
from collections.abc import Iterator
from typing import Final

from textual import events
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._xterm_parser import FOCUSIN, FOCUSOUT
from textual.keys import _character_to_key
from textual.message import Message
from textual.messages import TerminalSupportsSynchronizedOutput

from screens.terminal.decoder import PASTE_CHARACTERS, has_inner_break
from screens.terminal.open_paste import ESCAPE
from screens.terminal.tokens import PasteToken, StallToken, TextToken, Token

SYNCHRONIZES: Final = {"\x1b[?2026;1$y", "\x1b[?2026;2$y", "\x1b[?2026;3$y"}
"""Answers of a terminal that can show a change all at once."""


PLACE: Final = re.compile("\x1b\\[\\d{1,5};(\\d{1,5})R")
"""Where the cursor stands. Shift, Alt or Ctrl with F3 look the same; they are none."""


class TextTyped(events.Event):
    """Text that arrived at once: keys, or a paste that the terminal does not mark."""

    def __init__(self, text: str, at: float) -> None:
        super().__init__()
        self.text = text
        self.at = at
        """When it was read."""


class PasteStalled(events.Event):
    """A paste has begun, and for a while nothing more of it has come."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        """What there is of it."""


class PlaceTold(events.Event):
    """The terminal has told where its cursor stands."""

    def __init__(self, column: int) -> None:
        super().__init__()
        self.column = column
        """From 1."""


def messages_of(token: Token) -> Iterator[Message]:
    """The messages that a token is to the app; an answer of the terminal is none.

    Nor does the focus of the window: Textual would let a list that opens meanwhile go
    without focus, and every key would wait for it.
    """
    if isinstance(token, PasteToken):
        yield events.Paste(token.text)
    elif isinstance(token, StallToken):
        yield PasteStalled(token.text)
    elif isinstance(token, TextToken):
        yield TextTyped(token.text, token.at)
    elif found := PLACE.fullmatch(token.code):
        yield PlaceTold(int(found[1]))
    elif token.code in SYNCHRONIZES:
        yield TerminalSupportsSynchronizedOutput()
    elif token.code not in (FOCUSIN, FOCUSOUT):
        yield from _keys(token.code)


Typed = TextTyped | events.Key | events.Paste
"""What a person gives."""


def text_of(event: Typed) -> str:
    """The text of what was typed; a key that is no text has none."""
    if isinstance(event, events.Key):
        return (event.character or "") if event.is_printable else ""
    return event.text


def key(character: str) -> events.Key:
    """The key of a character."""
    named = ANSI_SEQUENCES_KEYS.get(character)
    if isinstance(named, tuple):
        return events.Key(named[0].value, character)
    return events.Key(_character_to_key(character), character)


def keys_of(text: str) -> list[events.Key | events.Paste]:
    """The keys, or the paste, that text is taken for which arrived at once.

    Nobody types text, Enter and text again within one read: that is a paste, of a
    terminal that does not mark it. What lies together because it was typed before there
    was anything to type into is asked about as well: it has seen no question.
    """
    if has_inner_break(text):
        return [events.Paste(text)]
    keys: list[events.Key | events.Paste] = []
    for part in re.split("([\t\r\n])", text):
        is_paste = len(part) >= PASTE_CHARACTERS
        keys += [events.Paste(part)] if is_paste else [key(char) for char in part]
    return keys


def _keys(code: str) -> Iterator[events.Key]:
    """The keys of a sequence: one of Textual's table, where it is a single key.

    Alt with a key that moves is none: the table has it as Esc and that key, and Esc
    leaves the question. Esc with a character is both: tmux and screen send in one piece
    what is typed within half a second.
    """
    named = ANSI_SEQUENCES_KEYS.get(code)
    if isinstance(named, tuple):
        if len(named) == 1:
            yield events.Key(named[0].value, code if len(code) == 1 else None)
    elif len(code) == 1:
        yield key(code)
    elif len(code) == 2 and code[0] == ESCAPE and code != "\x1b\\":
        yield from map(key, code if code[1].isprintable() else code[1])
