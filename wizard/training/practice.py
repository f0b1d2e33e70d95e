"""A person at a round: every card is kept as soon as it is done with."""

from random import Random

from wizard.training import progress, spaced_repetition
from wizard.training.decks import number_for
from wizard.training.quiz_round import QuizRound


class Practice:
    """The present moment of a round, and the file that remembers how it went."""

    def __init__(self, kind: str, number: int) -> None:
        self.now = QuizRound.begin(kind, number)
        kept, self.trouble = progress.load()
        """Why the progress could not be read or kept; blank where it could."""
        self._keep(spaced_repetition.begun(kept))

    def answer(self, typed: str) -> None:
        """Judge an answer. Raises Refused for what is none."""
        before, self.now = self.now, self.now.answer(typed)
        for result in self.now.results[len(before.results) :]:
            kept, trouble = progress.load()
            self.trouble = trouble or self.trouble
            self._keep(
                spaced_repetition.answered(kept, result.card, right=result.right)
            )

    def go_on(self) -> None:
        """The next exercise, or the end."""
        self.now = self.now.go_on()

    def _keep(self, kept: progress.Progress) -> None:
        self.trouble = progress.keep(kept) or self.trouble


def own_number(kind: str, level: str) -> int:
    """The number of a paper for this person: what went wrong comes back."""
    return number_for(kind, level, progress.load()[0], Random())


def trouble_before() -> str:
    """Why what was kept so far cannot be read; blank where it can."""
    return progress.load()[1]
