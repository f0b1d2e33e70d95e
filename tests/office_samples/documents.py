"""Documents, workbooks and pages of the real forms, by the programs of offices.

LibreOffice saves Word's and Excel's files in the kinds that offices have lying about;
Chromium prints pages. What is made is kept in the samples, so that the tests need
neither.
"""

import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from exports.paper.docx import document
from office_samples.papers import TEN, five, papers, printed
from office_samples.small_book import SMALL_XLS, small_book
from real_forms.bordered import bordered_docx_bytes
from real_forms.pages import html_bytes
from real_forms.sheets import xlsx_bytes
from real_forms.tables import Paper
from support.libreoffice import converted
from support.paths import SAMPLES

FOLDER = SAMPLES / "offices"
FIVE_PDF = FOLDER / "five.pdf"
"""The five real forms on our own paper, as LibreOffice prints it: ten pages."""
FIVE_XLS = FOLDER / "five.xls"
"""The same in a workbook of Excel 97."""
FIVE_OLD = (FOLDER / "five.doc", FOLDER / "five.odt", FOLDER / "five.ods")
"""The same in files that only LibreOffice reads."""

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")


class Made(NamedTuple):
    """A kind of sample: what it is made of, into what, and of which seeds."""

    source: str
    content: Callable[[Sequence[Paper]], bytes]
    kind: str
    seeds: Sequence[int]

    def file(self, seed: int) -> Path:
        """Where a sample is kept."""
        return FOLDER / f"{self.source}-{seed}.{self.kind}"


MADE = (
    Made("excel", xlsx_bytes, "xls", TEN),
    Made("word", bordered_docx_bytes, "html", (0, 3, 4, 7, 9)),
    Made("excel", xlsx_bytes, "html", (0, 3, 4, 7, 9)),
    Made("word", bordered_docx_bytes, "pdf", (1, 2, 3, 6, 7, 8)),
    Made("excel", xlsx_bytes, "pdf", (3, 7, 10)),
)
"""What LibreOffice makes."""

PRINTED = Made("chromium", html_bytes, "pdf", (2, 7))
"""What Chromium makes."""

SOURCES = {"word": "docx", "excel": "xlsx", "chromium": "html"}
"""The suffix of what a sample is made of."""


def files() -> Iterator[tuple[Path, int]]:
    """Every sample with its seed."""
    for made in (*MADE, PRINTED):
        yield from ((made.file(seed), seed) for seed in made.seeds)


def make() -> None:
    """Make all of them anew."""
    FOLDER.mkdir(exist_ok=True)
    for made in MADE:
        with TemporaryDirectory() as name:
            sources = [_source(made, seed, Path(name)) for seed in made.seeds]
            for file in converted(sources, made.kind, Path(name)):
                shutil.move(file, FOLDER / file.name)
    with TemporaryDirectory() as name:
        for seed in PRINTED.seeds:
            _print(_source(PRINTED, seed, Path(name)), PRINTED.file(seed))
    with TemporaryDirectory() as name:
        paper, book = Path(name) / "five.docx", Path(name) / "five.xlsx"
        paper.write_bytes(document(five()))
        book.write_bytes(xlsx_bytes([printed(form) for form in five()]))
        small = Path(name) / SMALL_XLS.with_suffix(".xlsx").name
        small.write_bytes(small_book().packed())
        wanted_of = {
            paper: (FIVE_PDF, *FIVE_OLD[:2]),
            book: (FIVE_XLS, FIVE_OLD[2]),
            small: (SMALL_XLS,),
        }
        pairs = ((own, each) for own, kinds in wanted_of.items() for each in kinds)
        for source, wanted in pairs:
            (made_of_ours,) = converted([source], wanted.suffix[1:], Path(name))
            shutil.move(made_of_ours, wanted)


def _source(made: Made, seed: int, folder: Path) -> Path:
    file = folder / f"{made.source}-{seed}.{SOURCES[made.source]}"
    file.write_bytes(made.content(papers(seed)))
    return file


def _print(page: Path, file: Path) -> None:
    assert CHROMIUM is not None
    words = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    subprocess.run(
        [CHROMIUM, *words, f"--print-to-pdf={file}", str(page)],
        check=True,
        capture_output=True,
        timeout=120,
    )
