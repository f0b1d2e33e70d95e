"""Who waits for the answer of a screen."""

from textual.message_pump import MessagePump
from textual.screen import Screen


def asker(screen: Screen[object]) -> MessagePump | None:
    """Who is told with what a screen is closed, in a message of its own.

    None where nobody is.
    """
    answers = screen._result_callbacks
    return answers[-1].requester if answers else None
