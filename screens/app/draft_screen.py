"""The list of drafts on its screen: searched by typing, with the state of each."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from textual.binding import Binding
from textual.events import Resize

from screens.presenters.lists.draft_states import DraftState
from screens.presenters.lists.draft_wording import HELP, DraftText
from screens.presenters.lists.drafts import DraftColumns, columns_of, heading_row
from screens.presenters.lists.list_command_wording import DRAFT_MENU, OF_DRAFTS
from screens.presenters.names import draft_line
from screens.presenters.printing import prints
from screens.presenters.question.command_wording import HELP as HELP_KEY
from screens.presenters.question.told_keys import told
from screens.presenters.row import ListRow, Of, drawn_row, text_rows
from screens.presenters.search.ranking import matches
from screens.presenters.text.looks import Stretch
from screens.widgets.list_screen import ListScreen
from screens.widgets.row_list import RowList
from screens.widgets.search_list import SearchList
from wizard.drafts.store import DraftSummary

StateOf = Callable[[str], DraftState | None]
"""The state of a draft; None where it cannot be read. It takes a moment."""

BEYOND: Final = 3
"""Lines beyond the view whose drafts are judged before they are seen."""


class DraftScreen(SearchList[Of]):
    """Tells the states of the drafts in view once they are shown, one after the other.

    Nobody waits for them: keys that are pressed meanwhile come first.
    """

    commands = OF_DRAFTS

    BINDINGS = [Binding(HELP_KEY.keys, "help", show=False)]

    none_such = drawn_row((Stretch(told(DraftText.NONE_SUCH, OF_DRAFTS)),))

    def __init__(
        self,
        title: str,
        rows: Sequence[ListRow[Of]],
        at: object,
        drafts: Mapping[object, DraftSummary],
        state_of: StateOf,
    ) -> None:
        super().__init__(title, rows, DraftText.KEYS, at=at, keys=DRAFT_MENU.pressed)
        self._drafts = drafts
        self._state_of = state_of
        self._states: dict[object, DraftState | None] = {}
        self._columns: dict[int, DraftColumns] = {}
        """How the list is shared out, by the cells of a row."""
        self._told: dict[tuple[int, object], ListRow[str]] = {}
        """What has been told, by the cells of a row and the draft: a step tells all."""
        self._is_telling = False
        self._headings = tuple(n for n, row in enumerate(rows) if row.of is None)

    def on_mount(self) -> None:
        """Tell of what is in view whenever that is something else."""
        self.watch(self.query_one(RowList), "scroll_y", self._look, init=False)

    def on_resize(self, _: Resize) -> None:
        """Tell of what is in view at another size; at the first one, too."""
        self.call_after_refresh(self._look)

    def action_help(self) -> None:
        """Tell what can be done here."""
        too = DraftText.PRINT_TOO if prints() else ""
        lines = (told(line, OF_DRAFTS).format(print=too) for line in HELP)
        rows = text_rows(lines)
        self.app.push_screen(
            ListScreen(DraftText.HELP_TITLE, rows, DraftText.HELP_KEYS)
        )

    def filtered(self, typed: str) -> tuple[ListRow[Of], ...]:
        """The rows that have what is typed, without headings; names unfolded."""
        rows = (row for row in self._rows if row.of is not None)
        return tuple(row for row in rows if matches(typed, self._searched(row)))

    def _searched(self, row: ListRow[Of]) -> str:
        draft = self._drafts.get(row.of)
        return row.text if draft is None else draft_line(draft)

    def search(self, typed: str) -> None:
        """Show what has that, and tell of it."""
        super().search(typed)
        self.call_after_refresh(self._look)

    def _look(self) -> None:
        if not self._is_telling:
            self._is_telling = True
            self.call_later(self._tell_next)

    def _tell_next(self) -> None:
        """Judge one draft in view; when all are judged, show what they are like.

        Then those that come into view next, so that a step is shown with all of it.
        """
        seen = self._in_view()
        if self._judge_one(seen.values()):
            self.call_later(self._tell_next)
            return
        self._tell(seen)
        self.call_after_refresh(self._tell_beyond)

    def _tell_beyond(self) -> None:
        if self._judge_one(self._in_view().values()):
            self.call_later(self._tell_next)
            return
        seen = self._in_view(BEYOND)
        if self._judge_one(seen.values()):
            self.call_after_refresh(self._tell_beyond)
            return
        self._is_telling = False
        self._tell(seen)

    def _in_view(self, beyond: int = 0) -> dict[int, object]:
        """The drafts in view; none once the screen is left: a call may come late."""
        rows = (each.in_view(beyond).items() for each in self.query(RowList))
        return {n: of for each in rows for n, of in each if of in self._drafts}

    def _judge_one(self, drafts: Iterable[object]) -> bool:
        """Judge the first draft that has not been; whether there was one."""
        waiting = next((of for of in drafts if of not in self._states), None)
        if waiting is None:
            return False
        self._states[waiting] = self._state_of(self._drafts[waiting].id)
        return True

    def _tell(self, seen: Mapping[int, object]) -> None:
        for listed in self.query(RowList):
            room = listed.fold_cells
            told = {n: self._row(room, of) for n, of in seen.items()}
            listed.retell(self._told_headings(room) | told)

    def _told_headings(self, room: int) -> dict[int, ListRow[str]]:
        """The heading of the columns by its number, where that is among the rows."""
        if not self._drafts or self._line is not None:
            return {}
        heading = heading_row(self._columns_in(room))
        return dict.fromkeys(self._headings, heading)

    def _row(self, room: int, of: object) -> ListRow[str]:
        if (room, of) not in self._told:
            columns = self._columns_in(room)
            self._told[room, of] = columns.row(self._drafts[of], self._states[of])
        return self._told[room, of]

    def _columns_in(self, room: int) -> DraftColumns:
        if room not in self._columns:
            self._columns[room] = columns_of(tuple(self._drafts.values()), room)
        return self._columns[room]
