"""A person's progress: the cards that were answered, and the box of each.

Kept apart from the drafts, in one file, written whole. What cannot be read is put
aside, never overwritten: the training goes on without it.
"""

from dataclasses import asdict
from itertools import count
from pathlib import Path
from typing import Annotated, Final

import tomli_w

from wizard.cells import CellReader
from wizard.closed_models.key_wording import KeySays
from wizard.closed_models.parsing import parse, tables
from wizard.files import read_bytes, write_whole
from wizard.folders import private_folder
from wizard.form import Facts
from wizard.frozen import frozen
from wizard.frozen_fields import field
from wizard.home import home
from wizard.refusals import Unusable
from wizard.training.exercise_wording import ExerciseText
from wizard.wording import system_reason

SCHEMA: Final = 1
"""The version of the file's shape; a newer one is put aside, never guessed at."""

BOXES: Final = 5
"""Boxes that a card may be in, from 1."""

MOST_BYTES: Final = 1024 * 1024
"""A file of every card is 20 kB; a larger one is something else."""


def _count(value: object) -> int:
    """A whole number from 0 up. Raises ValueError for anything else."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise ValueError(KeySays.WANTS_WHOLE)
    return value


def _box(value: object) -> int:
    """The number of a box. Raises ValueError for anything else."""
    if not 1 <= _count(value) <= BOXES:
        raise ValueError(KeySays.WANTS_WHOLE)
    return _count(value)


Count = Annotated[int, CellReader(_count)]


@frozen(kw_only=True)
class Card(Facts):
    """One card: its box, the round from which on it is due, how it was answered."""

    box: Annotated[int, CellReader(_box)]
    due: Count
    right: Count = 0
    wrong: Count = 0


@frozen(kw_only=True)
class Progress(Facts):
    """Every card that was ever answered, by its name, and the rounds so far."""

    schema: Annotated[int, CellReader(_count)] = SCHEMA
    rounds: Count = 0
    cards: dict[str, Card] = field(default_factory=dict)


def path() -> Path:
    """The file of a person's progress."""
    return home() / "learn" / "progress.toml"


def load() -> tuple[Progress, str]:
    """The progress, and a sentence where it could not be read.

    A file that cannot be read as progress is put aside under another name.
    """
    file = path()
    if not file.exists():
        return Progress(), ""
    try:
        return read_progress(file), ""
    except Unusable as refusal:
        return Progress(), _put_aside(file, str(refusal))


def read_progress(file: Path) -> Progress:
    """The progress that a file holds. Raises Unusable; nothing is changed."""
    text, data = tables(read_bytes(file, MOST_BYTES), str(file))
    progress = parse(Progress, data, text, str(file))
    if progress.schema != SCHEMA:
        raise Unusable(KeySays.NEWER_SCHEMA.format(file=file, line=1, key="schema"))
    return progress


def keep(progress: Progress) -> str:
    """Write the progress; blank, or a sentence where that failed."""
    try:
        private_folder(path().parent)
        write_whole(path(), tomli_w.dumps(asdict(progress)).encode())
    except Unusable as refusal:
        return ExerciseText.NOT_KEPT.format(why=refusal)
    return ""


def _put_aside(file: Path, why: str) -> str:
    """Rename the file to a name that is free; a sentence about it."""
    names = (f"progress-damaged-{number}.toml" for number in count(1))
    try:
        taken = {other.name for other in file.parent.iterdir()}
        other = file.with_name(next(name for name in names if name not in taken))
        file.rename(other)
    except OSError as error:
        return ExerciseText.NOT_KEPT.format(why=system_reason(error))
    return ExerciseText.PUT_ASIDE.format(why=why.rstrip("。"), file=other)
