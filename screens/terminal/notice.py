"""The message that a person's text was changed on its way into a line."""

from textual.message import Message


class Notice(Message):
    """Something was changed in what a person gave; the screen says so."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__()
