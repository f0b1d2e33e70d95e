"""The records of a journal: one line each, with a checksum, and how they are read.

The journal has two halves. What is kept goes into one until that is full, then into
the other, which begins with a record of all there is; so a write that breaks off
leaves a half that is whole. The newer half has the higher turn.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile
from json.encoder import encode_basestring
from typing import Final, NamedTuple
from zlib import crc32

RESERVED_BYTES: Final = 256 * 1024
"""Bytes of a journal that lie ready."""

HALF_BYTES: Final = RESERVED_BYTES // 2
"""Where the second half begins; what is longer takes both, from the front."""

WHOLE: Final = "*"
"""In place of a question: the draft that could not be saved, as it would stand."""

NOTHING: Final = ""
"""In place of a question, in a record that only says what there is beside it."""

END: Final = b"\0"
"""What stands behind the last record, so that nothing older is read as the next."""


class Record(NamedTuple):
    """What was kept with one write."""

    revision: int
    """The revision of the draft that it was typed over."""
    key: str
    text: str
    turn: int = 0
    """How often the journal had gone on in its other half; 0 in records of old."""
    others: Mapping[str, str] | None = None
    """All other texts there are: what came before is stale. None where it is not."""


class ReadRecords(NamedTuple):
    """The records that are read from the front of a half, and where they end."""

    start: int
    end: int
    records: tuple[Record, ...]

    @property
    def turn(self) -> int:
        """The turn of its records; that of an empty half is below every other."""
        return self.records[0].turn if self.records else -1


def line_of(record: Record, turn: int) -> bytes:
    """A record as it is written in this turn."""
    revision, key, text, _, others = record
    if others is None:
        return text_line(revision, key, text, turn)
    beside = json.dumps({**others}, ensure_ascii=False)
    return text_line(revision, key, text, turn, f", {beside}")


def text_line(revision: int, key: str, text: str, turn: int, others: str = "") -> bytes:
    """The line of a record, written without a record: this is done for every key."""
    # what json.dumps comes to, without its way there
    key, text = encode_basestring(key), encode_basestring(text)
    words = f"[{revision}, {key}, {text}, {turn}{others}]"
    body = words.encode("utf-8", "surrogatepass")
    return b"%08x %s\n" % (crc32(body), body)


def parts(content: bytes) -> tuple[ReadRecords, ReadRecords]:
    """Both halves of a journal, the newer one last."""
    first, second = _part(content, 0), _part(content, HALF_BYTES)
    return (first, second) if second.turn > first.turn else (second, first)


def _part(content: bytes, start: int) -> ReadRecords:
    """The first line that is not sound, or of another turn, ends a half."""
    found = list(_sound(content[start:].split(b"\n")))
    same = list(takewhile(lambda each: each[1].turn == found[0][1].turn, found))
    end = start + sum(length for length, _ in same)
    return ReadRecords(start, end, tuple(record for _, record in same))


def _sound(lines: Iterable[bytes]) -> Iterator[tuple[int, Record]]:
    for line in lines:
        mark, _, body = line.partition(b" ")
        if len(mark) != 8 or mark != b"%08x" % crc32(body):
            return
        yield len(line) + 1, Record(*json.loads(body))


def note(texts: dict[str, str], record: Record) -> None:
    """Bring texts up to a record; the newest is the last of them.

    The whole draft makes what was typed before it stale, too.
    """
    if record.others is not None or record.key == WHOLE:
        texts.clear()
        texts.update(record.others or {})
    if record.key != NOTHING:
        texts.pop(record.key, None)
        texts[record.key] = record.text
