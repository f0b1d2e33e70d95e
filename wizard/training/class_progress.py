"""What the people of a class have mastered together, and what they miss most."""

from collections.abc import Iterable, Iterator, Sequence

from wizard.frozen import frozen
from wizard.training.exercise import Skill
from wizard.training.learners import Learner
from wizard.training.mastery import SkillMastery, mastery


@frozen(kw_only=True)
class LearnerSums:
    """What one person has done, over all skills."""

    learner: Learner
    cards: int
    """Cards there are."""
    seen: int
    mastered: int
    right: int
    wrong: int

    @property
    def has_begun(self) -> bool:
        """Whether it is known that they have done anything at all."""
        done = self.learner.progress.rounds, self.seen, self.learner.cells
        return any(done) and not self.is_unknown

    @property
    def is_unknown(self) -> bool:
        """Whether nobody can say what they have practised."""
        is_blank = not (self.learner.progress.rounds or self.seen)
        return bool(self.learner.trouble) and is_blank


@frozen(kw_only=True)
class MissedSkill:
    """A skill, and how often it was missed in a class."""

    kind: str
    skill: Skill
    right: int
    wrong: int
    people: int
    """Those who have missed it at least once."""


def sums_of(learner: Learner) -> LearnerSums:
    """What a person has done, over all skills."""
    found = tuple(mastery(learner.progress))
    return LearnerSums(
        learner=learner,
        cards=sum(each.cards for each in found),
        seen=sum(each.seen for each in found),
        mastered=sum(each.mastered for each in found),
        right=sum(each.right for each in found),
        wrong=sum(each.wrong for each in found),
    )


def most_missed(learners: Iterable[Learner]) -> tuple[MissedSkill, ...]:
    """The skills that anybody missed, those that were missed most often first."""
    by_skill: dict[tuple[str, Skill], list[SkillMastery]] = {}
    for learner in learners:
        for each in mastery(learner.progress):
            by_skill.setdefault((each.kind, each.skill), []).append(each)
    found = _missed(by_skill.items())
    return tuple(sorted(found, key=lambda each: (-each.wrong, -each.people)))


def _missed(
    skills: Iterable[tuple[tuple[str, Skill], Sequence[SkillMastery]]],
) -> Iterator[MissedSkill]:
    for (kind, skill), told in skills:
        wrong = sum(each.wrong for each in told)
        if wrong:
            yield MissedSkill(
                kind=kind,
                skill=skill,
                right=sum(each.right for each in told),
                wrong=wrong,
                people=sum(each.wrong > 0 for each in told),
            )
