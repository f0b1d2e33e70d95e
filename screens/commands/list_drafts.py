"""The command that lists the drafts."""

from collections.abc import Sequence
from typing import Final

from screens.commands.arguments.command_wording import CommandText
from screens.commands.arguments.options import Options
from screens.exits import Exit
from screens.output import columns, is_drawn, out, out_drawn, out_json, remark
from screens.presenters.lists.draft_states import draft_state
from screens.presenters.lists.drafts import NARROW, columns_of
from screens.presenters.names import draft_line
from screens.presenters.text.looks import Stretch, parameters
from wizard.drafts.chosen_store import chosen_store
from wizard.drafts.store import DraftSummary, Store
from wizard.home import home

MOST_DRAWN: Final = 50
"""Drafts, the newest ones, whose state is shown: ten thousand take too long."""


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
    if is_drawn():
        _draw(store, drafts)
    else:
        for draft in drafts:
            out(draft_line(draft))
    return Exit.DONE


def _draw(store: Store, drafts: Sequence[DraftSummary]) -> None:
    """The drafts in the columns of the terminal, with the states of the newest."""
    listed = columns_of(drafts, columns(NARROW))
    if drafts and listed.heading:
        out_drawn([("", listed.heading)])
    for draft in drafts[:MOST_DRAWN]:
        row = listed.row(draft, draft_state(store, draft.id))
        out_drawn(parameters(row.line or (Stretch(row.text),)))
    for draft in drafts[MOST_DRAWN:]:
        out_drawn([("", listed.row(draft).text)])


def _draft_json(draft: DraftSummary) -> dict[str, str]:
    return {
        "id": draft.id,
        "file": draft.file,
        "project_name": draft.project_name,
        "year": draft.year,
        "edition": draft.edition,
        "changed": draft.changed.isoformat(timespec="seconds"),
        "trouble": draft.trouble,
    }
