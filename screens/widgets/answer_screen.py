"""A screen that answers once."""

from textual.await_complete import AwaitComplete
from textual.events import Resize

from screens.presenters.paper.rules import has_rules
from screens.presenters.text.sizes import TALL
from screens.terminal.base_widgets import Answer, TerminalScreen
from screens.widgets.cached import Cached

__all__ = ["Answer", "AnswerScreen"]


class AnswerScreen(TerminalScreen[Answer], Cached):
    """Answers once, and never takes another screen with it.

    Textual removes the uppermost screen whichever screen answers: a late key, to a
    screen that has answered or lies below, would take the next one away.
    """

    def __init__(self) -> None:
        super().__init__()
        self.set_class(has_rules(), "-ruled")  # at once: it is laid out only once

    def on_resize(self, event: Resize) -> None:
        """Rules part the screen, where their characters take one column."""
        self.set_class(has_rules(), "-ruled")
        self.set_class(event.size.height >= TALL, "-tall")

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        """Answer, where this is the screen that a person sees."""
        if self is not self.app.screen:
            return AwaitComplete()
        return super().dismiss(result)
