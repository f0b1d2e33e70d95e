"""Where the content of a cell comes from, derived from the moment."""

from enum import StrEnum

from wizard.editions.edition import Edition
from wizard.form import Form, get, row_of
from wizard.interview.answer_kinds import show
from wizard.interview.interview import Interview
from wizard.interview.proposals import proposal
from wizard.scoring.reasons import is_asked_for


class Origin(StrEnum):
    """Where the content of a cell comes from."""

    NOWHERE = "nowhere"
    TYPED = "typed"
    CARRIED = "carried"
    COMPUTED = "computed"


def origin(interview: Interview, key: str) -> Origin:
    """Nobody yet, last year's form, the program's own reckoning, or a person.

    What a person typed and the program would have reckoned alike is its reckoning.
    """
    form, edition = interview.form, interview.edition
    if get(form, key) is None:
        return Origin.NOWHERE
    if key in interview.carried:
        return Origin.CARRIED
    return Origin.COMPUTED if _is_computed(key, form, edition) else Origin.TYPED


def _is_computed(key: str, form: Form, edition: Edition) -> bool:
    if key.startswith("funding.points.") or key.endswith("].score"):
        return proposal(key, form, edition) == show(get(form, key))
    row = row_of(key)
    if row is None or not key.endswith(".deviation"):
        return False
    says_none = form.indicators[row].deviation == edition.no_reasons[0]
    return says_none and not is_asked_for(form.indicators[row], edition)
