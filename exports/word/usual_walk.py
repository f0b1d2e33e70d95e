"""The rows of a .docx in the making, step by step as its markup says."""

from typing import Final, NamedTuple

from exports.grid import NONE
from exports.import_wording import ImportSays

NOWHERE: Final = -1
"""Where nothing is said that is seen."""


class UsualRow(NamedTuple):
    """A row of the grid, as `WordRow` has it."""

    texts: list[str]
    covered: frozenset[int]
    starts: tuple[int, ...]
    place: str


class UsualWalk:
    """Rows of tables and paragraphs, both counted; each method is a step."""

    def __init__(self) -> None:
        self.rows: list[UsualRow] = []
        self.texts: list[str] = []
        """Those of the row that was begun last."""
        self.at = NOWHERE
        """The column of the cell that was begun last, if it is seen."""
        self.starts: list[int] = []
        self.covered = NONE
        self.paragraphs = self.tables = self.number = self.first = 0
        self.is_behind_table = False

    def say(self, text: str) -> None:
        """Go on with the cell or the paragraph."""
        if self.at != NOWHERE:
            self.texts[self.at] += text

    def begin_paragraph(self) -> None:
        """Begin one outside of tables."""
        self.paragraphs += 1
        place = ImportSays.PARAGRAPH_PLACE.format(number=self.paragraphs)
        self.texts, self.at, self.is_behind_table = [""], 0, False
        self.rows.append(UsualRow(self.texts, NONE, (0,), place))

    def begin_unseen(self) -> None:
        """Begin a paragraph that says nothing, and that is not seen behind a table."""
        if not self.is_behind_table:
            self.begin_paragraph()

    def begin_table(self) -> None:
        """Begin a table, or go on with one that nothing parts from it."""
        if not self.is_behind_table:
            self.tables, self.number = self.tables + 1, 0
        self.first, self.is_behind_table = self.number + 1, True

    def begin_row(self, before: int) -> None:
        """Begin a row behind so many columns that it leaves out."""
        self.number += 1
        self.texts, self.starts, self.covered = [""] * before, [], NONE

    def begin_cell(self, blanks: tuple[str, ...] = ("",)) -> None:
        """Begin a cell over so many columns."""
        texts = self.texts
        self.at = at = len(texts)
        self.starts.append(at)
        texts += blanks

    def begin_unseen_cell(self, blanks: tuple[str, ...]) -> None:
        """Begin one that is one with the cell before."""
        self.begin_cell(blanks)
        self.at = NOWHERE

    def begin_covered_cell(self, blanks: tuple[str, ...]) -> None:
        """Begin one that is one with the cell above, of which a first row has none."""
        self.begin_cell(blanks)
        if self.number > self.first:
            self.covered |= frozenset(range(self.at, self.at + len(blanks)))
            self.at = NOWHERE

    def end_row(self) -> None:
        """The row is whole."""
        place = ImportSays.TABLE_PLACE.format(table=self.tables, row=self.number)
        row = UsualRow(self.texts, self.covered, tuple(self.starts), place)
        self.rows.append(row)
