"""What it costs to find what is wrong with a form, and to do so after every answer."""

import time
from collections.abc import Iterator
from functools import partial
from itertools import count
from pathlib import Path

from bench.data import rows_of
from bench.figures import Figure, medians
from wizard.editions.library import edition
from wizard.form import put
from wizard.interview.interview import Interview
from wizard.rules import findings

FEW, SOME, MANY = 10, 100, 1000


def figures(_: Path) -> Iterator[Figure]:
    """Findings of long forms, and one answer in one of them; in processor time."""
    times = medians({str(n): partial(_findings, n, count()) for n in (FEW, SOME, MANY)})
    for less, more in ((FEW, SOME), (SOME, MANY)):
        yield Figure(
            f"checking a form of {more} rows, linear",
            times[str(more)],
            "s",
            more / less * 1.2,
            times[str(less)],
            f"{less} rows",
        )
    yield _answer()


def _findings(rows: int, runs: Iterator[int]) -> float:
    """Seconds for a form of which nothing has been seen before."""
    form = rows_of(rows, f"{rows} {next(runs)}")
    began = time.process_time()
    findings(form, edition(form.edition))
    return time.process_time() - began


def _answer() -> Figure:
    key = f"indicators[{SOME // 2}].actual"
    form = put(rows_of(SOME), key, "40")
    moment = Interview.at_cell(edition(form.edition), form, key)
    moment.findings  # noqa: B018  what was known before the answer
    answers = count(41)

    def measure() -> float:
        began = time.process_time()
        moment.answer(f"{next(answers)}").findings  # noqa: B018  derived when asked for
        return time.process_time() - began

    took = medians({"answer": measure})["answer"]
    what = f"one answer in a form of {SOME} rows, from Enter to findings"
    return Figure(what, took, "s", 0.005)
