"""The draft that is gone on with, chosen line by line: by number or a few letters."""

import sys
from collections.abc import Callable, Sequence
from typing import Final

from exports.reading.readers import READERS
from screens.output import one_line, out
from screens.paths import file_paths
from screens.plain.choice_wording import DraftChoiceText
from screens.plain.plain_wording import PlainWording
from screens.presenters.lists.draft_states import draft_state
from screens.presenters.names import draft_line
from screens.presenters.search.ranking import matches
from screens.presenters.text.looks import text_of
from wizard.drafts.store import Draft, DraftSummary, Store
from wizard.refusals import Unusable

MOST_TOLD: Final = 30
"""Drafts that are told at once, the newest ones: nobody listens to ten thousand."""

Open = Callable[[str], Draft | None]
"""Opens the draft of a number or of the form in a file; None where it was left.

Raises Unusable.
"""


def chosen_draft(store: Store, open: Open, new: Callable[[], Draft]) -> Draft | None:
    """The draft that a person goes on with, or a new one; None where the input ends.

    What is no answer is told so, and asked again. Raises Unusable where drafts cannot
    be listed or begun.
    """
    choice = DraftChoice(store, store.list())
    choice.tell()
    while line := sys.stdin.readline():
        typed = line.strip()
        if not typed and not choice.is_searched:
            return new()
        draft = _opened(typed, choice, open)
        if draft is not None:
            return draft
    return None


class DraftChoice:
    """The drafts that one chooses from: all, or those that have what was typed."""

    def __init__(self, store: Store, drafts: Sequence[DraftSummary]) -> None:
        self._store = store
        self._all = drafts
        self._told = drafts
        self.is_searched = False
        """Whether only some are told of."""

    def named(self, typed: str) -> str:
        """The number of a draft, or the path of a file; blank for other words.

        Raises Unusable for a path that may not be read.
        """
        if any(draft.id == typed for draft in self._all):
            return typed
        is_file = typed.lower().rstrip("'\"").endswith(tuple(READERS))
        return str(file_paths().source_path(typed)) if is_file else ""

    def search(self, typed: str) -> None:
        """Tell of the drafts that have this; of all, where it is blank."""
        found = [each for each in self._all if matches(typed, draft_line(each))]
        if typed and not found:
            says = (
                DraftChoiceText.NO_NUMBER
                if typed.isdecimal()
                else DraftChoiceText.NONE_SUCH
            )
            is_part = self.is_searched
            enter = DraftChoiceText.ENTER_ALL if is_part else DraftChoiceText.ENTER_NEW
            out(says.format(typed=one_line(typed), enter=enter))
            return
        self._told, self.is_searched = found, bool(typed)
        self.tell()

    def tell(self) -> None:
        """Tell the drafts with their states, and what may be written."""
        for draft in self._told[:MOST_TOLD]:
            out(self._row(draft))
        if (more := len(self._told) - MOST_TOLD) > 0:
            out(DraftChoiceText.MORE.format(count=more))
        self.ask()

    def ask(self) -> None:
        """What may be written."""
        out(DraftChoiceText.SEARCHED if self.is_searched else DraftChoiceText.ASK)

    def _row(self, draft: DraftSummary) -> str:
        state = None if draft.trouble else draft_state(self._store, draft.id)
        told = draft_line(draft)
        if state is None:
            return told
        words = text_of(state.words).strip()
        return DraftChoiceText.ROW.format(draft=told, state=words)


def _opened(typed: str, choice: DraftChoice, open: Open) -> Draft | None:
    """The draft that is meant; None where it is to be asked again, which is told."""
    try:
        named = choice.named(typed)
        draft = open(named) if named else None
    except Unusable as trouble:
        out(PlainWording.REFUSED.format(text=trouble))
        choice.ask()
        return None
    if draft is None:
        choice.search("" if named else typed)
    return draft
