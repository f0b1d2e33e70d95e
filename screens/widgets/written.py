"""The message about files that were written."""

from textual.message import Message


class Written(Message):
    """Files were written; the app says where they are once the terminal is free."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__()
