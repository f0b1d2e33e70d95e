"""The entry of an answer: a line behind a prompt, or an area for long answers."""

from functools import cached_property
from typing import TYPE_CHECKING

from textual.app import ComposeResult

from screens.widgets.cached import CachedHorizontal, CachedText
from screens.widgets.line_input import (
    AnswerCallback,
    BlockCallback,
    ChangeCallback,
    LineInput,
)
from screens.wording import Wording

if TYPE_CHECKING:
    from screens.widgets.text_input import TextInput


class AnswerEntry(CachedHorizontal):
    """Shows one of both; what is typed and pasted goes to the callbacks."""

    def __init__(
        self, answer: AnswerCallback, change: ChangeCallback, block: BlockCallback
    ) -> None:
        super().__init__(id="entry")
        self._callbacks = answer, change, block
        self._is_long = False

    @cached_property
    def _area(self) -> "TextInput":
        """The area; loaded and mounted with the first long answer."""
        from screens.widgets.text_input import TextInput  # noqa: PLC0415  most answers are a line

        area = TextInput(*self._callbacks)
        self.mount(area)
        return area

    def compose(self) -> ComposeResult:
        """The prompt and the line."""
        yield CachedText(Wording.PROMPT, id="prompt")
        yield LineInput(*self._callbacks)

    @property
    def text(self) -> str:
        """What has been typed."""
        return self._input.text

    @property
    def marked(self) -> str:
        """What is selected of that; all of it where nothing is."""
        return self._input.selected_text or self._input.text

    def show(
        self, text: str, proposal: str, *, is_long: bool, is_marked: bool = False
    ) -> None:
        """Begin with this text; a blank line shows the proposal.

        A text that is marked is one to be typed over.
        """
        self._is_long = is_long
        for other in self.query("LineInput, TextInput"):
            other.display = other is self._input
        line = self.query_one(LineInput)
        line.placeholder = Wording.PROPOSED.format(text=proposal) if proposal else ""
        self._input.show(text, is_marked=is_marked)
        self.screen.set_focus(self._input)

    def replace(self, text: str) -> None:
        """Begin anew with this text, the cursor behind it."""
        self._input.show(text)

    def mark(self) -> None:
        """Mark all of it, to be typed over."""
        self._input.select_all()

    def put(self, text: str) -> None:
        """Put a text where the cursor is."""
        self._input.put(text)

    def joiner(self, present: str) -> AnswerCallback:
        """The callback for a joined paste: at the cursor, or over a saved answer."""
        is_saved_line = self.text == present and not self._is_long
        return self._input.show if is_saved_line else self._input.put

    @property
    def _input(self) -> "LineInput | TextInput":
        return self._area if self._is_long else self.query_one(LineInput)
