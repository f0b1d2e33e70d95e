"""The mode of a form: it is filled in to be handed in, or to learn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from screens.wording import Wording
from wizard.frozen import frozen

if TYPE_CHECKING:
    from screens.presenters.row import ListRow, Onward
    from wizard.address import Address
    from wizard.interview.interview import Interview

    Outcome = Callable[
        [Interview, Mapping[str, str]], tuple[ListRow[Address | Onward], ...]
    ]
    """What came of it, from the moment and what was typed and never answered."""

    Hint = Callable[[Interview], tuple[ListRow[int], ...]]
    """What help says first about the cell of the moment."""


def _nothing(_: Interview) -> tuple[ListRow[int], ...]:
    return ()


@frozen
class Mode:
    """All that differs while a form is only an exercise."""

    mark: str = ""
    """What stands at the head of every question; blank on a real form."""
    reminder: str = ""
    """What stands behind the mark on a screen: keys that are worth remembering."""
    way_out: str = Wording.EXPORT_WORD
    """What F6 does, in a word."""
    plain_way_out: str = Wording.PLAIN_EXPORT_WORD
    """The order that does it line by line."""
    way_back: str = Wording.BACK_TO_DRAFTS
    """What the row says that goes back to where the form was opened."""
    done_back: str = Wording.DONE_TO_DRAFTS
    """The same of a form that is filled in."""
    without_errors: str = ""
    """How a form without errors is called; blank where it can be handed in."""
    outcome: Outcome | None = None
    """What it shows in place of handing in; nothing leaves the house then."""
    hint: Hint = _nothing
    """Where the answer is found; told first by help."""
    material: tuple[ListRow[int], ...] = ()
    """What is read beside the form, under F10."""

    @property
    def is_real(self) -> bool:
        """Whether the form may leave the house, as a copy or handed in."""
        return self.outcome is None


HAND_IN: Final = Mode()
"""A real form."""


def with_mark(mark: str, text: str) -> str:
    """A text behind the mark of training, once; without a mark, as it is."""
    if text.startswith(mark):
        return text
    return Wording.MARKED.format(mark=mark, text=text)
