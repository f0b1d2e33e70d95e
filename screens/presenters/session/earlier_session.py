"""The moments before and after a change, where an earlier session has made that."""

from screens.presenters.session.change_lines import rows_text
from wizard.drafts.edits import Edits, applied, inverse
from wizard.drafts.history import HistoryEntry
from wizard.drafts.store import Draft
from wizard.form import Form
from wizard.frozen import changed
from wizard.interview.interview import Interview
from wizard.interview.transfer.bookmark import Cells


def with_before(now: Interview, draft: Draft) -> Interview:
    """The moment, which knows the one before its last change if there is any."""
    if now.before is not None:
        return now
    entry = draft.last_change()
    form = None if entry is None else _done(now.form, inverse(entry.edits))
    if entry is None or form is None:
        return now
    carried = (now.carried_cells - entry.marked) | entry.settled
    before = _at(now, form, entry, carried)
    return changed(now, before=before, echo=rows_text(form, entry))


def with_undone(now: Interview, draft: Draft) -> Interview | None:
    """The moment once what was undone last is done again; None where nothing was."""
    entry = draft.last_undone()
    form = None if entry is None else _done(now.form, entry.edits)
    if entry is None or form is None:
        return None
    carried = (now.carried_cells - entry.settled) | entry.marked
    after = _at(now, form, entry, carried)
    before = now.go(now.where(entry.at)) if entry.at else now
    return changed(after, before=before, echo=rows_text(now.form, entry))


def _at(now: Interview, form: Form, entry: HistoryEntry, carried: Cells) -> Interview:
    """Another form, at the question of the change."""
    marks = (carried, now.last, now.confirmed, now.declared)
    return Interview.resume(now.edition, form, entry.at, *marks)


def _done(form: Form, changes: Edits) -> Form | None:
    """The form with these edits; None where they do not fit it."""
    try:
        return applied(form, changes)
    except LookupError:
        return None
