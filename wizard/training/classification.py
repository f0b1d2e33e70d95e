"""Sort the indicator: which category it belongs to, and whether its value is usable."""

from collections.abc import Sequence
from functools import lru_cache, partial
from random import Random
from typing import Final

from wizard.editions.library import DEFAULT, edition
from wizard.training.exercise import Cards, Exercise, Option, Skill, Verdict
from wizard.training.exercise_data import Item, sorting
from wizard.training.exercise_wording import ExerciseText
from wizard.training.spaced_repetition import drawn

INDICATORS_ON_A_PAPER: Final = 8
"""Indicators on a paper."""

OFFERED_REASONS: Final = 3
"""Reasons that are offered, the right one among them where there is one."""

USABLE: Final = "usable"
"""The answer that nothing is wrong with a value; the others are reasons."""


@lru_cache
def cards() -> Cards:
    """A card for every indicator there is; the skill is its category."""
    return {
        _card(item): Skill(item.category, item.category) for item in sorting().items
    }


def cards_of(number: int) -> tuple[str, ...]:
    """The indicators of the paper of this number."""
    return drawn(tuple(cards()), number, INDICATORS_ON_A_PAPER)


def exercises(number: int) -> tuple[Exercise, ...]:
    """The paper of this number: of each indicator the category, then the value."""
    items = {_card(item): item for item in sorting().items}
    return tuple(_category(items[card], number) for card in cards_of(number))


def _card(item: Item) -> str:
    return f"sorting/{item.name}"


def _category(item: Item, number: int) -> Exercise:
    return Exercise(
        lines=_lines(item),
        ask=ExerciseText.WHICH_CATEGORY,
        options=tuple(Option(word, word) for word in edition(DEFAULT).categories),
        judge=partial(_judge_category, item, number),
    )


def _lines(item: Item) -> tuple[str, ...]:
    name = ExerciseText.NAME.format(text=item.name)
    return (
        ExerciseText.OF_YEAR.format(year=sorting().year, line=name),
        ExerciseText.TARGET.format(text=item.target),
        ExerciseText.ACTUAL.format(text=item.actual),
    )


def _judge_category(item: Item, number: int, answer: str) -> Verdict:
    return Verdict(
        card=_card(item),
        right=answer == item.category,
        explanation=ExerciseText.BELONGS.format(
            category=item.category, why=item.belongs
        ),
        source=edition(DEFAULT).source,
        closes=False,
        then=(_value(item, number),),
    )


def _value(item: Item, number: int) -> Exercise:
    """Usable or not, and why; what is offered depends on the paper alone."""
    random = Random(f"{number}/{item.name}")
    reasons = sorting().reasons
    offered = {key: reasons[key].text for key in _offered(item, random)}
    return Exercise(
        lines=_lines(item),
        ask=ExerciseText.IS_USABLE,
        options=(
            Option(ExerciseText.USABLE, USABLE),
            *(Option(text, key) for key, text in offered.items()),
        ),
        judge=partial(_judge_value, item),
    )


def _offered(item: Item, random: Random) -> Sequence[str]:
    """Reasons in any order: the right one, and others that are not true."""
    right = [] if item.reason is None else [item.reason]
    others = [key for key in sorting().reasons if key not in (*right, *item.also)]
    offered = right + random.sample(others, OFFERED_REASONS - len(right))
    return random.sample(offered, OFFERED_REASONS)


def _judge_value(item: Item, answer: str) -> Verdict:
    reason = None if item.reason is None else sorting().reasons[item.reason]
    why = ExerciseText.IS_GOOD.format(why=item.value)
    if reason is not None:
        why = ExerciseText.RULE.format(
            message=f"{reason.text}。{item.value}", rule=reason.rule
        )
    return Verdict(
        card=_card(item),
        right=answer == (item.reason or USABLE),
        explanation=why,
        source=sorting().usable_source if reason is None else reason.source,
    )
