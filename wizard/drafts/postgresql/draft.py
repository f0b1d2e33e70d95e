"""A draft on the server, open in this session, with its spool on this host."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from wizard.drafts.change import Stand, change
from wizard.drafts.history import ChangeKind, HistoryEntry
from wizard.drafts.postgresql.facts import FactsWriter
from wizard.drafts.postgresql.mirror import Mirror, Whole
from wizard.drafts.postgresql.saved_history import SavedHistory
from wizard.drafts.postgresql.spool import Spool
from wizard.drafts.postgresql.store_wording import StoreText
from wizard.drafts.private_files import MOST_BYTES
from wizard.drafts.store import AHEAD
from wizard.form import Form
from wizard.interview.transfer.bookmark import Bookmark, Cells
from wizard.interview.transfer.confirmations import Confirmations
from wizard.refusals import Unusable
from wizard.toml.form_file import dumps
from wizard.wording import Says, system_reason

if TYPE_CHECKING:
    from wizard.drafts.postgresql.late_link import LateLink
    from wizard.drafts.postgresql.link import Link

NOTHING_UNSENT: Final[Mapping[str, str]] = MappingProxyType({})


class PostgresqlDraft:
    """A draft that its link keeps on the server."""

    def __init__(
        self,
        content: bytes,
        form: Form,
        last: Form | None,
        history: SavedHistory,
        mirror: Mirror,
        spool: Spool,
        link: "Link | LateLink",
    ) -> None:
        self._mirror, self._spool, self._link = mirror, spool, link
        self._history = history
        self._facts = FactsWriter()
        mark = Bookmark.read(content)
        self._revision = mark.revision
        self.form = form
        self.at, self.carried_cells = mark.at, mark.carried_cells
        self.confirmed, self.declared = mark.confirmed, mark.declared
        self.last = last
        self._typed = {key: line.text for key, line in mirror.lines().items()}
        self._unkept = self._local = ""
        self._remarks: list[str] = []
        self._moves_told = 0

    @property
    def id(self) -> str:
        """The number of the draft, which changes where it had to move.

        Blank while the server has none of it.
        """
        return str(self._link.number or "")

    @property
    def typed(self) -> Mapping[str, str]:
        """What was typed last time and never answered, by question."""
        return self._typed

    @property
    def trouble(self) -> str:
        """Why the last save or key is not on the server; blank once it is."""
        if self._mirror.is_saved and not self._unkept:
            self._local = ""
        return self._local or self._unkept or self._unbegun

    @property
    def _unbegun(self) -> str:
        """Why the server does not know of it yet, where it should; or blank."""
        return "" if self._link.number else self._why_not

    @property
    def _why_not(self) -> str:
        """What to say where the server takes nothing; blank while it does."""
        why = self._link.trouble
        if any(away in why for away in (StoreText.NO_ANSWER, StoreText.STARTING)):
            return StoreText.AWAY
        return StoreText.NOT_TAKEN.format(why=why) if why else ""

    def news(self) -> str:
        """What a person has to know about how it is kept, once; or blank."""
        numbers = [*self._link.moved_from, self._link.number]
        while self._moves_told < len(numbers) - 1:
            old, new = numbers[self._moves_told : self._moves_told + 2]
            self.remark(StoreText.MOVED.format(old=old, new=new))
            self._moves_told += 1
        news = "".join(self._remarks)
        self._remarks.clear()
        return news

    def remark(self, text: str) -> None:
        """Have something told the next time."""
        self._remarks.append(text)

    def settle(self) -> None:
        """Make what the first question did not wait for."""
        self._link.settle()

    def keep(self, key: str, text: str) -> None:
        """Keep what is in the line of a question, here and on the server."""
        line = self._mirror.type(key, text)
        self._link.wake()
        self._unkept = self._kept(lambda: self._spool.keep(key, line))
        if self._unkept:
            raise Unusable(self._unkept)

    def keep_ahead(self, text: str) -> None:
        """Keep what was typed and is in no line yet, from any thread."""
        line = self._mirror.type(AHEAD, text)
        self._link.wake()
        with suppress(OSError, Unusable):  # it is in memory, and on its way
            self._spool.keep(AHEAD, line)

    def save(
        self,
        form: Form,
        at: str,
        carried_cells: Cells = frozenset(),
        confirmed: Confirmations = (),
        unsent: Mapping[str, str] = NOTHING_UNSENT,
        kind: ChangeKind = ChangeKind.EDIT,
    ) -> None:
        """Save it durably on the server.

        Raises Unusable where that cannot be done now: it is kept on this host, and
        saved as soon as the server is there again.
        """
        marks = (carried_cells, confirmed, self.declared)
        mark = Bookmark(at, self._revision + 1, *marks)
        content = mark.lines() + dumps(form)
        if len(content) > MOST_BYTES:
            most = f"{MOST_BYTES // 1024} KB"
            raise Unusable(Says.TOO_LARGE.format(file=self.id, most=most))
        self._revision += 1
        before = Stand(self.form, self.at, self.carried_cells)
        after = Stand(form, at, carried_cells)
        news = self._history.note(change(before, after, self._revision, kind), form)
        facts = self._facts.dumps(form)
        whole = self._mirror.save(content, facts, self._revision, unsent, news)
        self.form, self.at = form, at
        self.carried_cells, self.confirmed = carried_cells, confirmed
        if not self._link.wait_saved(whole):
            self._local = self._set_aside(whole)
            raise Unusable(self._local)
        self._local = ""
        self._unkept = self._kept(lambda: self._spool.clear(self._mirror.lines()))

    def last_change(self) -> HistoryEntry | None:
        """The last entry of the history that an undo may take back; None for none."""
        return self._history.last_change

    def last_undone(self) -> HistoryEntry | None:
        """The change that was taken back last, with none since; None for none."""
        return self._history.last_undone

    def close(self) -> None:
        """Let others open it; what has not arrived stays on this host."""
        has_arrived = self._link.close()
        self._spool.close(remove=has_arrived)

    def _set_aside(self, whole: Whole) -> str:
        trouble = self._kept(lambda: self._spool.set_aside(whole))
        return trouble or self._why_not or StoreText.AWAY

    def _kept(self, do: Callable[[], None]) -> str:
        """Write to the spool; why that cannot be, where the server lacks it, too."""
        try:
            do()
        except (OSError, Unusable) as error:
            if self._mirror.has_arrived:
                return ""
            why = f"{system_reason(error)}。" if isinstance(error, OSError) else error
            return StoreText.NOT_KEPT.format(why=why)
        return ""
