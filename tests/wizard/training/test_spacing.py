"""What went wrong comes back soon, what went right comes back later and later."""

from random import Random

import pytest

from wizard.training.decks import DECKS, number_for
from wizard.training.progress import BOXES, Card, Progress
from wizard.training.spaced_repetition import MASTERED_BOX, answered, begun, best, drawn

CARD = "sorting/设备故障率"


def after(*answers: bool) -> Card:
    """The card after these answers, one in each round."""
    progress = Progress()
    for right in answers:
        progress = answered(begun(progress), CARD, right=right)
    return progress.cards[CARD]


@pytest.mark.parametrize(
    ("answers", "box", "due"),
    [
        ((False,), 1, 2),
        ((True,), 2, 3),
        ((True, True), 3, 6),
        ((True, True, True), 4, 11),
        ((True, True, True, True), 5, 20),
        ((True,) * 6, BOXES, 22),
        ((True, True, False), 1, 4),
        ((False, True), 2, 4),
    ],
)
def test_a_card_waits_twice_as_long_in_each_box_and_goes_back_to_the_first(
    answers: tuple[bool, ...], box: int, due: int
) -> None:
    card = after(*answers)

    assert (card.box, card.due) == (box, due)
    assert (card.right, card.wrong) == (answers.count(True), answers.count(False))


def test_a_card_is_mastered_when_it_was_right_twice_since_it_was_wrong() -> None:
    assert after(True).box < MASTERED_BOX
    assert after(True, True).box == MASTERED_BOX
    assert after(True, True, False, True).box < MASTERED_BOX


def test_what_was_kept_before_is_not_changed() -> None:
    before = begun(Progress())

    answered(before, CARD, right=True)

    assert before == Progress(rounds=1)


@pytest.mark.parametrize("kind", DECKS)
def test_a_card_that_was_answered_wrong_is_on_the_next_paper(kind: str) -> None:
    deck = DECKS[kind]
    level = next(iter(deck.numbers))
    first = deck.cards_of(deck.numbers[level][0])[0]
    progress = answered(begun(Progress()), first, right=False)

    number = number_for(kind, level, begun(progress), Random(3))

    assert first in deck.cards_of(number)


def test_what_went_wrong_is_asked_again_before_what_went_right() -> None:
    progress = begun(Progress())
    for card, right in {"甲": False, "乙": True, "丙": True}.items():
        progress = answered(progress, card, right=right)
    papers = [(1, ["乙", "丙"]), (2, ["甲"]), (3, ["新"])]

    assert best(papers, begun(progress)) == 2
    assert best(papers[::2], begun(progress)) == 3


def test_all_that_went_wrong_comes_back_within_a_few_rounds() -> None:
    deck, progress = DECKS["sorting"], begun(Progress())
    wrong = set(deck.cards_of(100))
    for card in sorted(wrong):
        progress = answered(progress, card, right=False)
    left = set(wrong)

    for turn in range(12):
        progress = begun(progress)
        for card in deck.cards_of(number_for("sorting", "all", progress, Random(turn))):
            left.discard(card)
            progress = answered(progress, card, right=True)

    assert not left


def test_a_number_draws_the_same_cards_every_time() -> None:
    cards = [str(n) for n in range(70)]

    assert drawn(cards, 482, 8) == drawn(cards, 482, 8)
    assert len(set(drawn(cards, 482, 8))) == 8
    assert drawn(cards, 482, 8) != drawn(cards, 483, 8)
    assert sorted(drawn(cards[:3], 482, 8)) == cards[:3]
