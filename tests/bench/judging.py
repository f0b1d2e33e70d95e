"""What it costs to find what is wrong with a form, and to do so after every answer."""

import time
from collections.abc import Iterator
from pathlib import Path

from bench.data import rows_of
from bench.figures import Figure, medians, seconds
from wizard.form import put
from wizard.interview import Interview
from wizard.rules import findings
from wizard.shelf import edition

FEW, SOME, MANY = 10, 100, 1000


def figures(_: Path) -> Iterator[Figure]:
    """Findings of long forms, and one answer in one of them."""
    forms = {str(count): rows_of(count) for count in (FEW, SOME, MANY)}
    version = edition(forms[str(FEW)].edition)
    times = medians(
        {
            n: seconds(lambda form=form: findings(form, version))
            for n, form in forms.items()
        }
    )
    for less, more in ((FEW, SOME), (SOME, MANY)):
        yield Figure(
            f"checking a form of {more} rows, linear",
            times[str(more)],
            "s",
            more / less * 1.2,
            times[str(less)],
            f"{less} rows",
        )
    yield _answer(version)


def _answer(version) -> Figure:
    key = f"indicators[{SOME // 2}].actual"
    moment = Interview(version, put(rows_of(SOME), key, "40"), key)
    moment.findings  # noqa: B018  what was known before the answer
    numbers = iter(range(41, 1000))

    def measure() -> float:
        asked = moment.go(key)
        began = time.perf_counter()
        asked.answer(f"{next(numbers)}").findings  # noqa: B018  derived when asked for
        return time.perf_counter() - began

    took = medians({"answer": measure})["answer"]
    what = f"one answer in a form of {SOME} rows, from Enter to findings"
    return Figure(what, took, "s", 0.005)
