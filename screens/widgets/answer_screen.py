"""A screen that answers once and is gone."""

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import Screen

from screens.widgets.cached import Cached

Answer = TypeVar("Answer")


class AnswerScreen(Screen[Answer], Cached):
    """Answers what it was opened for; it never takes another screen with it.

    Textual removes the uppermost screen whoever it is that answers: a key that comes
    late, to a screen that has answered or lies below, would take away the next one.
    """

    def _clear_tooltip(self) -> None:
        """There is none: Textual would look for it in vain at every key."""

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        """Answer, where this is the screen that a person sees."""
        if self is not self.app.screen:
            return AwaitComplete()
        return super().dismiss(result)
