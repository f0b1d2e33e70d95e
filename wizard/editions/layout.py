"""The paper of an edition: its sheet, and its table in blocks of columns."""

from functools import cached_property
from typing import Final, Literal

from wizard.form import Facts, FundRow
from wizard.frozen import frozen
from wizard.frozen_fields import types_of

AMOUNTS: Final = tuple(types_of(FundRow))
"""Columns that every row of the fund block fills."""

BESIDE_TARGET: Final = ("operator", "unit")
"""Columns that hold parts of a target, where an edition has them."""

POINTS: Final = ("weight", "score")
WEIGHT, SCORE = POINTS
"""The columns of points, in the funds and in the indicators."""

REASON: Final = "reason"
"""The column of the funds that says why the rate is low."""

EXECUTION_RATE: Final = "execution_rate"
COMPLETION_RATE: Final = "completion_rate"
"""Columns that are reckoned for the paper and never kept."""

Aliases = tuple[str, ...]
"""Other wordings of a heading on forms that others made."""


@frozen(kw_only=True)
class Margins(Facts):
    """What is left free at the edges of the sheet, in mm."""

    top: int
    bottom: int
    left: int
    right: int


@frozen(kw_only=True)
class Paper(Facts):
    """The sheet: A4, and how much of its width the table takes, in mm."""

    orientation: Literal["portrait", "landscape"]
    width: int
    margins: Margins | None = None
    """Without any, the program's own, with the table in the middle."""
    page_numbers: Literal["none", "dashes"] = "none"
    """`dashes` is — 1 — below the outer edge, as on official documents."""


@frozen(kw_only=True)
class HeaderCell(Facts):
    """A label and the fact to its right; widths in mm."""

    label: str
    field: str
    label_width: int
    width: int
    aliases: Aliases = ()
    options: tuple[str, ...] = ()
    """The words of a tick row, of which one is chosen: each has a box."""
    box: Literal["before", "behind"] = "behind"
    """The side of a word that its box is on."""
    by_hand: bool = False
    """Whether it is signed, sealed or dated on paper: nothing asks for it."""


@frozen(kw_only=True)
class TextLine(Facts):
    """A line of labels and texts between the blocks of the table, or below them."""

    before: Literal["funding", "goals", "indicators", "total", "end"]
    """The part of the table that it stands over; `end` is below the total."""
    cells: tuple[HeaderCell, ...]
    height: int = 0
    """Its least height in mm, where there has to be room for a seal."""


@frozen(kw_only=True)
class Column(Facts):
    """A column of a block: its heading, the fact it shows, its width in mm."""

    heading: str
    field: str
    width: int
    above: str = ""
    """A heading over this column and those beside it that have the same one."""
    align: Literal["left", "center"] = "center"
    aliases: Aliases = ()
    before: Aliases = ()
    behind: Aliases = ()
    """Headings of columns on other papers whose text belongs before or behind this
    one's: the sign and the unit of a value."""
    notes: Aliases = ()
    """Sentences that papers print in its cells themselves, and nobody wrote there."""


@frozen(kw_only=True)
class FundLine(Facts):
    """A row of the fund block: its label and its field in `funding`."""

    label: str
    field: str
    aliases: Aliases = ()
    levels: Aliases = ()
    """Rows that other papers part it into, and that add up to it: 中央财政资金."""


@frozen(kw_only=True)
class Block(Facts):
    """A part of the table under one heading at its left."""

    heading: str
    heading_width: int
    columns: tuple[Column, ...]
    aliases: Aliases = ()

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """The fields of its columns, from the left."""
        return tuple(column.field for column in self.columns)

    @property
    def own_headings(self) -> tuple[str, ...]:
        """Its headings that stand over no column of facts."""
        over = (column.above for column in self.columns)
        return tuple(filter(None, dict.fromkeys((self.heading, *over))))


BlockName = Literal["funding", "goals", "indicators"]

BLOCKS: Final[tuple[BlockName, ...]] = ("funding", "goals", "indicators")
"""The blocks of the table in the order of the national one."""

NO_GOALS: Final = Block(heading="", heading_width=0, columns=())
"""The goals of an edition that has none."""


@frozen(kw_only=True)
class FundBlock(Block):
    """The fund block: amounts, 分值, 执行率 and 得分 over its rows."""

    unit: str
    label_width: int
    label_heading: str = ""
    """The heading over the labels of its rows; blank on the national table."""
    rows: tuple[FundLine, ...]

    @property
    def own_headings(self) -> tuple[str, ...]:
        """Its heading, and the one over the labels of its rows."""
        return tuple(filter(None, (self.heading, self.label_heading)))

    @property
    def amounts(self) -> tuple[str, ...]:
        """Its columns of money."""
        return tuple(field for field in self.fields if field in AMOUNTS)

    @property
    def others(self) -> tuple[str, ...]:
        """Its columns that only the total row fills: 分值, 执行率, 得分."""
        return tuple(field for field in self.fields if field not in AMOUNTS)

    @property
    def parts(self) -> tuple[str, ...]:
        """The fields of the rows that the total is the sum of."""
        return tuple(row.field for row in self.rows if row.field != "total")
