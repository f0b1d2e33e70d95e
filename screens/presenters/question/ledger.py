"""The points around a question: in all, by group, and what is wrong besides."""

from collections.abc import Iterator, Sequence
from typing import Final

from rich.cells import cell_len

from screens.presenters.question.words import ledger_text
from screens.presenters.text.bars import (
    CELLS,
    MOST_OVER,
    SHORT_CELLS,
    Bar,
    bar_lines,
    bars,
)
from screens.presenters.text.look_wording import LookWording
from screens.presenters.text.looks import Line, Look, Stretch, text_of, with_badge
from screens.presenters.text.wrap import GAP, flow
from screens.wording import SEVERITIES
from wizard.findings import Severity
from wizard.frozen import changed
from wizard.interview.interview import Interview

CELL_POINTS, LONG_CELL_POINTS = 10, 20
"""Points that are one cell of a bar in a line of several, and where room is scarce."""

EXTRA_LINES: Final = 2
"""Lines beside those of the groups: the whole, and what is wrong."""


def ledger_height(interview: Interview) -> int:
    """Lines that the points take where each group has one."""
    return len(interview.ledger.entries) + EXTRA_LINES


def tall_ledger(interview: Interview, width: int) -> tuple[Line, ...]:
    """The whole in words, a bar a group, then how many errors and warnings."""
    groups = _group_bars(interview)
    return _whole(interview, width), *bar_lines(groups, width), _counted(interview)


def short_ledger(interview: Interview, width: int) -> tuple[Line, ...]:
    """Two lines: the whole with its bar, and every group with as long a bar as fits.

    Where not even figures alone fit, the groups go by the first word of their names.
    """
    first, groups = _whole(interview, width), _group_bars(interview)
    brief = [
        changed(bar, name=bar.name.removesuffix(LookWording.INDICATOR))
        for bar in groups
    ]
    scales = (CELL_POINTS, LONG_CELL_POINTS)
    tried = [_groups(names, points) for names in (groups, brief) for points in scales]
    for second in (*tried, _groups(groups, 0), _groups(brief, 0)):
        if cell_len(text_of(second)) <= width:
            return first, second
    texts = [f"{bar.name} {bar.figures}" for bar in brief]
    return first, *((Stretch(line),) for line in flow(texts, width))


def _group_bars(interview: Interview) -> tuple[Bar, ...]:
    """A bar a group; that of the rate says that it is of its points.

    They stand in a form that has no rate yet, where 10/10 looks like a score.
    """
    _, *groups = bars(interview.ledger)
    rate = interview.edition.execution.name
    return tuple(
        changed(bar, name=LookWording.RATE_POINTS) if bar.name == rate else bar
        for bar in groups
    )


def _whole(interview: Interview, width: int) -> Line:
    """What is given of 100 and what is left, in words and as a bar where it fits."""
    words, whole = ledger_text(interview), bars(interview.ledger)[0]
    cells = min(CELLS, width - cell_len(words + GAP) - MOST_OVER)
    if cells < SHORT_CELLS:
        return (Stretch(words),)
    return Stretch(words + GAP), *whole.drawn(cells)


def _groups(listed: Sequence[Bar], cell_points: int) -> Line:
    """Groups beside each other, each with a bar as long as its points.

    A cell is so many points, with 0 there is no bar; figures say what is too much.
    """
    found: list[Stretch] = []
    for bar in listed:
        gap = GAP if found else ""
        look = Look.ERROR if bar.left < 0 else None
        found += (Stretch(f"{gap}{bar.name} "), Stretch(bar.steady_figures, look))
        if cell_points:
            cells = max(int(bar.standard / cell_points), 1)
            drawn = (part for part in bar.drawn(cells) if part.look is not Look.ERROR)
            found += (Stretch(" "), *drawn)
    return tuple(found)


def _counted(interview: Interview) -> Line:
    wrong = sum(f.severity is Severity.ERROR for f in interview.findings)
    return tuple(_counts(wrong, len(interview.open_warnings)))


def _counts(errors: int, doubts: int) -> Iterator[Stretch]:
    """How many errors and warnings there are, each word on its colour."""
    if errors:
        word = SEVERITIES["error"]
        yield from with_badge(LookWording.ERRORS.format(word=word, count=errors), word)
    if errors and doubts:
        yield Stretch(GAP)
    if doubts:
        word = SEVERITIES["warning"]
        yield from with_badge(LookWording.DOUBTS.format(word=word, count=doubts), word)
    if not errors and not doubts:
        yield from with_badge(LookWording.FIT, LookWording.FIT)
