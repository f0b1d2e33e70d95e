"""What a person has mastered of the training, as a table."""

from collections.abc import Iterator
from typing import Final

from screens.presenters.columns import columns
from screens.presenters.training.quiz_wording import KINDS, REPORT_HEADINGS, QuizText
from wizard.training.mastery import SkillMastery, mastery
from wizard.training.progress import Progress

WIDEST: Final = 6, 34, 4, 4, 4, 4, 4
"""Cells that a column takes at most; all of them fit into 72."""

TEXTS: Final = 2
"""Columns of text; those behind them are set to the right."""


def table(progress: Progress) -> Iterator[str]:
    """Headings, a line for each skill, and the sum."""
    found = tuple(mastery(progress))
    lines = [REPORT_HEADINGS, *map(_cells, found)]
    yield from columns(lines, WIDEST, TEXTS)
    yield QuizText.REPORT_SUM.format(
        rounds=progress.rounds,
        mastered=sum(standing.mastered for standing in found),
        cards=sum(standing.cards for standing in found),
    )
    yield QuizText.REPORT_RULE


def _cells(standing: SkillMastery) -> tuple[str, ...]:
    numbers = (
        standing.cards,
        standing.seen,
        standing.mastered,
        standing.right,
        standing.wrong,
    )
    return KINDS[standing.kind], standing.skill.name, *map(str, numbers)
