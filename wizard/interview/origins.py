"""The origin of each cell's content, derived from the moment."""

from enum import StrEnum

from wizard.address import Address, address
from wizard.editions.edition import Edition
from wizard.form import Form, get, year_of
from wizard.interview.answers.answer_kinds import show
from wizard.interview.answers.proposals import proposal
from wizard.interview.interview import Interview
from wizard.scoring.reasons import is_asked_for


class Origin(StrEnum):
    """The origin of a cell's content."""

    NOWHERE = "nowhere"
    TYPED = "typed"
    CARRIED = "carried"
    DECLARED = "declared"
    COMPUTED = "computed"


def origin(interview: Interview, key: str) -> Origin:
    """Nobody yet, last year's form or the declaration, a reckoning, or a person.

    What a person typed and the program would have reckoned alike is its reckoning.
    """
    form, edition = interview.form, interview.edition
    cell = address(key)
    if get(form, cell) is None:
        return Origin.NOWHERE
    if cell in interview.carried_cells:
        return Origin.DECLARED if interview.declared else Origin.CARRIED
    return Origin.COMPUTED if _is_computed(cell, form, edition) else Origin.TYPED


def _is_computed(cell: Address, form: Form, edition: Edition) -> bool:
    is_score = cell.row is not None and cell.field == "score"
    if cell.line == "points" or is_score:
        return proposal(cell, form, edition) == show(get(form, cell))
    if cell.row is None or cell.field != "deviation":
        return False
    row = form.indicators[cell.row]
    says_none = row.deviation == edition.no_reasons[0]
    return says_none and not is_asked_for(row, edition, year_of(form))
