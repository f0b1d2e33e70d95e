"""The paper of the tour, where each move of the mark is told."""

from collections.abc import Callable

from textual.binding import Binding

from screens.presenters.training.tour import Tour
from screens.widgets.paper_view import PaperView


class TourView(PaperView):
    """The paper; right and left go through its cells, or stops, in their order."""

    BINDINGS = [
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

    def _mark(self, field: str, *, follow: bool = True) -> None:
        super()._mark(field, follow=follow)
        self._tell()
