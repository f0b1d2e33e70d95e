"""What a person has mastered of the training, as a table."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from rich.cells import cell_len

from screens.presenters.text.bars import SHORT_CELLS, Bar
from screens.presenters.text.columns import columns
from screens.presenters.text.looks import Line, Stretch
from screens.presenters.text.wrap import GAP, pad
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


def drawn_table(progress: Progress, width: int) -> Iterator[Line]:
    """The same with a bar of what is mastered behind each skill and behind the sum.

    Without bars where so many columns have no room for them.
    """
    heading, *lines, total, rule = table(progress)
    bars = [_bar(standing) for standing in mastery(progress)]
    whole = Bar("", _sum(b.weight for b in bars), _sum(b.standard for b in bars))
    has_room = cell_len(heading + GAP) + SHORT_CELLS <= width
    yield (Stretch(heading),)
    for line, bar in zip([*lines, total], [*bars, whole], strict=True):
        drawn = (Stretch(GAP), *bar.drawn(SHORT_CELLS)) if has_room else ()
        yield Stretch(pad(line, cell_len(heading)) if drawn else line), *drawn
    yield (Stretch(rule),)


def _sum(numbers: Iterable[Decimal]) -> Decimal:
    return sum(numbers, Decimal(0))


def _bar(standing: SkillMastery) -> Bar:
    """How many of the cards of a skill are mastered."""
    return Bar(standing.skill.name, Decimal(standing.mastered), Decimal(standing.cards))


def _cells(standing: SkillMastery) -> tuple[str, ...]:
    numbers = (
        standing.cards,
        standing.seen,
        standing.mastered,
        standing.right,
        standing.wrong,
    )
    return KINDS[standing.kind], standing.skill.name, *map(str, numbers)
