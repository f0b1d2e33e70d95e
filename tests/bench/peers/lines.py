"""Sixty rows, drawn line by line: the least that a list can be."""

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widgets import Static

ROWS = [
    f"{n}  社区读书角购书经费{n}  2020年  2026-11-24 14:{n % 60:02}" for n in range(60)
]


class Lines(ScrollView, can_focus=True):
    BINDINGS: ClassVar = [Binding("down", "move(1)"), Binding("up", "move(-1)")]

    def on_mount(self) -> None:
        self.at = 0
        self.virtual_size = Size(0, len(ROWS))

    def render_line(self, y: int) -> Strip:
        n, width = y + self.scroll_offset.y, self.size.width
        style = Style(reverse=n == self.at)
        return Strip([Segment(ROWS[n], style)]).adjust_cell_length(width, style)

    def action_move(self, by: int) -> None:
        top = self.scroll_offset.y
        self.refresh_lines(self.at - top)
        self.at = min(max(self.at + by, 0), len(ROWS) - 1)
        self.refresh_lines(self.at - top)
        if self.at >= top + self.size.height:
            self.scroll_to(y=self.at - self.size.height + 1, animate=False)


class Listed(App[None]):
    CSS = "Lines { height: 18; scrollbar-size: 0 0; }"

    def compose(self) -> ComposeResult:
        yield Static("ready")
        yield Lines()

    def on_mount(self) -> None:
        self.set_focus(self.query_one(Lines))


Listed().run(mouse=False)
