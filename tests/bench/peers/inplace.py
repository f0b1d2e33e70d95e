"""The next question, changed in place: two Statics and one Input."""

from itertools import count

from textual.app import App, ComposeResult
from textual.widgets import Input, Static

ASKED = "第 {n} 个问题是什么？"
WHY = "这是第 {n} 个问题的说明，一行写得下，照实填就可以。"


class InPlace(App[None]):
    CSS = "Static { height: 1; }"

    def compose(self) -> ComposeResult:
        yield Static("ready", id="ask")
        yield Static(id="why")
        line = Input(compact=True)
        line.cursor_blink = False
        yield line

    def on_mount(self) -> None:
        self._numbers = count(1)
        self.set_focus(self.query_one(Input))

    def on_input_submitted(self) -> None:
        n = next(self._numbers)
        self.query_one("#ask", Static).update(ASKED.format(n=n), layout=False)
        self.query_one("#why", Static).update(WHY.format(n=n), layout=False)
        self.query_one(Input).value = ""


InPlace().run(mouse=False)
