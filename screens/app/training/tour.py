"""The tour: the whole paper with one cell marked, and its explanation."""

from collections.abc import Callable

from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.containers import Container
from textual.events import Resize

from screens.app.training.tour_view import TourView
from screens.presenters.mode import with_mark
from screens.presenters.row import Chosen, ListRow, text_rows
from screens.presenters.training.tour import Tour
from screens.presenters.training.training_wording import TrainingText
from screens.presenters.wrap import cut, fold
from screens.widgets.answer_screen import AnswerScreen
from screens.widgets.cached import CachedText
from screens.widgets.list_screen import ListScreen
from wizard.editions.library import edition, usable

SHORT, WIDE = 20, 118
"""Lines below which little is said, and cells from which on it stands beside.

The margins of the screen are not counted: this is a terminal of 120.
"""

BESIDE = 40
"""Cells of what is said beside the paper."""


class TourLesson:
    """A walk over the paper of an edition, then of another; then back to the menu."""

    def __init__(self, app: App[None], name: str, done: Callable[[str], None]) -> None:
        self._app = app
        self._name = name
        self._done = done

    def open(self) -> None:
        """Show the paper."""
        screen = TourScreen(Tour.of(edition(self._name)))
        self._app.push_screen(screen, self._left)

    def _left(self, other: str | None) -> None:
        if other is None:
            self._done("")
        else:
            self._name = other
            self.open()


class TourScreen(AnswerScreen[str | None]):
    """The paper and, beside or below it, the marked cell; answers another edition."""

    BINDINGS = [
        Binding("escape,f7", "dismiss(None)", show=False),
        Binding("enter,ctrl+j", "explain", show=False),
        Binding("f2", "editions", show=False),
    ]

    def __init__(self, tour: Tour) -> None:
        super().__init__()
        self._tour = tour

    def compose(self) -> ComposeResult:
        """Title, paper, what is said of the cell, keys."""
        yield CachedText(id="title")
        with Container(id="tour"):
            yield TourView(self._tour, self._say)
            yield CachedText(id="about")
        yield CachedText(id="keys")

    def on_resize(self, _: Resize) -> None:
        """Show the explanation beside the paper where there is room, else below."""
        is_short = self.size.height < SHORT
        self.set_class(is_short, "-short")
        self.set_class(self.size.width >= WIDE, "-wide")
        title = TrainingText.TOUR_TITLE.format(edition=self._tour.edition.name)
        head = cut(with_mark(self.app.sub_title, title), self.size.width - 2)
        self.query_one("#title", CachedText).update(head)
        keys = TrainingText.TOUR_KEYS_SHORT if is_short else TrainingText.TOUR_KEYS
        self.query_one("#keys", CachedText).update(keys)
        self._say()

    def action_explain(self) -> None:
        """Open the whole explanation of the cell."""
        place, *lines = self._tour.lines(self._at)
        hints = TrainingText.TOUR_CELL_KEYS
        self.app.push_screen(ListScreen(place, text_rows(lines), hints))

    def action_editions(self) -> None:
        """Ask for another edition."""
        rows = tuple(ListRow(version.name, version.id) for version in usable())
        keys, at = TrainingText.EDITIONS_KEYS, self._tour.edition.id

        listing = ListScreen(TrainingText.EDITIONS_TITLE, rows, keys, at=at)
        self.app.push_screen(listing, self._chosen)

    def _chosen(self, chosen: Chosen[str] | None) -> None:
        if chosen is not None:
            self.dismiss(chosen.of)

    @property
    def _at(self) -> str:
        return self.query_one(TourView).at

    def _say(self) -> None:
        """Show the explanation of the marked cell, folded to its room."""
        width = BESIDE if self.size.width >= WIDE else self.size.width - 2
        lines = (
            part for text in self._tour.lines(self._at) for part in fold(text, width)
        )
        self.query_one("#about", CachedText).update("\n".join(lines), layout=False)
