"""Faults of words: what is blank, left over, copied, or in the wrong place."""

from collections.abc import Iterator
from itertools import combinations, islice

from wizard.address import address, row_cell
from wizard.editions.content import Category
from wizard.editions.edition import Edition
from wizard.form import Form
from wizard.training.exercise_wording import BLANK_NAME, LEFT_IN_GOAL, LEFT_IN_NAME
from wizard.training.fault_kinds.rows import Cells, full
from wizard.values.value import ValueKind


def head_blank(_: Form, edition: Edition) -> Iterator[Cells]:
    """Nobody is named."""
    fields = (cell.field for line in edition.header for cell in line)
    yield from ({address(field): None} for field in fields if field != "project.name")


def result_blank(form: Form, edition: Edition) -> Iterator[Cells]:
    """A row has no result."""
    yield from (
        {row_cell(number, "actual"): None} for number, *_ in full(form, edition)
    )


def name_from_template(form: Form, edition: Edition) -> Iterator[Cells]:
    """A name is still the one of the empty template."""
    for number, *_ in full(form, edition):
        yield {row_cell(number, "name"): LEFT_IN_NAME.format(number=number + 1)}


def name_is_value(form: Form, edition: Edition) -> Iterator[Cells]:
    """A target stands where the name should."""
    for number, row, target, _ in full(form, edition):
        if target.comparator is not None and target.number is not None:
            yield {row_cell(number, "name"): row.target}


def bad_example(form: Form, edition: Edition) -> Iterator[Cells]:
    """The name of a row is the one that its category gives as a bad example."""
    for number, row, *_ in full(form, edition):
        bad = edition.categories[row.category].bad
        if " " not in bad:
            yield {row_cell(number, "name"): bad}


def goal_from_template(_: Form, __: Edition) -> Iterator[Cells]:
    """A goal still has the gaps of the template."""
    yield from ({address("goals.actual"): left} for left in LEFT_IN_GOAL)


def project_from_template(_: Form, __: Edition) -> Iterator[Cells]:
    """The name of the project is a gap."""
    yield {address("project.name"): BLANK_NAME}


def goal_copied(form: Form, _: Edition) -> Iterator[Cells]:
    """What was done is what was planned, word for word."""
    yield {address("goals.actual"): form.goals.expected}


def named_twice(form: Form, edition: Edition) -> Iterator[Cells]:
    """One thing is counted in two rows."""
    for (_, row, *_a), (number, other, *_b) in combinations(full(form, edition), 2):
        if row.category == other.category:
            yield {
                row_cell(number, "name"): row.name,
                row_cell(number, "target"): row.target,
                row_cell(number, "actual"): row.actual,
            }


def satisfaction_astray(form: Form, edition: Edition) -> Iterator[Cells]:
    """A question of 满意度 stands somewhere else."""
    *_, category = edition.categories.values()
    return _astray(form, edition, category, ValueKind.PERCENT)


def money_astray(form: Form, edition: Edition) -> Iterator[Cells]:
    """What was spent stands where it is asked what was done."""
    limited = (c for c in edition.categories.values() if c.direction == "at-most")
    for category in islice(limited, 1):
        yield from _astray(form, edition, category, ValueKind.NUMBER)


def deadline_astray(form: Form, edition: Edition) -> Iterator[Cells]:
    """A deadline stands where it is asked how much was done."""
    dated = (c for c in edition.categories.values() if c.dates)
    for category in islice(dated, 1):
        yield from _astray(form, edition, category, ValueKind.NUMBER)


def _astray(
    form: Form, edition: Edition, category: Category, kind: ValueKind
) -> Iterator[Cells]:
    """The edition's own example of a category, in a row of another one."""
    for number, row, target, _ in full(form, edition):
        if row.category != category.name and target.kind is kind:
            yield {
                row_cell(number, "name"): category.good.name,
                row_cell(number, "target"): category.good.target,
                row_cell(number, "actual"): category.good.actual,
            }
