"""The line that is being typed, key by key, and what the terminal shows of it.

A terminal that edits lines by itself hands over whole ones: what has no end yet is lost
with the session. Here every key is known, and a line is edited as terminals do it. No
cursor is moved over characters of doubtful width: then the line is shown once more.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final
from unicodedata import east_asian_width

from rich.cells import cell_len

from wizard.cells import clean

END_OF_INPUT: Final = "\x04"
"""Ctrl+D."""

_WIDTHS: Final = {"W": 2, "F": 2, "Na": 1, "H": 1}
"""Cells of a character, by the classes of Unicode that all terminals agree on."""

_SEQUENCE: Final = re.compile("\x1b(?:\\[[0-?]*[ -/]*[@-~]|O[@-~]|[^\\[O])")
"""A key that is no text, such as an arrow, or Alt with a key."""

_BEGUN: Final = re.compile("\x1b(?:\\[[0-?]*[ -/]*|O)?")


class LineEditor:
    """Takes keys; tells the lines that are whole, and what is to be shown."""

    def __init__(self) -> None:
        self.line = ""
        """What is typed behind the last whole line."""
        self.has_ended = False
        """Whether the person has ended the input."""
        self._begun = ""
        """The beginning of a sequence, the rest of which has not come."""
        self._shown: list[str] = []

    def feed(self, typed: str) -> Iterator[str]:
        """The lines that these keys make whole."""
        keys = self._begun + typed
        self._begun = ""
        while keys and not self.has_ended:
            if _BEGUN.fullmatch(keys):
                self._begun = keys
                return
            found = _SEQUENCE.match(keys)
            key, keys = (
                (found[0], keys[found.end() :]) if found else (keys[0], keys[1:])
            )
            if key in "\r\n":
                whole, self.line = self.line, ""
                self._shown.append("\n")
                yield whole
            else:
                KEYS.get(key, _put)(self, key)

    def shown(self) -> str:
        """What the terminal has to show since it was asked last."""
        shown = "".join(self._shown)
        self._shown.clear()
        return shown

    def put(self, key: str) -> None:
        """A character at the end of the line; what is no text is none."""
        if key == "\t" or clean(key):
            self.line += key
            self._shown.append(key)

    def cut(self, length: int) -> None:
        """Keep so much of the line."""
        gone, self.line = self.line[length:], self.line[:length]
        widths = [_WIDTHS.get(east_asian_width(character)) for character in gone]
        cells = sum(width or 0 for width in widths)
        if None in widths or cells != cell_len(gone):
            self._shown.append(f"\n{self.line}")
        else:
            self._shown.append("\b" * cells + " " * cells + "\b" * cells)

    def end(self) -> None:
        """Ctrl+D ends the input where nothing is typed."""
        self.has_ended = not self.line


def _put(editor: LineEditor, key: str) -> None:
    if not key.startswith("\x1b"):
        editor.put(key)


def _erase(editor: LineEditor, _: str) -> None:
    if editor.line:
        editor.cut(len(editor.line) - 1)


def _erase_word(editor: LineEditor, _: str) -> None:
    before = editor.line.rstrip()
    editor.cut(len(before) - len(re.split(r"\s", before)[-1]))


KEYS: Final[Mapping[str, Callable[[LineEditor, str], None]]] = {
    "\x7f": _erase,
    "\b": _erase,
    "\x15": lambda editor, _: editor.cut(0),
    "\x17": _erase_word,
    END_OF_INPUT: lambda editor, _: editor.end(),
}
"""The keys that edit a line: what terminals have for it."""
