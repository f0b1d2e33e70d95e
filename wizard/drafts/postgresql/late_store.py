"""The store of a process that need not have loaded the driver yet."""

import os
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final

from wizard.drafts.history import HistoryEntry
from wizard.drafts.lock_owner import Holder
from wizard.drafts.postgresql.address import refuse_password
from wizard.drafts.postgresql.draft import PostgresqlDraft
from wizard.drafts.postgresql.late_link import LateLink
from wizard.drafts.postgresql.mirror import Mirror
from wizard.drafts.postgresql.saved_history import SavedHistory
from wizard.drafts.postgresql.spool import FOLDER, NEWBORN, SpoolName, opened_spool
from wizard.drafts.store import Begun, DraftSummary, Seen
from wizard.drafts.store_wording import ChoiceText
from wizard.form import Form
from wizard.interview.transfer.bookmark import Bookmark
from wizard.refusals import Unusable
from wizard.toml.form_file import dumps

if TYPE_CHECKING:
    from wizard.drafts.postgresql.store import PostgresqlStore

TOKEN_BYTES: Final = 16


class LateStore:
    """Begins a draft at once; for all else the store itself is made first."""

    def __init__(self, url: str, folder: Path, user: str = "") -> None:
        self._place = url, folder, user
        self._links: list[LateLink] = []
        self._made: PostgresqlStore | None = None
        self._turn = Lock()
        """The thread of a link needs the store, too."""

    def begin(self, form: Form) -> PostgresqlDraft:
        """A new draft that is on this host until the server has it. Raises Unusable."""
        refuse_password(self._place[0])
        _refuse_no_driver()
        content = Bookmark("", 1).lines() + dumps(form)
        token = int.from_bytes(os.urandom(TOKEN_BYTES), "big")
        name = SpoolName(NEWBORN, token, 0)
        spool = opened_spool(self._place[1] / FOLDER, name)
        spool.begin(content)
        mirror = Mirror(content)
        link = LateLink(mirror, lambda: self._store.born(content, token, mirror))
        self._links.append(link)
        history = SavedHistory((), form)
        return PostgresqlDraft(content, form, None, history, mirror, spool, link)

    def list(self) -> tuple[DraftSummary, ...]:
        """Every draft, the last one changed first. Raises Unusable."""
        return self._store.list()

    def create(self, form: Form, begun: Begun | None = None) -> PostgresqlDraft:
        """A new draft, open. Raises Unusable."""
        return self._store.create(form, begun)

    def open(self, id: str) -> PostgresqlDraft:
        """A draft, open. Raises Held and Unusable."""
        return self._store.open(id)

    def take_over(self, id: str) -> PostgresqlDraft:
        """A draft that one's own session has open elsewhere. Raises like `open`."""
        return self._store.take_over(id)

    def look(self, id: str) -> Seen:
        """A draft as it was saved last, whoever has it open. Raises Unusable."""
        return self._store.look(id)

    def log(self, id: str) -> tuple[HistoryEntry, ...]:
        """The history of a draft, whoever has it open. Raises Unusable."""
        return self._store.log(id)

    def discard(self, id: str) -> str:
        """Take a draft off the list; it stays in the database. Raises like `open`."""
        return self._store.discard(id)

    @property
    def taker(self) -> Holder | None:
        """Who takes a draft of ours over, where somebody does."""
        takers = (link.taker for link in self._links)
        found = next((taker for taker in takers if taker is not None), None)
        return found or (self._made.taker if self._made else None)

    def last_words(self) -> None:
        """Send what has been typed, where a session ends without being asked."""
        for link in self._links:
            link.flush(1.0)
        if self._made is not None:
            self._made.last_words()

    @property
    def _store(self) -> "PostgresqlStore":
        """The store itself; the driver is loaded for it. Raises Unusable."""
        with self._turn:
            if self._made is None:
                self._made = _made(*self._place)
            return self._made


def _refuse_no_driver() -> None:
    """Raises Unusable where the driver is not installed; it is not loaded for that."""
    found = find_spec("psycopg")
    if found is None or not found.submodule_search_locations:
        raise Unusable(ChoiceText.NO_DRIVER)


def _made(url: str, folder: Path, user: str) -> "PostgresqlStore":
    try:
        from wizard.drafts.postgresql.store import (  # noqa: PLC0415  an extra
            PostgresqlStore,
        )
    except ImportError as error:
        raise Unusable(ChoiceText.NO_DRIVER) from error
    return PostgresqlStore(url, folder, user)
