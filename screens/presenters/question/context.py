"""What belongs to a question: the cells of its row, its goal, the rows before it.

It stands above the question whatever was answered last: after a jump, in a draft that
was opened again, in a form begun from last year's.
"""

from collections.abc import Iterator

from screens.output import one_line
from screens.presenters.question.echo import cell_text
from screens.presenters.question.question_wording import ContextWording as Words
from screens.presenters.text.wrap import GAP
from screens.wording import Wording
from wizard.address import FUNDS, address, fund_cell, row_cell
from wizard.editions.layout import BESIDE_TARGET
from wizard.form import FundRow, Indicator, get
from wizard.frozen import frozen
from wizard.interview.answers.answer_kinds import show
from wizard.interview.interview import Interview
from wizard.rules import labels

ACTUAL, EXPECTED = address("goals.actual"), address("goals.expected")

VALUES = ("target", "actual")
"""The cells of a row that have a line each, with how they are read."""


@frozen
class Context:
    """The lines that belong to a question."""

    lines: tuple[str, ...] = ()
    is_row: bool = False
    """Whether they are the cells of the row that is asked about."""
    is_text: bool = False
    """Whether they are text to be folded, as much of it as there is room for."""

    @property
    def joined(self) -> str:
        """All of it on one line."""
        return GAP.join(self.lines)


def context_of(now: Interview) -> Context:
    """What belongs to the current question; no lines where nothing does."""
    step, at = now.step, now.at
    if step is None:
        return Context()
    if step.begins:
        return Context(tuple(_rows_of(now, step.begins)))
    if at.row is not None:
        return Context(tuple(_row(now, at.row)), is_row=True)
    if at == ACTUAL:
        return Context(tuple(_goal(now)), is_text=True)
    if at.block == FUNDS and at.field:
        return Context(tuple(_funds(now, at.line)))
    return Context()


def _row(now: Interview, row: int) -> Iterator[str]:
    """Target and result on a line each, the other cells on one."""
    fields = [f for f in _filled(now, row) if f not in VALUES]
    for field in filter(lambda field: field in _filled(now, row), VALUES):
        yield _cell(now, row, field)
    if fields:
        yield GAP.join(_cell(now, row, field) for field in fields)


def _rows_of(now: Interview, category: str) -> Iterator[str]:
    """The rows that a category has, a line each."""
    for number, row in enumerate(now.form.indicators):
        if row.category == category:
            cells = GAP.join(
                _cell(now, number, field) for field in _filled(now, number)
            )
            yield GAP.join(filter(None, (_named(number, row), cells)))


def _filled(now: Interview, row: int) -> list[str]:
    """The columns of a row that say something, but for its name."""
    hidden = ("group", "category", "name", *BESIDE_TARGET)
    fields = (f for f in now.edition.indicators.fields if f not in hidden)
    cells = now.form.indicators[row]
    return [f for f in fields if getattr(cells, f, None) is not None]


def _cell(now: Interview, row: int, field: str) -> str:
    label = labels.column(now.edition, field)
    text = one_line(cell_text(now, row_cell(row, field)))
    return Wording.SAID.format(label=label, text=text)


def _named(number: int, row: Indicator) -> str:
    return Words.ROW.format(number=number + 1, name=one_line(row.name or ""))


def _goal(now: Interview) -> Iterator[str]:
    """预期目标 whole, then what each row was to reach."""
    if EXPECTED in now.edition.cells and (expected := get(now.form, EXPECTED)):
        label = labels.cell(now.form, now.edition, EXPECTED)
        yield Wording.SAID.format(label=label, text=show(expected))
    targets = [
        Words.TARGET.format(number=number, name=row.name, target=row.whole_target)
        for number, row in enumerate(now.form.indicators, start=1)
        if row.whole_target
    ]
    if targets:
        column = labels.column(now.edition, "target")
        told = Words.AND_TARGET.join(map(one_line, targets))
        yield Wording.SAID.format(label=column, text=told)


def _funds(now: Interview, line: str) -> Iterator[str]:
    """The amounts of the total, and those of the row that is asked about."""
    for name in dict.fromkeys(("total", line)):
        amounts = tuple(_amounts(now, name))
        if amounts:
            yield Wording.SAID.format(
                label=_fund_label(now, name), text=GAP.join(amounts)
            )


def _amounts(now: Interview, line: str) -> Iterator[str]:
    if not isinstance(getattr(now.form.funding, line, None), FundRow):
        return
    for column in now.edition.funding.columns:
        if column.field not in now.edition.funding.amounts:
            continue
        value = get(now.form, fund_cell(line, column.field))
        if value is not None:
            heading = labels.plain(column.heading)
            yield Words.AMOUNT.format(heading=heading, value=show(value))


def _fund_label(now: Interview, line: str) -> str:
    rows = {row.field: row.label for row in now.edition.funding.rows}
    return labels.plain(rows.get(line, now.edition.execution.name))
