"""A round of exercises on one paper, moment by moment."""

from typing import Self

from wizard.frozen import changed, frozen
from wizard.training.decks import DECKS
from wizard.training.exercise import Exercise, Verdict


@frozen
class Result:
    """A card that is done with; right only if every question about it was."""

    card: str
    right: bool


@frozen(kw_only=True)
class QuizRound:
    """The moment of a round. Every step is a new moment."""

    kind: str
    number: int
    size: int
    """Cards on the paper."""
    waiting: tuple[Exercise, ...]
    """The exercise that is asked, and those behind it."""
    said: str = ""
    """The last answer, as it was read or typed."""
    verdict: Verdict | None = None
    """The verdict on the last answer, until the person goes on."""
    results: tuple[Result, ...] = ()
    clean: bool = True
    """Whether every question about the present card was answered right so far."""

    @classmethod
    def begin(cls, kind: str, number: int) -> Self:
        """The first exercise of the paper of this number."""
        deck = DECKS[kind]
        size, waiting = len(deck.cards_of(number)), deck.exercises(number)
        return cls(kind=kind, number=number, size=size, waiting=waiting)

    @property
    def exercise(self) -> Exercise | None:
        """The current exercise, or None at the end."""
        return self.waiting[0] if self.waiting else None

    @property
    def asked(self) -> Exercise | None:
        """The exercise to be answered; None while a verdict is read, and at the end."""
        return self.exercise if self.verdict is None else None

    @property
    def place(self) -> int:
        """The number of the card that is asked about, from 1."""
        is_told = self.verdict is not None and self.verdict.closes
        return min(len(self.results) + (not is_told), self.size)

    @property
    def right(self) -> int:
        """Cards that were answered right."""
        return sum(result.right for result in self.results)

    def answer(self, typed: str) -> Self:
        """The verdict on the key of an option, or on what was typed.

        Raises Refused for what is no answer.
        """
        exercise = self.exercise
        assert exercise is not None
        verdict = exercise.judge(typed)
        clean = self.clean and verdict.right
        done = (Result(verdict.card, clean),) if verdict.closes else ()
        return changed(
            self,
            said=exercise.texts.get(typed, typed.strip()),
            verdict=verdict,
            results=(*self.results, *done),
            clean=clean or verdict.closes,
        )

    def go_on(self) -> Self:
        """The next exercise: first what follows from the last answer."""
        assert self.verdict is not None
        waiting = (*self.verdict.then, *self.waiting[1:])
        return changed(self, verdict=None, waiting=waiting)
