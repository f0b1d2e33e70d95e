"""The messages about what a person gives, on its way into a line."""

from textual.message import Message


class Notice(Message):
    """Something was changed in what a person gave; the screen says so."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__()


class TypedAhead(Message, bubble=False):
    """Text that no line can take yet: a screen is opening, or a paste has stalled.

    It is all such text there is, blank when there is none any more.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__()
