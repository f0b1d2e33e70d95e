"""Asks for the number of a paper that a trainer has set."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Static

from screens.answering import Answering
from screens.answers import Line
from screens.folded import Folded, Keys
from screens.folding import fold
from screens.training import told
from screens.training.wording import Trained
from wizard.refusals import Refused
from wizard.training.decks import read_number


class NumberScreen(Answering[int | None]):
    """One question; answers with the number, or with nothing."""

    BINDINGS = [Binding("escape,f7", "dismiss(None)", show=False, priority=True)]

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._kind = kind

    def compose(self) -> ComposeResult:
        """The question, a line, and where it is refused, why."""
        yield Folded(told.heading(self._kind), "title")
        yield Static(Trained.NUMBER_ASK, id="ask", markup=False)
        yield Static(Trained.NUMBER_WHY, id="why", markup=False)
        yield Line(self._take)
        yield Static(id="notice", markup=False)
        yield Keys(Trained.NUMBER_KEYS)

    def on_mount(self) -> None:
        """Wait for the number."""
        self.set_focus(self.query_one(Line))

    def _take(self, typed: str) -> None:
        try:
            self.dismiss(read_number(self._kind, typed))
        except Refused as refusal:
            lines = fold(str(refusal), max(self.size.width - 2, 10))
            self.query_one("#notice", Static).update("\n".join(lines), layout=False)
