"""The history of a draft as a list to be read."""

from typing import TYPE_CHECKING

from screens.presenters.row import Chosen, text_rows
from screens.presenters.session.change_lines import change_lines
from screens.presenters.session.log_wording import LogText
from screens.widgets.list_screen import ListScreen
from wizard.drafts.history import moments
from wizard.refusals import Unusable

if TYPE_CHECKING:
    from screens.app.draft_list import DraftList


def show_log(drafts: "DraftList", id: str) -> None:
    """Show who has changed which cells when, the newest change first."""
    try:
        found = tuple(moments(drafts.store.log(id)))
        rows = text_rows(reversed(tuple(change_lines(found))))
    except Unusable as refusal:
        drafts.show(str(refusal), id)
        return
    if not rows:
        drafts.show(LogText.NONE.format(id=id), id)
        return

    def back(_: Chosen[int] | None) -> None:
        drafts.show(at=id)

    title = LogText.TITLE.format(id=id)
    drafts.app.push_screen(ListScreen(title, rows, LogText.KEYS), back)
