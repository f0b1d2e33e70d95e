"""The interviewer: asks the questions of a session, one at a time, on their screen."""

from functools import cached_property
from typing import TYPE_CHECKING

from textual.app import App
from textual.screen import Screen

from screens.app.question_layout import QuestionLayout
from screens.presenters.lists.list_command_wording import REMARK
from screens.presenters.question.notice import (
    answer_text,
    done_text,
    line_text,
    offer_text,
    passed_text,
    refusal_text,
    return_text,
    taken_text,
    trouble_text,
    typed_over_text,
    with_return,
)
from screens.presenters.question.question_wording import JumpWording, TakeWording
from screens.presenters.question.recovery import recovered_text
from screens.presenters.question.told_keys import told
from screens.presenters.row import BEGINNING, ListSpot
from screens.presenters.session.jump import Jump, Returns
from screens.presenters.session.session import Session
from screens.presenters.session.unsent_aside import PASTED
from screens.widgets.answer_entry import AnswerEntry
from wizard.address import Address
from wizard.interview.interview import END, Interview
from wizard.refusals import Refused

if TYPE_CHECKING:
    from screens.app.overlays import Overlays


class Interviewer:
    """What the question's screen and all that opens over it ask to be done."""

    def __init__(self, screen: Screen[None], session: Session) -> None:
        self.session = session
        self.layout = QuestionLayout(screen, session)
        self._screen = screen

    @property
    def app(self) -> App[None]:
        """The app, which opens what opens over the question."""
        return self._screen.app

    @cached_property
    def overlays(self) -> "Overlays":
        """What opens over the question; loaded with the first of it."""
        from screens.app.overlays import Overlays  # noqa: PLC0415  no question needs them

        return Overlays(self)

    @property
    def entry(self) -> AnswerEntry:
        """Where the answer is typed."""
        return self._screen.query_one(AnswerEntry)

    # ── asking ──

    def begin(self, then: str = "") -> None:
        """Ask the first question, with text of the last session in its line.

        `then` is what opens over it at once; over the last one where all are answered.
        """
        news = self.session.recover()
        if then and self.session.now.at == END:
            self.session.move(self.session.now.back())
        self.ask(news + recovered_text(self.session, REMARK.label))
        if block := self.session.aside.pasted:
            self.offer(block)
        elif then:
            self._screen.call_after_refresh(self.overlays.open, then)

    def ask(self, notice: str = "", *, is_answered: bool = False) -> None:
        """Ask the question of the moment, or at the end show check answers.

        Without a notice, it says how the last answer was understood, if one was given.
        """
        self.layout.say_all()
        if self.session.now.step is None:
            self.overlays.review()
            return
        line, proposal = self.session.line, self.session.now.proposal
        is_long, is_marked = self.layout.is_long, self.session.is_typed_over
        self.entry.show(line, proposal, is_long=is_long, is_marked=is_marked)
        self.layout.begin_line()
        trouble, news = trouble_text(self.session), self.session.news()
        if trouble or news:
            self.tell(trouble or news, refused=True)
        else:
            understood = self._understood() if is_answered else ""
            unsent, now = line_text(self.session), self.session.now
            open_with = typed_over_text(self.session) + offer_text(now)
            said = notice or unsent or understood or open_with
            self.tell(with_return(self.session, said))

    def go(self, moment: Interview, notice: str = "") -> None:
        """Ask at another place or moment; the text in the line is remembered."""
        self.remember()
        self.session.go(moment)
        self.ask(notice)

    def rearrange(self, moment: Interview, notice: str) -> None:
        """Ask at another moment of the row; a jump to it still leads back."""
        self.remember()
        self.session.rearrange(moment)
        self.ask(notice)

    def jump(
        self,
        cell: Address,
        returns: Returns,
        list: str = "",
        *,
        spot: ListSpot = BEGINNING,
        notice: str = "",
    ) -> None:
        """Ask for another cell, out of its turn, and say what leads back.

        Where that is the question itself, and no list lies over it, nothing leads back.
        """
        self.remember()
        if cell == self.session.now.at and not list:
            self.ask(notice)
            return
        self.session.jump(cell, returns, list, spot)
        back = return_text(self.session) + typed_over_text(self.session)
        if notice:
            unsent = line_text(self.session) if self.session.is_unsent else ""
            self.ask(f"{notice}\n{unsent}{back}")
        else:
            offer = offer_text(self.session.now)
            self.ask(line_text(self.session) or back + offer)

    def jump_back(self) -> None:
        """Ask again where one was before the last jump, under what was open there."""
        self.remember()
        if jump := self.session.jump_back():
            self._come_back(jump)
        else:
            self.tell(JumpWording.NOWHERE)

    def _come_back(self, jump: Jump, before: Interview | None = None) -> None:
        """Ask again what was asked; a list over it opens itself, also at the end.

        That says what an answer to a question has changed, and where it has nothing.
        """
        now = self.session.now
        said = "" if before is None else done_text(before, now)
        if now.step is None and jump.list:
            self.layout.say_all()
        elif before is None or before.form != now.form:
            self.ask(is_answered=before is not None)
        else:
            self.ask("" if line_text(self.session) else said)
        if jump.list:
            self.overlays.reopen(jump, said)

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
            self.remember()
            self._screen.dismiss(None)

    def tell(self, notice: str, *, refused: bool = False) -> None:
        """Show a notice under the line, and ask nothing anew."""
        self.layout.tell(notice, refused=refused)

    # ── the line ──

    def answer(self, typed: str) -> None:
        """Let the interview judge an answer; show why it is refused."""
        before = self.session.now
        try:
            self.session.answer(typed)
        except Refused as refusal:
            self.tell(refusal_text(refusal), refused=True)
            if typed and self.session.is_number:
                self.session.put_away(typed)
                self.entry.mark()
            return
        if jump := self.session.jump_over(before):
            self._come_back(jump, before)
        else:
            passed = passed_text(before, self.session.now, typed)
            self.ask(passed, is_answered=self.session.now.form != before.form)

    def keep(self, text: str) -> None:
        """Keep every key before it is painted, and say where that fails."""
        before = self.session.trouble
        self.session.keep(text)
        self.layout.show_line(text)
        trouble = trouble_text(self.session)
        if before or trouble:
            self.tell(trouble, refused=True)
        if bool(before) != bool(trouble):
            self.layout.say_all()  # whether it is saved stands above the question

    def clear(self) -> None:
        """Clear all of the line; undo brings it back."""
        if self.entry.text:
            self.session.put_away(self.entry.text)
            self.replace("")
            self.tell(told(TakeWording.CLEARED))

    def take_in(self) -> None:
        """Take a text into the line, to be changed; pressed again, the next one."""
        line = self.entry.text
        source = self.session.take_in(line)
        if source is None:
            self.tell(TakeWording.NOTHING)
            return
        self.session.put_away(line)
        if self.session.replaces(line):
            self.replace(source.text)
        else:
            self.entry.put(source.text)
        self.tell(taken_text(self.session, source))

    def replace(self, line: str) -> None:
        """Begin the line with another text, which is kept before it is painted."""
        self.entry.replace(line)
        self.keep(line)

    def offer(self, block: str) -> None:
        """Ask what a pasted block becomes; it and the text in the line are kept."""
        self.session.keep_aside(PASTED, block)
        join = self.entry.joiner(self.session.now.prefill)
        self.remember()
        self.overlays.paste(block, join)

    def remember(self) -> None:
        """Remember the text in the line."""
        self.session.leave(self.entry.text)

    def _understood(self) -> str:
        """How the last answer was understood; only its doubts, where that is seen."""
        return answer_text(self.session, is_seen=not self.layout.is_cut("echo"))
