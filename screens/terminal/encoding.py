"""The encoding of a terminal: asked of the terminal, or named by the locale.

The width of ambiguous characters is asked for with it.
"""

import io
import os
import re
import select
import sys
from collections.abc import Sequence
from itertools import islice
from typing import Final, NamedTuple, TextIO

from screens.wording import Wording
from wizard.refusals import Unusable

SAMPLE: Final = "“──"
"""Characters of ambiguous width: a quotation mark, and lines, which a font may draw
otherwise. There are two of these, so that the sum tells which of both are wide."""

_REPORT: Final = b"\x1b[6n"
"""Asks where the cursor stands."""

QUESTION: Final = b"".join(
    (b"\r", Wording.TRIAL.encode(), _REPORT, SAMPLE.encode(), _REPORT, b"\r\x1b[K")
)
"""Two characters, then the sample, each with its place, and they are gone."""

GBK_COLUMN: Final = 7
"""The column behind them where three bytes are not one character, but three halves."""

GBK: Final = "gb18030"
"""The coding of old Chinese terminals; it holds GBK and GB2312."""

ANSWERS: Final = 2
"""Places that are asked for."""

_ANSWER: Final = re.compile(rb"\x1b\[\d{1,5};(\d{1,5})R")
_NAMES_GBK: Final = re.compile(r"\.(?:gbk|gb18030|gb2312|euccn|cp936)\b", re.I)
_LOCALE: Final = ("LC_ALL", "LC_CTYPE", "LANG")
_ALL_WIDE: Final = frozenset({2, 4, 6})
"""Cells that the sample takes where the mark takes two, or is all that was drawn."""

_LINES_WIDE: Final = 5
"""Those where only the lines do."""

_READ_BYTES: Final = 65536


class Meanwhile(NamedTuple):
    """The input before there was anybody to give it to."""

    typed: bytes
    columns: tuple[int, ...]
    """The places that the terminal has told by then, columns from 1."""


def ask_encoding() -> None:
    """Ask the terminal; its answer comes while other things are done."""
    os.write(1, QUESTION)


def typed_meanwhile() -> Meanwhile:
    """The input so far, and the terminal's answer, as far as it has come.

    Raises Unusable, in that coding, where the answer tells of one that is not ours.
    Nothing is waited for: a terminal that has not answered by now is believed to be as
    most are, until it does. Text is as wide as it says from now on.
    """
    typed = b""
    while select.select([0], [], [], 0)[0] and (part := os.read(0, _READ_BYTES)):
        typed += part
    places = islice(_ANSWER.finditer(typed), ANSWERS)
    columns = tuple(int(place[1]) for place in places)
    if columns[:1] == (GBK_COLUMN,):
        _set_encoding(GBK, (sys.stdout, sys.stderr))
        raise Unusable(Wording.TERMINAL_NOT_UTF8)
    obey_width(columns)
    return Meanwhile(_ANSWER.sub(b"", typed, count=ANSWERS), columns)


def obey_width(columns: Sequence[int]) -> bool:
    """Count text as the places tell that it is drawn.

    Returns whether some of it is wider than was thought.
    """
    taken = columns[1] - columns[0] if len(columns) == ANSWERS else 0
    if taken not in _ALL_WIDE and taken != _LINES_WIDE:
        return False
    from screens.terminal.ambiguous_width import ALL, LINES, take_two_cells  # noqa: PLC0415  few terminals need it

    take_two_cells(LINES if taken == _LINES_WIDE else ALL)
    return True


def follow_locale(*, always: bool) -> None:
    """Use the encoding that the locale names, known to the system or not.

    On terminals only, unless it is to be so `always`. What is no text in that
    coding is no reason to stop.
    """
    locale = next((os.environ[name] for name in _LOCALE if os.environ.get(name)), "")
    is_gbk = bool(_NAMES_GBK.search(locale)) and "PYTHONIOENCODING" not in os.environ
    streams = (sys.stdin, sys.stdout, sys.stderr)
    meant = [s for s in streams if s is not None and (always or s.isatty())]
    _set_encoding(GBK if is_gbk else None, meant)


def _set_encoding(coding: str | None, streams: Sequence[TextIO]) -> None:
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=coding, errors="replace")
