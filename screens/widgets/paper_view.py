"""The paper as it will print, with one cell marked."""

from rich.cells import cell_len
from textual.binding import Binding
from textual.events import Resize
from textual.geometry import Offset, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from exports.sheet.sheet import Sheet
from screens.presenters.lists.list_command_wording import (
    DOWN,
    FIRST,
    LAST,
    PAGE_DOWN,
    PAGE_UP,
    UP,
)
from screens.presenters.paper import moves
from screens.presenters.paper.marks import NONE, Marks, marked, pointed
from screens.presenters.paper.picture import PaperLine, picture
from screens.widgets.row_strip import lined


class PaperView(ScrollView, can_focus=True, inherit_bindings=False):
    """The picture of a sheet; the arrow keys move the mark along a row or a column.

    It scrolls with its mark alone: Enter never acts on a cell that is out of view.
    """

    BINDINGS = [
        Binding(UP.keys, f"go({moves.UP})", show=False),
        Binding(DOWN.keys, f"go({moves.DOWN})", show=False),
        Binding("left", f"go({moves.LEFT})", show=False),
        Binding("right", f"go({moves.RIGHT})", show=False),
        Binding(PAGE_UP.keys, "page(-1)", show=False),
        Binding(PAGE_DOWN.keys, "page(1)", show=False),
        Binding(FIRST.keys, "jump(0)", show=False),
        Binding(LAST.keys, "jump(-1)", show=False),
    ]

    def __init__(self, sheet: Sheet, at: str, looks: Marks = NONE) -> None:
        super().__init__()
        self._sheet = sheet
        self._looks = looks
        self._cells = moves.PaperCells(())
        """The lines that are drawn, and where their cells are."""
        self._column: int | None = None
        """The column that up and down stay in; None for the middle of the cell."""
        fields = [
            c.field for row in sheet.rows for c in row.cells if c.field and c.rows
        ]
        self._fields = list(dict.fromkeys(fields))
        self.at = at if at in fields else next(iter(self._fields), "")

    @property
    def cursor_screen_offset(self) -> Offset:
        """The beginning of the marked cell; the corner where none is marked."""
        box = self._cells.boxes.get(self.at)
        place = Offset(box.left, box.top) if box else Offset(0, 0)
        return self.content_region.offset + place - self.scroll_offset

    def on_resize(self, _: Resize) -> None:
        """Draw the picture into the width there is, and show the mark in it.

        What has just become too long can be scrolled only once that is shown.
        """
        drawn = picture(self._sheet, self.size.width)
        self._cells, self._column = moves.PaperCells(drawn), None
        self.virtual_size = Size(_width(drawn[0]), len(drawn))
        self.refresh()
        self.call_after_refresh(self._show_mark)

    def render_line(self, y: int) -> Strip:
        """One line of the picture."""
        lines, number = self._cells.lines, y + self.scroll_offset.y
        if number >= len(lines):
            return Strip.blank(self.size.width)
        drawn = pointed(marked(lines[number], self._looks, self.at))
        strip = lined(drawn, _width(lines[number]))
        left = self.scroll_offset.x
        return strip.crop(left, left + self.size.width)

    def action_go(self, step: moves.Step) -> None:
        """Mark the next cell of the row, or of the column that one moves along."""
        if self.at not in self._cells.boxes:
            return
        is_down = step in (moves.UP, moves.DOWN)
        kept = self._column if is_down else None
        column = self._cells.column(self.at) if kept is None else kept
        self._mark(self._cells.toward(self.at, step, column))
        self._column = column if is_down else None

    def action_move(self, by: int) -> None:
        """Mark the next cell, in reading order."""
        place = self._fields.index(self.at) + by
        if 0 <= place < len(self._fields):
            self._mark(self._fields[place])

    def action_page(self, by: int) -> None:
        """Show the next screenful down or up, and mark a cell that is seen in it."""
        height = self.size.height
        most = max(len(self._cells.lines) - height, 0)
        top = min(max(self.scroll_offset.y + by * max(height - 1, 1), 0), most)
        if top == self.scroll_offset.y:
            self.action_jump(-1 if by > 0 else 0)
            return
        self.scroll_to(y=top, animate=False)
        self._mark(self._first_in(top, top + height), follow=False)

    def _first_in(self, top: int, end: int) -> str:
        """The first cell that begins in these lines, or else goes on there."""
        boxes = self._cells.boxes
        starts = [(field, boxes[field].top) for field in self._fields if field in boxes]
        begun = [field for field, start in starts if top <= start < end]
        above = [field for field, start in starts if start < top]
        return (begun or above[-1:] or self._fields)[0]

    def action_jump(self, place: int) -> None:
        """Mark the first or the last cell."""
        self._mark(self._fields[place])

    def _mark(self, field: str, *, follow: bool = True) -> None:
        """Mark a cell, and bring it into view unless some of it is there."""
        self.at, self._column = field, None
        if follow:
            self._show_mark()
        self.refresh()

    def _show_mark(self) -> None:
        box = self._cells.boxes.get(self.at)
        if box is None:
            return
        top, end = self._with_rest(box.top, box.bottom)
        self.scroll_to(
            x=_offset_for(box.left, box.right, self.scroll_offset.x, self.size.width),
            y=_offset_for(top, end, self.scroll_offset.y, self.size.height),
            animate=False,
        )

    def _with_rest(self, top: int, end: int) -> tuple[int, int]:
        """The lines of a cell, with what stands over the first and under the last ones.

        No cell can be marked there: it is seen with the nearest, as far as both fit.
        """
        starts = [box.top for box in self._cells.boxes.values()]
        height = self.size.height
        if top <= min(starts) and end <= height:
            top = 0
        if end > max(starts):
            end = max(end, min(len(self._cells.lines), top + height))
        return top, end


def _width(line: PaperLine) -> int:
    return sum(cell_len(span.text) for span in line)


def _offset_for(start: int, end: int, first: int, count: int) -> int:
    """The scroll offset that shows this stretch: the present one where it does.

    Of one that is longer than the view, a beginning of half a view is enough.
    """
    last = end if end - start <= count else start + count // 2
    if first <= start and last <= first + count:
        return first
    return max(start - count // 3, last - count, 0)
