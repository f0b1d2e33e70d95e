"""How far a draft is: fit, or how many cells are missing and how many are wrong."""

from screens.presenters.lists.draft_wording import DraftText
from screens.presenters.looks import Look, Stretch
from screens.presenters.row import ListRow, Of, drawn_row
from wizard.drafts.store import Store
from wizard.editions.library import edition
from wizard.findings import Code, Finding, Severity
from wizard.form import Form
from wizard.refusals import Unusable
from wizard.rules import findings


def draft_state(store: Store, id: str) -> str:
    """The state of a draft as it was saved last; blank where it cannot be read."""
    try:
        return form_state(store.look(id).form)
    except Unusable:
        return ""


def form_state(form: Form) -> str:
    """Fit, or what is missing and wrong, in few words."""
    found = findings(form, edition(form.edition))
    errors = [each for each in found if each.severity is Severity.ERROR]
    missing = sum(each.code is Code.CELL_MISSING for each in errors)
    wrong = sum(map(_is_told, errors))
    parts = (
        DraftText.MISSING.format(count=missing) if missing else "",
        DraftText.WRONG.format(count=wrong) if wrong else "",
    )
    return DraftText.AND.join(filter(None, parts)) or DraftText.FIT


def _is_told(error: Finding) -> bool:
    """Whether an error is counted by itself: what is missing is counted as cells."""
    return error.code is not Code.CELL_MISSING


def with_state(row: ListRow[Of], state: str) -> ListRow[Of]:
    """The row with the state behind it; as it was where none is known."""
    if not state:
        return row
    before = DraftText.WITH_STATE.format(text=row.text, state="")
    look = Look.FIT if state == DraftText.FIT else None
    return drawn_row((Stretch(before), Stretch(state, look)), row.of)
