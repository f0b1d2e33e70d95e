"""The points around a question: in all, by group, and what is wrong besides."""

from collections.abc import Iterator
from typing import Final

from rich.cells import cell_len

from screens.presenters.bars import CELLS, MOST_OVER, SHORT_CELLS, Bar, bar_lines, bars
from screens.presenters.look_wording import Drawn
from screens.presenters.looks import Line, Stretch, text_of, with_badge
from screens.presenters.question.words import ledger_text
from screens.presenters.wrap import GAP, fold
from screens.wording import SEVERITIES
from wizard.findings import Severity
from wizard.interview.interview import Interview

CELL_POINTS: Final = 10
"""Points that are one cell of a bar in a line of several."""

EXTRA_LINES: Final = 2
"""Lines beside those of the groups: the whole, and what is wrong."""


def ledger_height(interview: Interview) -> int:
    """Lines that the points take where each group has one."""
    return len(interview.ledger.entries) + EXTRA_LINES


def tall_ledger(interview: Interview, width: int) -> tuple[Line, ...]:
    """The whole in words, a bar a group, then how many errors and warnings."""
    _, *groups = bars(interview.ledger)
    return _whole(interview, width), *bar_lines(groups, width), _counted(interview)


def short_ledger(interview: Interview, width: int) -> tuple[Line, ...]:
    """Two lines: the whole with its bar, the groups with short ones where they fit.

    Where not all do, those that are not right yet.
    """
    first, (_, *groups) = _whole(interview, width), bars(interview.ledger)
    for listed in (groups, [bar for bar in groups if bar.left]):
        second = _groups(listed)
        if second and cell_len(text_of(second)) <= width:
            return first, second
    _, *words = ledger_text(interview).split("\n")
    lines = (line for text in words for line in fold(text, width))
    return first, *((Stretch(line),) for line in lines)


def _whole(interview: Interview, width: int) -> Line:
    """What is given of 100 and what is left, in words and as a bar where it fits."""
    words, whole = ledger_text(interview).split("\n")[0], bars(interview.ledger)[0]
    cells = min(CELLS, width - cell_len(words + GAP) - MOST_OVER)
    if cells < SHORT_CELLS:
        return (Stretch(words),)
    return Stretch(words + GAP), *whole.drawn(cells)


def _groups(listed: list[Bar]) -> Line:
    """Groups beside each other, each with a bar as long as its points."""
    found: list[Stretch] = []
    for bar in listed:
        cells = max(int(bar.standard / CELL_POINTS), 1)
        gap = GAP if found else ""
        found.append(Stretch(f"{gap}{bar.name} {bar.figures} "))
        found += bar.drawn(cells)
    return tuple(found)


def _counted(interview: Interview) -> Line:
    wrong = sum(f.severity is Severity.ERROR for f in interview.findings)
    return tuple(_counts(wrong, len(interview.open_warnings)))


def _counts(errors: int, doubts: int) -> Iterator[Stretch]:
    """How many errors and warnings there are, each word on its colour."""
    if errors:
        word = SEVERITIES["error"]
        yield from with_badge(Drawn.ERRORS.format(word=word, count=errors), word)
    if errors and doubts:
        yield Stretch(GAP)
    if doubts:
        word = SEVERITIES["warning"]
        yield from with_badge(Drawn.DOUBTS.format(word=word, count=doubts), word)
    if not errors and not doubts:
        yield from with_badge(Drawn.FIT, Drawn.FIT)
