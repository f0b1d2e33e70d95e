"""Everything that can be done and gone to, found by a few typed letters."""

from collections.abc import Sequence
from operator import attrgetter
from typing import Generic

from textual.app import ComposeResult
from textual.binding import Binding

from screens.presenters.lists.list_command_wording import CLOSE, DOWN, LISTED, UP
from screens.presenters.question.told_keys import told
from screens.presenters.row import Chosen, ListRow, Of
from screens.presenters.search.ranking import ranked
from screens.presenters.session.mode import with_mark
from screens.widgets.answer_screen import AnswerScreen
from screens.widgets.folded_text import FoldedText, KeyHints
from screens.widgets.line_input import LineInput
from screens.widgets.row_list import RowList
from screens.wording import Wording


class PaletteScreen(AnswerScreen[Chosen[Of] | None], Generic[Of]):
    """Answers with the row that was found; Esc answers None."""

    BINDINGS = [
        Binding(CLOSE.keys, "dismiss(None)", show=False, priority=True),
        Binding(UP.keys, "move(-1)", show=False, priority=True),
        Binding(DOWN.keys, "move(1)", show=False, priority=True),
    ]

    def __init__(
        self, rows: Sequence[ListRow[Of]], title: str = Wording.PALETTE_TITLE
    ) -> None:
        super().__init__()
        self._all, self._title = tuple(rows), title

    def compose(self) -> ComposeResult:
        """What is typed, and below it what is found."""
        title = with_mark(self.app.sub_title, self._title)
        yield FoldedText(title, "title")
        yield LineInput(self._choose, self._search)
        yield RowList(self._all)
        yield KeyHints(told(Wording.PALETTE_KEYS, LISTED))

    def on_mount(self) -> None:
        """Type at once."""
        self.set_focus(self.query_one(LineInput))

    def action_move(self, by: int) -> None:
        """Go to another of the rows that were found."""
        self.query_one(RowList).action_move(by)

    def _search(self, typed: str) -> None:
        """Show the rows that have what is typed, the best first."""
        found = ranked(typed, self._all, attrgetter("text"))
        self.query_one(RowList).show(found or (ListRow(Wording.PALETTE_NOTHING),))

    def _choose(self, _: str) -> None:
        row: ListRow[Of] | None = self.query_one(RowList).current
        if row is not None:
            self.dismiss(Chosen(row))
