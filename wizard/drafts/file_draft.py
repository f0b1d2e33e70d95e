"""A draft in a file: saved whole, beside a journal of what is typed."""

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from wizard.drafts.change import Stand, change
from wizard.drafts.change_log import SUFFIX as LOG
from wizard.drafts.change_log import ChangeLog
from wizard.drafts.draft_journal import NOTHING_UNSENT, SPACE, DraftJournal, reason
from wizard.drafts.draft_journal import SUFFIX as JOURNAL
from wizard.drafts.draft_wording import DraftSays
from wizard.drafts.history import ChangeKind, HistoryEntry
from wizard.drafts.last_form import LAST, keep_last, kept_last
from wizard.drafts.lock import Lock
from wizard.drafts.private_files import MOST_BYTES, is_own, read_own
from wizard.drafts.records import WHOLE
from wizard.files import write_whole
from wizard.form import Form
from wizard.interview.transfer.bookmark import Bookmark, Cells
from wizard.interview.transfer.confirmations import Confirmations
from wizard.refusals import Unsure, Unusable
from wizard.toml.form_file import dumps, loads
from wizard.wording import Says

Claim = Callable[[], tuple[Path, Lock]]
"""A number that nobody has used yet, with its lock. Raises Unusable."""


class FileDraft:
    """A draft in a file that holds `content`, with its journal."""

    at: str
    carried_cells: Cells

    def __init__(
        self, path: Path, lock: Lock, content: bytes, form: Form, claim: Claim
    ) -> None:
        self._unsaved = ""
        self._remarks = [] if lock.is_real else [str(DraftSays.NO_LOCKS)]
        self.last = self._last(path)
        self._claim = claim
        self._lock = lock
        self._unsent: Mapping[str, str] = {}
        """What was unanswered at the last save."""
        self._ours = {content}
        """What may stand in the file: what was read there, written, or tried."""
        self._revision = Bookmark.read(content).revision
        self._saved = self._saving = form
        """The form as the file has it, and as it is to have it."""
        self._entry: HistoryEntry | None = None
        """What is being saved, as the history will have it; None for a new draft."""
        self._log = ChangeLog(path.with_suffix(LOG))
        self._go_to(path)
        self._recover(content, path.name)

    @property
    def trouble(self) -> str:
        """Why the last save or key was not kept; blank while everything is."""
        return self._unsaved or self._journal.trouble

    @property
    def typed(self) -> Mapping[str, str]:
        """What was typed last time and never answered, by question."""
        return {key: text for key, text in self._journal.texts.items() if key != WHOLE}

    def news(self) -> str:
        """What a person has to know about how it is kept, once; or blank."""
        news = "".join(self._remarks)
        self._remarks.clear()
        return news

    def remark(self, text: str) -> None:
        """Have something told the next time."""
        self._remarks.append(text)

    def begin(
        self, form: Form, carried_cells: Cells, *, declared: bool = False
    ) -> None:
        """Save it for the first time; nothing of it is left where that fails."""
        mark = Bookmark("", self._revision + 1, carried_cells, declared=declared)
        try:
            self._save(mark.lines() + dumps(form))
        except Unusable:
            self.close()
            for suffix in (JOURNAL, LAST):
                with suppress(OSError):
                    self._path.with_suffix(suffix).unlink(missing_ok=True)
            raise
        self.carried_cells, self.declared = carried_cells, declared

    def settle(self) -> None:
        """There is nothing that the first question did not wait for."""

    def keep(self, key: str, text: str) -> None:
        """Keep what is in the line of a question, before it is shown."""
        self._journal.keep(key, text)

    def keep_ahead(self, text: str) -> None:
        """Keep what was typed and is in no line yet, from any thread."""
        self._journal.ahead.keep(text)

    def save(
        self,
        form: Form,
        at: str,
        carried_cells: Cells = frozenset(),
        confirmed: Confirmations = (),
        unsent: Mapping[str, str] = NOTHING_UNSENT,
        kind: ChangeKind = ChangeKind.EDIT,
    ) -> None:
        """Keep this form, place and marks, and what is unanswered beside them.

        Raises Unusable; the last save stays.
        """
        marks = (carried_cells, confirmed, self.declared)
        mark = Bookmark(at, self._revision + 1, *marks)
        content = mark.lines() + dumps(form)
        self._unsent = unsent
        self._saving = form
        before = Stand(self._saved, self.at, self.carried_cells)
        after = Stand(form, at, carried_cells)
        self._entry = change(before, after, self._revision + 1, kind)
        try:
            self._save(content)
        except Unusable as refusal:
            self._unsaved = self._set_aside(content, refusal)
            raise Unusable(self._unsaved) from refusal
        self.form, self.at = form, at
        self.carried_cells, self.confirmed = carried_cells, confirmed
        self._unsaved = ""

    def last_change(self) -> HistoryEntry | None:
        """The last entry of the history that an undo may take back; None for none."""
        return self._log.known(self._saved, self._revision).last_change

    def last_undone(self) -> HistoryEntry | None:
        """The change that was taken back last, with none since; None for none."""
        return self._log.known(self._saved, self._revision).last_undone

    def close(self) -> None:
        """Let others open it; a journal that was lost is written anew before that."""
        self._journal.close()
        self._lock.release()

    def _recover(self, content: bytes, name: str) -> None:
        """Go on where it was left: what could not be saved then comes first."""
        whole = self._journal.texts.get(WHOLE, "").encode()
        if whole:
            self.remark(DraftSays.WHOLE_RECOVERED)
            self._unsaved = DraftSays.NOT_YET_SAVED.format(id=self.id)
        mark = Bookmark.read(whole or content)
        self.at, self.carried_cells, self.confirmed = (
            mark.at,
            mark.carried_cells,
            mark.confirmed,
        )
        self.declared = mark.declared
        self.form = loads(whole, name) if whole else self._saved

    def _last(self, path: Path) -> Form | None:
        """Last year's form beside a draft; a remark where it cannot be read."""
        try:
            return kept_last(path)
        except Unusable as refusal:
            self.remark(DraftSays.LAST_UNREADABLE.format(why=refusal))
            return None

    def _go_to(self, path: Path) -> None:
        self.id, self._path = path.stem, path
        self._journal = DraftJournal(path, self._revision)
        if why := self._journal.unreserved:
            self.remark(why)

    def _save(self, content: bytes) -> None:
        if len(content) > MOST_BYTES:
            most = f"{MOST_BYTES // 1024} KB"
            raise Unusable(Says.TOO_LARGE.format(file=self._path, most=most))
        if self._is_changed_underneath():
            self._move(content)
        else:
            self._replace(content)
        self._ours = {content}
        self._go_on()

    def _replace(self, content: bytes) -> None:
        """Raises Unusable; where the new content is in place, it counts as saved over.

        The journal must not be older than the file, or what is kept there is stale.
        """
        self._ours.add(content)
        self._journal.foresee(self._unsent)
        self._note(self._log)
        try:
            write_whole(self._path, content)
        except Unsure:
            self._go_on()
            raise
        except Unusable:
            self._log.take_back()
            raise

    def _note(self, log: ChangeLog) -> None:
        """Into the history before it is saved; on a full disk, with the next change."""
        if self._entry is not None:
            with suppress(OSError, Unusable):
                log.add(self._saved, self._entry, self._saving)

    def _go_on(self) -> None:
        """Over the next revision from now on."""
        self._revision += 1
        self._saved = self._saving
        self._journal.begin(self._revision, self._unsent)

    def _is_changed_underneath(self) -> bool:
        """Whether the file holds what somebody else wrote there, or is no file now."""
        if not os.path.lexists(self._path):
            return False
        try:
            return read_own(self._path, MOST_BYTES) not in self._ours
        except Unusable:
            if is_own(self._path):  # it cannot be read just now, so it is not replaced
                raise
            return True

    def _move(self, content: bytes) -> None:
        """Go on as a draft of its own; what stands in the old file stays."""
        path, lock = self._claim()
        log = self._written_at(path, lock, content)
        old, journal = self._lock, self._journal
        self.remark(DraftSays.MOVED.format(old=self.id, new=path.stem, file=path))
        self._lock, self._log = lock, log
        self._go_to(path)
        self._journal.foresee(self._unsent)
        if not self._journal.trouble:  # else it stays where it is
            journal.clear()
        journal.leave()
        old.release()

    def _written_at(self, path: Path, lock: Lock, content: bytes) -> ChangeLog:
        """Write it as another draft; its log. Raises Unusable, and nothing is left."""
        log = self._log.copy_to(path.with_suffix(LOG))
        self._note(log)
        try:
            if self.last is not None:
                keep_last(path, self.last)
            write_whole(path, content)
        except Unusable:
            with suppress(OSError):
                path.with_suffix(LOG).unlink(missing_ok=True)
            lock.release()
            raise
        return log

    def _set_aside(self, content: bytes, refusal: Unusable) -> str:
        """The draft into the reserved space of the journal; what to say about it.

        One that no draft can be is not: nobody could open it again.
        """
        if len(content) > MOST_BYTES:
            return str(refusal)
        facts = {"id": self.id, "why": reason(refusal), "reserved": SPACE}
        try:
            self._journal.set_aside(content.decode(), self._unsent)
        except (OSError, Unusable):
            return DraftSays.NOT_SAVED.format(**facts)
        return DraftSays.SET_ASIDE.format(**facts)
