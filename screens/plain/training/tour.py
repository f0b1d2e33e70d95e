"""The tour line by line: every cell in reading order, or by its number."""

import sys

from screens.output import out
from screens.presenters.session.mode import with_mark
from screens.presenters.training.tour import Tour
from screens.presenters.training.training_wording import TrainingText
from wizard.editions.library import edition
from wizard.numbers import whole_number
from wizard.training.read_marks import mark_read, read_cells

LEAVE = "0"


def tour(name: str) -> None:
    """Tell one cell after the other until the end, or until it is left."""
    _walk(Tour.of(edition(name)), TrainingText.TOUR_TITLE, TrainingText.PLAIN_TOUR_END)


def short_tour(name: str) -> None:
    """Tell of the cells that matter most, one after the other."""
    walk = Tour.of(edition(name), is_short=True)
    _walk(walk, TrainingText.STOPS_TITLE, TrainingText.STOPS_DONE)


def _walk(walk: Tour, heading: str, done: str) -> None:
    seen, told = read_cells(walk.edition.id), set[str]()
    _tell(walk, heading, done, seen, told)
    mark_read(walk.edition.id, told)


def _tell(
    walk: Tour, heading: str, done: str, seen: frozenset[str], told: set[str]
) -> None:
    """Tell of the cells; those that were gone on from are noted as told."""
    cells, number = walk.stops, 0
    out("")
    title = heading.format(edition=walk.edition.name)
    out(with_mark(TrainingText.MARK, title))
    out(TrainingText.PLAIN_TOUR_HINT)
    while number < len(cells):
        out("")
        place, *lines = walk.lines(cells[number])
        is_seen = cells[number] in seen
        out(TrainingText.SEEN.format(place=place) if is_seen else place)
        for line in lines:
            out(line)
        typed = sys.stdin.readline()
        if not typed or typed.strip() == LEAVE:
            return
        told.add(cells[number])
        number = _next(typed.strip(), number, len(cells))
    out(done)


def _next(typed: str, at: int, count: int) -> int:
    """The place of the cell that is told next; the same one for a strange line."""
    if not typed:
        return at + 1
    if (number := whole_number(typed, count)) is not None:
        return number - 1
    out(TrainingText.PLAIN_MENU_NUMBER.format(count=count))
    return at
