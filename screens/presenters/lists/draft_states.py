"""How far a draft is: fit, or what is missing and wrong, and its points."""

from typing import Final, NamedTuple

from screens.presenters.lists.draft_wording import DraftText
from screens.presenters.text.bars import SHORT_CELLS, bars
from screens.presenters.text.looks import Line, Look, with_badge
from screens.wording import SEVERITIES
from wizard.drafts.store import Store
from wizard.editions.library import edition
from wizard.findings import Code, Finding, Severity
from wizard.form import Form
from wizard.refusals import Unusable
from wizard.rules import findings
from wizard.scoring.ledger import ledger

FIGURES: Final = len("100/100")
"""Columns of the figures of any form whose points are not over 999."""


class DraftState(NamedTuple):
    """What is told of a draft beside its name."""

    figures: str
    """Points given, of 100."""
    bar: Line
    """The same as a bar."""
    words: Line
    """Fit, or what is missing and wrong."""


def draft_state(store: Store, id: str) -> DraftState | None:
    """The state of a draft as it was saved last; None where it cannot be read."""
    try:
        form = store.look(id).form
    except Unusable:
        return None
    state = form_state(form)
    word = DraftText.FIT if state == DraftText.FIT else SEVERITIES["error"]
    whole, *_ = bars(ledger(form, edition(form.edition)))
    bar = tuple(part for part in whole.drawn(SHORT_CELLS) if part.look != Look.ERROR)
    return DraftState(whole.figures, bar, tuple(with_badge(state, word)))


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
