"""The moment before the last change, where an earlier session has made that."""

from dataclasses import replace

from screens.presenters.change_lines import rows_text
from wizard.drafts.edits import applied, inverse
from wizard.drafts.history import Entry
from wizard.drafts.store import Draft
from wizard.form import Form
from wizard.interview.interview import Interview


def with_before(now: Interview, draft: Draft) -> Interview:
    """The moment, which knows the one before its last change if there is any."""
    if now.before is not None:
        return now
    entry = draft.last_change()
    form = None if entry is None else _taken_back(now.form, entry)
    if entry is None or form is None:
        return now
    carried = (now.carried_cells - entry.marked) | entry.settled
    marks = (carried, now.last, now.confirmed, now.declared)
    before = Interview.resume(now.edition, form, entry.at, *marks)
    return replace(now, before=before, echo=rows_text(form, entry))


def _taken_back(form: Form, entry: Entry) -> Form | None:
    """The form before a change; None where the change does not stand in it."""
    try:
        return applied(form, inverse(entry.edits))
    except LookupError:
        return None
