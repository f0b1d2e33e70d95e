"""A bureau's desk: forms read, written and reviewed by the thousand.

In processor time, on one core, beside what is possible and beside an earlier build.
"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from lxml import etree

from bench.data import different, fit_samples
from bench.earlier import fetched
from bench.figures import Figure, Skipped, medians
from bench.papering import ran
from bench.session import ROOT
from exports.paper.docx import document
from exports.word.word_reader import forms_in_word
from office_samples.papers import printed
from real_forms.sheets import xlsx_bytes
from wizard.toml.form_file import dumps

MANY, MOST = 1000, 10_000
ROUNDS = 5
TIMES = 20
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def figures(folder: Path) -> Iterator[Figure | Skipped]:
    """One .docx read, a thousand checked and written, ten thousand reviewed."""
    yield _one_read()
    yield from _beside_earlier(folder)
    yield _memory(folder)


def _one_read() -> Figure:
    content = document([max(fit_samples(), key=lambda form: len(form.indicators))])
    times = medians(
        {
            "ours": lambda: _spent(lambda: forms_in_word(content, "")),
            "floor": lambda: _spent(lambda: _walked(content)),
        }
    )
    beside = "zip, lxml, every w:tc walked"
    return Figure("reading one .docx", times["ours"], "s", 3.5, times["floor"], beside)


def _spent(work: Callable[[], object]) -> float:
    """Seconds of the processor that a piece of work takes."""
    began = time.process_time()
    for _ in range(TIMES):
        work()
    return (time.process_time() - began) / TIMES


def _walked(content: bytes) -> list[str]:
    with ZipFile(BytesIO(content)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    cells = root.iter(f"{W}tc")
    return ["".join(text.text or "" for text in cell.iter(f"{W}t")) for cell in cells]


def _beside_earlier(folder: Path) -> Iterator[Figure | Skipped]:
    """The same command by both builds, in turn."""
    place = fetched(folder)
    if place is None:
        yield Skipped("beside an earlier build", "git does not have it here")
        return
    toml, docx = [], []
    for number, form in enumerate(different(MANY)):
        toml.append(folder / f"{number:04}.toml")
        toml[-1].write_bytes(dumps(form))
        docx.append(folder / f"{number:04}.docx")
        docx[-1].write_bytes(document([form]))
    out = str(folder / "all.docx")
    works = (
        (f"{MANY:,} .docx to check", ["check", "--json"], docx, 4),
        (f"{MANY:,} forms to .docx", ["export", "-o", out, "--force"], toml, 2),
    )
    for what, words, files, goal in works:
        found = [_processor(root, words, files) for root in (ROOT, place) * ROUNDS]
        ours, theirs = map(statistics.median, (found[::2], found[1::2]))
        beside = "an earlier build, as a multiple of this one"
        yield Figure(what, theirs, "s", goal, ours, beside, least=True)
    yield _as_workbooks(folder, docx)


def _as_workbooks(folder: Path, docx: Sequence[Path]) -> Figure:
    """The same forms checked in turn, as workbooks and as documents."""
    books = []
    for number, form in enumerate(different(MANY)):
        books.append(folder / f"{number:04}.xlsx")
        books[-1].write_bytes(xlsx_bytes([printed(form)]))
    kinds, words = (books, docx), ["check", "--json"]
    found = [_processor(ROOT, words, files) for files in kinds * ROUNDS]
    ours, floor = map(statistics.median, (found[::2], found[1::2]))
    return Figure(f"{MANY:,} .xlsx to check", ours, "s", 1.5, floor, "as .docx")


def _processor(root: Path, words: Sequence[str], files: Sequence[Path]) -> float:
    """Seconds of one core that a command of a build takes."""
    core = sorted(os.sched_getaffinity(0))[:1]
    process = subprocess.Popen(
        [sys.executable, "-m", "screens.cli", *words, *map(str, files)],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        preexec_fn=lambda: os.sched_setaffinity(0, core),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, _, used = os.wait4(process.pid, 0)
    process.returncode = 0
    return used.ru_utime + used.ru_stime


def _memory(folder: Path) -> Figure:
    """The same forms again and again, under other names."""
    content = document([fit_samples()[0]])
    peaks = {}
    for count in (MANY, MOST):
        place = folder / f"review-{count}"
        place.mkdir()
        for number in range(count):
            (place / f"{number}.docx").write_bytes(content)
        words = ["review", "-o", str(folder / f"{count}.csv")]
        peaks[count] = ran(words, [place], sorted(os.sched_getaffinity(0))).peak
    what = f"review of {MOST:,} files: memory"
    return Figure(what, peaks[MOST], "MB", 1.2, peaks[MANY], f"{MANY:,} files")
