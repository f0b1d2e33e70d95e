"""The line that an answer is typed into."""

from collections.abc import Callable

from textual.binding import Binding
from textual.events import Paste
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive

from screens.presenters.lists.pasting.paste_text import is_block, joined
from screens.terminal.base_widgets import TerminalInput
from screens.terminal.notice import Notice
from screens.wording import Wording
from wizard.cells import clean

AnswerCallback = Callable[[str], None]
"""What is done with an answer: called at once, so that the next key finds it done."""


ChangeCallback = Callable[[str], None]
"""What is done with every change of a line, before it is painted."""


BlockCallback = Callable[[str], None]
"""Asks what a pasted block of lines or cells is to become."""


class UpFromFirstLine(Message):
    """The cursor was moved up from the first line, to earlier answers."""


class LineInput(TerminalInput):
    """An answer of one line; Enter hands it over.

    What was typed before the terminal was set arrives with Ctrl+J for Enter.
    """

    BINDINGS = [Binding("ctrl+j", "submit", show=False)]

    virtual_size = Reactive(Size(0, 0))
    """How wide its text is: no reason to lay out the whole screen for every key."""

    def __init__(
        self,
        answer: AnswerCallback,
        change: ChangeCallback | None = None,
        block: BlockCallback | None = None,
    ) -> None:
        super().__init__()
        self._answer = answer
        self._block = block
        self._change = change

    @property
    def text(self) -> str:
        """What is in the line."""
        return self.value

    def watch_value(self, value: str) -> None:
        """Keep what is in the line."""
        if self._change is not None and self.display:
            self._change(value)

    async def action_submit(self) -> None:
        """Hand over what was typed."""
        self._answer(self.value)

    def show(self, text: str, *, is_marked: bool = False) -> None:
        """Begin with this text, the cursor behind it.

        Where all of it is marked, what is typed stands in its place.
        """
        self.value = text
        self.cursor_position = len(text)
        if is_marked:
            self.select_all()

    def on_paste(self, event: Paste) -> None:
        """Nothing of a paste is cut: a block is asked about, or joined and told."""
        event.stop()
        event.prevent_default()
        if not is_block(event.text):
            self.put(clean(event.text).strip("\n"))
        elif self._block is not None:
            self._block(event.text)
        else:
            self.put(joined(event.text))
            self.post_message(Notice(Wording.JOINED))

    def put(self, text: str) -> None:
        """Put a text where the cursor is, over what is selected."""
        self.replace(text, *sorted(self.selection))
