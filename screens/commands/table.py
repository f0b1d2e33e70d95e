"""Many forms at a glance: one line each, for a reviewer on screen or in a sheet."""

from collections.abc import Iterator, Sequence
from typing import Final

from exports.text.delimited import TAB, delimited
from screens.commands.arguments.command_wording import CommandText
from screens.presenters.text.columns import columns
from screens.presenters.verdicts.verdict import Checked
from screens.wording import TABLE_HEADINGS
from wizard.cells import clean
from wizard.editions.library import edition
from wizard.findings import Severity
from wizard.numbers import trimmed
from wizard.scoring.summary import summary

WIDEST_CELLS: Final = 24, 18, 6, 6, 4, 4, 4
"""Cells that a column takes at most; all of them fit into 78."""

TEXT_COLUMNS: Final = 2
"""Columns of text; those behind them are set to the right."""

ERROR_COLUMN: Final = 5
"""The column that counts the errors."""

Cells = tuple[str, ...]


def table(lines: Sequence[str]) -> Iterator[str]:
    """Headings, a line for each form, and how many of them are fit."""
    forms = [tuple(line.split(TAB)) for line in lines]
    yield from columns([TABLE_HEADINGS, *forms], WIDEST_CELLS, TEXT_COLUMNS)
    fit = sum(form[ERROR_COLUMN] == "0" for form in forms)
    facts = {"count": len(forms), "fit": fit, "unfit": len(forms) - fit}
    yield CommandText.TABLE_SUM.format(**facts)


def tsv(lines: Sequence[str]) -> Iterator[str]:
    """The same lines, whole, with tabs between the cells, as a sheet opens them."""
    yield delimited(TABLE_HEADINGS)
    yield from (delimited(line.split(TAB)) for line in lines)


def line_of(checked: Checked) -> str:
    """The line of one form, with tabs between the cells."""
    return TAB.join(_cells(checked))


def _cells(checked: Checked) -> Cells:
    found = checked.findings
    errors = sum(finding.severity is Severity.ERROR for finding in found)
    sums = summary(checked.form, edition(checked.form.edition))
    return (
        _one_line(checked.name),
        _one_line(checked.form.project.implementing_unit or ""),
        trimmed(sums.ledger.weight),
        trimmed(sums.ledger.score),
        sums.grade.name if sums.grade else "",
        str(errors),
        str(len(found) - errors),
    )


def _one_line(text: str) -> str:
    """The text without tabs and line ends, which divide cells and lines."""
    return " ".join(clean(text).split())
