"""The official table beside a question, as the form stands at each moment."""

from textual.geometry import Size
from textual.screen import Screen

from exports.sheet.sheet import sheet
from screens.presenters.paper.marks import marks
from screens.presenters.question.words import KEY_LINES
from screens.presenters.text.sizes import GUTTER, SHORT, beside
from screens.widgets.table_beside import TableBeside
from wizard.interview.interview import Interview


class TableView:
    """Draws it, as high as the screen without the keys."""

    def __init__(self, screen: Screen[None]) -> None:
        self._screen = screen
        self._widget: TableBeside | None = None

    def show(self, now: Interview) -> None:
        """Show the form with its asked cell marked."""
        columns, lines = self._screen.app.size
        room = Size(beside(columns) - GUTTER, lines - KEY_LINES[lines < SHORT])
        page, looks = sheet(now.form, now.edition), marks(now.findings)
        is_new = self._widget is None
        widget = self._widget = self._widget or TableBeside()
        widget.draw(page, now.at, looks, room)
        if is_new:
            self._screen.mount(widget, before="#ledger")
