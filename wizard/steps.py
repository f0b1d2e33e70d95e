"""The steps of an interview: which questions this form is asked, in which order.

Derived from the form and the edition every time, so they cannot go stale.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wizard.conditions import CONDITIONS
from wizard.content import Category, Question
from wizard.edition import ROW, Edition
from wizard.form import Form


@dataclass(frozen=True, slots=True)
class Step:
    """One question at its cell."""

    key: str
    """The path of the cell; `indicators[数量指标]` begins a new row."""
    question: Question
    section: str
    """The question's section, or the category of its row."""

    @property
    def begins(self) -> str | None:
        """The category in which this step begins a new row, or None."""
        found = re.fullmatch(r"indicators\[(\D+)\]", self.key)
        return found[1] if found else None


def beginning(category: str) -> str:
    """The key of the step that begins a new row in this category."""
    return f"indicators[{category}]"


def steps(form: Form, edition: Edition) -> tuple[Step, ...]:
    """Every step that this form asks for, in the order of the paper."""
    plain = [q for q in edition.questions if not q.key.startswith(ROW)]
    rows = [q for q in edition.questions if q.key.startswith(ROW)]
    first = edition.questions.index(rows[0])
    return (
        *_asked(
            form, edition, [q for q in plain if edition.questions.index(q) < first]
        ),
        *(step for c in edition.categories.values() for step in _in(form, edition, c)),
        *_asked(
            form, edition, [q for q in plain if edition.questions.index(q) > first]
        ),
    )


def _asked(form: Form, edition: Edition, questions: list[Question]) -> Iterator[Step]:
    for question in questions:
        if _applies(question, form, edition, question.key):
            yield Step(question.key, question, question.section)


def _in(form: Form, edition: Edition, category: Category) -> Iterator[Step]:
    """The rows of a category, cell by cell, and the beginning of another."""
    templates = [q for q in edition.questions if q.key.startswith(ROW)]
    for number, row in enumerate(form.indicators):
        if row.category == category.name:
            for question in templates:
                key = f"indicators[{number}].{question.key.removeprefix(ROW)}"
                if _applies(question, form, edition, key):
                    yield Step(key, question, category.name)
    yield Step(beginning(category.name), templates[0], category.name)


def _applies(question: Question, form: Form, edition: Edition, key: str) -> bool:
    return question.when is None or CONDITIONS[question.when](form, edition, key)
