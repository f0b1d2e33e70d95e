"""Check answers: every cell by section, with the origin of its content."""

from collections.abc import Iterator
from typing import Final

from screens.presenters.labels import label
from screens.presenters.lists.finding_wording import FindingText
from screens.presenters.lists.findings import Problem, coming_rows, problem_rows
from screens.presenters.lists.whole_form_choices import OF_ALL_ROWS
from screens.presenters.row import ListRow, badged
from screens.presenters.text.looks import BADGES
from screens.presenters.text.wrap import pad
from screens.wording import ORIGINS, SEVERITIES, Wording
from wizard.address import CLAIMS, FUNDS, Address, fund_cell
from wizard.drafts.store import Seen
from wizard.editions.library import edition
from wizard.findings import Code, Severity
from wizard.form import get
from wizard.interview.answers.answer_kinds import show
from wizard.interview.interview import Interview
from wizard.interview.origins import Origin, origin
from wizard.interview.questions.steps import Step
from wizard.interview.sections import Section, sections
from wizard.scoring.scores import execution_rate, rate_text

WORD: Final = 8
DECLARED_WORD: Final = 10
"""Cells of the longest word for where a content comes from."""

OF_WHOLE_FORM: Final = OF_ALL_ROWS | {Code.GROUP_WEIGHTS, Code.WEIGHTS_TOTAL}
"""Findings that are of no row, whichever they point to."""

MOST_SHOWN: Final = 100
"""Characters of a long answer that the review shows."""


def review_rows(interview: Interview) -> tuple[ListRow[Problem], ...]:
    """Every cell by section with its answer; choosing one goes to its question."""
    return tuple(_review_rows(interview))


def earlier_rows(interview: Interview) -> tuple[ListRow[Address], ...]:
    """The filled cells before the current question."""
    before = interview.steps[: interview.number]
    filled = (s for s in before if _is_cell(s) and _is_filled(interview, s))
    return tuple(_answer(interview, step) for step in filled)


def _review_rows(interview: Interview) -> Iterator[ListRow[Problem]]:
    if problems := problem_rows(interview):
        yield ListRow(Wording.REVIEW_PROBLEMS)
        yield from problems
        yield from coming_rows(interview)
    for section in sections(interview):
        yield ListRow(section.name)
        yield from _answers(interview, section)
        if section.steps[0].key.block == FUNDS:
            yield from _rate(interview)


def _answers(interview: Interview, section: Section) -> Iterator[ListRow[Problem]]:
    wrong = {f.where for f in interview.findings if f.severity is Severity.ERROR}
    for step in filter(_is_cell, section.steps):
        is_wrong = step.key in wrong
        mark = Wording.WRONG_MARK if is_wrong else _found_text(interview, step)
        yield _answer(interview, step, mark, is_wrong=is_wrong)


def _is_filled(interview: Interview, step: Step) -> bool:
    return get(interview.form, step.key) is not None


def _is_cell(step: Step) -> bool:
    return not step.begins and step.key != CLAIMS


def _answer(
    interview: Interview, step: Step, mark: str = "", *, is_wrong: bool = False
) -> ListRow[Address]:
    """A cell with its origin, its name and its content, and a mark behind them."""
    source = origin(interview, step.key)
    value = _shortened(show(get(interview.form, step.key)))
    gaps = {"origin": _word(source, interview), "label": _label(interview, step)}
    if source is Origin.NOWHERE:
        return ListRow(Wording.REVIEW_BLANK.format(**gaps), step.key, alert=is_wrong)
    text = Wording.REVIEW_LINE.format(value=value, **gaps)
    if source in (Origin.CARRIED, Origin.DECLARED):
        text += Wording.CARRIED_MARK
    row = ListRow(text + mark, step.key, alert=is_wrong)
    return badged(row, ORIGINS[source]) if ORIGINS[source] in BADGES else row


def _label(interview: Interview, step: Step) -> str:
    """What a cell is called; a name with the number of its row, which begins there."""
    name, row = label(interview, step), step.key.row
    if row is None:
        return name
    if step.key.field != "name":
        return FindingText.IN_ROW.format(label=name)
    return FindingText.ROW.format(row=row + 1, label=name)


def _found_text(interview: Interview, step: Step) -> str:
    """At the name of a row, which findings are told of it above; else blank."""
    row = step.key.row
    if row is None or step.key.field != "name":
        return ""
    told = (f for f in interview.findings if f.code not in OF_WHOLE_FORM)
    found = {f.severity for f in told if f.cell.row == row}
    words = [SEVERITIES[each] for each in Severity if each in found]
    if not words:
        return ""
    return FindingText.ABOVE.format(found=Wording.CELLS_AND.join(words))


def _word(source: Origin, interview: Interview) -> str:
    """The word for an origin, padded so that the words line up."""
    return pad(ORIGINS[source], DECLARED_WORD if interview.declared else WORD)


def _shortened(text: str) -> str:
    """A long answer by its beginning and its length."""
    if len(text) <= MOST_SHOWN:
        return text
    return Wording.LONG.format(text=text[:MOST_SHOWN], count=len(text))


def _rate(interview: Interview) -> Iterator[ListRow[Problem]]:
    rate = execution_rate(interview.form, interview.edition)
    if rate is not None:
        text = Wording.REVIEW_LINE.format(
            origin=_word(Origin.COMPUTED, interview),
            label=Wording.RATE,
            value=rate_text(rate),
        )
        row = ListRow(text, fund_cell("total", "executed"))
        yield badged(row, ORIGINS[Origin.COMPUTED])


def read_only_rows(saved: Seen) -> tuple[ListRow[Problem], ...]:
    """Every answer of a draft as it was saved last."""
    version = edition(saved.form.edition)
    marks = (saved.carried_cells, None, saved.confirmed, saved.declared)
    return review_rows(Interview.resume(version, saved.form, saved.at, *marks))
