"""The words of a question: the edition's wording with this form's facts in its gaps."""

from typing import Final

from wizard.editions.content import Question
from wizard.editions.edition import Edition
from wizard.form import Form, year_of
from wizard.frozen import frozen
from wizard.interview.answers.answer_wording import AnswerSays
from wizard.interview.questions.printed_claims import claimed_text, computed_text
from wizard.interview.questions.row_gaps import Gaps, row_gaps
from wizard.interview.questions.steps import Step
from wizard.numbers import shown, trimmed
from wizard.scoring.reasons import is_due, is_far_over
from wizard.scoring.scores import execution_score
from wizard.wording import Says

PLAIN_GAPS: Final = ("standard", "formula", "printed", "computed", "options")
"""The gaps that the wording of a question outside the rows may have."""


@frozen
class QuestionText:
    """A question as a person reads it."""

    ask: str
    why: str


def question_text(
    step: Step, form: Form, edition: Edition, most: int | None = None
) -> QuestionText:
    """The question and its line of why, in the words of the edition.

    The name of its row is whole, or cut to so many characters.
    """
    gaps = _gaps(step, form, edition)
    if most is not None and len(gaps.get("name", "")) > most:
        gaps |= {"name": f"{gaps['name'][:most]}..."}
    ask = _beginning(step, form) if step.begins else step.question.ask.format(**gaps)
    return QuestionText(ask, asked(step, form, edition).why.format(**gaps))


def asked(step: Step, form: Form, edition: Edition) -> Question:
    """The question in the words for its row: a target passed by far is no loss."""
    question, number = step.question, step.key.row
    if question.kind != "reason" or number is None:
        return question
    row, year = form.indicators[number], year_of(form)
    is_far = is_far_over(row, edition, year) and not is_due(row, edition, year)
    return question.of_far_over if is_far else question


def _beginning(step: Step, form: Form) -> str:
    count = sum(row.category == step.begins for row in form.indicators)
    says = AnswerSays.ANOTHER if count else AnswerSays.FIRST_ONE
    return says.format(category=step.begins, count=count)


def _gaps(step: Step, form: Form, edition: Edition) -> Gaps:
    if step.section in edition.categories:
        return row_gaps(step, form, edition)
    score = execution_score(form, edition)
    return {
        "standard": shown(edition.execution.points),
        "formula": Says.UNKNOWN_YET if score is None else trimmed(score),
        "printed": claimed_text(form, edition),
        "computed": computed_text(form, edition),
        "options": _options(step.key, edition),
    }


def _options(cell: str, edition: Edition) -> str:
    """The words of a tick row with their numbers: 1 部门预算项目，2 上级专项."""
    tick_row = edition.tick_rows.get(cell)
    words = enumerate(tick_row.options if tick_row else (), start=1)
    return Says.LIST_COMMA.join(f"{number} {word}" for number, word in words)
