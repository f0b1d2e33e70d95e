"""What a pasted block may become, and the moments that some of it leads to."""

from collections.abc import Mapping
from enum import Enum, auto
from typing import Final

from screens.presenters.lists.pasting.paste_text import joined
from screens.presenters.lists.pasting.paste_wording import PasteWording
from screens.presenters.question.words import ledger_text
from screens.presenters.row import ListRow
from screens.presenters.text.wrap import cut
from screens.wording import Wording
from wizard.frozen import frozen
from wizard.interview.interview import Interview

QUOTED: Final = 40
"""Cells of the joined line that are shown."""


class PasteUse(Enum):
    """What a block may become."""

    ALL = auto()
    """Rows of the table, or cells of the present one."""
    REPLACE = auto()
    """Rows of the table in place of those that stand there."""
    NAMES = auto()
    """The names of indicators, one a line."""
    DOWN = auto()
    """The names of the rows that stand, from the present one on."""
    JOIN = auto()
    """One line in the present cell."""
    DROP = auto()
    """Nothing."""


PreviewRow = ListRow[PasteUse | int]
"""A row that shows what was read; it is of its number."""


Moments = Mapping[PasteUse | int, Interview]
"""What each use leads to; the number of a row of the preview leads nowhere."""


@frozen
class Offer:
    """What a block may become, and the moments that some of it leads to."""

    heading: str
    text: str
    """The block, clean."""
    moments: Moments
    preview: tuple[PreviewRow, ...] = ()
    """What was read of the block, to be looked at."""
    replaced: str = ""
    """Which rows are replaced, where that is offered."""
    renamed: str = ""
    """Which rows get other names, where that is offered."""
    count: int = 0
    """Names that were read."""
    are_points: bool = True
    """Whether it may change what the points come to."""

    @property
    def joined(self) -> str:
        """The block as one line."""
        return joined(self.text)

    @property
    def quoted(self) -> str:
        """The beginning of that line."""
        return cut(self.joined, QUOTED)

    @property
    def uses(self) -> tuple[ListRow[PasteUse | int], ...]:
        """What can be chosen."""
        rows = (
            ListRow(self._told(Wording.PASTE_ALL, PasteUse.ALL), PasteUse.ALL),
            ListRow(self._told(self.replaced, PasteUse.REPLACE), PasteUse.REPLACE),
            ListRow(Wording.PASTE_NAMES.format(count=self.count), PasteUse.NAMES),
            ListRow(self.renamed, PasteUse.DOWN),
        )
        return (
            *(row for row in rows if row.of in self.moments),
            ListRow(Wording.PASTE_JOIN.format(text=self.quoted), PasteUse.JOIN),
            ListRow(Wording.PASTE_DROP, PasteUse.DROP),
        )

    def about(self, use: PasteUse) -> str:
        """What is said of a use beyond its name: which rows, or which line."""
        told = {PasteUse.REPLACE: self.replaced, PasteUse.DOWN: self.renamed}
        return told.get(use, self.quoted)

    def total_of(self, use: PasteUse) -> str:
        """What the points come to with that; blank where that is not offered."""
        moment = self.moments.get(use)
        return "" if moment is None else ledger_text(moment)

    def _told(self, text: str, use: PasteUse) -> str:
        if not self.are_points:
            return text
        return PasteWording.TOLD.format(text=text, total=self.total_of(use))
