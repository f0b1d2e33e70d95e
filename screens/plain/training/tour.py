"""The tour line by line: every cell in reading order, or by its number."""

import sys

from screens.output import out
from screens.presenters.mode import with_mark
from screens.presenters.training.tour import Tour
from screens.presenters.training.training_wording import TrainingText
from wizard.editions.library import edition

LEAVE = "0"


def tour(name: str) -> None:
    """Tell one cell after the other until the end, or until it is left."""
    walk = Tour.of(edition(name))
    cells, number = list(walk.cells), 0
    out("")
    title = TrainingText.TOUR_TITLE.format(edition=walk.edition.name)
    out(with_mark(TrainingText.MARK, title))
    out(TrainingText.PLAIN_TOUR_HINT)
    while number < len(cells):
        out("")
        for line in walk.lines(cells[number]):
            out(line)
        typed = sys.stdin.readline()
        if not typed or typed.strip() == LEAVE:
            return
        number = _next(typed.strip(), number, len(cells))
    out(TrainingText.PLAIN_TOUR_END)


def _next(typed: str, at: int, count: int) -> int:
    """The place of the cell that is told next; the same one for a strange line."""
    if not typed:
        return at + 1
    if typed.isdecimal() and 0 < int(typed) <= count:
        return int(typed) - 1
    out(TrainingText.PLAIN_MENU_NUMBER.format(count=count))
    return at
