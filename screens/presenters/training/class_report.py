"""A class on a terminal: who has done what, and what is missed most, with bars."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice
from typing import Final

from screens.output import is_drawn, one_line
from screens.presenters.text.bars import SHORT_CELLS, Bar, plain_bar
from screens.presenters.text.columns import columns
from screens.presenters.text.looks import Line, Stretch
from screens.presenters.text.wrap import GAP
from screens.presenters.training.class_wording import (
    MISSED_HEADINGS,
    PEOPLE_HEADINGS,
    ClassText,
)
from screens.presenters.training.quiz_wording import KINDS, QuizText
from wizard.training.class_progress import (
    LearnerSums,
    MissedSkill,
    most_missed,
    sums_of,
)
from wizard.training.learners import Learner

MOST_MISSED: Final = 5
"""Skills of a kind that are told on a terminal; all of them are in the workbook."""

PERSON_WIDTHS: Final = 16, 4, 6, 7, 4, 4
MISSED_WIDTHS: Final = 6, 30, 4, 4, 4


def class_report(learners: Sequence[Learner]) -> Iterator[Line]:
    """Headings and a line a person, then the skills, the most missed first."""
    sums = [sums_of(each) for each in learners]
    yield from _people([each for each in sums if each.has_begun])
    missed = most_missed(learners)
    if missed:
        yield ()
        yield (Stretch(ClassText.MOST_MISSED),)
        yield from _missed([each for kind in KINDS for each in _first(missed, kind)])
    yield ()
    yield from _rest(sums)


def _people(sums: Sequence[LearnerSums]) -> Iterator[Line]:
    if sums:
        rows = [PEOPLE_HEADINGS, *map(_person, sums)]
        heading, *lines = columns(rows, PERSON_WIDTHS, 1)
        yield (Stretch(heading),)
        for line, each in zip(lines, sums, strict=True):
            yield (Stretch(f"{line}{GAP}"), *_bar(each.mastered, each.cards))


def _person(sums: LearnerSums) -> tuple[str, ...]:
    figures = ClassText.OF.format(part=sums.mastered, whole=sums.cards)
    numbers = sums.learner.progress.rounds, sums.learner.cells
    answers = str(sums.right), str(sums.wrong)
    return one_line(sums.learner.name), *map(str, numbers), figures, *answers


def _first(missed: Sequence[MissedSkill], kind: str) -> Iterator[MissedSkill]:
    """Those of a kind that were missed most often."""
    yield from islice((each for each in missed if each.kind == kind), MOST_MISSED)


def _missed(missed: Sequence[MissedSkill]) -> Iterator[Line]:
    rows = [MISSED_HEADINGS, *map(_skill, missed)]
    heading, *lines = columns(rows, MISSED_WIDTHS, 2)
    yield (Stretch(heading),)
    most = max(each.wrong for each in missed)
    for line, each in zip(lines, missed, strict=True):
        yield (Stretch(f"{line}{GAP}"), *_bar(each.wrong, most))


def _skill(missed: MissedSkill) -> tuple[str, ...]:
    numbers = missed.wrong, missed.right, missed.people
    return KINDS[missed.kind], missed.skill.name, *map(str, numbers)


def _bar(part: int, whole: int) -> Line:
    bar = Bar("", Decimal(part), Decimal(whole))
    return bar.drawn(SHORT_CELLS) if is_drawn() else (_plain(bar),)


def _plain(bar: Bar) -> Stretch:
    return Stretch(plain_bar(bar, SHORT_CELLS))


def _rest(sums: Sequence[LearnerSums]) -> Iterator[Line]:
    """Who has not begun, what could not be read, and how many there are."""
    idle = [s for s in sums if not s.has_begun and not s.learner.trouble]
    if idle:
        names = QuizText.LIST_COMMA.join(one_line(each.learner.name) for each in idle)
        yield (Stretch(ClassText.IDLE.format(names=names)),)
    for each in sums:
        if each.learner.trouble:
            facts = {"name": each.learner.name, "why": each.learner.trouble}
            yield (Stretch(one_line(ClassText.TROUBLE.format(**facts))),)
    begun = sum(each.has_begun for each in sums)
    unknown = sum(each.is_unknown for each in sums)
    says = ClassText.SUM_AND_UNKNOWN if unknown else ClassText.SUM
    told = says.format(people=len(sums), begun=begun, unknown=unknown)
    yield (Stretch(told),)
    yield (Stretch(QuizText.REPORT_RULE),)
