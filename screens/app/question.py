"""The question that is being asked: the interview's own screen."""

from functools import cached_property
from typing import TYPE_CHECKING, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding

from screens.app.question_layout import QuestionLayout
from screens.presenters.carry_over import carried_text, unchanged_text
from screens.presenters.echo import echo_text, last_answers, warning_text
from screens.presenters.mode import HAND_IN, Mode
from screens.presenters.notice import no_problems, stays_text
from screens.presenters.recovery import recovered_text
from screens.presenters.session import Session
from screens.presenters.wrap import cut
from screens.terminal.notice import Notice
from screens.widgets.cached import CachedHorizontal, CachedText, CachedVertical
from screens.widgets.line_input import LineInput, UpFromFirstLine
from screens.wording import COMMANDS, Shown
from wizard.drafts.file_store import Draft
from wizard.interview.interview import Interview
from wizard.refusals import Refused

if TYPE_CHECKING:
    from screens.app.overlays import Overlays
    from screens.widgets.text_input import TextInput

QUOTED: Final = 30
"""Cells of an old answer that a notice quotes."""


class QuestionScreen(QuestionLayout):
    """One question at a time. Enter goes on; going back loses nothing."""

    BINDINGS = [
        Binding("escape,f7", "back", show=False, priority=True),
        Binding("f8", "skip", show=False, priority=True),
        Binding("f4", "problem", show=False, priority=True),
        Binding("ctrl+z", "undo", show=False, priority=True),
        Binding("ctrl+y", "redo", show=False, priority=True),
        Binding("f1", "open('help')", show=False, priority=True),
        Binding("f2", "open('outline')", show=False, priority=True),
        Binding("f3", "open('review')", show=False, priority=True),
        Binding("f5", "open('summary')", show=False, priority=True),
        Binding("f6", "open('export')", show=False, priority=True),
        Binding("f9", "open('row')", show=False, priority=True),
        Binding("f10", "open('material')", show=False, priority=True),
        Binding("ctrl+s", "open('copy')", show=False, priority=True),
        Binding("ctrl+t", "unchanged", show=False, priority=True),
        Binding("ctrl+p", "palette", show=False, priority=True),
        Binding("up,pageup", "open('earlier')", show=False),
    ]

    def __init__(self, draft: Draft, mode: Mode = HAND_IN) -> None:
        super().__init__(Session(draft, mode))

    @cached_property
    def _overlays(self) -> "Overlays":
        """What opens over the question; loaded with the first of them, not before."""
        from screens.app.overlays import Overlays  # noqa: PLC0415  no question needs them

        return Overlays(self.app, self._session, self._go, self._tell, self._leave)

    @cached_property
    def _lines(self) -> "TextInput":
        """What long answers are typed into; loaded and mounted with the first."""
        from screens.widgets.text_input import TextInput  # noqa: PLC0415  most answers are a line

        lines = TextInput(self._take, self._keep, self._offer)
        self.query_one("#entry").mount(lines)
        return lines

    def compose(self) -> ComposeResult:
        """The parts of every question; only what they say changes."""
        for name in ("head", "place", "said", "ask", "why"):
            yield CachedText(id=name)
        with CachedVertical(id="answer"):
            with CachedHorizontal(id="entry"):
                yield CachedText(Shown.PROMPT, id="prompt")
                yield LineInput(self._take, self._keep, self._offer)
            yield CachedText(id="notice")
        yield CachedText(id="ledger")
        yield CachedText(id="keys")

    def on_mount(self) -> None:
        """Ask the first question, with what was typed there and never answered."""
        news = self._session.recover()
        self._ask(news + recovered_text(self._session))

    def action_back(self) -> None:
        """The question before; nothing is lost."""
        now = self._session.now
        if now.number:
            self._go(now.back())
        else:
            self._leave()

    def _leave(self) -> None:
        """Back to where the form was opened, unless something is not saved."""
        if self._session.trouble:
            self._tell(self._session.trouble + Shown.OFFER_COPY, refused=True)
        else:
            self._session.leave(self._widget().text)
            self.dismiss(None)

    def action_skip(self) -> None:
        """The next question, this one answered or not."""
        self._go(self._session.now.next())

    def action_undo(self) -> None:
        """What was in the line; else the form as it was before the last answer."""
        now = self._session.now
        if self._widget().text != now.present:
            self._session.forget()
            self._ask(Shown.RESTORED)
        elif self._session.undo():
            self._session.after = None
            self._ask(Shown.UNDONE.format(what=last_answers(now, 1)[0]))
        else:
            self._tell(Shown.NOTHING_TO_UNDO)

    def action_redo(self) -> None:
        """The form as it was before the last undo."""
        self._session.leave(self._widget().text)
        if self._session.redo():
            self._session.after = None
            self._ask(Shown.REDONE.format(what=last_answers(self._session.now, 1)[0]))
        else:
            self._tell(Shown.NOTHING_TO_REDO)

    def action_unchanged(self) -> None:
        """What stands together here is as last year: on to the next open question."""
        now = self._session.now
        if not now.together:
            self._tell(Shown.NOTHING_CARRIED)
            return
        self._go(now.keep_unchanged(), unchanged_text(now, self._width_of("notice")))

    def action_problem(self) -> None:
        """The next question, in order, that an error finding points to."""
        problem = self._session.now.next_problem()
        if problem is None:
            self._tell(no_problems(self._session.now))
        else:
            moment, finding = problem
            self._go(moment, finding.message)

    def action_palette(self) -> None:
        """Find what can be done or gone to by a few letters."""
        self._session.leave(self._widget().text)
        self._overlays.palette(self._found)

    def _found(self, key: str | None) -> None:
        """Do what was found, or go there."""
        if key in COMMANDS:
            self.call_later(self.run_action, key)
        elif key is not None:
            self._go(self._session.now.go(key))

    def action_open(self, name: str) -> None:
        """Open a screen over the question; what is in the line is remembered."""
        self._session.leave(self._widget().text)
        self._overlays.open(name)

    def _take(self, typed: str) -> None:
        """Let the interview judge the answer; say so when it refuses."""
        asked = self._session.now.at
        try:
            self._session.answer(typed)
        except Refused as refusal:
            self._tell(str(refusal), refused=True)
            return
        self._ask(is_answered=True)
        if self._session.after is not None:
            self._session.after(asked)

    def _keep(self, text: str) -> None:
        """Keep every key before it is painted, and say where that fails."""
        self._session.keep(text)
        if self._session.trouble:
            self._tell(self._session.trouble + Shown.OFFER_COPY, refused=True)

    def _offer(self, text: str) -> None:
        """Ask what a pasted block is to become; what is in the line is remembered."""
        line, widget = self.query_one(LineInput), self._widget()
        is_typed = widget.text != self._session.now.present
        self._session.leave(widget.text)
        put = widget.put if is_typed or widget is not line else line.show
        self._overlays.paste(text, put)

    def _go(self, moment: Interview, told: str = "") -> None:
        """Another place or another moment; what is in the line is remembered."""
        self._session.leave(self._widget().text)
        self._session.move(moment)
        self._session.after = None
        self._ask(told)

    def _ask(self, told: str = "", *, is_answered: bool = False) -> None:
        """Ask the question of the moment, or check answers at the end."""
        self._say_all()
        if self._session.now.step is None:
            self._overlays.review()
            return
        line, widget = self.query_one(LineInput), self._widget()
        for other in self.query("LineInput, TextInput"):
            other.display = other is widget
        proposal = self._session.now.proposal
        line.placeholder = Shown.PROPOSED.format(text=proposal) if proposal else ""
        widget.show(self._session.line)
        self.set_focus(widget)
        trouble, news = self._session.trouble, self._session.news()
        if trouble:
            self._tell(trouble + Shown.OFFER_COPY, refused=True)
        else:
            told = told or self._state() or (self._echo() if is_answered else "")
            self._tell(news or told, refused=bool(news))

    def _echo(self) -> str:
        """What was understood of the last answer, if doubtful or without room above."""
        now = self._session.now
        return echo_text(now) if self.is_cut("said") else warning_text(now)

    def _state(self) -> str:
        """A word about what is in the line, where it is no answer of today."""
        now = self._session.now
        if self._session.is_unsent:
            kept = Shown.ERASED.format(text=cut(now.present, QUOTED))
            return Shown.UNSENT if self._session.line else kept
        return carried_text(now) if now.at in now.carried else stays_text(now)

    def _widget(self) -> "LineInput | TextInput":
        """The widget that the present question is answered in."""
        return self._lines if self._is_long else self.query_one(LineInput)

    @on(UpFromFirstLine)
    def _look_back(self) -> None:
        self.action_open("earlier")

    @on(Notice)
    def _notice(self, event: Notice) -> None:
        self._tell(event.text)
