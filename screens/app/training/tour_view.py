"""The paper of the tour, on which all four arrow keys move the mark."""

from collections.abc import Callable

from rich.cells import cell_len
from textual.binding import Binding

from screens.presenters.lists.list_command_wording import DOWN, UP
from screens.presenters.training.tour import Tour
from screens.widgets.paper_view import PaperView


class TourView(PaperView):
    """The paper; up and down go to the cell above and below."""

    BINDINGS = [
        Binding(UP.keys, "line(-1)", show=False),
        Binding(DOWN.keys, "line(1)", show=False),
        Binding("left", "move(-1)", show=False),
        Binding("right", "move(1)", show=False),
    ]

    def __init__(self, tour: Tour, tell: Callable[[], None]) -> None:
        super().__init__(tour.paper, tour.stops[0] if tour.is_short else "")
        self._tour = tour
        self._tell = tell

    def go_to(self, name: str) -> None:
        """Mark this cell."""
        self._mark(name)

    def action_move(self, by: int) -> None:
        """Mark the cell beside; in a short tour the stop before or behind."""
        if not self._tour.is_short:
            super().action_move(by)
        elif (stop := self._tour.beside(self.at, by)) is not None:
            self._mark(stop)

    def action_line(self, by: int) -> None:
        """Mark the cell above or below."""
        lines = [n for n, line in enumerate(self._lines) if self._mark_in(line)]
        left, _ = self._mark_in(self._lines[lines[0]]) or (0, 0)
        at = lines[-1] + 1 if by > 0 else lines[0] - 1
        while 0 <= at < len(self._lines):
            field = self._field_at(left, at)
            if field and field != self.at:
                self._mark(field)
                return
            at += by

    def _field_at(self, left: int, line: int) -> str | None:
        """The cell at this column of a line."""
        place = 0
        for span in self._lines[line]:
            place += cell_len(span.text)
            if left < place:
                return span.field
        return None

    def _mark(self, field: str) -> None:
        super()._mark(field)
        self._tell()
