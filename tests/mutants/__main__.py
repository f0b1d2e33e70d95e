"""Put faults into copies of wizard/ and exports/, one at a time, and run tests.

    python -m mutants [COUNT [DRAW]] [--rooms ROOM …] [--processes N] [--again]

One run of the tests of wizard/ and exports/ tells first which of them executes which
line, and how long each takes; it is stored in build/ until a file changes. Then each
fault is met by those tests that execute its line, quickest first. Prints a fault that
no test has noticed with its place and its line, and in the end the draw and how many
were noticed. Exits with 1 where fewer than `GOAL` percent of those that are not known
to be equal were. A fault that never ends is noticed, too; one in a line that no test
executes is not. With --again those that were not noticed the last time are tried
again, as the code and the tests are now.
"""

import argparse
import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from mutants.coverage_run import coverage_run
from mutants.drawing import drawn
from mutants.equal import Equal
from mutants.judging import Fault, Judged, Outcome, judged, not_to_be_trusted
from support.paths import ROOT

COUNT, DRAW = 300, 1

GOAL = 95
"""Percent of the faults that tests have to notice."""

PROCESSES = 2

NOTICED: Final = (Outcome.NOTICED, Outcome.OUT_OF_TIME)


def main(
    count: int, number: int, rooms: Sequence[str], processes: int, again: bool
) -> int:
    """Try a sample of the faults that are possible in these rooms; the exit code."""
    begun = time.monotonic()
    run = coverage_run(processes)
    print(f"{len(run.seconds)} tests, {_minutes(begun)}", flush=True)
    stored = ROOT / "build" / "mutants" / f"draw-{number}.jsonl"
    made = _again(stored) if again else map(Fault.of, drawn(count, number, rooms))
    faults = (fault for fault in made if fault is not None)
    equal, each = Equal.listed(), list[Judged]()
    with tempfile.TemporaryDirectory() as folder:
        for one in judged(faults, run, Path(folder), processes):
            if one.outcome not in NOTICED and equal.has(one.fault):
                one = one._replace(outcome=Outcome.EQUAL)
            each.append(one)
            _tell(one)
        failing = not_to_be_trusted(each, Path(folder))
    each = [_trusted(one, failing) for one in each]
    stored.write_text("".join(map(_row, each)))
    return _told(number, Counter(one.outcome for one in each), _minutes(begun))


def _minutes(begun: float) -> str:
    return f"{(time.monotonic() - begun) / 60:.0f} min"


def _trusted(one: Judged, failing: set[str]) -> Judged:
    return one._replace(outcome=Outcome.NOT_JUDGED) if one.by in failing else one


def _again(stored: Path) -> list[Fault | None]:
    rows = map(json.loads, stored.read_text().splitlines())
    left = (Outcome.ALIVE.value, Outcome.NOT_EXECUTED.value, Outcome.NOT_JUDGED.value)
    return [Fault.again(*row["fault"]) for row in rows if row["outcome"] in left]


def _row(one: Judged) -> str:
    row = {"fault": one.fault[:4], "outcome": one.outcome.value, "by": one.by}
    return json.dumps(row, ensure_ascii=False) + "\n"


def _tell(one: Judged) -> None:
    if one.outcome in (Outcome.ALIVE, Outcome.NOT_EXECUTED):
        path, number, was, line, _ = one.fault
        print(f"{one.outcome.value} ({len(one.tests)} tests): {path}:{number}")
        print(f"    {was}\n    {line}", flush=True)


def _told(number: int, outcomes: Counter[Outcome], minutes: str) -> int:
    """Say what came of all; the exit code."""
    apart = outcomes[Outcome.EQUAL] + outcomes[Outcome.NOT_JUDGED]
    judged_of = outcomes.total() - apart
    noticed = sum(outcomes[outcome] for outcome in NOTICED)
    print(", ".join(f"{outcome.value}: {outcomes[outcome]}" for outcome in Outcome))
    print(f"draw {number}: {noticed} of {judged_of} noticed, {minutes}")
    return int(noticed * 100 < GOAL * judged_of)


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m mutants")
    parser.add_argument("count", type=int, nargs="?", default=COUNT)
    parser.add_argument("number", type=int, nargs="?", default=DRAW)
    parser.add_argument("--rooms", nargs="+", default=("wizard", "exports"))
    parser.add_argument("--processes", type=int, default=PROCESSES)
    parser.add_argument("--again", action="store_true")
    return parser


if __name__ == "__main__":
    sys.exit(main(**vars(_arguments().parse_args())))
