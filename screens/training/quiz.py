"""Exercises in the app: one after the other on one screen, each judged at once."""

from collections.abc import Callable, Iterable
from typing import Final

from textual import on
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.events import Resize
from textual.screen import Screen
from textual.widgets import Static

from screens.answers import Line
from screens.folding import fold
from screens.listing import Listing
from screens.rows import Rows
from screens.training import told
from screens.training.marking import MarkingScreen
from screens.training.numbering import NumberScreen
from screens.training.wording import Trained
from screens.views import Row
from wizard.refusals import Refused
from wizard.shelf import edition
from wizard.training.exercise import Exercise, Verdict
from wizard.training.practice import Practice, own_number, trouble_before
from wizard.training.round import Round

Done = Callable[[str], None]
"""Goes back to where the exercises were chosen, with a word about trouble."""

GO_ON: Final = "go-on"
"""The key of every row of a verdict: Enter anywhere goes on."""

SHORT: Final = 16
"""Lines below which a verdict takes the place of what was asked."""


def quiz(app: App[None], kind: str, done: Done) -> None:
    """Choose a paper of this kind, do it, and come back to choose another."""
    heading = told.heading(kind)
    if trouble := trouble_before():
        heading = f"{heading}\n{trouble}"
    rows = (*told.level_rows(kind), Row(Trained.TYPE_NUMBER, told.NUMBER))

    def begin(number: int | None) -> None:
        if number is None:
            quiz(app, kind, done)
            return
        screen = QuizScreen(Practice(kind, number))
        app.push_screen(screen, lambda _: quiz(app, kind, done))

    def chosen(key: str | None) -> None:
        if key is None:
            done("")
        elif key == told.NUMBER:
            app.push_screen(NumberScreen(kind), begin)
        else:
            begin(own_number(kind, key))

    app.push_screen(Listing(heading, rows, Trained.CHOOSE_KEYS), chosen)


class QuizScreen(Screen[None]):
    """The moment of a round: an exercise, its verdict, or how it all came out."""

    BINDINGS = [
        Binding("escape,f7", "dismiss(None)", show=False),
        Binding("f3", "paper", show=False, priority=True),
    ]

    def __init__(self, practice: Practice) -> None:
        super().__init__()
        self._practice = practice

    def compose(self) -> ComposeResult:
        """The parts of every exercise; only what they say changes."""
        for name in ("title", "told", "ask"):
            yield Static(id=name, markup=False)
        yield Rows(())
        yield Line(self._answer)
        yield Static(id="notice", markup=False)
        yield Static(id="keys", markup=False)

    def on_mount(self) -> None:
        """The first exercise."""
        self._show()

    def on_resize(self, _: Resize) -> None:
        """Fold the words anew; what was typed or marked stays."""
        self.set_class(self.size.height < SHORT, "-short")
        self._say_all()

    @on(Rows.Chosen)
    def _chosen(self, event: Rows.Chosen) -> None:
        if self._practice.now.verdict is not None:
            self._practice.go_on()
            self._show()
        elif self._practice.now.exercise is not None:
            self._answer(event.key)
        else:
            self.dismiss(None)

    def action_paper(self) -> None:
        """The form of the exercise on its paper, to mark a cell there."""
        exercise = self._asked
        if exercise is None or exercise.form is None:
            return
        form, at = exercise.form, self.query_one(Rows).key
        paper = MarkingScreen(form, edition(form.edition), at, exercise.ask)
        self.app.push_screen(paper, self._marked)

    def _marked(self, key: str | None) -> None:
        if key is not None:
            self._answer(key)

    def _answer(self, typed: str) -> None:
        """Let the exercise judge; say so where it is no answer."""
        try:
            self._practice.answer(typed)
        except Refused as refusal:
            self._say("notice", str(refusal))
            return
        self._show()

    @property
    def _asked(self) -> Exercise | None:
        """The exercise that waits for an answer; None while a verdict is read."""
        now = self._practice.now
        return now.exercise if now.verdict is None else None

    def _show(self) -> None:
        """What the moment asks or tells."""
        exercise, rows, line = self._asked, self.query_one(Rows), self.query_one(Line)
        line.display = exercise is not None and not exercise.options
        rows.display = not line.display
        self._say_all()
        self._say("notice", self._practice.trouble)
        if line.display:
            line.show("")
            self.set_focus(line)
        else:
            rows.show(self._rows())
            self.set_focus(rows)

    def _rows(self) -> tuple[Row, ...]:
        now = self._practice.now
        if now.verdict is not None:
            return _told(told.verdict_lines(now.verdict))
        if now.exercise is not None:
            return tuple(
                Row(option.text, option.key) for option in now.exercise.options
            )
        return _told(told.end_lines(now))

    def _say_all(self) -> None:
        """Every part that is words."""
        now = self._practice.now
        exercise, verdict = now.exercise, now.verdict
        is_told = exercise is not None and (
            verdict is None or self.size.height >= SHORT
        )
        self._say("title", told.head(now))
        self._say("told", "\n".join(exercise.told) if exercise and is_told else "")
        self._say("ask", _asks(now))
        self._say("keys", _keys(self._asked, verdict))

    def _say(self, part: str, text: str) -> None:
        static = self.query_one(f"#{part}", Static)
        static.display = bool(text)
        static.update("\n".join(fold(text, max(self.app.size.width - 2, 10))))


def _told(lines: Iterable[str]) -> tuple[Row, ...]:
    """Lines to be read; Enter on any of them goes on."""
    return tuple(Row(line, GO_ON) for line in lines)


def _asks(now: Round) -> str:
    if now.verdict is not None:
        return told.right_or_wrong(now, now.verdict)
    return now.exercise.ask if now.exercise is not None else ""


def _keys(asked: Exercise | None, verdict: Verdict | None) -> str:
    if asked is None:
        return Trained.END_KEYS if verdict is None else Trained.VERDICT_KEYS
    if not asked.options:
        return Trained.LINE_KEYS
    return Trained.OPTION_KEYS if asked.form is None else Trained.CELL_KEYS
