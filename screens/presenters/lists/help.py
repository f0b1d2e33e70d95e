"""The help for a question, as rows."""

from collections.abc import Iterator

from screens.presenters.question.context import context_of
from screens.presenters.row import ListRow, text_rows
from screens.wording import Wording
from wizard.form import year_of
from wizard.frozen import changed
from wizard.interview.interview import Interview
from wizard.interview.questions.examples import row_example
from wizard.interview.questions.question_text import asked, question_text
from wizard.interview.questions.steps import Step
from wizard.scoring.row_explanation import row_explanation


def help_rows(interview: Interview, step: Step) -> tuple[ListRow[int], ...]:
    """What belongs to the question, whole; then the edition's help for its cell."""
    question = asked(step, interview.form, interview.edition)
    category = interview.edition.categories.get(step.section)
    if category is not None:
        if step.key.row is not None:
            row = interview.form.indicators[step.key.row]
            category = changed(category, good=row_example(row, interview.edition))
        question = question.in_category(category)
    texts = (
        Wording.HELP_MEANING.format(text=question.meaning),
        Wording.HELP_WHO.format(text=question.who),
        Wording.HELP_SOURCE.format(text=question.source),
        Wording.HELP_GOOD.format(text=question.good),
        Wording.HELP_BAD.format(text=question.bad),
        Wording.HELP_WHY.format(text=question.bad_why),
    )
    above = context_of(interview).lines
    return text_rows((*above, *_reckoned(interview, step), *texts))


def _reckoned(interview: Interview, step: Step) -> Iterator[str]:
    """How the row of a value or a score is read and reckoned, once it has both."""
    cell = step.question.key
    if step.key.row is None or cell.field not in ("target", "actual", "score"):
        return
    row = interview.form.indicators[step.key.row]
    if row.target and row.actual:
        yield from row_explanation(row, interview.edition, year_of(interview.form))


def help_title(interview: Interview, step: Step) -> str:
    """The question that help is given for."""
    ask = question_text(step, interview.form, interview.edition).ask
    return Wording.HELP_TITLE.format(ask=ask)
