"""A screen that answers once and is gone."""

from textual.await_complete import AwaitComplete

from screens.terminal.base_widgets import Answer, TerminalScreen
from screens.widgets.cached import Cached

__all__ = ["Answer", "AnswerScreen"]


class AnswerScreen(TerminalScreen[Answer], Cached):
    """Answers what it was opened for; it never takes another screen with it.

    Textual removes the uppermost screen whoever it is that answers: a key that comes
    late, to a screen that has answered or lies below, would take away the next one.
    """

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        """Answer, where this is the screen that a person sees."""
        if self is not self.app.screen:
            return AwaitComplete()
        return super().dismiss(result)
