"""Output on stdout and stderr: text as text, never an escape sequence."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TextIO, TypeVar

from screens.wording import Wording
from wizard.cells import clean

Item = TypeVar("Item")

MANY_ITEMS: Final = 50
"""Things up to which nobody needs to be told how far it is."""

STEP_ITEMS: Final = 10
"""Things between two words about that."""


def out(text: str) -> None:
    """Data, one line or more, to stdout."""
    _write(sys.stdout, clean(text))


def out_drawn(line: Iterable[tuple[str, str]]) -> None:
    """A line of texts, each behind the parameters of how it looks, to stdout.

    Where that is no terminal it is text alone.
    """
    if sys.stdout is None or not is_drawn():
        out("".join(text for _, text in line).rstrip())
        return
    for parameters, text in line:
        shown = _shown(sys.stdout, clean(text))
        drawn = f"\x1b[{parameters}m{shown}\x1b[m" if parameters else shown
        sys.stdout.write(drawn)
    _write(sys.stdout, "")


def is_drawn() -> bool:
    """Whether stdout is a terminal, where more than text can be seen."""
    return sys.stdout is not None and sys.stdout.isatty()


def columns(otherwise: int) -> int:
    """The columns of the terminal that stdout is; of a file or a pipe, `otherwise`."""
    if sys.stdout is None or not sys.stdout.isatty():
        return otherwise
    return os.get_terminal_size(sys.stdout.fileno()).columns


def remark(text: str) -> None:
    """A remark for the person at the keyboard, to stderr."""
    _write(sys.stderr, clean(text))


def waited(sentence: str) -> None:
    """A sentence on what is waited for, to a terminal; a blank one takes it away."""
    if sys.stderr is not None and sys.stderr.isatty():
        line = _shown(sys.stderr, one_line(sentence))
        sys.stderr.write(f"\r{line}\x1b[K")
        sys.stderr.flush()


def with_progress(items: Iterable[Item], count: int) -> Iterator[Item]:
    """The items as they come, with the progress on stderr where there are many.

    Each word takes the place of the one before, the next remark that of the last.
    """
    shown = count > MANY_ITEMS and sys.stderr is not None and sys.stderr.isatty()
    for number, item in enumerate(items, start=1):
        if shown and (number % STEP_ITEMS == 0 or number == count):
            line = Wording.PROGRESS.format(number=number, count=count)
            sys.stderr.write(f"{line if number < count else ' ' * 2 * len(line)}\r")
            sys.stderr.flush()
        yield item


def out_json(data: object) -> None:
    """Data for programs, to stdout; what cannot be shown there is escaped."""
    _put(sys.stdout, json_text(data))


def out_json_array(texts: Sequence[str]) -> None:
    """The array of what `json_text` made of each of its items."""
    lines = ",\n".join(texts).replace("\n", "\n  ")
    _put(sys.stdout, *(("[\n  ", lines, "\n]") if texts else ("[]",)))


def json_text(data: object) -> str:
    """Data for programs; what cannot be shown on stdout is escaped."""
    import json  # noqa: PLC0415  people need none

    text = json.dumps(data, ensure_ascii=False, indent=2)
    encoding = (sys.stdout and sys.stdout.encoding) or "utf-8"
    if _shows(text.replace("\n", ""), encoding):
        return text
    odd = {char for char in text if char != "\n" and not _shows(char, encoding)}
    return text.translate({ord(char): json.dumps(char)[1:-1] for char in odd})


def one_line(text: str) -> str:
    """The text on a single line."""
    return " ".join(clean(text).split())


def _shows(text: str, encoding: str) -> bool:
    """Whether every character of a text can be shown."""
    try:
        return text.isprintable() and bool(text.encode(encoding))
    except UnicodeEncodeError:
        return False


def _write(stream: TextIO | None, text: str) -> None:
    """Write a line; what the encoding lacks becomes a question mark.

    Raises OSError where the stream takes nothing; a closed one is passed over.
    """
    if stream is not None:
        _put(stream, _shown(stream, text))


def _put(stream: TextIO | None, *texts: str) -> None:
    """The same of a line in pieces, all of which can be shown."""
    if stream is not None:
        stream.writelines((*texts, "\n"))
        stream.flush()


def _shown(stream: TextIO, text: str) -> str:
    encoding = stream.encoding or "utf-8"
    return text.encode(encoding, "replace").decode(encoding)
