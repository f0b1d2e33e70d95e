"""Drafts as the list shows them, from the heads of their files.

A head that was read is kept under the identity of its file, for to read ten thousand
takes ten seconds. Whatever is done to a file gives it another identity.
"""

import os
import time
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from stat import S_ISREG
from typing import Final, NamedTuple

from wizard.closed_models.parsing import tables
from wizard.drafts.draft_wording import DraftSays
from wizard.drafts.private_files import MOST_BYTES
from wizard.drafts.store import DraftSummary
from wizard.drafts.summary_file import (
    Identity,
    KeptHead,
    SummaryHead,
    read_heads,
    write_heads,
)
from wizard.files import read_bytes
from wizard.refusals import Unusable

SUFFIX: Final = ".toml"

ROWS: Final = b"\n[[indicators]]\n"
"""Where the rows begin, about which the list says nothing."""

SETTLED_NANOSECONDS: Final = 2_500_000_000
"""How old a change is when the next one is sure to bear another time.

Disks tell times apart by 4 ms, some by 1 s, FAT by 2 s.
"""

READ_AGAIN: Final = 20
"""So many heads are read at every look before all that there are are written."""

SECOND: Final = 1_000_000_000
"""In nanoseconds."""

LAST_SECOND: Final = 250_000_000_000
"""In the year 9892; the calendar ends soon after."""


class FileState(NamedTuple):
    """What one look at a file has shown."""

    summary: DraftSummary
    modified: int
    """Nanoseconds; 0 where the file cannot be looked at."""
    kept: KeptHead | None
    """What is as good at the next look; None where that has to read again."""


def summaries(folder: Path, names: Iterable[str]) -> tuple[DraftSummary, ...]:
    """The drafts in these files of the folder, the last one changed first.

    Those that went away meanwhile are left out.
    """
    known, now = read_heads(folder), time.time_ns()
    place = f"{folder}{os.sep}"
    every = ((name, _look(place + name, known.get(name), now)) for name in names)
    looks = [(name, look) for name, look in every if look is not None]
    heads = {name: look.kept for name, look in looks if look.kept is not None}
    if sum(kept is not known.get(name) for name, kept in heads.items()) > READ_AGAIN:
        write_heads(folder, heads)
    looks.sort(key=lambda each: -each[1].modified)
    return tuple(look.summary for _, look in looks)


def _look(file: str, kept: KeptHead | None, now: int) -> FileState | None:
    """None where the file went away meanwhile."""
    try:
        found = os.lstat(file)
    except FileNotFoundError:
        return None
    except OSError:
        return FileState(_summary(file, 0), 0, None)  # reading it tells why
    identity = Identity.of(found)
    if kept is not None and kept[0] == [*identity]:
        summary = _known(file, identity.modified, SummaryHead(*kept[1]))
        return FileState(summary, identity.modified, kept)
    summary = _summary(file, identity.modified)
    may_keep = S_ISREG(found.st_mode) and not summary.trouble
    if may_keep and _is_settled(identity, now):
        head = SummaryHead(summary.project_name, summary.year, summary.edition)
        return FileState(summary, identity.modified, ([*identity], [*head]))
    return FileState(summary, identity.modified, None)


def _is_settled(identity: Identity, now: int) -> bool:
    """Whether what is written from now on gives the file another identity."""
    old = now - identity.changed > SETTLED_NANOSECONDS
    return old and abs(now - identity.modified) > SETTLED_NANOSECONDS


def _summary(file: str, modified: int) -> DraftSummary:
    """The draft as its file says."""
    path = Path(file)
    try:
        data = _facts(read_bytes(path, MOST_BYTES), path)
    except Unusable as trouble:
        return DraftSummary(path.stem, file, _moment(modified), trouble=str(trouble))
    project = data.get("project")
    name = project.get("name", "") if isinstance(project, dict) else ""
    year, edition = str(data.get("year", "")), str(data.get("edition", ""))
    return _known(file, modified, SummaryHead(str(name), year, edition))


def _known(file: str, modified: int, head: SummaryHead) -> DraftSummary:
    id = os.path.basename(file).removesuffix(SUFFIX)  # noqa: PTH119  ten thousand paths take long
    return DraftSummary(id, file, _moment(modified), *head)


def _moment(modified: int) -> datetime:
    """The time of the last change, in seconds that the calendar has."""
    second = min(max(modified // SECOND, 0), LAST_SECOND)
    return datetime.fromtimestamp(second).astimezone()


def _facts(content: bytes, path: Path) -> dict[str, object]:
    """The tables before the rows; all of them where these alone cannot be read."""
    head, rows, _ = content.partition(ROWS)
    for part in (head, content) if rows else (content,):
        try:
            return tables(part, path.name)[1]
        except Unusable:
            continue
    raise Unusable(DraftSays.DAMAGED.format(file=path))
