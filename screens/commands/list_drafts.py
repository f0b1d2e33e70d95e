"""The command that lists the drafts."""

from collections.abc import Sequence

from screens.commands.command_wording import CommandText
from screens.commands.options import Options
from screens.exits import Exit
from screens.output import out, out_json, remark
from screens.presenters.names import draft_line
from wizard.drafts.chosen_store import chosen_store
from wizard.drafts.store import Summary
from wizard.home import home


def list_drafts(words: Sequence[str]) -> int:
    """The drafts, the last one changed first."""
    options = Options()
    options.add_argument("--json", action="store_true")
    given = options.read(words)
    drafts = chosen_store(home()).list()
    if given.json:
        out_json([_draft_json(draft) for draft in drafts])
        return Exit.DONE
    if not drafts:
        remark(CommandText.NO_DRAFTS)
    for draft in drafts:
        out(draft_line(draft))
    return Exit.DONE


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
