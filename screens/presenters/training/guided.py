"""A first form from a brief: the usual interview, with hints and a model."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from screens.presenters.question.told_keys import told
from screens.presenters.row import ListRow, text_rows
from screens.presenters.session.mode import Mode
from screens.presenters.training.outcome import outcome_rows
from screens.presenters.training.training_wording import TrainingText
from wizard.address import Address, row_cell
from wizard.drafts.file_store import Draft, FileStore
from wizard.editions.library import edition
from wizard.home import home
from wizard.interview.interview import Interview, blank_form
from wizard.training.briefs import Brief
from wizard.training.row_matching import pairs

KEPT: Final = ("learn", "drafts")
"""Where forms of training are kept, under the home: apart from the real ones."""


def brief_mode(brief: Brief) -> Mode:
    """The mode in which this brief is worked on."""
    return Mode(
        mark=TrainingText.MARK,
        reminder=told(TrainingText.REMINDER),
        way_out=TrainingText.COMPARE_WORD,
        plain_way_out=TrainingText.PLAIN_COMPARE_WORD,
        way_back=TrainingText.WAY_BACK,
        done_back=TrainingText.DONE_BACK,
        without_errors=told(TrainingText.NO_ERRORS),
        outcome=partial(outcome_rows, brief),
        hint=partial(_hint_rows, brief),
        material=material_of(brief),
    )


def material_of(brief: Brief) -> tuple[ListRow[int], ...]:
    """The paragraphs of a brief."""
    return text_rows(brief.material)


def store_of(brief: Brief) -> FileStore:
    """The store of the forms of this brief."""
    return FileStore(home().joinpath(*KEPT, brief.id))


def latest_draft(brief: Brief) -> str:
    """The number of the form that was worked on last; blank where there is none."""
    return next((draft.id for draft in store_of(brief).list()), "")


def draft_of(brief: Brief, number: str) -> Draft:
    """The form of this number; a new one where it is blank. Raises Unusable."""
    store = store_of(brief)
    if number:
        return store.open(number)
    return store.create(blank_form(edition(brief.answer.edition)))


def _hint_rows(brief: Brief, moment: Interview) -> tuple[ListRow[int], ...]:
    return text_rows(_hints(brief, moment))


def _hints(brief: Brief, moment: Interview) -> Iterator[str]:
    """The place in the material where the answer stands, and how to think."""
    step = moment.step
    if step is None:
        return
    partners = pairs(moment.form, brief.answer, moment.edition)
    if step.begins:
        yield _next_row(brief, step.begins, partners)
        return
    cell = _in_model(step.key, partners)
    source = None if cell is None else brief.source(cell)
    if source is None:
        yield told(TrainingText.HINT_STRANGE)
        return
    yield TrainingText.HINT.format(quote=source.quote)
    yield TrainingText.HINT_WHY.format(why=source.why)


def _next_row(brief: Brief, category: str, partners: dict[int, int]) -> str:
    """The row of the category that is still to be written."""
    for number, row in enumerate(brief.answer.indicators):
        source = brief.source(row_cell(number, "name"))
        if row.category == category and number not in partners and source:
            return TrainingText.HINT_NEXT.format(category=category, quote=source.quote)
    return TrainingText.HINT_NO_MORE.format(category=category)


def _in_model(cell: Address, partners: dict[int, int]) -> Address | None:
    """The cell of the model that stands for a cell of the form; None where none."""
    if cell.row is None:
        return cell
    numbers = (number for number, row in partners.items() if row == cell.row)
    number = next(numbers, None)
    return None if number is None else row_cell(number, cell.field)
