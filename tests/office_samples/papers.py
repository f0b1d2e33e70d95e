"""What stands on each sample: one form or two, each drawn as another office would."""

from exports.reading.readers import read
from exports.sheet.sheet import sheet
from real_forms import national
from real_forms.tables import Box, Paper
from support.paths import SAMPLES
from wizard.editions.library import edition
from wizard.form import Form

TEN = range(10)
"""Enough seeds for what a kind of file can do wrong."""


def papers(seed: int) -> list[Paper]:
    """The forms of a sample."""
    forms = national.forms()
    chosen = [forms[(seed + at) % len(forms)] for at in range(1 + (seed % 4 == 0))]
    return [
        national.drawn(form, 1000 + seed * 10 + at) for at, form in enumerate(chosen)
    ]


def five() -> list[Form]:
    """The five real forms."""
    return [found.form for found in read(SAMPLES / "changji-2020.txt")]


def printed(form: Form) -> Paper:
    """A form as our own paper has it."""
    page = sheet(form, edition(form.edition))
    lines = [
        [Box(cell.text, cell.columns, cell.rows) for cell in row.cells if cell.rows]
        for row in page.rows
    ]
    return Paper(lines, before=[page.title, page.year_line], after=list(page.notes))
