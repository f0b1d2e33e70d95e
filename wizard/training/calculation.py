"""Compute: figures that differ from paper to paper, answers by the form's own rules."""

import re
from decimal import Decimal
from functools import lru_cache, partial
from random import Random
from typing import Final

from wizard.editions.library import DEFAULT, edition
from wizard.numbers import narrow, plain_number
from wizard.refusals import Refused
from wizard.training.exercise import Cards, Exercise, Skill, Verdict
from wizard.training.exercise_data import Sum, sums
from wizard.training.exercise_wording import UNIT_BEHIND, ExerciseText
from wizard.training.spaced_repetition import drawn
from wizard.training.sums import MAKERS, Figures

SUMS_ON_A_PAPER: Final = 6
"""Sums on a paper."""


FIRST_YEAR: Final = 2021
YEARS: Final = 4
"""The years that the figures are of: the first, and how many there are."""


@lru_cache
def cards() -> Cards:
    """A card for every kind of sum."""
    said = sums().kinds
    return {f"computing/{kind}": Skill(kind, said[kind].name) for kind in MAKERS}


def cards_of(number: int) -> tuple[str, ...]:
    """The kinds on the paper of this number."""
    return drawn(tuple(cards()), number, SUMS_ON_A_PAPER)


def exercises(number: int) -> tuple[Exercise, ...]:
    """The paper of this number: always the same figures."""
    return tuple(exercise(card, number) for card in cards_of(number))


def exercise(card: str, number: int) -> Exercise:
    """The sum of this card on the paper of this number."""
    kind = card.partition("/")[2]
    said = sums().kinds[kind]
    figures = MAKERS[kind](Random(f"{number}/{kind}"), edition(DEFAULT))
    lines = (line.format(**figures.gaps) for line in said.lines)
    year = FIRST_YEAR + number % YEARS
    return Exercise(
        lines=(ExerciseText.OF_YEAR.format(year=year, line=next(lines)), *lines),
        ask=said.ask,
        judge=partial(_judge, card, said, figures),
    )


def _judge(card: str, said: Sum, figures: Figures, typed: str) -> Verdict:
    worked = said.worked.format(**figures.gaps)
    return Verdict(
        card=card,
        right=_number(typed) == figures.answer,
        explanation=ExerciseText.WORKED.format(worked=worked, rule=said.rule),
        source=said.source,
    )


def _number(typed: str) -> Decimal:
    """The number that was typed, its unit behind it or not. Raises Refused."""
    number = plain_number(re.sub(UNIT_BEHIND, "", narrow(typed)))
    if number is None:
        raise Refused(ExerciseText.WANTS_NUMBER.format(typed=typed.strip()))
    return number
