"""The command that tells who has changed which cells of a draft when."""

from collections.abc import Sequence

from screens.commands.arguments.command_wording import CommandText
from screens.commands.arguments.options import Options
from screens.exits import Exit
from screens.output import out, out_json, remark
from screens.presenters.names import name_of
from screens.presenters.session.change_lines import change_lines, edit_texts
from screens.presenters.session.log_wording import LogText
from wizard.drafts.chosen_store import chosen_store
from wizard.drafts.edits import CellEdit
from wizard.drafts.history import ChangeKind, HistoryStep, moments
from wizard.home import home
from wizard.interview.answers.answer_kinds import show
from wizard.refusals import Unusable


def log(words: Sequence[str]) -> int:
    """The history of a draft, the oldest change first. Raises Unusable."""
    options = Options()
    options.add_argument("draft", nargs="?", default="")
    options.add_argument("--json", action="store_true")
    given = options.read(words)
    if not given.draft:
        raise Unusable(CommandText.NO_DRAFT_NAMED)
    store = chosen_store(home())
    seen, found = store.look(given.draft), tuple(moments(store.log(given.draft)))
    if given.json:
        out_json([_as_json(moment) for moment in found])
        return Exit.DONE
    if not found:
        remark(LogText.NONE.format(id=given.draft))
        return Exit.DONE
    count = sum(moment.entry.kind is not ChangeKind.BEGIN for moment in found)
    facts = {"id": given.draft, "name": name_of(seen.form), "count": count}
    out("\n".join((LogText.HEAD.format(**facts), *change_lines(found))))
    return Exit.DONE


def _as_json(moment: HistoryStep) -> dict[str, object]:
    entry = moment.entry
    cells = (edit for edit in entry.edits if isinstance(edit, CellEdit))
    return {
        "when": entry.when,
        "who": entry.who,
        "kind": str(entry.kind),
        "changes": edit_texts(moment) if entry.kind is not ChangeKind.BEGIN else [],
        "cells": [_cell_json(edit) for edit in cells],
    }


def _cell_json(edit: CellEdit) -> dict[str, str | None]:
    values = {"before": edit.before, "after": edit.after}
    told = {key: None if v is None else show(v) for key, v in values.items()}
    return {"where": str(edit.cell), **told}
