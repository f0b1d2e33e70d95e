"""Spaced repetition by the boxes of Sebastian Leitner (So lernt man lernen, 1972).

A card that was answered right moves up a box, and each box waits twice as many rounds
as the one below it; a card that was answered wrong goes back to the first box and is
due in the next round.
"""

from collections.abc import Iterable, Sequence
from random import Random
from typing import Final

from wizard.frozen import changed
from wizard.training.progress import BOXES, Card, Progress

MASTERED_BOX: Final = 3
"""The box from which on a card counts as mastered: twice right in a row."""

NEW: Final = Card(box=1, due=0)
"""A card that was never answered."""


def begun(progress: Progress) -> Progress:
    """One more round."""
    return changed(progress, rounds=progress.rounds + 1)


def answered(progress: Progress, name: str, *, right: bool) -> Progress:
    """The card in its next box, or back in the first one."""
    before = progress.cards.get(name, NEW)
    box = min(before.box + 1, BOXES) if right else 1
    card = Card(
        box=box,
        due=progress.rounds + 2 ** (box - 1),
        right=before.right + right,
        wrong=before.wrong + (not right),
    )
    return changed(progress, cards={**progress.cards, name: card})


def drawn(cards: Sequence[str], number: int, count: int) -> tuple[str, ...]:
    """The cards of the paper of this number, always the same ones."""
    return tuple(Random(number).sample(cards, min(count, len(cards))))


def best(papers: Iterable[tuple[int, Sequence[str]]], progress: Progress) -> int:
    """The number of the paper that holds most of what is due; the first among equals.

    Raises ValueError where there are no papers.
    """
    return max(papers, key=lambda p: sum(_wanted(progress, card) for card in p[1]))[0]


def _wanted(progress: Progress, name: str) -> int:
    """The weight of a card in the choice of a paper: most in the lowest box."""
    card = progress.cards.get(name)
    if card is None:
        return 1
    return 0 if card.due > progress.rounds else 2 ** (BOXES - card.box)
