"""What it costs to keep every key and every answer, beside the bare system calls."""

import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from bench.data import fit_samples
from bench.figures import Figure, medians, seconds
from wizard.drafts.file_store import FileStore
from wizard.form import put

TEXT = "社区读书角购书经费的年度绩效自评"
KEYS, SAVES = 200, 40


def figures(folder: Path) -> Iterator[Figure]:
    """The journal of a key, and the save of an answer."""
    draft = FileStore(folder / "home").create(fit_samples()[0])
    bare = os.open(folder / "bare", os.O_WRONLY | os.O_CREAT, 0o600)
    record = f"00000000 {TEXT}\n".encode()
    times = medians(
        {
            "journal": seconds(lambda: draft.keep("project.name", TEXT)),
            "write": seconds(lambda: os.write(bare, record)),
        },
        KEYS,
    )
    what = "the journal of a key"
    yield Figure(
        what, times["journal"] * 1e6, "µs", 3, times["write"] * 1e6, "os.write"
    )
    content, names, texts = draft._path.read_bytes(), count(), count()

    def save() -> None:
        answered = put(draft.form, "project.name", f"{TEXT}{next(texts)}")
        draft.save(answered, "project.name")

    times = medians(
        {
            "save": seconds(save),
            "rename": seconds(lambda: _renamed(folder, content, next(names))),
        },
        SAVES,
    )
    beside = "temporary file, fsync, rename"
    yield Figure(
        "the save of an answer", times["save"], "s", 3, times["rename"], beside
    )
    draft.close()


def _renamed(folder: Path, content: bytes, number: int) -> None:
    part = folder / f"{number}.part"
    file = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    os.write(file, content)
    os.fsync(file)
    os.close(file)
    part.rename(folder / "whole")
