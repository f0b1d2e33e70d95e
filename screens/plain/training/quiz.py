"""Exercises line by line, for screen readers, dumb terminals and scripts."""

import sys
from collections.abc import Iterator, Sequence
from itertools import count, groupby

from screens.output import out
from screens.presenters.training import quiz as quiz_text
from screens.presenters.training.quiz_wording import LEAVE_WORDS, QuizText
from wizard.form import Form
from wizard.numbers import whole_number
from wizard.refusals import Refused
from wizard.training.decks import read_number
from wizard.training.exercise import Exercise, Option
from wizard.training.practice import Practice, own_number, trouble_before


def plain_quiz(kind: str) -> None:
    """Choose a paper of this kind and do it, until the input ends or one leaves."""
    number = _chosen(kind)
    if number is None:
        return
    plain = PlainQuiz(Practice(kind, number))
    plain.show()
    while plain.goes_on and (line := _read_line()) is not None:
        plain.take_line(line)


class PlainQuiz:
    """A round told on stdout; a form is told once, however much is asked about it."""

    def __init__(self, practice: Practice) -> None:
        self._practice = practice
        self._shown_form: Form | None = None

    @property
    def goes_on(self) -> bool:
        """Whether an answer is waited for."""
        return self._practice.now.exercise is not None

    def show(self) -> None:
        """The exercise of the moment, or how the round came out."""
        now = self._practice.now
        out(f"\n{quiz_text.head(now)}")
        if self._practice.trouble:
            out(self._practice.trouble)
        lines = (
            quiz_text.end_lines(now)
            if now.exercise is None
            else self._asks(now.exercise)
        )
        for line in lines:
            out(line)

    def take_line(self, line: str) -> None:
        """Tell the verdict on an answer, then what comes next; or why it is none."""
        exercise = self._practice.now.exercise
        assert exercise is not None
        try:
            self._practice.answer(_answer(exercise, line))
        except Refused as refusal:
            out(QuizText.PLAIN_REFUSED.format(text=refusal))
            return
        verdict = self._practice.now.verdict
        assert verdict is not None
        out(quiz_text.right_or_wrong(self._practice.now, verdict))
        for text in quiz_text.verdict_lines(verdict):
            out(text)
        self._practice.go_on()
        self.show()

    def _asks(self, exercise: Exercise) -> Iterator[str]:
        yield from exercise.lines
        if exercise.form is None:
            yield exercise.ask
            yield from _numbered(exercise.options)
        else:
            yield from (
                () if exercise.form == self._shown_form else _cells(exercise.options)
            )
            self._shown_form = exercise.form
            yield exercise.ask
        yield quiz_text.how_to_answer(exercise)


def _read_line() -> str | None:
    """The next line; None where the input has ended, or the word that leaves."""
    line = sys.stdin.readline()
    leaves = not line or line.strip() in LEAVE_WORDS
    return None if leaves else line.rstrip("\r\n")


def _chosen(kind: str) -> int | None:
    """The number of a paper: of a level that was chosen, or the one that was typed."""
    out(f"\n{quiz_text.heading(kind)}")
    if trouble := trouble_before():
        out(trouble)
    rows = quiz_text.level_rows(kind)
    for number, row in enumerate(rows, start=1):
        out(QuizText.PLAIN_CHOICE.format(number=number, text=row.text))
    out(QuizText.PLAIN_START)
    while line := _read_line():
        try:
            choice = whole_number(line, len(rows))
            if choice is None:
                return read_number(kind, line)
            return own_number(kind, rows[choice - 1].of or "")
        except Refused as refusal:
            out(QuizText.PLAIN_REFUSED.format(text=refusal))
    return None


def _answer(exercise: Exercise, line: str) -> str:
    """The key of the option that a number stands for, or what was typed."""
    if not exercise.options:
        return line
    number = whole_number(line, len(exercise.keys))
    if number is None:
        raise Refused(QuizText.PLAIN_NUMBER.format(count=len(exercise.keys)))
    return exercise.keys[number - 1]


def _numbered(options: Sequence[Option]) -> Iterator[str]:
    for number, option in enumerate(options, start=1):
        yield QuizText.PLAIN_CHOICE.format(number=number, text=option.text)


def _cells(options: Sequence[Option]) -> Iterator[str]:
    """A heading on a line, the numbered cells below it on the next."""
    numbers = count(1)
    for is_heading, section in groupby(options, key=lambda o: o.key is None):
        if is_heading:
            yield from (option.text for option in section)
        else:
            yield "  ".join(
                QuizText.PLAIN_CELL.format(number=next(numbers), text=option.text)
                for option in section
            )
