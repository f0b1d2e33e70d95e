"""The command that lists the drafts."""

from collections.abc import Sequence
from typing import Final

from screens.commands.command_wording import CommandText
from screens.commands.options import Options
from screens.exits import Exit
from screens.output import is_drawn, out_drawn, out_json, remark
from screens.presenters.lists.draft_states import form_bar
from screens.presenters.looks import Line, Stretch, parameters
from screens.presenters.names import draft_line
from screens.presenters.wrap import GAP, pad
from wizard.drafts.chosen_store import chosen_store
from wizard.drafts.store import Store, Summary
from wizard.home import home
from wizard.refusals import Unusable

MOST_DRAWN: Final = 50
"""Drafts, the newest ones, whose points are shown: ten thousand take too long."""

NAMED: Final = 52
"""Columns of a draft in words; behind most of them the bars begin in one column."""


def list_drafts(words: Sequence[str]) -> int:
    """The drafts, the last one changed first."""
    options = Options()
    options.add_argument("--json", action="store_true")
    given = options.read(words)
    store = chosen_store(home())
    drafts = store.list()
    if given.json:
        out_json([_draft_json(draft) for draft in drafts])
        return Exit.DONE
    if not drafts:
        remark(CommandText.NO_DRAFTS)
    for number, draft in enumerate(drafts):
        bar = _bar(store, draft) if number < MOST_DRAWN and is_drawn() else ()
        line = (Stretch(pad(draft_line(draft), NAMED)), Stretch(GAP), *bar)
        out_drawn(parameters(line) if bar else [("", draft_line(draft))])
    return Exit.DONE


def _bar(store: Store, draft: Summary) -> Line:
    """The points of a draft as it was saved last; nothing where it cannot be read."""
    try:
        return form_bar(store.look(draft.id).form)
    except Unusable:
        return ()


def _draft_json(draft: Summary) -> dict[str, str]:
    return {
        "id": draft.id,
        "file": str(draft.file or ""),
        "project_name": draft.project_name,
        "year": draft.year,
        "edition": draft.edition,
        "changed": draft.changed.isoformat(timespec="seconds"),
        "trouble": draft.trouble,
    }
