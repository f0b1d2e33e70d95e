"""The address of a cell: the paths by which files, findings and editions name it.

A path is made here and read here, and nowhere else is one put together or cut apart.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final, Self

ROWS: Final = "indicators"
"""The block whose cells stand in numbered rows."""

FUNDS: Final = "funding"
"""The block whose cells stand in lines with names: `total`, `points`."""

CLAIMS: Final = "printed"
"""The block of what the paper claimed of itself."""

REMARKS: Final = "remarks"
"""The block of texts that an edition names itself: `remarks.conclusion`."""

MOST_KNOWN: Final = 65536
"""Addresses that are cached: a form of a thousand rows has eleven thousand."""

_NAME: Final = r"[a-z][a-z0-9_]*"

_PATH: Final = re.compile(
    rf"(?P<block>{_NAME})(?:\.(?P<line>{_NAME}))??(?:\.(?P<field>{_NAME}))?"
    rf"|{ROWS}\[(?P<row>0|[1-9]\d{{0,8}})\](?:\.(?P<cell>{_NAME}))?"
    rf"|{ROWS}\[(?P<category>.*\D.*)\]"
)


class Address(str):
    """The place of a cell; as text it is its path: `indicators[3].score`.

    Being text it sorts, hashes and is written as the path that it is. `address` makes
    it from text; `row_cell` and its like make it from its parts.
    """

    __slots__ = ("block", "category", "field", "line", "row", "steps")

    block: str
    """The part of the form: `project`, `funding`, `indicators`; `year` is its own."""
    line: str
    """The line of the fund block: `total`, `points`; blank in any other block."""
    row: int | None
    """The number of the indicator, from 0; None where no row is meant."""
    category: str
    """The category in which a new row begins, `indicators[数量指标]`; else blank."""
    field: str
    """The last name, `score`; blank for a path of one name and for a whole row."""
    steps: tuple[str | int, ...]
    """The way to it from the form: `("indicators", 3, "score")`."""

    def __new__(cls, path: str) -> Self:
        """Read a path. Raises LookupError for text that is none."""
        found = _PATH.fullmatch(path)
        if found is None:
            raise LookupError(path)
        made, row = super().__new__(cls, path), found["row"]
        made.block = found["block"] or ROWS
        made.line = found["line"] or ""
        made.row = None if row is None else int(row)
        made.category = found["category"] or ""
        made.field = found["field"] or found["cell"] or ""
        parts = (made.block, made.row, made.line, made.field)
        made.steps = tuple(part for part in parts if part not in (None, ""))
        return made

    @property
    def is_in_row(self) -> bool:
        """Whether it is a cell of an indicator, of one row or of each of them."""
        return self.block == ROWS and bool(self.field)

    @property
    def in_every_row(self) -> "Address":
        """The cell as a question names it, `indicators.score`; any other is itself."""
        return self if self.row is None else every_row_cell(self.field)

    @property
    def around(self) -> "Address | None":
        """The row, line or block that it stands in; None for a whole."""
        if not self.field:
            return None
        if self.row is not None:
            return row_cell(self.row)
        return address(f"{self.block}.{self.line}" if self.line else self.block)

    def with_row(self, row: int) -> "Address":
        """The cell in another row; of a row as a whole, another row.

        Raises LookupError for a cell that stands in no row.
        """
        if self.block != ROWS or self.category:
            raise LookupError(self)
        return row_cell(row, self.field)

    def with_field(self, field: str) -> "Address":
        """Another cell of the same row or line, or of the same block."""
        return address(f"{self.around or self}.{field}")

    def __reduce__(self) -> "tuple[Callable[[str], Address], tuple[str]]":
        """Another process reads the path again."""
        return address, (str(self),)


@lru_cache(maxsize=MOST_KNOWN)
def address(path: str) -> Address:
    """The address that a path says: `year`, `funding.total.executed`.

    `indicators.score` is the cell in each of the rows, `indicators[3].score` in one.
    Raises LookupError for text that is no path.
    """
    return Address(path)


@lru_cache(maxsize=MOST_KNOWN)
def row_cell(row: int, field: str = "") -> Address:
    """The cell of an indicator, `indicators[3].score`; without a field its row."""
    return address(f"{ROWS}[{row}].{field}" if field else f"{ROWS}[{row}]")


@lru_cache
def every_row_cell(field: str) -> Address:
    """The cell in each of the rows, as a question names it: `indicators.score`."""
    return address(f"{ROWS}.{field}")


@lru_cache
def new_row(category: str) -> Address:
    """The place of a new row of a category: `indicators[数量指标]`."""
    return address(f"{ROWS}[{category}]")


@lru_cache
def fund_cell(line: str, field: str) -> Address:
    """The cell of a line of the fund block: `funding.total.executed`."""
    return address(f"{FUNDS}.{line}.{field}")


@lru_cache
def claim(field: str) -> Address:
    """A total or rate that the paper printed: `printed.weight`."""
    return address(f"{CLAIMS}.{field}")
