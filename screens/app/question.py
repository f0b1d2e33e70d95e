"""The question that is being asked: the screen of an interview."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.events import Resize

from screens.app.interviewer import Interviewer
from screens.paths import file_paths
from screens.presenters.question.carry_over import origin_text, unchanged_text
from screens.presenters.question.command_wording import COMMANDS, COPY, LEAVE, Command
from screens.presenters.question.echo import change_text
from screens.presenters.question.habits import copied_text, saved_text
from screens.presenters.question.mending import mending_text
from screens.presenters.question.notice import no_problems
from screens.presenters.question.question_wording import JumpWording, TakeWording
from screens.presenters.question.told_keys import told
from screens.presenters.row import Chosen
from screens.presenters.session.jump import looking, mending_next
from screens.presenters.session.mode import HAND_IN, Mode
from screens.presenters.session.session import Session
from screens.terminal.base_app import TerminalApp
from screens.terminal.notice import Notice
from screens.widgets.answer_entry import AnswerEntry
from screens.widgets.answer_screen import AnswerScreen
from screens.widgets.cached import CachedText, CachedVertical
from screens.widgets.line_box import LineBox
from screens.widgets.line_input import UpFromFirstLine
from screens.wording import Wording
from wizard.address import Address
from wizard.drafts.store import Draft


class QuestionScreen(AnswerScreen[None]):
    """One question at a time. Enter goes on; going back loses nothing."""

    BINDINGS = [
        Binding(command.keys, command.action, show=False, priority=not command.yields)
        for command in COMMANDS
        if command.keys and command is not LEAVE
    ]

    def __init__(self, draft: Draft, mode: Mode = HAND_IN, *, then: str = "") -> None:
        """`then` is the command that opens something over the first question."""
        super().__init__()
        self._then = then
        self._session = Session(draft, mode)
        self._interviewer = Interviewer(self, self._session)

    def compose(self) -> ComposeResult:
        """The parts of every question; only what they say changes."""
        for name in ("head", "place", "echo", "ask", "why"):
            yield CachedText(id=name)
        with CachedVertical(id="answer"):
            asks = self._interviewer
            yield AnswerEntry(asks.answer, asks.keep, asks.offer)
            yield CachedText(id="notice")
        yield LineBox("ledger")
        yield CachedText(id="keys")

    def on_mount(self) -> None:
        """Ask the first question, with text of the last session in its line."""
        if isinstance(self.app, TerminalApp):
            self.app.backlog.keep_by(self._session.keep_ahead)
        self._interviewer.begin(self._then)

    def on_resize(self, _: Resize) -> None:
        """Fold the words anew; what was typed stays."""
        self._interviewer.layout.resize()

    # ── commands ──

    def action_back(self) -> None:
        """Go to the question before, or back from a jump; nothing is lost."""
        now = self._session.now
        if self._session.has_jumped:
            self._interviewer.jump_back()
        elif now.number:
            self._interviewer.go(now.back())
        else:
            self._interviewer.leave()

    def action_return(self) -> None:
        """Go back to where one was before the last jump."""
        self._interviewer.jump_back()

    def action_skip(self) -> None:
        """Go to the next question, this one answered or not."""
        self._interviewer.go(self._session.now.next())

    def action_next(self) -> None:
        """Go to the next question as in a table: what was typed here is the answer."""
        if self._interviewer.entry.text == self._session.now.prefill:
            self.action_skip()
        else:
            self._interviewer.answer(self._interviewer.entry.text)

    def action_save(self) -> None:
        """Say that all is saved; where it is not, try again, else offer a copy."""
        self._interviewer.remember()
        self._session.move(self._session.now)
        if self._session.trouble:
            self._interviewer.overlays.open(COPY.name)
        else:
            self._interviewer.ask(saved_text(self._session))

    def action_copy_cell(self) -> None:
        """Put the cell, or what is marked in it, into the clipboard of the terminal."""
        text, why = self._interviewer.entry.marked, file_paths().no_copy
        if text and not why:
            self.app.copy_to_clipboard(text)
        self._interviewer.tell(copied_text(text, why))

    def action_undo(self) -> None:
        """Restore the line; where it is unchanged, undo the last answer."""
        now, line = self._session.now, self._session.line_before()
        if line is not None and line != self._interviewer.entry.text:
            self._interviewer.replace(line)
            self._interviewer.tell(TakeWording.LINE_BACK)
        elif self._interviewer.entry.text != now.prefill:
            self._session.forget()
            self._interviewer.ask(told(Wording.RESTORED))
        elif undone := self._session.undo():
            self._interviewer.ask(Wording.UNDONE.format(what=change_text(undone)))
        else:
            self._interviewer.tell(Wording.NOTHING_TO_UNDO)

    def action_clear(self) -> None:
        """Clear all of the line; undo brings it back."""
        self._interviewer.clear()

    def action_take_in(self) -> None:
        """Take last year's text, or the row above's, into the line to be changed."""
        self._interviewer.take_in()

    def action_redo(self) -> None:
        """Take back the last undo."""
        self._interviewer.remember()
        if self._session.redo():
            what = change_text(self._session.now)
            self._interviewer.ask(Wording.REDONE.format(what=what))
        else:
            self._interviewer.tell(Wording.NOTHING_TO_REDO)

    def action_unchanged(self) -> None:
        """Confirm what stands together here as unchanged, and go on."""
        now = self._session.now
        if now.unconfirmed_here:
            self._interviewer.go(
                now.keep_unchanged(),
                unchanged_text(now, self._interviewer.layout.width_of("notice")),
            )
        else:
            self._interviewer.tell(origin_text(now).none)

    def action_problem(self) -> None:
        """Go to the next question, in order, with an error."""
        onward = self._session.has_jumped
        problem = self._session.now.next_problem(onward=onward)
        if problem is None:
            self._interviewer.tell(no_problems(self._session.now))
        elif problem.at == self._session.now.at:
            self._interviewer.tell(JumpWording.HERE_ALREADY + problem.message)
        else:
            returns = mending_next(self._session.now, problem.at)
            said = mending_text(self._session.now, problem.at, problem.message)
            self._interviewer.jump(problem.at, returns, notice=said)

    def action_palette(self) -> None:
        """Find what can be done or gone to by a few letters."""
        self._interviewer.remember()
        self._interviewer.overlays.palette(self._found)

    def action_open(self, name: str) -> None:
        """Open an overlay by its name; the text in the line is remembered."""
        self._interviewer.remember()
        self._interviewer.overlays.open(name)

    @on(UpFromFirstLine)
    def _look_back(self) -> None:
        self.action_open("earlier")

    def _found(self, chosen: Chosen[Command | Address] | None) -> None:
        """Run the command that was found, or go to the question."""
        match chosen and chosen.of:
            case Command(action=action):
                self.call_later(self.run_action, action)
            case Address() as cell:
                self._interviewer.jump(cell, looking(self._session.now, cell))

    @on(Notice)
    def _tell(self, event: Notice) -> None:
        self._interviewer.tell(event.text)
