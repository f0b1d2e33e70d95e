"""Put faults into wizard/ and exports/, one at a time, and run the tests of their room.

    python -m mutants [COUNT [DRAW]] [--rooms ROOM …] [--workers N]

Prints a fault that no test has noticed with its place and its line, and in the end the
draw and how many were noticed. Exits with 1 where fewer than `GOAL` percent of those
that are not known to be equal were. A fault whose tests took too long, or that could
not be made, counts neither way: a busy machine is slow without any fault. Beside the
tests of the room itself, the conversations that all front ends hold are run for what
the room of the interview says. As many faults are tried at once as there are cores,
where no number of workers is given.
"""

import argparse
import os
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from enum import Enum
from pathlib import Path
from typing import Final, NamedTuple

from cosmic_ray.mutating import mutate_and_test
from cosmic_ray.work_item import MutationSpec, WorkerOutcome, WorkResult

from mutants.copies import copy_to
from mutants.drawing import drawn
from support.paths import ROOT, TESTS

COUNT, DRAW = 300, 1

GOAL = 95
"""Percent of the faults that tests have to notice."""

LONGEST_SECONDS = 1200
"""After that nobody knows whether the fault is noticed; it is told apart."""

ROOMS: Final[Mapping[str, tuple[str, ...]]] = {
    "wizard/values": ("tests/wizard/values", "tests/wizard/scoring"),
    "wizard/editions": ("tests/wizard/editions", "tests/exports/test_editions.py"),
    "wizard/scoring": ("tests/wizard/scoring", "tests/wizard/rules"),
    "wizard/rules": ("tests/wizard/rules",),
    "wizard/declaration": ("tests/wizard/declaration",),
    "wizard/interview": ("tests/wizard/interview", "tests/screens/test_interviews.py"),
    "wizard/drafts": ("tests/wizard/drafts",),
    "wizard/closed_models": ("tests/wizard/closed_models", "tests/wizard/editions"),
    "wizard/toml": ("tests/wizard/toml",),
    "wizard/training": ("tests/wizard/training",),
    "wizard": ("tests/wizard",),
    "exports/declaration": ("tests/exports/declaration",),
    "exports/sheet": ("tests/exports/sheet", "tests/exports/test_editions.py"),
    "exports/paper": ("tests/exports/paper", "tests/exports/test_round_trip.py"),
    "exports/pasted": ("tests/exports/pasted",),
    "exports": ("tests/exports",),
}
"""The tests of each room, the first that fits; the ground has those of all rooms."""


class Outcome(Enum):
    """What came of a fault; the word is printed before its place."""

    NOTICED = "noticed"
    ALIVE = "alive"
    TOO_SLOW = "too slow"
    NOT_MADE = "not made"


class Tried(NamedTuple):
    """A fault, and what came of it."""

    path: str
    line: str
    """The line as it was changed; blank where it was not."""
    outcome: Outcome


def tests_of(module: str) -> tuple[str, ...]:
    """The tests of a module's room."""
    return next(t for room, t in ROOMS.items() if module.startswith(f"{room}/"))


def tried(spec: MutationSpec) -> Tried:
    """Make one fault in this process's own copy, and run the tests of its room."""
    module = spec.module_path.as_posix()
    command = " ".join(
        [sys.executable, "-m pytest -x -q -p no:cacheprovider", *tests_of(module)]
    )
    result = mutate_and_test([spec], command, LONGEST_SECONDS)
    return Tried(module, _changed_line(result), _outcome(result))


def _outcome(result: WorkResult) -> Outcome:
    if result.worker_outcome is not WorkerOutcome.NORMAL:
        return Outcome.NOT_MADE
    if result.output == "timeout":  # as cosmic-ray says it
        return Outcome.TOO_SLOW
    return Outcome.NOTICED if result.is_killed else Outcome.ALIVE


def _changed_line(result: WorkResult) -> str:
    added = (line for line in (result.diff or "").splitlines() if line[:1] == "+")
    return next((line[1:].strip() for line in added if line[:3] != "+++"), "")


def _settle(folder: str) -> None:
    """A copy of the project for this process, and tests that import from it."""
    own = copy_to(Path(folder) / str(os.getpid()))
    os.chdir(own)
    os.environ |= {"PYTHONPATH": f"{own}:{own / 'tests'}"}


def main(
    count: int, number: int, rooms: Sequence[str], workers: int | None = None
) -> int:
    """Try a sample of the faults that are possible in these rooms; the exit code."""
    equal = tomllib.loads((TESTS / "mutants" / "equal.toml").read_text()).get(
        "equal", []
    )
    known = {(row["path"], row["line"]) for row in equal}
    outcomes: Counter[Outcome] = Counter()
    os.chdir(ROOT)
    with (
        tempfile.TemporaryDirectory() as folder,
        ProcessPoolExecutor(workers, initializer=_settle, initargs=(folder,)) as pool,
    ):
        for each in pool.map(tried, drawn(count, number, rooms)):
            if (each.path, each.line) in known:
                continue
            outcomes[each.outcome] += 1
            if each.outcome is not Outcome.NOTICED:
                print(f"{each.outcome.value}: {each.path}: {each.line}", flush=True)
    judged = outcomes[Outcome.NOTICED] + outcomes[Outcome.ALIVE]
    apart = outcomes.total() - judged
    noticed = outcomes[Outcome.NOTICED]
    print(f"draw {number}: {noticed} of {judged} noticed, {apart} not judged")
    return int(noticed * 100 < GOAL * judged)


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m mutants")
    parser.add_argument("count", type=int, nargs="?", default=COUNT)
    parser.add_argument("number", type=int, nargs="?", default=DRAW)
    parser.add_argument("--rooms", nargs="+", default=("wizard", "exports"))
    parser.add_argument("--workers", type=int)
    return parser


if __name__ == "__main__":
    sys.exit(main(**vars(_arguments().parse_args())))
