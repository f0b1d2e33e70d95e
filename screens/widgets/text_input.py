"""The widget that an answer of several lines is typed into."""

from textual.binding import Binding
from textual.events import Paste, Resize
from textual.geometry import Offset
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult

from screens.presenters.lists.paste_text import pasted
from screens.terminal.base_app import TerminalApp
from screens.widgets.line_input import (
    AnswerCallback,
    BlockCallback,
    ChangeCallback,
    UpFromFirstLine,
)


class TextInput(TextArea):
    """An answer of several lines: Enter hands it over, Ctrl+J begins a new line."""

    BINDINGS = [
        Binding("enter", "submit", show=False, priority=True),
        Binding("ctrl+j", "begin_line", show=False, priority=True),
    ]

    def __init__(
        self, answer: AnswerCallback, change: ChangeCallback, block: BlockCallback
    ) -> None:
        super().__init__(compact=True, show_line_numbers=False, soft_wrap=True)
        self.cursor_blink = False
        self.highlight_cursor_line = False
        self.disable_messages(TextArea.Changed, TextArea.SelectionChanged)
        self._answer = answer
        self._change = change
        self._block = block

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the next character will stand, however the text is folded by now."""
        place = self.wrapped_document.location_to_offset(self.cursor_location)
        return self.content_region.offset + place - self.scroll_offset

    def on_resize(self, _: Resize) -> None:
        """Keep the caret in view in another height, too."""
        self._show_caret()

    def on_paste(self, event: Paste) -> None:
        """Cells of a table are asked about; anything else is text."""
        event.stop()
        event.prevent_default()
        if "\t" in event.text:
            self._block(event.text)
        else:
            self.put(pasted(event.text))

    def put(self, text: str) -> None:
        """Put a text where the cursor is, over what is selected; its end is in view."""
        self.replace(text, *self.selection)
        self._show_caret()

    def edit(self, edit: Edit) -> EditResult:
        """Make a change, and keep what is there now before it is painted."""
        result = super().edit(edit)
        self._change(self.text)
        return result

    def action_cursor_up(self, select: bool = False) -> None:
        """One line up; from the first one to what was answered before."""
        shown = self.wrapped_document.location_to_offset(self.cursor_location)
        if shown.y or select:
            super().action_cursor_up(select)
        else:
            self.post_message(UpFromFirstLine())

    def action_submit(self) -> None:
        """Hand over what was typed."""
        self._answer(self.text)

    def action_begin_line(self) -> None:
        """Begin a new line at the cursor."""
        self.insert("\n")

    def show(self, text: str) -> None:
        """Begin with this text, the cursor behind it."""
        self.text = text
        self.move_cursor(self.document.end)
        self._show_caret()

    def _show_caret(self) -> None:
        """Scroll to the caret once the text is folded into the room there is."""
        if isinstance(self.app, TerminalApp):
            self.app.settle(self, self.scroll_cursor_visible)
