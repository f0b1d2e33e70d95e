"""The widget that an answer of several lines is typed into."""

from typing import Final

from textual.binding import Binding
from textual.events import Paste, Resize
from textual.geometry import Offset, Region
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.strip import Strip
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult

from screens.presenters.lists.pasting.paste_text import pasted
from screens.terminal.base_app import TerminalApp
from screens.widgets.line_input import (
    AnswerCallback,
    BlockCallback,
    ChangeCallback,
    UpFromFirstLine,
)

MOST_DRAWN: Final = 500
"""Lines that are kept as they were drawn."""


class PlainBar(ScrollBarRender):
    """A scroll bar of whole cells: characters for parts of one may be two wide."""

    VERTICAL_BARS = [" "] * 8


ScrollBar.renderer = PlainBar


class TextInput(TextArea):
    """An answer of several lines: Enter hands it over, Ctrl+J begins a new line."""

    BINDINGS = [
        Binding("enter", "submit", show=False, priority=True),
        Binding("ctrl+j", "begin_line", show=False, priority=True),
    ]

    def __init__(
        self, answer: AnswerCallback, change: ChangeCallback, block: BlockCallback
    ) -> None:
        self._drawn: dict[tuple[str, int], Strip] = {}
        """Lines without anything selected as they were drawn, by text and width."""
        self._is_styled = False
        super().__init__(compact=True, show_line_numbers=False, soft_wrap=True)
        self.cursor_blink = False
        self.highlight_cursor_line = False
        self.disable_messages(TextArea.Changed, TextArea.SelectionChanged)
        self._answer = answer
        self._change = change
        self._block = block

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a part of it; styles are read only where they are new."""
        if self._is_styled:
            return super(TextArea, self).render_lines(crop)
        self._is_styled = True
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """One line, from memory where its text has been drawn.

        Textual folds a whole paragraph for each of its lines, at every key.
        """
        number = y + self.scroll_offset.y
        if not self.selection.is_empty or number >= self.wrapped_document.height:
            return super().render_line(y)
        place = self._text_at(number), self.size.width
        if place not in self._drawn:
            if len(self._drawn) > MOST_DRAWN:
                self._drawn.clear()
            self._drawn[place] = super().render_line(y)
        return self._drawn[place]

    def _text_at(self, number: int) -> str:
        """The text of a line as it is folded; Textual's own way divides all of it."""
        for row in range(self.document.line_count):
            ends = [0, *self.wrapped_document.get_offsets(row), None]
            if number < len(ends) - 1:
                line = self.document.get_line(row)
                return line[ends[number] : ends[number + 1]]
            number -= len(ends) - 1
        return ""

    def notify_style_update(self) -> None:
        """Forget what was drawn in another style."""
        self._drawn.clear()
        self._is_styled = False
        super().notify_style_update()

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
        """Put a text where the cursor is, over what is selected; its end is in view.

        Nothing is selected then: Textual would select the text, to be typed over.
        """
        self.replace(text, *self.selection, maintain_selection_offset=False)
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

    def show(self, text: str, *, is_marked: bool = False) -> None:
        """Begin with this text, the cursor behind it.

        Where all of it is marked, what is typed stands in its place.
        """
        self.text = text
        self.move_cursor(self.document.end)
        if is_marked:
            self.select_all()
        self._show_caret()

    def _show_caret(self) -> None:
        """Scroll to the caret once the text is folded into the room there is."""
        if isinstance(self.app, TerminalApp):
            self.app.settle(self, self.scroll_cursor_visible)
