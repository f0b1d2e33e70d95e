"""What reviews wrote into folders that are reviewed: known by a list in the folder.

A copy that was sent back and came again, changed, has another stamp: it is a form.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from exports.review.outcome import stamp
from wizard.files import read_bytes, write_whole
from wizard.refusals import Unusable
from wizard.review.review_wording import ReviewText

MOST_BYTES: Final = 20_000_000
"""Bytes of a list; that of ten thousand files has one."""


def own_results(folder: Path) -> Mapping[Path, str]:
    """What reviews wrote below a folder: each file by its whole path, and its stamp."""
    top = folder.resolve()
    return {top / name: mark for name, mark in _listed(top).items()}


def note_results(roots: Sequence[Path], written: Iterable[Path]) -> None:
    """Keep of what was written which of it lies in folders that are reviewed.

    Where no list can be kept, nothing else is lost.
    """
    files = [path.absolute() for path in written]
    for root in {root.resolve() for root in roots if root.is_dir()}:
        inside = [file for file in _resolved(files) if file.is_relative_to(root)]
        if inside:
            new = {str(file.relative_to(root)): stamp(str(file)) for file in inside}
            text = json.dumps({**_listed(root), **new}, indent=0)
            with suppress(Unusable):
                write_whole(root / ReviewText.RESULTS, text.encode(), shared=True)


def _resolved(files: Iterable[Path]) -> list[Path]:
    return [file.parent.resolve() / file.name for file in files]


def _listed(top: Path) -> Mapping[str, str]:
    """The names in the list of a folder with their stamps; none where it is damaged."""
    try:
        told = json.loads(read_bytes(top / ReviewText.RESULTS, MOST_BYTES))
    except (Unusable, ValueError, RecursionError):
        return {}
    pairs = told.items() if isinstance(told, dict) else ()
    return {name: mark for name, mark in pairs if isinstance(mark, str)}
