"""The steps of an interview: which questions this form is asked, in which order.

Derived from the form and the edition every time, so they cannot go stale.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from wizard.address import Address, new_row, row_cell
from wizard.editions.content import Question
from wizard.editions.edition import Edition
from wizard.form import Form
from wizard.interview.questions.conditions import CONDITIONS


class Step(NamedTuple):
    """One question at its cell."""

    key: Address
    """The cell; `indicators[数量指标]` where a new row begins."""
    question: Question
    section: str
    """The question's section, or the category of its row."""

    @property
    def begins(self) -> str | None:
        """The category in which this step begins a new row, or None."""
        return self.key.category or None


def steps(form: Form, edition: Edition) -> tuple[Step, ...]:
    """Every step that this form asks for, in the order of the paper."""
    before, _, behind = edition.question_blocks
    return (
        *_asked(form, edition, before),
        *_of_rows(form, edition),
        *_asked(form, edition, behind),
    )


def _asked(
    form: Form, edition: Edition, questions: Iterable[Question]
) -> Iterator[Step]:
    for question in questions:
        if _applies(question, form, edition, question.key):
            yield Step(question.key, question, question.section)


def _of_rows(form: Form, edition: Edition) -> Iterator[Step]:
    """Category by category its rows, cell by cell, and the beginning of another."""
    _, questions, _ = edition.question_blocks
    numbers: dict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(form.indicators):
        numbers[row.category].append(number)
    for category in edition.categories:
        for number in numbers[category]:
            for question in questions:
                key = row_cell(number, question.key.field)
                if _applies(question, form, edition, key):
                    yield Step(key, question, category)
        yield Step(new_row(category), questions[0], category)


def _applies(question: Question, form: Form, edition: Edition, key: Address) -> bool:
    return question.when is None or CONDITIONS[question.when](form, edition, key)
