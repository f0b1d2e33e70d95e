"""A list that is moved through with the arrow keys, rendered line by line."""

from collections.abc import Callable, Mapping, Sequence
from typing import Generic

from textual.binding import Binding
from textual.events import Resize
from textual.geometry import Offset, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from screens.presenters.lists.folded_rows import FoldedRows
from screens.presenters.lists.list_command_wording import (
    DOWN,
    FIRST,
    LAST,
    PAGE_DOWN,
    PAGE_UP,
    SEEK,
    UP,
)
from screens.presenters.lists.spots import findings_of, place_in, place_of
from screens.presenters.row import ListRow, ListSpot, Of
from screens.widgets.row_strip import row_strip

ChoiceCallback = Callable[[ListRow[Of]], object]
"""Takes the row that was chosen."""

HERE, THERE = "> ", "  "
"""What stands before the current row, and before the others."""


FEWEST = 3
"""Lines of a view below which no heading stays in it."""


class RowList(ScrollView, Generic[Of], can_focus=True, inherit_bindings=False):
    """Rows of text; a row that is too long goes on below itself.

    Ctrl+J is Enter: tmux sends it for the one of the keypad.
    """

    BINDINGS = [
        Binding(UP.keys, "move(-1)", show=False),
        Binding(DOWN.keys, "move(1)", show=False),
        Binding(PAGE_UP.keys, "page(-1)", show=False),
        Binding(PAGE_DOWN.keys, "page(1)", show=False),
        Binding(FIRST.keys, "jump(-1)", show=False),
        Binding(LAST.keys, "jump(1)", show=False),
        Binding(SEEK.keys, "seek", show=False),
        Binding("enter,ctrl+j", "choose", show=False),
    ]

    def __init__(
        self,
        rows: Sequence[ListRow[Of]],
        at: object = None,
        choose: ChoiceCallback[Of] | None = None,
    ) -> None:
        super().__init__()
        self._choose = choose
        self._folded = FoldedRows(rows)
        self._current = self._find(at)
        self._above = at.above if isinstance(at, ListSpot) else None
        """Lines above the current row when it is first shown; None for as may be."""
        self._is_changed = isinstance(at, ListSpot) and not self._has(at)
        """Whether something has come or gone since the list was left at a spot."""
        self._strips: dict[tuple[int, int, bool], Strip] = {}
        """Lines as they were drawn, by number, width and whether the row acts."""

    @property
    def _rows(self) -> tuple[ListRow[Of], ...]:
        return self._folded.rows

    @property
    def current(self) -> ListRow[Of] | None:
        """The row that the cursor is on; None where no row can be chosen."""
        row = self._rows[self._current] if self._rows else None
        return None if row is None or row.of is None else row

    @property
    def spot(self) -> ListSpot:
        """Where the cursor is."""
        here = self._current
        ahead, behind = (
            findings_of(rows) for rows in (self._rows[:here], self._rows[here + 1 :])
        )
        return ListSpot(self.current, here, self._lines_above, behind, ahead)

    @property
    def cursor_screen_offset(self) -> Offset:
        """The beginning of the current row."""
        return self.content_region.offset + Offset(0, self._lines_above)

    @property
    def _lines_above(self) -> int:
        """Lines of the view above the current row."""
        return self._folded.span(self._current)[0] - self.scroll_offset.y

    def show(self, rows: Sequence[ListRow[Of]], at: object = None) -> None:
        """Other rows in the same place, from their first line.

        They are folded anew once that is shown: while it was hidden it had no width.
        """
        self._folded = FoldedRows(rows)
        self._current = self._find(at)
        if self.size.width:
            self._fold()
        self.scroll_to(y=0, animate=False)
        self.call_after_refresh(self._settle)

    def in_view(self, beyond: int = 0) -> dict[int, object]:
        """What the rows are of that can be seen now, by their numbers.

        Those of so many lines beyond come after them.
        """
        return self._folded.in_view(self.scroll_offset.y, self.size.height, beyond)

    def retell(self, told: Mapping[int, ListRow[Of]]) -> None:
        """Say other things in these rows; where the cursor is, it stays."""
        new = {n: row for n, row in told.items() if row.text != self._rows[n].text}
        if not new:
            return
        before, top = self._folded, self._lines_above
        self._folded = before.retold(new, self.fold_cells)
        if len(self._folded.lines) == len(before.lines):
            for number in new:
                self._redraw_row(number)
            return
        self._lay_out()
        first, _ = self._folded.span(self._current)
        self.scroll_to(y=max(first - top, 0), animate=False)

    @property
    def fold_cells(self) -> int:
        """Cells that a line of a row has."""
        return max(self.size.width - len(HERE), 10)

    def _lay_out(self) -> None:
        self._strips.clear()
        self.virtual_size = Size(self.size.width, len(self._folded.lines))
        self.refresh()

    def _settle(self) -> None:
        self._fold()
        self._show_current()

    def on_resize(self, _: Resize) -> None:
        """Fold the rows into the width there is."""
        self._fold()
        self.call_after_refresh(self._show_current)

    def render_line(self, y: int) -> Strip:
        """One line of a row, the current row marked."""
        width, number = self.size.width, y + self.scroll_offset.y
        if number >= len(self._folded.lines):
            return Strip.blank(width)
        heading = self._heading_above if y == 0 else None
        if heading is not None:
            return row_strip(self._rows[heading], self._rows[heading].text, width)
        here = self._is_here(self._folded.lines[number].row)
        place = number, width, here
        if place not in self._strips:
            self._strips[place] = self._line_strip(number, width, here=here)
        return self._strips[place]

    def _line_strip(self, number: int, width: int, *, here: bool) -> Strip:
        """A line of the list, by its number."""
        row, text = self._folded.lines[number]
        is_first = number == self._folded.span(row)[0]
        lead = self._mark(row, is_first=is_first)
        return row_strip(self._rows[row], text, width, lead, first=is_first, here=here)

    def action_move(self, by: int) -> None:
        """Go to the next row that can be chosen, up or down."""
        at = self._current + by
        while 0 <= at < len(self._rows) and self._rows[at].of is None:
            at += by
        if 0 <= at < len(self._rows):
            self._go(at)

    def action_page(self, by: int) -> None:
        """Go up or down by a screenful."""
        for _ in range(max(self.size.height - 1, 1)):
            self.action_move(by)

    def action_jump(self, by: int) -> None:
        """Go to the first or the last row that can be chosen."""
        rows = [number for number, row in enumerate(self._rows) if row.of is not None]
        if rows:
            self._go(rows[-1] if by > 0 else rows[0])

    def action_seek(self) -> None:
        """Go to the next row that waits, from the end on to the first one."""
        waiting = [number for number, row in enumerate(self._rows) if row.waits]
        later = [number for number in waiting if number > self._current]
        if waiting:
            self._go((later or waiting)[0])

    def action_choose(self) -> None:
        """Hand over the current row: at once, so that the next key finds it done."""
        row = self.current
        if row is not None and self._choose is not None:
            self._choose(row)

    def _find(self, at: object) -> int:
        """The number of the row at this spot, or of the first row of this."""
        if isinstance(at, ListSpot):
            return place_in(self._rows, at)
        return place_of(self._rows, at)

    def _has(self, spot: ListSpot) -> bool:
        """Whether the current row is the very one of a spot, in its place."""
        here = self._rows[self._current] if self._rows else None
        return (here, self._current) == (spot.row, spot.number)

    def _mark(self, row: int, *, is_first: bool) -> str:
        if self._rows[row].of is None:
            return ""
        return HERE if row == self._current and is_first else THERE

    @property
    def _heading_above(self) -> int | None:
        """The heading of the rows on top of the view, where it has left that itself."""
        top = self.scroll_offset.y
        if not top or self.size.height < FEWEST:
            return None
        return self._folded.heading_over(top, self._current)

    def _is_here(self, row: int) -> bool:
        return row == self._current and self._rows[row].of is not None

    def _fold(self) -> None:
        self._folded = self._folded.folded(self.fold_cells)
        self._lay_out()

    def _go(self, to: int) -> None:
        before, self._current = self._current, to
        self._refresh_row(before)
        self._refresh_row(to)
        self._show_current()

    def _refresh_row(self, row: int) -> None:
        """Draw a row anew: by its place in the list, however far that is scrolled."""
        self.refresh_lines(*self._folded.span(row))

    def _redraw_row(self, row: int) -> None:
        """Draw a row anew that says something else."""
        first, count = self._folded.span(row)
        drawn = range(first, first + count)
        self._strips = {p: s for p, s in self._strips.items() if p[0] not in drawn}
        self._refresh_row(row)

    def _show_current(self) -> None:
        first, count = self._folded.span(self._current)
        if self._above is not None:
            self.scroll_to(y=self._top(first, count, self._above), animate=False)
            self._above = None
        top, height = self.scroll_offset.y, self.size.height
        if first < top + self._folded.has_headings:
            self.scroll_to(y=max(first - 1, 0), animate=False)
        elif first + count > top + height:
            self.scroll_to(y=first + min(count - height, 0), animate=False)

    def _top(self, first: int, count: int, above: int) -> int:
        """The line on top of a view with so many lines above the current row.

        Of a list that has changed the heading is to be seen as well, where both can be:
        what one came for may be gone, and what is left stand above it.
        """
        top, before = max(first - above, 0), self._folded.heading_before(self._current)
        if not self._is_changed or before is None:
            return top
        heading, _ = self._folded.span(before)
        has_both = first + count - heading <= self.size.height
        return min(top, heading) if has_both else top
