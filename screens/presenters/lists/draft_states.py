"""How far a draft is: fit, or what is missing and wrong, and its points."""

from typing import Final

from screens.presenters.bars import SHORT_CELLS, bars
from screens.presenters.lists.draft_wording import DraftText
from screens.presenters.looks import Line, Stretch, with_badge
from screens.presenters.row import ListRow, Of, drawn_row
from screens.presenters.wrap import GAP
from screens.wording import SEVERITIES
from wizard.drafts.store import Store
from wizard.editions.library import edition
from wizard.findings import Code, Finding, Severity
from wizard.form import Form
from wizard.refusals import Unusable
from wizard.rules import findings
from wizard.scoring.ledger import ledger

FIGURES: Final = len("100/100")
"""Columns of the figures, so that bars begin below each other."""


def draft_state(store: Store, id: str) -> Line:
    """The state of a draft as it was saved last; nothing where it cannot be read."""
    try:
        form = store.look(id).form
    except Unusable:
        return ()
    state = form_state(form)
    word = DraftText.FIT if state == DraftText.FIT else SEVERITIES["error"]
    return *form_bar(form), Stretch(GAP), *with_badge(state, word)


def form_bar(form: Form) -> Line:
    """The points of a form to 100: figures, and a short bar."""
    whole, *_ = bars(ledger(form, edition(form.edition)))
    return Stretch(f"{whole.figures:<{FIGURES}} "), *whole.drawn(SHORT_CELLS)


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


def with_state(row: ListRow[Of], state: Line) -> ListRow[Of]:
    """The row with the state behind it; as it was where none is known."""
    if not state:
        return row
    before = DraftText.WITH_STATE.format(text=row.text, state="")
    return drawn_row((Stretch(before), *state), row.of)
