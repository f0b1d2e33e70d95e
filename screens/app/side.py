"""Beside the question, where there is room: the ledger and the outline, in words."""

from typing import Final

from textual.geometry import Region
from textual.strip import Strip

from screens.presenters.lists.outline import side_rows
from screens.presenters.row import ListRow
from screens.presenters.wrap import cut
from screens.widgets.cached import Cached
from screens.widgets.row_strip import row_strip
from screens.wording import Shown
from wizard.interview.interview import Interview

MARGIN: Final = 2


class Side(Cached):
    """Lines of text beside the question; only changed lines are sent again."""

    def __init__(self) -> None:
        super().__init__(id="side")
        self._rows: tuple[ListRow[str], ...] = ()
        self._here = ""

    def show(self, now: Interview, here: str) -> None:
        """Show a moment, with the row of section `here` marked."""
        before, self._rows, self._here = self._drawn(), side_rows(now), here
        after = self._drawn()
        for y in range(self.size.height):
            if before[y : y + 1] != after[y : y + 1]:
                self.refresh(Region(0, y, self.size.width, 1))

    def render_line(self, y: int) -> Strip:
        """One line."""
        width, drawn = self.size.width, self._drawn()
        if y >= len(drawn):
            return Strip.blank(width)
        row, text = drawn[y]
        return row_strip(row, text, width, " " * MARGIN)

    def _drawn(self) -> list[tuple[ListRow[str], str]]:
        """The lines in view; of a longer list, those around the marked row."""
        lines = [self._line(row) for row in self._rows]
        keys = [row.of for row in self._rows]
        at = keys.index(self._here) if self._here in keys else 0
        start = max(0, min(at - self.size.height // 2, len(lines) - self.size.height))
        return lines[start : start + self.size.height]

    def _line(self, row: ListRow[str]) -> tuple[ListRow[str], str]:
        is_here = row.of is not None and row.of == self._here
        text = Shown.HERE.format(text=row.text) if is_here else row.text
        return row, cut(text, self.size.width - MARGIN)
