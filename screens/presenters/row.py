"""A row of a list, and the answer of a list: a row and the key that chose it."""

from collections.abc import Iterable
from enum import Enum, auto
from typing import Final, Generic, TypeVar

from screens.presenters.text.looks import Line, text_of, with_badge
from wizard.frozen import changed, frozen

Of = TypeVar("Of", covariant=True)
"""What the rows of a list are of: a cell, a finding, a draft, an action."""

ENTER: Final = "enter"
"""The key by which a row is chosen in every list."""


@frozen
class ListRow(Generic[Of]):
    """One entry of a list: its text, and what it is of."""

    text: str
    of: Of | None = None
    """What is meant by choosing the row; None for a heading, which cannot be chosen."""
    alert: bool = False
    waits: bool = False
    """Whether it is to be seen to: F4 goes from one such row to the next."""
    line: Line = ()
    """The text by how it looks; nothing where all of it looks the same."""


@frozen
class ListSpot:
    """Where one stands in a list, so that it can be shown like that again."""

    row: ListRow[object] | None = None
    number: int = 0
    """The number of that row, from 0."""
    above: int = 0
    """Lines of the view that are above it."""
    behind: tuple[ListRow[object], ...] = ()
    """What else was found wrong or doubtful and stood behind it."""
    ahead: tuple[ListRow[object], ...] = ()
    """The same of what stood before it."""


BEGINNING: Final = ListSpot()
"""Where one stands who has not moved."""


@frozen
class Chosen(Generic[Of]):
    """A row that was chosen, the key that it was chosen by, and where it stood."""

    row: ListRow[Of]
    key: str = ENTER
    spot: ListSpot = BEGINNING

    @property
    def of(self) -> Of:
        """What the row is of."""
        assert self.row.of is not None  # a heading cannot be chosen
        return self.row.of


class Onward(Enum):
    """Where the last row of a list leads in place of a cell."""

    LEAVE = auto()
    """Back to where the form was opened."""
    EXPORT = auto()
    """On with handing in."""
    COPY = auto()
    """To a copy, which may be unfinished."""


def text_rows(texts: Iterable[str]) -> tuple[ListRow[int], ...]:
    """Rows that are only read; each is of its number, from 0."""
    return tuple(ListRow(text, number) for number, text in enumerate(texts))


def badged(row: ListRow[Of], word: str, *, last: bool = False) -> ListRow[Of]:
    """The row with this word of it, the first or the last, on its colour."""
    return changed(row, line=with_badge(row.text, word, last=last))


def drawn_row(line: Line, of: Of | None = None) -> ListRow[Of]:
    """A row of stretches that look different."""
    return ListRow(text_of(line), of, line=line)
