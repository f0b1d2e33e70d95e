"""The mastery of each skill: for the trainer, and for the person."""

from collections.abc import Iterator

from wizard.frozen import frozen
from wizard.training.decks import DECKS
from wizard.training.exercise import Skill
from wizard.training.progress import Progress
from wizard.training.spaced_repetition import MASTERED_BOX, NEW


@frozen(kw_only=True)
class SkillMastery:
    """The mastery of one skill."""

    kind: str
    """The kind of exercise: faults, sorting, computing."""
    skill: Skill
    cards: int
    """Cards there are."""
    seen: int
    """Cards that were answered at least once."""
    mastered: int
    right: int
    """Answers that were right, over all rounds."""
    wrong: int


def mastery(progress: Progress) -> Iterator[SkillMastery]:
    """Every skill of every kind, in the order of the kinds and of their cards."""
    for kind, deck in DECKS.items():
        cards = deck.cards()
        for skill in dict.fromkeys(cards.values()):
            names = [name for name, other in cards.items() if other == skill]
            yield _mastery(kind, skill, names, progress)


def _mastery(
    kind: str, skill: Skill, names: list[str], progress: Progress
) -> SkillMastery:
    cards = [progress.cards.get(name, NEW) for name in names]
    return SkillMastery(
        kind=kind,
        skill=skill,
        cards=len(cards),
        seen=sum(card is not NEW for card in cards),
        mastered=sum(card.box >= MASTERED_BOX for card in cards),
        right=sum(card.right for card in cards),
        wrong=sum(card.wrong for card in cards),
    )
