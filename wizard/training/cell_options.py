"""The cells of a form as something to choose from, by section, in the paper's order."""

import re
from collections.abc import Iterator
from typing import Final

from wizard.address import CLAIMS, address, claim, fund_cell, row_cell
from wizard.editions.edition import Edition
from wizard.editions.layout import EXECUTION_RATE, POINTS, Column
from wizard.form import Form, get
from wizard.interview.answers.answer_kinds import show
from wizard.numbers import trimmed
from wizard.rules import labels
from wizard.scoring.ledger import ledger
from wizard.scoring.scores import execution_rate, rate_text
from wizard.training.exercise import Option
from wizard.training.exercise_wording import ExerciseText

MOST_CELL_CHARACTERS: Final = 200
"""Characters of a cell that a list of cells shows."""

MOST_SECTION_CHARACTERS: Final = 160
"""Characters of a section that is quoted beside one of its cells."""


def cells(form: Form, edition: Edition) -> tuple[Option, ...]:
    """Every cell with what stands in it, under the heading of its section."""
    return (
        *_head(form, edition),
        *_funds(form, edition),
        Option(_line(edition.goals.heading)),
        *(_cell(form, edition, c, c.field) for c in edition.goals.columns),
        *_rows(form, edition),
        Option(edition.total_label),
        *(
            _cell(form, edition, c, claim(c.field))
            for c in edition.indicators.columns
            if c.field in POINTS
        ),
    )


def beside(form: Form, edition: Edition, key: str) -> str:
    """The cells of the section of a cell on one line; blank where they are long."""
    section: list[Option] = []
    for option in (*cells(form, edition), Option("")):
        if option.key is not None:
            section.append(option)
        elif any(cell.key == key for cell in section):
            break
        else:
            section = []
    line = ExerciseText.BESIDE.join(cell.text for cell in section)
    return line if len(line) <= MOST_SECTION_CHARACTERS else ""


def text_of(form: Form, edition: Edition, key: str) -> str:
    """The text of a cell; totals and rate as printed, else as computed."""
    value = show(get(form, key))
    cell = address(key)
    if value or cell.block != CLAIMS:
        return value
    sums, rate = ledger(form, edition), execution_rate(form, edition)
    if cell.field == EXECUTION_RATE:
        return "" if rate is None else rate_text(rate)
    return trimmed(sums.weight if cell.field == "weight" else sums.score)


def _head(form: Form, edition: Edition) -> Iterator[Option]:
    yield Option(edition.title)
    heads = {"year": labels.cell(form, edition, "year")}
    heads |= {cell.field: cell.label for line in edition.label_lines for cell in line}
    yield from (_option(form, edition, label, field) for field, label in heads.items())


def _funds(form: Form, edition: Edition) -> Iterator[Option]:
    """Each row of the fund block; 分值, 执行率 and 得分 stand in the total's alone."""
    for line in edition.funding.rows:
        yield Option(
            ExerciseText.FUND_ROW.format(label=line.label, unit=edition.funding.unit)
        )
        for column in edition.funding.columns:
            if column.field in edition.funding.amounts:
                yield _cell(form, edition, column, fund_cell(line.field, column.field))
            elif line.field == "total":
                is_rate = column.field == EXECUTION_RATE
                points = fund_cell("points", column.field)
                key = claim(column.field) if is_rate else points
                yield _cell(form, edition, column, key)


def _rows(form: Form, edition: Edition) -> Iterator[Option]:
    _, _, *columns = edition.indicators.columns
    for number, row in enumerate(form.indicators):
        yield Option(ExerciseText.ROW.format(number=number + 1, category=row.category))
        for column in columns:
            yield _cell(form, edition, column, row_cell(number, column.field))


def _cell(form: Form, edition: Edition, column: Column, key: str) -> Option:
    return _option(form, edition, _line(column.heading), key)


def _option(form: Form, edition: Edition, label: str, key: str) -> Option:
    text = shortened(
        text_of(form, edition, key) or ExerciseText.BLANK, MOST_CELL_CHARACTERS
    )
    return Option(ExerciseText.CELL_LINE.format(heading=label, text=text), key)


def shortened(text: str, most: int) -> str:
    """A long text by its beginning and its length."""
    if len(text) <= most:
        return text
    return ExerciseText.LONG.format(text=text[:most], count=len(text))


def _line(heading: str) -> str:
    return re.sub(r"\s", "", heading)
