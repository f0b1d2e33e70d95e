"""The kinds of exercise: their cards, and the papers that go by numbers."""

from collections.abc import Callable, Mapping
from random import Random
from typing import Final

from wizard.frozen import frozen
from wizard.numbers import plain_number
from wizard.refusals import Refused
from wizard.training import calculation, classification, fault_finding
from wizard.training.exercise import Cards, Exercise
from wizard.training.exercise_wording import ExerciseText
from wizard.training.fault_papers import LEVELS, REAL, THOUSAND
from wizard.training.progress import Progress
from wizard.training.spaced_repetition import best

Numbers = Mapping[str, range]


@frozen
class Deck:
    """One kind of exercise."""

    cards: Callable[[], Cards]
    cards_of: Callable[[int], tuple[str, ...]]
    """The cards of the paper of a number."""
    exercises: Callable[[int], tuple[Exercise, ...]]
    """The paper of a number; the same number is the same paper, for everybody."""
    numbers: Numbers
    """The numbers of each level; of one level only, where all are as hard."""


_ALL: Final = {"all": range(100, 1000)}
_LEVELS: Final = {
    str(level): range(level * THOUSAND, (level + 1) * THOUSAND) for level in LEVELS
}
_REAL: Final = {str(REAL): range(REAL * THOUSAND, REAL * THOUSAND + 1)}

DECKS: Final[Mapping[str, Deck]] = {
    "faults": Deck(
        fault_finding.cards,
        fault_finding.cards_of,
        fault_finding.exercises,
        _LEVELS | _REAL,
    ),
    "sorting": Deck(
        classification.cards, classification.cards_of, classification.exercises, _ALL
    ),
    "computing": Deck(
        calculation.cards, calculation.cards_of, calculation.exercises, _ALL
    ),
}
"""Each kind by the name under which it is called."""


def read_number(kind: str, typed: str) -> int:
    """The number of a paper that was typed. Raises Refused where there is none."""
    ranges = DECKS[kind].numbers.values()
    number = plain_number(typed)
    if number is None or not any(number in numbers for numbers in ranges):
        known = ExerciseText.LIST_COMMA.join(map(_told, ranges))
        raise Refused(ExerciseText.WANTS_PAPER.format(known=known))
    return int(number)


def number_for(kind: str, level: str, progress: Progress, random: Random) -> int:
    """The number of the paper of this level that holds most of what is due."""
    deck = DECKS[kind]
    numbers = deck.numbers[level]
    shuffled = random.sample(numbers, len(numbers))
    return best(((n, deck.cards_of(n)) for n in shuffled), progress)


def _told(numbers: range) -> str:
    if len(numbers) == 1:
        return str(numbers[0])
    return ExerciseText.FROM_TO.format(first=numbers[0], last=numbers[-1])
