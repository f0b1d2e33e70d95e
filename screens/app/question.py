"""The question that is being asked: the screen of an interview."""

from functools import cached_property
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.events import Resize

from screens.app.question_layout import QuestionLayout
from screens.presenters.mode import HAND_IN, Mode
from screens.presenters.question.carry_over import unchanged_text
from screens.presenters.question.command_wording import COMMANDS, LEAVE, Command
from screens.presenters.question.echo import last_answers
from screens.presenters.question.notice import (
    answer_text,
    line_text,
    no_problems,
    trouble_text,
)
from screens.presenters.question.recovery import recovered_text
from screens.presenters.row import Chosen
from screens.presenters.session import Session
from screens.terminal.notice import Notice
from screens.widgets.answer_entry import AnswerEntry
from screens.widgets.answer_screen import AnswerScreen
from screens.widgets.cached import CachedText, CachedVertical
from screens.widgets.line_input import UpFromFirstLine
from screens.wording import Shown
from wizard.address import Address
from wizard.drafts.store import Draft
from wizard.interview.interview import END, Interview
from wizard.refusals import Refused

if TYPE_CHECKING:
    from screens.app.overlays import Overlays


class QuestionScreen(AnswerScreen[None]):
    """One question at a time. Enter goes on; going back loses nothing."""

    BINDINGS = [
        Binding(command.keys, command.action, show=False, priority=not command.yields)
        for command in COMMANDS
        if command.keys and command is not LEAVE
    ]

    def __init__(self, draft: Draft, mode: Mode = HAND_IN) -> None:
        super().__init__()
        self.session = Session(draft, mode)
        self._words = QuestionLayout(self, self.session)

    @cached_property
    def _overlays(self) -> "Overlays":
        """What opens over the question; loaded with the first of it."""
        from screens.app.overlays import Overlays  # noqa: PLC0415  no question needs them

        return Overlays(self)

    def compose(self) -> ComposeResult:
        """The parts of every question; only what they say changes."""
        for name in ("head", "place", "echo", "ask", "why"):
            yield CachedText(id=name)
        with CachedVertical(id="answer"):
            yield AnswerEntry(self._answer, self._keep, self._offer)
            yield CachedText(id="notice")
        yield CachedText(id="ledger")
        yield CachedText(id="keys")

    def on_mount(self) -> None:
        """Ask the first question, with text of the last session in its line."""
        news = self.session.recover()
        self._ask(news + recovered_text(self.session))

    def on_resize(self, _: Resize) -> None:
        """Fold the words anew; what was typed stays."""
        self._words.resize()

    # ── commands ──

    def action_back(self) -> None:
        """Go to the question before; nothing is lost."""
        now = self.session.now
        if now.number:
            self.go(now.back())
        else:
            self.leave()

    def action_skip(self) -> None:
        """Go to the next question, this one answered or not."""
        self.go(self.session.now.next())

    def action_undo(self) -> None:
        """Restore the line; where it is unchanged, undo the last answer."""
        now = self.session.now
        if self._entry.text != now.present:
            self.session.forget()
            self._ask(Shown.RESTORED)
        elif self.session.undo():
            self._ask(Shown.UNDONE.format(what=last_answers(now, 1)[0]))
        else:
            self.tell(Shown.NOTHING_TO_UNDO)

    def action_redo(self) -> None:
        """Take back the last undo."""
        self._remember()
        if self.session.redo():
            what = last_answers(self.session.now, 1)[0]
            self._ask(Shown.REDONE.format(what=what))
        else:
            self.tell(Shown.NOTHING_TO_REDO)

    def action_unchanged(self) -> None:
        """Confirm what stands together here as unchanged, and go on."""
        now = self.session.now
        if now.unconfirmed_here:
            self.go(
                now.keep_unchanged(),
                unchanged_text(now, self._words.width_of("notice")),
            )
        else:
            self.tell(Shown.NOTHING_CARRIED)

    def action_problem(self) -> None:
        """Go to the next question, in order, with an error."""
        problem = self.session.now.next_problem()
        if problem is None:
            self.tell(no_problems(self.session.now))
        else:
            moment, finding = problem
            self.go(moment, finding.message)

    def action_palette(self) -> None:
        """Find what can be done or gone to by a few letters."""
        self._remember()
        self._overlays.palette(self._found)

    def action_open(self, name: str) -> None:
        """Open an overlay by its name; the text in the line is remembered."""
        self._remember()
        self._overlays.open(name)

    @on(UpFromFirstLine)
    def _look_back(self) -> None:
        self.action_open("earlier")

    def _found(self, chosen: Chosen[Command | Address] | None) -> None:
        """Run the command that was found, or go to the question."""
        match chosen and chosen.of:
            case Command(action=action):
                self.call_later(self.run_action, action)
            case Address() as cell:
                self.go_to(cell)

    # ── for what opens over the question ──

    def go(self, moment: Interview, notice: str = "") -> None:
        """Ask at another place or moment; the text in the line is remembered."""
        self._remember()
        self.session.move(moment)
        self.session.after = None
        self._ask(notice)

    def go_to(self, cell: Address, notice: str = "") -> None:
        """Ask for another cell of the form as it stands."""
        self.go(self.session.now.go(cell), notice)

    def tell(self, text: str, *, refused: bool = False) -> None:
        """Show a notice under the line, and ask nothing anew."""
        self._words.tell(text, refused=refused)

    def come_back(self, notice: str = "") -> None:
        """Show a notice at the question; behind the last one, ask that again."""
        now = self.session.now
        if now.at == END:
            self.go(now.back(), notice)
        elif notice:
            self.tell(notice)

    def leave(self) -> None:
        """Go back to where the form was opened, unless something is not saved."""
        if trouble := trouble_text(self.session):
            self.tell(trouble, refused=True)
        else:
            self._remember()
            self.dismiss(None)

    # ── the line ──

    def _answer(self, typed: str) -> None:
        """Let the interview judge the answer; say so when it refuses."""
        asked = self.session.now.at
        try:
            self.session.answer(typed)
        except Refused as refusal:
            self.tell(str(refusal), refused=True)
            return
        self._ask(is_answered=True)
        if self.session.after is not None:
            self.session.after(asked)

    def _keep(self, text: str) -> None:
        """Keep every key before it is painted, and say where that fails."""
        self.session.keep(text)
        if trouble := trouble_text(self.session):
            self.tell(trouble, refused=True)

    def _offer(self, text: str) -> None:
        """Ask what a pasted block becomes; the text in the line is remembered."""
        join = self._entry.joiner(self.session.now.present)
        self._remember()
        self._overlays.paste(text, join)

    def _remember(self) -> None:
        """Remember the text in the line."""
        self.session.leave(self._entry.text)

    def _ask(self, notice: str = "", *, is_answered: bool = False) -> None:
        """Ask the question of the moment, or check answers at the end."""
        self._words.say_all()
        if self.session.now.step is None:
            self._overlays.review()
            return
        proposal = self.session.now.proposal
        self._entry.show(self.session.line, proposal, is_long=self._words.is_long)
        trouble, news = trouble_text(self.session), self.session.news()
        if trouble:
            self.tell(trouble, refused=True)
        else:
            notice = notice or line_text(self.session)
            if is_answered and not notice:
                is_cut = self._words.is_cut("echo")
                notice = answer_text(self.session, is_seen=not is_cut)
            self.tell(news or notice, refused=bool(news))

    @property
    def _entry(self) -> AnswerEntry:
        return self.query_one(AnswerEntry)

    @on(Notice)
    def _tell_notice(self, event: Notice) -> None:
        self.tell(event.text)
