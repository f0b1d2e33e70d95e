"""A change of a draft in words: which cells, from what to what."""

from collections.abc import Iterable, Iterator

from screens.output import one_line
from screens.presenters.session.log_wording import KINDS, LogText
from wizard.cells import quoted
from wizard.drafts.edits import CellEdit, Edit, RowsEdit
from wizard.drafts.history import ChangeKind, HistoryEntry, HistoryStep
from wizard.editions.edition import Edition
from wizard.editions.library import edition
from wizard.form import Form, Indicator
from wizard.interview.answers.answer_kinds import show
from wizard.rules import labels
from wizard.toml.misplaced import facts

WHEN_CHARACTERS = len("2026-11-28T09:12:00")
"""Those of a time without its zone."""


def change_lines(moments: Iterable[HistoryStep]) -> Iterator[str]:
    """A line for each change: when, who, what."""
    for moment in moments:
        entry = moment.entry
        when = entry.when[:WHEN_CHARACTERS].replace("T", " ")
        who, what = one_line(entry.who) or LogText.NOBODY, _what(moment)
        yield LogText.LINE.format(when=when, who=who, what=what)


def rows_text(form: Form, entry: HistoryEntry) -> str:
    """What was done with whole rows of the form; blank where only cells changed."""
    rows = (edit for edit in entry.edits if isinstance(edit, RowsEdit))
    return LogText.AND.join(text for edit in rows for text in _rows(edit, form))


def edit_texts(moment: HistoryStep) -> list[str]:
    """Each edit in words, in the order of the paper."""
    return [text for edit in moment.entry.edits for text in _texts(edit, moment)]


def _what(moment: HistoryStep) -> str:
    if moment.entry.kind is ChangeKind.BEGIN:
        count = sum(1 for _ in facts(moment.after))
        return LogText.BEGUN.format(count=count)
    text = LogText.AND.join(edit_texts(moment))
    return KINDS.get(moment.entry.kind, "{what}").format(what=text)


def _texts(edit: Edit, moment: HistoryStep) -> Iterator[str]:
    if isinstance(edit, RowsEdit):
        yield from _rows(edit, moment.before)
        return
    yield _cell(edit, moment.after)


def _cell(edit: CellEdit, form: Form) -> str:
    before, after = (one_line(show(value)) for value in (edit.before, edit.after))
    says = LogText.CHANGED if before else LogText.FILLED
    says = says if after else LogText.CLEARED
    name = labels.cell(form, edition(form.edition), edit.cell)
    return says.format(cell=name, before=before, after=after)


def _rows(edit: RowsEdit, form: Form) -> Iterator[str]:
    """The rows that have gone and come; where none has, they have moved."""
    version = edition(form.edition)
    gone = [(n, row) for n, row in enumerate(edit.before) if row not in edit.after]
    came = [(n, row) for n, row in enumerate(edit.after) if row not in edit.before]
    for says, rows in ((LogText.ROW_REMOVED, gone), (LogText.ROW_ADDED, came)):
        for number, row in rows:
            name = labels.row_label(edit.first + number, row)
            yield says.format(row=name, facts=_facts(row, version))
    if not gone and not came and edit.before:
        yield LogText.ROWS_MOVED


def _facts(row: Indicator, version: Edition) -> str:
    """What a row holds; its name again where that is cut before it."""
    alone = facts(Form(edition=version.id, indicators=(row,)))
    told = LogText.FACTS_AND.join(
        LogText.ROW_FACT.format(
            column=labels.column(version, cell.field), value=one_line(show(value))
        )
        for cell, value in alone
        if cell.field != "name" or quoted(value) != value
    )
    return LogText.ROW_FACTS.format(facts=told) if told else ""
