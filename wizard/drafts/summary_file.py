"""The heads of drafts that were read before, in one private file beside the drafts.

It holds nothing that the drafts do not: damaged or missing, it is as good as empty.
"""

import json
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple, Self
from zlib import crc32

from wizard.drafts.private_files import read_own
from wizard.files import write_whole
from wizard.refusals import Unusable

NAME: Final = ".summaries"

EDITION: Final = 1
"""Another number wherever a head is read in another way than before."""

MOST_BYTES: Final = 32 * 1024 * 1024
"""Those of more than a hundred thousand drafts."""


class Identity(NamedTuple):
    """What tells a file from each that was, or will be, under its name."""

    device: int
    number: int
    size: int
    modified: int
    """Nanoseconds, which can be set; those of the change cannot."""
    changed: int

    @classmethod
    def of(cls, found: os.stat_result) -> Self:
        """The identity of a file as the system tells it."""
        return cls(
            found.st_dev,
            found.st_ino,
            found.st_size,
            found.st_mtime_ns,
            found.st_ctime_ns,
        )


class SummaryHead(NamedTuple):
    """What the list says of a draft, but for its number."""

    project_name: str
    year: str
    edition: str


KeptHead = tuple[Sequence[int], Sequence[str]]
"""The identity of a file, and the head that was read from it, as JSON has them.

To make objects of ten thousand takes as long as to look at as many files.
"""


def read_heads(folder: Path) -> dict[str, KeptHead]:
    """The heads by the names of their files; none where they cannot be relied on."""
    try:
        content = read_own(folder / NAME, MOST_BYTES)
    except Unusable:
        return {}
    mark, _, body = content.partition(b"\n")
    if mark != _mark(body):
        return {}
    rows: dict[str, KeptHead] = json.loads(body)
    return rows


def write_heads(folder: Path, heads: Mapping[str, KeptHead]) -> None:
    """Keep the heads; on a disk that takes none they are read again the next time."""
    body = json.dumps(heads, ensure_ascii=False).encode()
    with suppress(Unusable):
        write_whole(folder / NAME, _mark(body) + b"\n" + body)


def _mark(body: bytes) -> bytes:
    """The number of this way of reading, and the checksum of what follows."""
    return b"%d %08x" % (EDITION, crc32(body))
