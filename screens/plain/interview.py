"""The interview line by line: for screen readers, dumb terminals and scripts.

One question is printed, one line is read. No cursor is moved and nothing is drawn
twice, so that what is heard or captured is what happened.
"""

import sys
from collections.abc import Iterable
from typing import Final

from screens.exits import Exit
from screens.output import out
from screens.plain.bursts import lines_together
from screens.plain.orders import ORDERS
from screens.plain.paste import PlainPaste
from screens.presenters.lists import paste_offer as pasting
from screens.presenters.lists.findings import cell_of
from screens.presenters.lists.review import read_only_rows, review_rows
from screens.presenters.mode import HAND_IN, Mode, with_mark
from screens.presenters.names import name_of
from screens.presenters.question import words as speech
from screens.presenters.question.carry_over import carried_line_text
from screens.presenters.question.echo import last_answers
from screens.presenters.question.notice import kept_score_text
from screens.presenters.question.recovery import recovered_elsewhere, undo_text
from screens.presenters.row import ListRow
from screens.presenters.session import Session
from screens.wording import Shown
from wizard.drafts.file_store import Draft, Store
from wizard.drafts.lock import Closed
from wizard.interview.answer_kinds import KINDS
from wizard.interview.interview import Interview
from wizard.interview.question_text import question_text
from wizard.refusals import Refused

ORDER: Final = (":", "：")
"""How a line begins that is no answer; doubled, it begins an answer."""

ASKS_FOR_HELP: Final = ("?", "？", "帮助", "help")
"""What people write who need help and know no order; no cell holds such an answer."""

GOES_ON: Final = "\\"
"""How a line ends that goes on in the next one, in an answer of several lines."""


def interview(draft: Draft, mode: Mode = HAND_IN) -> Exit:
    """Ask until the input ends or the person leaves; every answer is saved."""
    plain = Plain(draft, mode)
    told = (plain.session.recover(), recovered_elsewhere(plain.session))
    for text in filter(None, told):
        out(text)
    plain.ask()
    for lines in lines_together(sys.stdin):
        plain.hear_together(lines)
        if plain.leaves:
            break
        plain.ask()
    draft.close()
    return Exit.DONE if plain.now.is_fit else Exit.REFUSED


def closed_draft(closed: Closed, id: str, store: Store) -> Draft | None:
    """Ask what to do about a draft that is closed to us; a script is refused."""
    if not sys.stdin.isatty():
        raise closed
    out(closed.question or str(closed))
    out(Shown.PLAIN_TAKE if closed.question else Shown.PLAIN_LOOK)
    chosen = sys.stdin.readline().strip()
    if chosen == "1" and closed.question:
        return store.take_over(id)
    if chosen == "2":
        seen = store.look(id)
        out(Shown.LOOKING.format(name=name_of(seen.form)))
        for row in read_only_rows(seen):
            out(row.text)
    return None


class Plain:
    """The moment of an interview, told on stdout."""

    def __init__(self, draft: Draft, mode: Mode = HAND_IN) -> None:
        self.leaves = False
        """Whether the person has asked to leave."""
        self.session = Session(draft, mode)
        self._ended = False
        self._doubted = ""
        """What was written last, as it may be written again to be taken."""
        self._heard: list[str] = []
        """Lines of an answer that goes on."""
        self.paste = PlainPaste(self)
        """What was pasted, until it is said what becomes of it."""

    @property
    def now(self) -> Interview:
        """The present moment."""
        return self.session.now

    def ask(self) -> None:
        """Print the current question; at the end, how the form stands."""
        if self._heard or self.paste.is_open:
            return
        step = self.now.step
        if step is None:
            self._end()
            return
        self._ended = False
        words = question_text(step, self.now.form, self.now.edition)
        place = with_mark(self.session.mode.mark, speech.place_text(self.now, step))
        out("\n".join(["", place, words.ask, words.why]))
        if self.now.hint:
            out(Shown.LAST_YEAR.format(text=self.now.hint))
        if self.now.at in self.now.carried:
            out(carried_line_text(self.now))
        if standing := self._standing():
            out(standing)

    def _standing(self) -> str:
        """What a blank line would take."""
        if self.now.at in self.session.unsent:
            undone = undo_text(self.now)
            return Shown.PLAIN_UNSENT.format(text=self.session.line, undone=undone)
        if self.now.present:
            stays = kept_score_text(self.now)
            return stays or Shown.PLAIN_PRESENT.format(text=self.now.present)
        proposal = self.now.proposal
        return Shown.PROPOSED.format(text=proposal) if proposal else ""

    def _end(self) -> None:
        """How the form stands, once; then only what can be done."""
        if not self._ended:
            self.tell(review_rows(self.now))
        self._ended = True
        way_out = self.session.mode.plain_way_out
        out(Shown.PLAIN_END.format(way_out=way_out))

    def hear_together(self, lines: tuple[str, ...]) -> None:
        """Take lines that came at once; a paste never answers further questions.

        Where one of them is an order, somebody has typed ahead.
        """
        text, step = "\n".join(lines).strip("\n"), self.now.step
        ahead = any(line.startswith(ORDER) for line in lines)
        if step is None or ahead or self.paste.is_open:
            for line in lines:
                self.hear(line)
        elif KINDS[step.question.kind].is_long:
            self._answer(text.replace(f"{GOES_ON}\n", "\n"))
        elif "\n" in text or pasting.is_row(self.now, text):
            self.paste.ask(text.split("\n"))
        else:
            self.hear(text)

    def hear(self, line: str) -> None:
        """Take one line: an answer, an order behind a colon, a line of a table."""
        if self.paste.is_open:
            self.paste.go_on(line)
        elif not line.startswith(ORDER):
            self._hear_words(line)
        elif line[1:].startswith(ORDER):
            self._answer(line[1:])
        else:
            word, _, rest = line[1:].strip().partition(" ")
            order = ORDERS.get(word.lower())
            if order is None:
                out(Shown.PLAIN_STRANGE.format(word=word))
            else:
                order(self, rest.strip())

    def _hear_words(self, line: str) -> None:
        """A line without a colon: mostly an answer to the question."""
        word = line.strip()
        if self.paste.hears(word):
            return
        if word.lower() in ASKS_FOR_HELP:
            out(Shown.PLAIN_HELP)
            ORDERS["说明"](self, "")
        elif self._is_bare_order(word):
            out(Shown.PLAIN_BARE.format(word=word))
        else:
            self._answer(line)

    def _is_bare_order(self, word: str) -> bool:
        """Whether a Chinese order was written without its colon, for the first time."""
        is_order = word in ORDERS and not word.isascii()
        again, self._doubted = self._doubted == word, word
        return is_order and not again

    def take(self, typed: str) -> None:
        """Let the interview judge an answer; say what was understood, or why not."""
        before = self.now
        try:
            self.session.answer(typed)
        except Refused as refusal:
            self.refuse(str(refusal))
            return
        self._tell_trouble()
        if self.now.form != before.form:
            self.acknowledge(before)

    def move(self, moment: Interview) -> None:
        """Another place or another moment."""
        self.session.move(moment)
        self._tell_trouble()

    def acknowledge(self, before: Interview) -> None:
        """What was understood, and the ledger where it has changed."""
        for told in last_answers(self.now, 1):
            out(told)
        if self.now.ledger != before.ledger:
            out(speech.ledger_text(self.now).split("\n")[0])

    def refuse(self, why: str) -> None:
        """Say why something was not done."""
        out(Shown.PLAIN_REFUSED.format(text=why))

    def tell(self, rows: Iterable[ListRow[object]]) -> None:
        """Rows of a list, those of a question with its number."""
        steps = enumerate(self.now.steps, start=1)
        numbers: dict[str, int] = {step.key: number for number, step in steps}
        for row in rows:
            cell = cell_of(self.now, row)
            number = numbers.get(cell) if cell else None
            out(f"{number}. {row.text}" if number else row.text)

    def _answer(self, line: str) -> None:
        step = self.now.step
        if step is None:
            return
        if KINDS[step.question.kind].is_long and line.endswith(GOES_ON):
            self._heard.append(line.removesuffix(GOES_ON))
            return
        typed = "\n".join([*self._heard, line])
        self._heard = []
        self.take(typed or self.session.line)

    def _tell_trouble(self) -> None:
        if news := self.session.news():
            out(news)
        if self.session.trouble:
            self.refuse(self.session.trouble + Shown.PLAIN_COPY)
