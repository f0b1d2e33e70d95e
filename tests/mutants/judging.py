"""What comes of a fault: the tests that may notice it are run on a copy that has it."""

import shutil
import time
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from pathlib import Path
from typing import NamedTuple, Self

from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator
from cosmic_ray.work_item import MutationSpec

from mutants.choice import chosen
from mutants.coverage_run import COPY, CoverageRun
from mutants.forks import Fork, warm_up

PATIENCE = 10
"""So many times as long as they were measured may tests take, and `SPARE_SECONDS`."""

SPARE_SECONDS = 60

NONE_FAILED = (0, 5)
"""Codes of pytest; the second says that none was run."""


class Outcome(Enum):
    """What came of a fault; the word is printed before its place."""

    NOTICED = "noticed"
    OUT_OF_TIME = "noticed by time"
    ALIVE = "alive"
    NOT_EXECUTED = "not executed by a test"
    EQUAL = "equal"
    NOT_JUDGED = "not judged"


class Fault(NamedTuple):
    """One change of one line."""

    path: str
    number: int
    """Of the line, from 1."""
    was: str
    line: str
    """As it was changed."""
    text: str
    """The module that has it."""

    @classmethod
    def of(cls, spec: MutationSpec) -> Self | None:
        """As it is made in the copy; nothing where it cannot be made."""
        text = (COPY / spec.module_path).read_text()
        operator = get_operator(spec.operator_name)()
        changed = mutate_code(text, operator, spec.occurrence)
        if changed is None or changed == text:
            return None
        if changed.count("\n") != text.count("\n"):
            changed = _with_its_line(text, changed)
        both = zip(text.splitlines(), changed.splitlines(), strict=False)
        number, was, line = next(
            (n, a, b) for n, (a, b) in enumerate(both, 1) if a != b
        )
        path = spec.module_path.as_posix()
        return cls(path, number, was.strip(), line.strip(), changed)

    @classmethod
    def again(cls, path: str, number: int, was: str, line: str) -> Self | None:
        """Made anew where the line stands now; nothing where it is gone."""
        if not (COPY / path).exists():
            return None
        lines = (COPY / path).read_text().splitlines(keepends=True)
        places = [at for at, each in enumerate(lines, 1) if each.strip() == was]
        if not places:
            return None
        now = min(places, key=lambda at: abs(at - number))
        lines[now - 1] = lines[now - 1].replace(was, line)
        return cls(path, now, was, line, "".join(lines))


class Judged(NamedTuple):
    """A fault, and what came of it."""

    fault: Fault
    outcome: Outcome
    tests: Sequence[str]
    """Those that could notice it."""
    by: str = ""
    """The test that has."""


class Trial(NamedTuple):
    """A fault that is being judged."""

    fault: Fault
    tests: Sequence[str]
    fork: Fork

    def ended(self) -> Judged | None:
        """What came of it; nothing while its tests are running."""
        code = self.fork.code()
        if code is not None:
            outcome = Outcome.ALIVE if code in NONE_FAILED else Outcome.NOTICED
        elif time.monotonic() > self.fork.end:
            self.fork.stop()
            outcome = Outcome.OUT_OF_TIME
        else:
            return None
        shutil.copy2(COPY / self.fault.path, self.fork.copy / self.fault.path)
        return Judged(self.fault, outcome, self.tests, self.fork.failed)


def judged(
    faults: Iterable[Fault], run: CoverageRun, folder: Path, processes: int
) -> Iterator[Judged]:
    """What comes of each fault, in the order in which their tests end.

    Args:
        faults: the faults, each tried by itself.
        run: what is known of the tests.
        folder: an empty one, for the copies in which the faults are made.
        processes: how many are tried at once.
    """
    warm_up()
    free = [_copy(folder / str(number)) for number in range(processes)]
    trials: list[Trial] = []
    for fault in faults:
        tests = chosen(run, fault.path, fault.number)
        if not tests:
            yield Judged(fault, Outcome.NOT_EXECUTED, tests)
            continue
        while not free:
            yield from _ended(trials, free)
        trials.append(_trial(fault, tests, run, free.pop()))
    while trials:
        yield from _ended(trials, free)


def not_to_be_trusted(each: Iterable[Judged], folder: Path) -> set[str]:
    """Those of the tests that have noticed something that fail without a fault, too."""
    failing: set[str] = set()
    copy = _copy(folder / "without")
    tests = sorted({one.by for one in each if "::" in one.by})
    while tests:
        fork = Fork.of(copy, tests, 3600)
        while fork.code() is None:
            time.sleep(0.1)
        if not fork.failed:
            break
        failing.add(fork.failed)
        tests.remove(fork.failed)
    return failing


def _with_its_line(text: str, changed: str) -> str:
    """The module with the number on a line of its own again: it was pulled up."""
    both = zip(text, changed, strict=False)
    at = next(n for n, (one, other) in enumerate(both) if one != other)
    gap = text[at:][: -len(text[at:].lstrip())]
    return changed[:at] + gap + changed[at:].lstrip()


def _copy(folder: Path) -> Path:
    shutil.copytree(COPY, folder, symlinks=True)
    (folder / ".coveragerc").unlink()
    return folder


def _trial(fault: Fault, tests: list[str], run: CoverageRun, copy: Path) -> Trial:
    (copy / fault.path).write_text(fault.text)
    expected = sum(run.seconds[test] for test in tests)
    return Trial(
        fault, tests, Fork.of(copy, tests, PATIENCE * expected + SPARE_SECONDS)
    )


def _ended(trials: list[Trial], free: list[Path]) -> Iterator[Judged]:
    """Wait a moment, and clear away the trials that have ended."""
    time.sleep(0.02)
    for trial in list(trials):
        ended = trial.ended()
        if ended is not None:
            trials.remove(trial)
            free.append(trial.fork.copy)
            yield ended
