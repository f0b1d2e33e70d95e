"""The part of a drawn paper that is seen: around a cell, under the column headings."""

from collections.abc import Sequence
from typing import Final

from screens.presenters.paper.picture import PaperLine
from wizard.frozen import changed, frozen

FEWEST_BELOW: Final = 8
"""Lines that have to be left below headings that stay."""

MARGIN: Final = 4
"""A cell that comes into view has a part of so many of the view behind it: most of what
is seen stays, and the questions to come are seen."""

HEADINGS: Final = ("column.indicators.", "above.")
"""What cells are that name the columns of rows."""


@frozen
class View:
    """Where a view begins, in lines of the picture."""

    top: int = 0

    def around(self, lines: Sequence[PaperLine], at: str, height: int) -> "View":
        """The view that shows this place: the present one where it does."""
        own = [number for number, line in enumerate(lines) if _shows(line, at)]
        if not own:
            return changed(self, top=_within(self.top, lines, height))
        first, last = own[0], own[-1]
        kept = len(self._kept(lines, height))
        seen = range(self.top + kept, self.top + height)
        if first in seen and (last in seen or last - first >= height - kept):
            return self
        margin = (height - kept) // MARGIN
        if first < self.top + kept:
            top = first - kept - margin
        else:
            top = min(last + 1 + margin - height, first - kept)
        return changed(self, top=_within(top, lines, height))

    def of(self, lines: Sequence[PaperLine], height: int) -> Sequence[PaperLine]:
        """The lines in view, headings of columns on top once they have left it."""
        kept = self._kept(lines, height)
        return (*kept, *lines[self.top + len(kept) : self.top + height])

    def _kept(self, lines: Sequence[PaperLine], height: int) -> Sequence[PaperLine]:
        """The headings that stay on top of the view, with the line below them."""
        own = [number for number, line in enumerate(lines) if _is_heading(line)]
        if not own or self.top <= own[0] or height - len(own) < FEWEST_BELOW:
            return ()
        return lines[own[0] : own[-1] + 2]


def _within(top: int, lines: Sequence[PaperLine], height: int) -> int:
    return max(0, min(top, len(lines) - height))


def _shows(line: PaperLine, at: str) -> bool:
    return any(span.place == at for span in line)


def _is_heading(line: PaperLine) -> bool:
    return any(span.part.startswith(HEADINGS) for span in line)
