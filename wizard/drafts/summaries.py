"""A draft as the list shows it, from the head of its file."""

from datetime import datetime
from pathlib import Path
from typing import Final

from wizard.drafts.private_files import MOST_BYTES
from wizard.drafts.store import Summary
from wizard.files import read_bytes
from wizard.refusals import Unusable
from wizard.toml.parsing import tables
from wizard.wording import Says

ROWS: Final = b"\n[[indicators]]\n"
"""Where the rows begin, about which the list says nothing."""


def summary(path: Path) -> Summary | None:
    """The draft in a file; None where it went away meanwhile."""
    try:
        at = path.lstat().st_mtime
    except FileNotFoundError:
        return None
    except OSError:
        at = 0.0  # reading it tells why
    changed = datetime.fromtimestamp(at).astimezone()
    try:
        data = _facts(read_bytes(path, MOST_BYTES), path)
    except Unusable as trouble:
        return Summary(path.stem, path, changed, trouble=str(trouble))
    project = data.get("project")
    name = project.get("name", "") if isinstance(project, dict) else ""
    year, edition = str(data.get("year", "")), str(data.get("edition", ""))
    return Summary(path.stem, path, changed, str(name), year, edition)


def _facts(content: bytes, path: Path) -> dict[str, object]:
    """The tables before the rows; all of them where these alone cannot be read."""
    head, rows, _ = content.partition(ROWS)
    for part in (head, content) if rows else (content,):
        try:
            return tables(part, path.name)[1]
        except Unusable:
            continue
    raise Unusable(Says.DAMAGED.format(file=path))
