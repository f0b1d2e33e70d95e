"""What is measured on: the sample forms, and homes with drafts."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from bench.session import ROOT
from exports.reading.readers import read
from wizard.editions.library import edition
from wizard.findings import is_fit
from wizard.form import Form, Indicator, put
from wizard.rules import findings
from wizard.toml.form_file import dumps

FORM = ROOT / "tests" / "scenarios" / "forms" / "合格.toml"
SAMPLES = ROOT / "tests" / "samples" / "changji-2020.txt"


def samples() -> tuple[Form, ...]:
    """The five sample forms."""
    return tuple(one.form for one in read(SAMPLES))


def fit_samples() -> tuple[Form, ...]:
    """Those that may be handed in."""
    return tuple(f for f in samples() if is_fit(findings(f, edition(f.edition))))


def different(count: int) -> Iterator[Form]:
    """So many forms that may be handed in, each with a name of its own."""
    for number, form in enumerate(islice(cycle(fit_samples()), count)):
        yield put(form, "project.name", f"{form.project.name}{number}")


def rows_of(count: int, word: str = "") -> Form:
    """A sample form with so many rows; a word of its own makes them all new."""
    form = samples()[0]
    rows = islice(cycle(form.indicators), count)
    return replace(
        form, indicators=tuple(_named(row, f"{word}{n}") for n, row in enumerate(rows))
    )


def _named(row: Indicator, word: str) -> Indicator:
    return replace(row, name=f"{row.name}{word}")


def home_of(forms: Sequence[Form], folder: Path) -> Path:
    """A home with these forms as drafts."""
    folder.mkdir(parents=True)
    for number, form in enumerate(forms, start=1):
        (folder / f"{number}.toml").write_bytes(dumps(form))
    return folder
