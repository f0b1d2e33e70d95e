"""The tour: the whole paper with one cell marked, and its explanation."""

from collections.abc import Callable
from typing import Final

from textual.app import App, ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import Binding
from textual.containers import Container
from textual.events import Resize

from screens.app.training.tour_view import TourView
from screens.presenters.lists.list_command_wording import CLOSE, EDITIONS, OF_TRAINING
from screens.presenters.question.command_wording import HELP
from screens.presenters.question.told_keys import told
from screens.presenters.row import Chosen, ListRow, text_rows
from screens.presenters.session.mode import with_mark
from screens.presenters.text.wrap import cut, fold
from screens.presenters.training.tour import Tour
from screens.presenters.training.training_wording import TrainingText
from screens.widgets.answer_screen import AnswerScreen
from screens.widgets.cached import CachedText
from screens.widgets.list_screen import ListScreen
from wizard.editions.library import edition, usable
from wizard.training.read_marks import mark_read, read_cells

SHORT, WIDE = 20, 118
"""Lines below which little is said, and cells from which on it stands beside.

The margins of the screen are not counted: this is a terminal of 120.
"""

BESIDE = 40
"""Cells of what is said beside the paper."""


_KEYS: Final = {
    (False, False): TrainingText.TOUR_KEYS,
    (False, True): TrainingText.TOUR_KEYS_SHORT,
    (True, False): TrainingText.STOPS_KEYS,
    (True, True): TrainingText.STOPS_KEYS_SHORT,
}
"""The keys of a tour, short or not, on a screen that is short or not."""


class TourLesson:
    """A walk over the paper of an edition, then of another; then back to the menu."""

    def __init__(self, app: App[None], name: str, done: Callable[[str], None]) -> None:
        self._app = app
        self._name = name
        self._done = done

    is_short = False

    def open(self) -> None:
        """Show the paper."""
        screen = TourScreen(Tour.of(edition(self._name), is_short=self.is_short))
        self._app.push_screen(screen, self._left)

    def _left(self, other: str | None) -> None:
        if not other:
            self._done("" if other is None else TrainingText.STOPS_DONE)
        else:
            self._name = other
            self.open()


class StopsLesson(TourLesson):
    """A walk over the twelve cells that matter most."""

    is_short = True


class TourScreen(AnswerScreen[str | None]):
    """The paper and, beside or below it, the marked cell; answers another edition.

    It is blank where the last stop of a short tour was gone on from.
    """

    BINDINGS = [
        Binding(CLOSE.keys, "dismiss(None)", show=False),
        Binding("enter,ctrl+j", "go_on", show=False),
        Binding(HELP.keys, "explain", show=False),
        Binding(EDITIONS.keys, "editions", show=False),
    ]

    def __init__(self, tour: Tour) -> None:
        super().__init__()
        self._tour = tour
        self._read = read_cells(tour.edition.id)
        """What was read before."""
        self._seen: set[str] = set()
        """What was gone on from: looking around alone reads nothing."""
        self._before = ""

    def dismiss(self, result: str | None = None) -> AwaitComplete:
        """Remember what was read, and leave."""
        mark_read(self._tour.edition.id, self._seen)
        return super().dismiss(result)

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
        is_short_tour = self._tour.is_short
        says = TrainingText.STOPS_TITLE if is_short_tour else TrainingText.TOUR_TITLE
        title = says.format(edition=self._tour.edition.name)
        head = cut(with_mark(self.app.sub_title, title), self.size.width - 2)
        self.query_one("#title", CachedText).update(head)
        hints = told(_KEYS[is_short_tour, is_short], OF_TRAINING)
        self.query_one("#keys", CachedText).update(hints)
        self._say()

    def action_go_on(self) -> None:
        """Go to the next stop, and behind the last one back; else explain the cell."""
        if not self._tour.is_short:
            self.action_explain()
        elif (stop := self._tour.beside(self._at, 1)) is not None:
            self.query_one(TourView).go_to(stop)
        else:
            self._seen.add(self._at)
            self.dismiss("")

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
        place, *texts = self._tour.lines(self._at)
        if self._at in self._read:
            place = TrainingText.SEEN.format(place=place)
        if self._before and self._before != self._at:
            self._seen.add(self._before)
        self._before = self._at
        lines = (part for text in (place, *texts) for part in fold(text, width))
        self.query_one("#about", CachedText).update("\n".join(lines), layout=False)
