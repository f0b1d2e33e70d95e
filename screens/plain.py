"""The interview line by line: for screen readers, dumb terminals and scripts.

One question is printed, one line is read. No cursor is moved and nothing is drawn
twice, so that what is heard or captured is what happened.
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from screens import views
from screens.exits import Exit
from screens.printing import out
from screens.views import Row
from screens.wording import Shown
from wizard.asking import asked
from wizard.drafts import Draft
from wizard.edition import edition
from wizard.form import row_of
from wizard.interview import Interview
from wizard.kinds import KINDS
from wizard.refusals import Refused, Unusable

COMMAND: Final = (":", "：")
"""How a line begins that is no answer; doubled, it begins an answer."""

GOES_ON: Final = "\\"
"""How a line ends that goes on in the next one, in an answer of several lines."""


def interview(draft: Draft) -> Exit:
    """Ask until the input ends or the person leaves; every answer is saved."""
    plain = Plain(draft)
    plain.ask()
    for line in _lines():
        if plain.hear(line):
            break
        plain.ask()
    draft.close()
    return plain.exit


class Plain:
    """The moment of an interview, told on stdout."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        version = edition(draft.form.edition)
        self._now = Interview.resume(version, draft.form, draft.at)
        self._heard: list[str] = []
        """Lines of an answer that goes on."""

    @property
    def exit(self) -> Exit:
        """Done, or refused while the form cannot be handed in."""
        return Exit.DONE if self._now.is_fit else Exit.REFUSED

    def ask(self) -> None:
        """Print the current question; at the end, how the form stands."""
        step = self._now.step
        if self._heard:
            return
        if step is None:
            self._tell(views.review_rows(self._now))
            out(Shown.PLAIN_END)
            return
        words = asked(step, self._now.form, self._now.edition)
        out("")
        out(views.place_text(self._now, step))
        out(words.ask)
        out(words.why)
        if self._now.present:
            out(Shown.PLAIN_PRESENT.format(text=self._now.present))
        elif self._now.proposal:
            out(Shown.PROPOSED.format(text=self._now.proposal))

    def hear(self, line: str) -> bool:
        """Take one line; whether the person leaves."""
        if line.startswith(COMMAND) and not line[1:].startswith(COMMAND):
            return self._obey(line[1:])
        self._answer(line[1:] if line.startswith(COMMAND) else line)
        return False

    def _answer(self, line: str) -> None:
        step = self._now.step
        if step is None:
            return
        if KINDS[step.question.kind].is_long and line.endswith(GOES_ON):
            self._heard.append(line.removesuffix(GOES_ON))
            return
        typed = "\n".join([*self._heard, line])
        self._heard = []
        before = self._now.form
        try:
            self._move(self._now.answer(typed or self._now.present))
        except Refused as refusal:
            out(Shown.PLAIN_REFUSED.format(text=refusal))
            return
        if self._now.form != before:
            self._acknowledge()

    def _acknowledge(self) -> None:
        """What was understood, and the ledger."""
        for told in views.said(self._now, 1):
            out(told)
        out(views.ledger_text(self._now).split("\n")[0])

    def _obey(self, words: str) -> bool:
        word, _, rest = words.strip().partition(" ")
        act = COMMANDS.get(word.lower())
        if act is None:
            out(Shown.PLAIN_STRANGE.format(word=word))
            return False
        return act(self, rest.strip())

    def _move(self, moment: Interview) -> None:
        """Another moment, saved before anything is said of it."""
        self._now = moment
        try:
            self._draft.save(moment.form, moment.at)
        except Unusable as trouble:
            out(Shown.PLAIN_REFUSED.format(text=trouble))

    def _tell(self, rows: tuple[Row, ...]) -> None:
        """Rows of a list, those of a question with its number."""
        numbers = {step.key: n for n, step in enumerate(self._now.steps, start=1)}
        for row in rows:
            number = numbers.get(row.key or "")
            out(f"{number}. {row.text}" if number else row.text)

    def back(self, _: str) -> bool:
        """The question before."""
        self._move(self._now.back())
        return False

    def skip(self, _: str) -> bool:
        """The next question, this one answered or not."""
        self._move(self._now.next())
        return False

    def undo(self, _: str) -> bool:
        """The form as it was before the last answer."""
        before = self._now.undo()
        out(Shown.NOTHING_TO_UNDO if before is self._now else Shown.UNDONE)
        self._move(before)
        return False

    def review(self, _: str) -> bool:
        """Every answer, with the problems first."""
        self._tell(views.review_rows(self._now))
        return False

    def outline(self, _: str) -> bool:
        """The sections and their state."""
        self._tell(views.outline_rows(self._now))
        return False

    def go(self, number: str) -> bool:
        """The question of this number."""
        steps = self._now.steps
        if number.isdecimal() and 0 < int(number) <= len(steps):
            self._move(self._now.go(steps[int(number) - 1].key))
        else:
            out(Shown.PLAIN_NUMBER.format(count=len(steps)))
        return False

    def problem(self, _: str) -> bool:
        """The next question that an error points to."""
        found = self._now.next_problem()
        if found is None:
            out(Shown.NO_PROBLEMS)
            return False
        moment, finding = found
        self._move(moment)
        out(finding.message)
        return False

    def help(self, _: str) -> bool:
        """What the edition says about this cell."""
        if step := self._now.step:
            self._tell(views.help_rows(self._now, step))
        return False

    def clear(self, _: str) -> bool:
        """An answered cell that may be empty becomes empty."""
        try:
            self._move(self._now.answer(""))
        except Refused as refusal:
            out(Shown.PLAIN_REFUSED.format(text=refusal))
        return False

    def remove(self, _: str) -> bool:
        """Delete the row that is being asked about; undo brings it back."""
        row = row_of(self._now.at)
        if row is None:
            out(Shown.NO_ROW)
        else:
            self._move(self._now.remove(row))
            self._acknowledge()
        return False

    def export(self, typed: str) -> bool:
        """Hand in as .docx and .toml, or hear what is in the way."""
        from exports.formats import NotFit, pair, write_pair  # noqa: PLC0415  an interview needs no writer

        if not typed:
            out(Shown.PLAIN_EXPORT)
            return False
        force = typed.endswith(" !")
        files = pair(typed.removesuffix(" !"))
        try:
            write_pair(self._now.form, files, replace=force)
        except NotFit:
            self._tell(views.problem_rows(self._now))
        except Unusable as trouble:
            out(Shown.PLAIN_REFUSED.format(text=trouble))
        else:
            out(Shown.EXPORT_DONE.format(docx=files.docx, toml=files.toml.name))
        return False

    def commands(self, _: str) -> bool:
        """The words that are commands."""
        out(Shown.PLAIN_COMMANDS)
        return False

    def leave(self, _: str) -> bool:
        """The end; everything is saved."""
        return True


COMMANDS: Final[Mapping[str, Callable[[Plain, str], bool]]] = {
    word: act
    for words, act in {
        "上 back b": Plain.back,
        "下 next n": Plain.skip,
        "撤销 undo u": Plain.undo,
        "核对 review r": Plain.review,
        "目录 outline o": Plain.outline,
        "去 go g": Plain.go,
        "问题 problem p": Plain.problem,
        "说明 help h": Plain.help,
        "清空 clear": Plain.clear,
        "删除 delete": Plain.remove,
        "导出 export e": Plain.export,
        "命令 ?": Plain.commands,
        "退出 quit q": Plain.leave,
    }.items()
    for word in words.split()
}
"""What may stand behind the colon; each gives whether the person leaves."""


def _lines() -> Iterator[str]:
    for line in sys.stdin:
        yield line.rstrip("\r\n")
