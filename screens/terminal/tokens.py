"""The tokens of a terminal's input."""

from wizard.frozen import frozen


@frozen
class TextToken:
    """Text that arrived at once, line ends and all; one key is a burst of one."""

    text: str
    at: float
    """When the first of it was read, by the monotonic clock, in seconds."""


@frozen
class CodeToken:
    """A control character, or a sequence."""

    code: str


@frozen
class PasteToken:
    """What stood between the marks of a paste."""

    text: str


@frozen
class StallToken:
    """A paste has begun, and for a while nothing more of it has come."""

    text: str
    """What there is of it."""


Token = TextToken | CodeToken | PasteToken | StallToken
