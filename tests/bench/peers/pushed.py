"""The next question on a screen of its own."""

from textual.app import App, ComposeResult
from textual.screen import Screen
from textual.widgets import Input, Static


class Asked(Screen[None]):
    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number

    def compose(self) -> ComposeResult:
        yield Static("ready" if not self.number else f"第 {self.number} 个问题是什么？")
        yield Static("这个问题的说明，一行写得下，照实填就可以。")
        line = Input(compact=True)
        line.cursor_blink = False
        yield line

    def on_input_submitted(self) -> None:
        self.app.push_screen(Asked(self.number + 1))


class Pushed(App[None]):
    def on_mount(self) -> None:
        self.push_screen(Asked(0))


Pushed().run(mouse=False)
