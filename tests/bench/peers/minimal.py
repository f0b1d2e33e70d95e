"""The least that Textual can start with: one compact line.

The cursor stands on the first letter of what it waits with.
"""

from textual.app import App, ComposeResult
from textual.widgets import Input


class Minimal(App[None]):
    def compose(self) -> ComposeResult:
        line = Input(placeholder="is ready", compact=True)
        line.cursor_blink = False
        yield line


Minimal().run(mouse=False)
