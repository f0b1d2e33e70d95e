"""What stands around the words of a question: the points, and the table beside."""

from functools import cached_property
from typing import TYPE_CHECKING, Final

from textual.screen import Screen

from screens.presenters.paper.rules import has_rules
from screens.presenters.question.ledger import (
    ledger_height,
    short_ledger,
    tall_ledger,
)
from screens.presenters.text.sizes import EDGES, SHORT, TALL, beside
from screens.widgets.line_box import LineBox
from wizard.interview.interview import Interview

if TYPE_CHECKING:
    from screens.app.table import TableView

SHORT_LINES: Final = 2
"""Lines that the points have where not every group has its own."""


class SidePanel:
    """Shows the points below a question, and where there is room the table beside."""

    def __init__(self, screen: Screen[None]) -> None:
        self._screen = screen

    @cached_property
    def _table(self) -> "TableView":
        """The table; loaded where there is room for it."""
        from screens.app.table import TableView  # noqa: PLC0415  most terminals have no room

        return TableView(self._screen)

    def show(self, now: Interview) -> None:
        """Show the points of a moment, and its table in the same painting."""
        columns, lines = self._screen.app.size
        room = columns - EDGES - beside(columns)
        box, is_tall = self._screen.query_one("#ledger", LineBox), lines >= TALL
        short = SHORT_LINES if lines >= SHORT else 1
        box.styles.width = room
        box.styles.height = ledger_height(now) + has_rules() if is_tall else short
        box.show((tall_ledger if is_tall else short_ledger)(now, room))
        if beside(columns) and now.step is not None:
            self._table.show(now)
