"""The history of an open draft: as the server had it, and what this session adds."""

from collections.abc import Iterable

from wizard.drafts.history import (
    History,
    HistoryEntry,
    gap_kind,
    history,
    is_sound,
    noted,
    to_be_noted,
)
from wizard.form import Form


def entries_of(lines: Iterable[bytes]) -> tuple[HistoryEntry, ...]:
    """The entries of sound lines; those of a newer program are passed over."""
    found = (HistoryEntry.read(line) for line in lines if is_sound(line))
    return tuple(entry for entry in found if entry is not None)


class SavedHistory:
    """The history of a draft, made of its lines when it is first asked for."""

    def __init__(self, lines: tuple[bytes, ...], saved: Form) -> None:
        self._lines = lines
        self._saved = saved
        """The form as it was saved last."""
        self._known: History | None = None

    @property
    def last_change(self) -> HistoryEntry | None:
        """The last entry that an undo may take back; None for none."""
        return self._history.last_change

    @property
    def last_undone(self) -> HistoryEntry | None:
        """The change that was taken back last, with none since; None for none."""
        return self._history.last_undone

    def note(self, entry: HistoryEntry, form: Form) -> tuple[bytes, ...]:
        """The lines that a save adds, which makes the form another."""
        gap = gap_kind(is_behind=False, is_empty=not self._lines)
        news = tuple(to_be_noted(self._history, self._saved, entry, gap))
        self._saved = form
        if news:
            self._known = noted(self._history, news, form)
        return tuple(each.line() for each in news)

    @property
    def _history(self) -> History:
        if self._known is None:
            self._known = history(entries_of(self._lines))
        return self._known
