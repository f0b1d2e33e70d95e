"""A row of a list."""

from wizard.frozen import frozen


@frozen
class ListRow:
    """One entry: what it says, and the key that choosing it gives."""

    text: str
    key: str | None = None
    """None for a heading, which cannot be chosen."""
    alert: bool = False
    waits: bool = False
    """Whether it is to be seen to: F4 goes from one such row to the next."""
