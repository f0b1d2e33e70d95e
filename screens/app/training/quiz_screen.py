"""One exercise after the other on one screen, each judged at once."""

from typing import Final

from textual.app import ComposeResult
from textual.binding import Binding
from textual.events import Resize

from screens.app.training.marking_screen import MarkingScreen
from screens.presenters.lists.list_command_wording import CLOSE, TABLE
from screens.presenters.row import ListRow
from screens.presenters.text.wrap import fold
from screens.presenters.training import quiz as presenter
from screens.widgets.answer_screen import AnswerScreen
from screens.widgets.cached import CachedHorizontal, CachedText
from screens.widgets.line_input import LineInput
from screens.widgets.row_list import RowList
from screens.wording import Wording
from wizard.editions.library import edition
from wizard.refusals import Refused
from wizard.training.practice import Practice

SHORT: Final = 16
"""Lines below which a verdict takes the place of what was asked."""


class QuizScreen(AnswerScreen[None]):
    """An exercise, its verdict, or at the end the result of the round."""

    BINDINGS = [
        Binding(CLOSE.keys, "dismiss(None)", show=False),
        Binding(TABLE.keys, "paper", show=False, priority=True),
    ]

    def __init__(self, practice: Practice) -> None:
        super().__init__()
        self._practice = practice

    def compose(self) -> ComposeResult:
        """The parts of every exercise; only what they say changes."""
        for name in ("title", "about", "ask"):
            yield CachedText(id=name)
        yield RowList((), choose=self._choose)
        with CachedHorizontal(id="entry"):
            yield CachedText(Wording.PROMPT, id="prompt")
            yield LineInput(self._answer)
        yield CachedText(id="notice", classes="refused")
        yield CachedText(id="keys")

    def on_mount(self) -> None:
        """The first exercise."""
        self._show()

    def on_resize(self, _: Resize) -> None:
        """Fold the words anew; what was typed or marked stays."""
        self.set_class(self.size.height < SHORT, "-short")
        self._say_all()

    def _choose(self, row: ListRow[str | int]) -> None:
        """Answer with an option, go on from a verdict, or leave at the end."""
        now = self._practice.now
        if now.verdict is not None:
            self._practice.go_on()
            self._show()
        elif now.exercise is None:
            self.dismiss(None)
        elif isinstance(row.of, str):
            self._answer(row.of)

    def action_paper(self) -> None:
        """Open the form of the exercise on its paper, to mark a cell there."""
        exercise = self._practice.now.asked
        if exercise is None or exercise.form is None:
            return
        form, row = exercise.form, self.query_one(RowList).current
        at = "" if row is None else str(row.of)
        paper = MarkingScreen(form, edition(form.edition), at, exercise.ask)
        self.app.push_screen(paper, self._marked)

    def _marked(self, key: str | None) -> None:
        if key is not None:
            self._answer(key)

    def _answer(self, typed: str) -> None:
        """Let the exercise judge an answer; show why it is refused."""
        try:
            self._practice.answer(typed)
        except Refused as refusal:
            self._say("notice", str(refusal))
            return
        self._show()

    def _show(self) -> None:
        """Show the exercise or the verdict of the moment."""
        exercise = self._practice.now.asked
        rows, line = self.query_one(RowList), self.query_one(LineInput)
        is_typed = exercise is not None and not exercise.options
        self.query_one("#entry").display = is_typed
        rows.display = not is_typed
        self._say_all()
        self._say("notice", self._practice.trouble)
        if is_typed:
            line.show("")
            self.set_focus(line)
        else:
            rows.show(presenter.rows(self._practice.now))
            self.set_focus(rows)

    def _say_all(self) -> None:
        """Show every part that is words."""
        now = self._practice.now
        is_short = now.verdict is not None and self.size.height < SHORT
        self._say("title", presenter.head(now))
        self._say("about", "" if is_short else presenter.before(now))
        self._say("ask", presenter.asks(now))
        self._say("keys", presenter.keys(now))

    def _say(self, part: str, text: str) -> None:
        static = self.query_one(f"#{part}", CachedText)
        static.display = bool(text)
        static.update("\n".join(fold(text, max(self.app.size.width - 2, 10))))
