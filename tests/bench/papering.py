"""Forms to .docx and back: one by one, and a thousand at a time."""

import os
import statistics
import subprocess
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bench import direct
from bench.data import different, fit_samples
from bench.figures import Figure, Skipped, medians, seconds
from bench.session import ZIPING
from exports.paper.docx import document
from exports.sheet.sheet import sheet
from wizard.editions.library import edition
from wizard.toml.form_file import dumps

MANY, SOME = 1000, 200
ROUNDS = 5
"""A thousand forms are a thousand measures already."""


class Ran(NamedTuple):
    """What a command took."""

    seconds: float
    peak: float
    """The most memory that any of its processes had, in MB."""


def figures(folder: Path) -> Iterator[Figure | Skipped]:
    """One form, then a thousand on one core and on two."""
    yield from _one()
    yield from _many(folder)


def _one() -> Iterator[Figure]:
    form = max(fit_samples(), key=lambda form: len(form.indicators))
    version = edition(form.edition)
    page = sheet(form, version)
    times = medians(
        {
            "ours": seconds(lambda: document([form])),
            "floor": seconds(lambda: direct.written(sheet(form, version))),
            "python-docx": seconds(lambda: direct.by_python_docx(page)),
        }
    )
    rows = len(form.indicators)
    others = {"python-docx, its own template": times["python-docx"]}
    what = f"one form of {rows} rows to .docx"
    yield Figure(
        what, times["ours"], "s", 4.5, times["floor"], "strings and a zip", others
    )
    sizes = {"python-docx": len(direct.by_python_docx(page))}
    yield Figure(f"{what}: its size", len(document([form])), "B", 15_000, others=sizes)


def _many(folder: Path) -> Iterator[Figure | Skipped]:
    cores = sorted(os.sched_getaffinity(0))
    toml, docx = [], []
    for number, form in enumerate(different(MANY)):
        toml.append(folder / f"{number:04}.toml")
        toml[-1].write_bytes(dumps(form))
        docx.append(folder / f"{number:04}.docx")
        docx[-1].write_bytes(document([form]))
    out = str(folder / "all.docx")
    works = {
        f"{MANY:,} forms to one .docx": (["export", "-o", out, "--force"], toml),
        f"{MANY:,} .docx to check": (["check", "--json"], docx),
    }
    for what, (words, files) in works.items():
        if len(cores) < 2:
            yield Skipped(f"{what}, two cores", "this machine has one core")
            continue
        yield from _side_by_side(what, words, files, cores)


def _side_by_side(
    what: str, words: Sequence[str], files: Sequence[Path], cores: Sequence[int]
) -> Iterator[Figure]:
    one, two = [], []
    for _ in range(ROUNDS):
        one.append(ran(words, files, cores[:1]))
        two.append(ran(words, files, cores[:2]))
    slow = statistics.median(each.seconds for each in one)
    fast = statistics.median(each.seconds for each in two)
    yield Figure(
        f"{what}: one core beside two", slow, "s", 1.8, fast, "two cores", least=True
    )
    some = ran(words, files[:SOME], cores[:2]).peak
    most = max(each.peak for each in two)
    yield Figure(f"{what}: memory", most, "MB", 1.5, some, f"{SOME} of them")


def ran(words: Sequence[str], files: Sequence[Path], cores: Sequence[int]) -> Ran:
    began = time.perf_counter()
    command = [ZIPING, *words, *map(str, files)]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(
        command, preexec_fn=lambda: os.sched_setaffinity(0, cores), **quiet
    )
    _, _, used = os.wait4(process.pid, 0)
    process.returncode = 0
    return Ran(time.perf_counter() - began, used.ru_maxrss / 1024)
