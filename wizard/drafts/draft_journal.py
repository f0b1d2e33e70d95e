"""The journal beside an open draft: looked after, and made anew where it was lost."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from time import monotonic
from types import MappingProxyType
from typing import Final

from wizard.drafts.ahead_file import SUFFIX as AHEAD_SUFFIX
from wizard.drafts.ahead_file import AheadFile
from wizard.drafts.draft_wording import DraftSays
from wizard.drafts.journal import Journal
from wizard.drafts.lock import Closed
from wizard.drafts.private_files import is_own
from wizard.drafts.records import RESERVED_BYTES
from wizard.drafts.store import AHEAD
from wizard.refusals import Unusable
from wizard.wording import system_reason

SUFFIX: Final = ".journal"
"""How its name ends, beside the draft."""

SPACE: Final = f"{RESERVED_BYTES // 1024} KB"
"""How much is reserved, in words."""

LOOK_SECONDS: Final = 1.0
"""Seconds of typing between two looks at whether the journal is still there, whole.

A look costs as much as a write. Since Linux 6.13 it also makes the next write to the
file three times as long, because the time of that write must be told apart.
"""

NOTHING_UNSENT: Final[Mapping[str, str]] = MappingProxyType({})


class DraftJournal:
    """What is typed and not answered, over the revision that the draft is at."""

    def __init__(self, draft: Path, revision: int) -> None:
        """Raises Closed where there is one that cannot be opened.

        It may hold text, which the next save would make stale.
        """
        self._id, self._path = draft.stem, draft.with_suffix(SUFFIX)
        self._revision = revision
        self._journal: Journal | None = None
        self._look_at = 0.0
        self._lost: Mapping[str, str] = NOTHING_UNSENT
        """What was unanswered when there was a journal last, while there is none."""
        self.ahead = AheadFile(draft.with_suffix(AHEAD_SUFFIX))
        self.texts: Mapping[str, str] = NOTHING_UNSENT
        """What was typed last time and never answered, by question."""
        self.trouble = ""
        """Why the last key was not kept; blank while every one is."""
        was_there = is_own(self._path)
        try:
            self._open()
        except (OSError, Unusable) as error:
            if was_there:
                facts = {"id": self._id, "why": reason(error)}
                raise Closed(DraftSays.JOURNAL_UNREADABLE.format(**facts)) from error
            self.trouble = self._not_kept(error)

    @property
    def unreserved(self) -> str:
        """Why keys may not be kept when the disk is full; blank where they are."""
        why = self._journal.unreserved if self._journal is not None else None
        return "" if why is None else why.format(reserved=SPACE)

    def keep(self, key: str, text: str) -> None:
        """Keep what is in the line of a question. Raises Unusable, in words."""
        try:
            journal = self._journal
            if journal is None or monotonic() > self._look_at:
                journal = self._sound()
            journal.write(key, text)
        except (OSError, Unusable) as error:
            self.trouble = self._not_kept(error)
            raise Unusable(self.trouble) from error
        self.trouble = ""

    def foresee(self, unsent: Mapping[str, str]) -> None:
        """Keep what is unanswered over the next revision before the draft is at it.

        Whatever ends the session meanwhile, it is found over one of the two.
        """
        try:
            self._sound().foresee(self._revision + 1, unsent)
        except (OSError, Unusable) as error:
            if unsent:
                self.trouble = self._not_kept(error)
        else:
            self.trouble = ""

    def begin(self, revision: int, unsent: Mapping[str, str]) -> None:
        """Over this revision from now on."""
        self._revision, self._lost = revision, unsent
        if self._journal is not None:
            self._journal.begin(revision, unsent)

    def set_aside(self, content: str, unsent: Mapping[str, str]) -> None:
        """A whole draft into the reserved space. Raises OSError or Unusable."""
        self._sound().set_aside(content, unsent)

    def clear(self) -> None:
        """Nothing that was typed is worth keeping here any more."""
        if self._journal is not None:
            with suppress(OSError):
                self._journal.clear()

    def leave(self) -> None:
        """Let it stand as it is, for another draft is gone on with."""
        if self._journal is not None:
            self._journal.close()

    def close(self) -> None:
        """End it; one that was lost is written anew before that."""
        if self._journal is not None:
            with suppress(OSError, Unusable):
                self._sound()
        self.leave()
        self.ahead.close()

    def _open(self) -> None:
        """What was typed ahead last time goes into the journal."""
        journal = self._journal = Journal.open(self._path, self._revision)
        if ahead := self.ahead.take():
            journal.write(AHEAD, ahead)
            self.ahead.keep("")
        self.texts = dict(journal.texts)

    def _sound(self) -> Journal:
        """The journal, which is made anew where it was lost or could not be opened."""
        journal = self._journal
        if journal is not None and not _stands(journal, self._path):
            self._lost = dict(journal.texts)
            journal.close()
            journal = self._journal = None
        if journal is None:
            journal = self._journal = Journal.open(self._path, self._revision)
            journal.renew(self._lost)
        self._look_at = monotonic() + LOOK_SECONDS
        return journal

    def _not_kept(self, error: Exception) -> str:
        return DraftSays.KEY_NOT_KEPT.format(id=self._id, why=reason(error))


def reason(error: Exception) -> str:
    """Why, without the path, where the system has said it."""
    cause = error.__cause__ or error
    return f"{system_reason(cause)}。" if isinstance(cause, OSError) else str(error)


def _stands(journal: Journal, path: Path) -> bool:
    """Whether the journal is still the file at its path, whole."""
    try:
        return journal.stands_at(path)
    except OSError:
        return False
