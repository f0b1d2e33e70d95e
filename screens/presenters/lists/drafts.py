"""The drafts as rows: number, name, year, last change, points and state in columns."""

from collections.abc import Iterator, Sequence
from typing import Final

from rich.cells import cell_len

from screens.output import one_line
from screens.presenters.lists.draft_states import FIGURES, DraftState
from screens.presenters.lists.draft_wording import DraftText
from screens.presenters.names import draft_line
from screens.presenters.row import ListRow, drawn_row
from screens.presenters.text.bars import SHORT_CELLS
from screens.presenters.text.looks import Stretch
from screens.presenters.text.wrap import GAP, fold, pad
from screens.wording import Wording
from wizard.drafts.store import DraftSummary
from wizard.frozen import frozen

NARROW: Final = 64
"""Columns below which all but the name stands on a line of its own."""

ROOMY: Final = 92
"""Columns from which on it is told when a draft was changed."""

STATE: Final = 21
"""Columns of a state in words."""

YEAR: Final = 4
"""Columns of a year."""

CHANGED: Final = len("2020-01-01 00:00")

MOST_SEEN: Final = 100
"""Drafts that the highest windows show at once; to fold ten thousand takes long."""

BLANK: Final = DraftState("", (), ())


@frozen
class DraftColumns:
    """How a list of drafts shares out its columns."""

    room: int
    """Columns of a row."""
    id_cells: int
    """Columns of the longest number."""

    def row(
        self, draft: DraftSummary, state: DraftState | None = BLANK
    ) -> ListRow[str]:
        """The draft in columns; a long name goes on below itself.

        What cannot be read has no columns, only a reason.
        """
        if draft.trouble or state is None:
            return _line(draft)
        drawn = self._narrow if self.room < NARROW else self._wide
        return drawn_row(tuple(drawn(draft, state)), draft.id)

    @property
    def heading(self) -> str:
        """What the columns tell: the figures are points given, and no score.

        Blank where there are none: each draft says it for itself there.
        """
        if self.room < NARROW:
            return ""
        changed = (pad(DraftText.CHANGED, CHANGED),) if self.room >= ROOMY else ()
        cells = (
            pad(DraftText.NAME, self._name_cells),
            pad(DraftText.YEAR, YEAR),
            *changed,
            pad(DraftText.GIVEN.rjust(FIGURES - len(DraftText.GIVEN)), self._points),
            DraftText.STATE,
        )
        return " " * self._indent + GAP.join(cells)

    @property
    def _points(self) -> int:
        """Columns of the points, as figures and as a bar."""
        return FIGURES + 1 + SHORT_CELLS

    @property
    def _indent(self) -> int:
        return self.id_cells + len(GAP)

    @property
    def _name_cells(self) -> int:
        taken = YEAR + self._points + STATE + 3 * len(GAP)
        if self.room >= ROOMY:
            taken += CHANGED + len(GAP)
        return self.room - self._indent - taken

    def _wide(self, draft: DraftSummary, state: DraftState) -> Iterator[Stretch]:
        first, *more = fold(_name(draft), self._name_cells)
        changed = (f"{draft.changed:%Y-%m-%d %H:%M}",) if self.room >= ROOMY else ()
        cells = (
            pad(draft.id, self.id_cells),
            pad(first, self._name_cells),
            pad(_year(draft), YEAR),
            *changed,
            f"{state.figures:>{FIGURES}} ",
        )
        yield Stretch(GAP.join(cells))
        yield from state.bar or (Stretch(" " * SHORT_CELLS),)
        yield from (Stretch(GAP), *state.words)
        yield from self._below(more)

    def _narrow(self, draft: DraftSummary, state: DraftState) -> Iterator[Stretch]:
        first, *more = fold(_name(draft), self.room - self._indent)
        yield Stretch(pad(draft.id, self.id_cells) + GAP + first)
        figures = f"{_year(draft)} {DraftText.GIVEN} {state.figures:>{FIGURES}} "
        yield from self._below([*more, figures])
        if self.room >= self._indent + cell_len(figures) + SHORT_CELLS + 1 + STATE:
            yield from state.bar or (Stretch(" " * SHORT_CELLS),)
            yield Stretch(" ")
        yield from state.words

    def _below(self, lines: Sequence[str]) -> Iterator[Stretch]:
        """Lines that begin below the name."""
        for line in lines:
            yield Stretch("\n" + " " * self._indent + line)


def columns_of(drafts: Sequence[DraftSummary], room: int) -> DraftColumns:
    """The columns of a list of these drafts in so many cells."""
    return DraftColumns(room, max((len(draft.id) for draft in drafts), default=1))


def heading_row(columns: DraftColumns) -> ListRow[str]:
    """The heading over the columns, which stand behind the mark of a row."""
    return ListRow(columns.heading and GAP + columns.heading)


def first_rows(drafts: Sequence[DraftSummary], room: int) -> tuple[ListRow[str], ...]:
    """The drafts as they are shown first: those that may be seen at once in columns.

    The heading of the columns comes before them, where there are drafts and columns.
    """
    columns = columns_of(drafts, room)
    seen = (columns.row(draft) for draft in drafts[:MOST_SEEN])
    heading = (heading_row(columns),) if drafts and columns.heading else ()
    return *heading, *seen, *draft_rows(drafts[MOST_SEEN:])


def draft_rows(drafts: Sequence[DraftSummary]) -> tuple[ListRow[str], ...]:
    """The drafts in a line each, as they are searched; choosing one opens it."""
    return tuple(map(_line, drafts))


def _line(draft: DraftSummary) -> ListRow[str]:
    return ListRow(draft_line(draft), draft.id, alert=bool(draft.trouble))


def _name(draft: DraftSummary) -> str:
    return one_line(draft.project_name) or Wording.NAMELESS


def _year(draft: DraftSummary) -> str:
    return draft.year or DraftText.NO_YEAR
