"""The paper beside the question: as it will print, the asked cell marked."""

from textual.geometry import Size

from exports.sheet.sheet import Sheet
from screens.presenters.paper.marks import Marks, marked, place_of
from screens.presenters.paper.picture import picture
from screens.presenters.paper.view import View
from screens.widgets.line_box import LineBox
from wizard.address import Address


class TableBeside(LineBox):
    """A part of the table around one cell; it scrolls only when that leaves it."""

    def __init__(self) -> None:
        super().__init__(id="side")
        self._view = View()

    def draw(self, sheet: Sheet, asked: Address, looks: Marks, room: Size) -> None:
        """Show the table with this cell marked, in so many columns and lines."""
        self.styles.width, self.styles.height = room
        lines, height = picture(sheet, room.width), room.height
        at = place_of(asked, lines)
        self._view = self._view.around(lines, at, height)
        shown = self._view.of(lines, height)
        self.show([marked(line, looks, at) for line in shown])
