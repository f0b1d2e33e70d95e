"""What the screens know of the place where drafts live, whatever it is made of."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Final, Protocol

from wizard.drafts.history import ChangeKind, HistoryEntry
from wizard.drafts.lock_owner import Holder
from wizard.form import Form
from wizard.frozen import frozen
from wizard.interview.transfer.bookmark import Cells
from wizard.interview.transfer.confirmations import Confirmations

AHEAD: Final = "ahead "
"""What was typed ahead is found under this; the key of a question has no blank."""


@frozen
class Begun:
    """What a draft was begun from, and the cells that came from there."""

    last: Form
    """Last year's form, or a file of answers: what it has is not asked for again."""
    keys: Cells
    declared: bool = False
    """Whether it is the declaration of this year's form."""


@frozen
class DraftSummary:
    """A draft as the list shows it; unreadable ones are listed too."""

    id: str
    file: str
    """The path where it lies; blank where it is in no file."""
    changed: datetime
    project_name: str = ""
    year: str = ""
    edition: str = ""
    trouble: str = ""
    """Why it cannot be opened, or blank."""


@frozen
class Seen:
    """A draft that is only looked at."""

    form: Form
    at: str
    carried_cells: Cells
    confirmed: Confirmations
    revision: int = 0
    """How often it was saved."""
    declared: bool = False
    """Whether it was begun from a declaration."""


class Draft(Protocol):
    """One open draft: nobody else can open it until it is closed."""

    form: Form
    at: str
    carried_cells: Cells
    """Cells carried over from last year that nobody has confirmed yet."""
    confirmed: Confirmations
    """Warnings that a person has confirmed."""
    last: Form | None
    """Last year's form, where this one was begun from it."""
    declared: bool
    """Whether that is no form of last year, but the declaration of this one."""

    @property
    def id(self) -> str:
        """Its number, which is another once it had to become a draft of its own."""

    @property
    def typed(self) -> Mapping[str, str]:
        """What was typed last time and never answered, by question."""

    @property
    def trouble(self) -> str:
        """Why the last save or key was not kept; blank while everything is."""

    def news(self) -> str:
        """What a person has to know about how it is kept, once; or blank."""

    def settle(self) -> None:
        """Make what the first question did not wait for, now that it is shown."""

    def keep(self, key: str, text: str) -> None:
        """Keep what is in the line of a question, before it is shown. Raises Unusable.

        The next save makes it stale, unless it is told that it is still unsent.
        """

    def keep_ahead(self, text: str) -> None:
        """Keep what was typed and is in no line yet, from any thread; or nothing more.

        Never an error: what cannot be kept is in memory.
        """

    def save(
        self,
        form: Form,
        at: str,
        carried_cells: Cells = frozenset(),
        confirmed: Confirmations = (),
        unsent: Mapping[str, str] = ...,
        kind: ChangeKind = ChangeKind.EDIT,
    ) -> None:
        """Keep this form, place and marks. Raises Unusable; the last save stays.

        What is different from the last save is an entry of this kind in the history.

        `unsent` is what stands in lines unanswered, by question: at no moment of the
        save, whatever ends the session then, is it not kept.

        What somebody else has changed there meanwhile is never written over: then
        this becomes a draft of its own, and `news` says which.
        """

    def last_change(self) -> HistoryEntry | None:
        """The last entry of the history that an undo may take back; None for none.

        It may be of an earlier session; the last hundred can be taken back.
        """

    def last_undone(self) -> HistoryEntry | None:
        """The change that was taken back last, with none since; None for none.

        It may be of an earlier session.
        """

    def close(self) -> None:
        """Let others open it."""


class Store(Protocol):
    """Where drafts live. Files now; another store may take its place."""

    def list(self) -> tuple[DraftSummary, ...]:
        """Every draft, the last one changed first. Raises Unusable."""

    def create(self, form: Form, begun: Begun | None = None) -> Draft:
        """A new draft, open. Raises Unusable."""

    def begin(self, form: Form) -> Draft:
        """A new draft, open, whose first question waits for nothing. Raises Unusable.

        What else has to be made may be made later, and a store that is away waited for.
        """

    def open(self, id: str) -> Draft:
        """A draft, open; one's own stuck session elsewhere makes way at once.

        Raises Closed where it can only be looked at, Held where that is because it is
        open elsewhere, and Unusable where it cannot be read.
        """

    def take_over(self, id: str) -> Draft:
        """A draft that one's own session has open elsewhere: that one leaves.

        Raises like `open`.
        """

    def look(self, id: str) -> Seen:
        """A draft as it was saved last, whoever has it open. Raises Unusable."""

    def log(self, id: str) -> tuple[HistoryEntry, ...]:
        """The history of a draft, whoever has it open: from the blank form on.

        None where nothing was changed since it began. Raises Unusable.
        """

    def discard(self, id: str) -> Path | str:
        """Take a draft off the list; where it is kept. Raises like `open`."""

    @property
    def taker(self) -> Holder | None:
        """Who takes a draft of ours over, where somebody does."""

    def last_words(self) -> None:
        """Bring to safety what is not yet, where the session ends unasked."""
