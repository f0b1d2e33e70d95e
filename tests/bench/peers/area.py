"""A compact TextArea of five lines, by itself."""

from textual.app import App, ComposeResult
from textual.widgets import Static, TextArea


class Area(App[None]):
    CSS = "TextArea { height: 5; }"

    def compose(self) -> ComposeResult:
        yield Static("ready")
        area = TextArea(compact=True, show_line_numbers=False)
        area.cursor_blink = False
        yield area

    def on_mount(self) -> None:
        self.set_focus(self.query_one(TextArea))


Area().run(mouse=False)
