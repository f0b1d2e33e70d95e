"""A list that is searched by typing; the line appears with the first letter."""

from typing import Generic

from textual.binding import Binding
from textual.events import Key, Paste

from screens.presenters.lists.list_command_wording import (
    CLOSE,
    DOWN,
    PAGE_DOWN,
    PAGE_UP,
    UP,
)
from screens.presenters.row import ListRow, Of
from screens.presenters.search.ranking import matches
from screens.widgets.line_input import LineInput
from screens.widgets.list_screen import ListScreen
from screens.widgets.row_list import RowList
from wizard.cells import clean


class SearchList(ListScreen[Of], Generic[Of]):
    """Shows the rows that have what is typed, in their order; Esc shows all again."""

    BINDINGS = [
        Binding(CLOSE.keys, "leave", show=False),
        Binding(UP.keys, "move(-1)", show=False, priority=True),
        Binding(DOWN.keys, "move(1)", show=False, priority=True),
        Binding(PAGE_UP.keys, "page(-1)", show=False, priority=True),
        Binding(PAGE_DOWN.keys, "page(1)", show=False, priority=True),
    ]

    none_such: ListRow[Of] = ListRow("")
    """What stands in place of rows where none has what is typed."""

    _line: LineInput | None = None
    """Where one types, while something is searched for."""

    def on_key(self, event: Key) -> None:
        """Begin to search with what is typed first."""
        if event.character and event.is_printable and self._line is None:
            event.stop()
            self._begin(event.character)

    def on_paste(self, event: Paste) -> None:
        """Begin to search with what an input method has brought, or a paste."""
        if self._line is None:
            event.stop()
            self._begin(" ".join(clean(event.text).split()))

    def action_leave(self) -> None:
        """Show all rows again; where they are shown, answer None."""
        if self._line is None:
            self.dismiss(None)
        else:
            self._line.show("")

    def action_move(self, by: int) -> None:
        """Go to another row."""
        self.query_one(RowList).action_move(by)

    def action_page(self, by: int) -> None:
        """Go up or down by a screenful."""
        self.query_one(RowList).action_page(by)

    def filtered(self, typed: str) -> tuple[ListRow[Of], ...]:
        """The rows that have what is typed."""
        return tuple(row for row in self._rows if matches(typed, row.text))

    def _begin(self, typed: str) -> None:
        self._line = LineInput(self._take, self.search)
        self.mount(self._line, before=self.query_one(RowList))
        self.set_focus(self._line)
        self._line.show(typed)
        self.search(typed)

    def search(self, typed: str) -> None:
        """Show what has that; without it, all rows, and no line."""
        listed = self.query_one(RowList)
        if typed:
            listed.show(self.filtered(typed) or (self.none_such,))
        elif self._line is not None:
            self._line.remove()
            self._line = None
            self.set_focus(listed)
            listed.show(self._rows, self._at)

    def _take(self, _: str) -> None:
        self.query_one(RowList).action_choose()
