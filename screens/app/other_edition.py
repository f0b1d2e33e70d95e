"""A draft put on the paper of another edition: which, what has no place, the draft."""

from functools import partial
from typing import TYPE_CHECKING

from screens.output import one_line
from screens.presenters.lists.draft_wording import DraftText
from screens.presenters.row import Chosen, ListRow, text_rows
from screens.widgets.list_screen import ListScreen
from screens.wording import Wording
from wizard.editions.library import edition, usable
from wizard.interview.transfer.conversion import Converted, convert
from wizard.refusals import Unusable

if TYPE_CHECKING:
    from screens.app.draft_list import DraftList


class OtherEdition:
    """Asks for an edition, lists what would be left out, and begins another draft."""

    def __init__(self, drafts: "DraftList", id: str) -> None:
        self._drafts = drafts
        self._id = id

    def open(self) -> None:
        """List the editions but that of the draft."""
        try:
            form = self._drafts.store.look(self._id).form
        except Unusable as refusal:
            self._drafts.show(str(refusal), self._id)
            return
        others = (known for known in usable() if known.id != form.edition)
        rows = tuple(ListRow(known.name, known.id) for known in others)
        title = DraftText.CONVERT_TITLE.format(id=self._id)
        listed = ListScreen(title, rows, Wording.CHOOSE_KEYS)
        self._drafts.app.push_screen(listed, self._chosen)

    def _chosen(self, chosen: Chosen[str] | None) -> None:
        if chosen is None:
            self._back()
            return
        try:
            form = self._drafts.store.look(self._id).form
            result = convert(form, edition(chosen.of))
        except Unusable as refusal:
            self._drafts.show(str(refusal), self._id)
            return
        if result.displaced:
            self._show_displaced(result)
        else:
            self._begin(result)

    def _show_displaced(self, result: Converted) -> None:
        """What has no place there is seen before anything is done."""
        texts = (
            DraftText.DISPLACED.format(cell=fact.cell, text=one_line(fact.text))
            for fact in result.displaced
        )
        name, count = edition(result.form.edition).name, len(result.displaced)
        title = DraftText.DISPLACED_TITLE.format(count=count, edition=name)
        listed = ListScreen(title, text_rows(texts), DraftText.CONVERT_GO_ON)
        self._drafts.app.push_screen(listed, partial(self._decided, result))

    def _decided(self, result: Converted, chosen: Chosen[int] | None) -> None:
        if chosen is None:
            self._back()
        else:
            self._begin(result)

    def _begin(self, result: Converted) -> None:
        try:
            draft = self._drafts.store.create(result.form)
        except Unusable as refusal:
            self._drafts.show(str(refusal), self._id)
            return
        draft.close()
        facts = {"edition": edition(result.form.edition).name, "old": self._id}
        self._drafts.show(DraftText.CONVERTED.format(id=draft.id, **facts), draft.id)

    def _back(self) -> None:
        self._drafts.show(at=self._id)
