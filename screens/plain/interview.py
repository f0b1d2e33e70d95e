"""The interview line by line: for screen readers, dumb terminals and scripts.

One question is printed, one line is read. No cursor is moved and nothing is drawn
twice, so that what is heard or captured is what happened.
"""

import sys
from collections.abc import Iterable

from screens.exits import Exit
from screens.output import one_line, out
from screens.plain.dispatch import Dispatcher
from screens.plain.input_lines import line_blocks
from screens.plain.paste import PlainPaste
from screens.plain.plain_wording import PlainWording
from screens.plain.question import question_lines
from screens.presenters.lists.findings import cell_of
from screens.presenters.lists.pasting.paste_offer import is_row
from screens.presenters.lists.review import review_rows
from screens.presenters.names import name_of
from screens.presenters.question.echo import last_answers, unsaid_text
from screens.presenters.question.notice import SKIPPED
from screens.presenters.question.recovery import recovered_elsewhere
from screens.presenters.question.words import ledger_text
from screens.presenters.row import ListRow
from screens.presenters.session.jump import mending
from screens.presenters.session.mode import HAND_IN, Mode
from screens.presenters.session.session import Session
from screens.presenters.session.unsent_aside import PASTED
from screens.presenters.verdicts.verdict import errors, verdict
from screens.wording import Wording
from wizard.drafts.store import Draft
from wizard.interview.interview import Interview
from wizard.refusals import Refused


def interview(draft: Draft, mode: Mode = HAND_IN) -> Exit:
    """Ask until the input ends or the person leaves; every answer is saved."""
    plain = LineInterview(draft, mode)
    with line_blocks(sys.stdin, plain.lines.keep) as blocks:
        plain.begin()
        for lines in blocks:
            plain.lines.take_block(lines)
            if plain.leaves:
                break
            plain.ask()
    draft.close()
    return Exit.DONE if plain.now.is_fit else Exit.REFUSED


class LineInterview:
    """The moment of an interview, told on stdout."""

    def __init__(self, draft: Draft, mode: Mode = HAND_IN) -> None:
        self.leaves = False
        """Whether the person has asked to leave."""
        self.session = Session(draft, mode)
        self._has_ended = False
        """Whether it was told how the form stands, at its end."""
        self.lines = Dispatcher(self)
        """Where typed lines go."""
        self.paste = PlainPaste(self)
        """What was pasted, until it is said what becomes of it."""

    @property
    def now(self) -> Interview:
        """The present moment."""
        return self.session.now

    def begin(self) -> None:
        """Tell what is found again of the last session, and ask."""
        news = (
            self.session.recover(),
            recovered_elsewhere(self.session, PlainWording.CONFIRM_KEY),
        )
        for text in filter(None, news):
            out(text)
        self.open()
        self.offer_again()

    def open(self) -> None:
        """Print the question that it opens at; of a whole form, how it stands."""
        if self.now.step is None:
            self._stand()
            self._go_to_problem()
        self.ask()

    def ask(self) -> None:
        """Print the current question; at the end, how the form stands."""
        if self.lines.is_within_answer or self.paste.is_open:
            return
        step = self.now.step
        if step is None:
            self._end()
            return
        self._has_ended = False
        for text in question_lines(self.session, step):
            out(text)

    def _go_to_problem(self) -> None:
        """Begin at what is to be mended first, where something is."""
        found = self.now.next_problem()
        if found is not None:
            out(found.message)
            self.session.begin_at(found.at, mending(self.now, found.at))

    def _stand(self) -> None:
        """How a whole form stands, in a line."""
        now = self.now
        stands = verdict(now.findings, now.open_warnings)
        out(PlainWording.STANDS.format(name=name_of(now.form), verdict=stands))
        self._has_ended = True

    def _end(self) -> None:
        """How the form stands, once; then only what can be done."""
        if not self._has_ended:
            self.show(review_rows(self.now))
        self._has_ended = True
        count = errors(self.now.findings)
        if count and self.session.mode.is_real:
            out(PlainWording.END_UNFIT.format(count=count))
        else:
            out(PlainWording.END.format(way_out=self.session.mode.plain_way_out))

    def offer_again(self) -> None:
        """Ask what becomes of a paste of the last session, where one was left."""
        block = self.session.aside.pasted
        if "\n" in block or (block and is_row(self.now, block)):
            self.paste.ask(block.split("\n"))
        elif block:
            out(Wording.RECOVERED_AHEAD.format(text=one_line(block)))
        if block:
            self.session.keep_aside(PASTED, "")

    def take(self, typed: str) -> None:
        """Let the interview judge an answer; say what was understood, or why not."""
        before = self.now
        try:
            self.session.answer(typed)
        except Refused as refusal:
            text = str(refusal)
            self.refuse(text + (PlainWording.SKIP if text == SKIPPED else ""))
            return
        self._tell_trouble()
        if self.now.form != before.form:
            self.acknowledge(before)
        elif self.now.said != before.said:
            out(self.now.said)
        elif self.now.echo != before.echo:
            out(self.now.echo)
        if self.session.jump_over(before) and self.now.step is None:
            self._stand()

    def replace(self, text: str) -> None:
        """Another text in the line; undo brings back the one that stood there."""
        self.session.put_away(self.session.line)
        self.session.leave(text)
        self.session.keep(text)

    def move(self, moment: Interview) -> None:
        """Another place or another moment."""
        self.session.go(moment)
        self._tell_trouble()

    def acknowledge(self, before: Interview) -> None:
        """Print how the answer was understood, and the ledger where it has changed."""
        for text in filter(None, (*last_answers(self.now, 1), unsaid_text(self.now))):
            out(text)
        if self.now.ledger != before.ledger:
            out(ledger_text(self.now))

    def refuse(self, why: str) -> None:
        """Say why something was not done."""
        out(PlainWording.REFUSED.format(text=why))

    def show(self, rows: Iterable[ListRow[object]]) -> None:
        """Rows of a list, those of a question with its number."""
        steps = enumerate(self.now.steps, start=1)
        numbers: dict[str, int] = {step.key: number for number, step in steps}
        for row in rows:
            cell = cell_of(self.now, row)
            number = numbers.get(cell) if cell else None
            out(f"{number}. {row.text}" if number else row.text)

    def _tell_trouble(self) -> None:
        if news := self.session.news():
            out(news)
        if self.session.trouble:
            self.refuse(self.session.trouble + PlainWording.COPY)
