"""Where the cells of a form stand in its workbook: the cells to put remarks at."""

from collections.abc import Iterator
from typing import NamedTuple

from exports.grid import rows_of
from exports.recogniser.recognise import recognise
from exports.review.remarks.spots import GridSpot, nearest, places_of
from exports.workbooks.open_xml.xlsx import sheets
from exports.workbooks.sheet_cells import SheetCells
from exports.workbooks.sheet_grid import grid_of


class SheetCell(NamedTuple):
    """A cell of a workbook: the part that its sheet is, its row and column from 0."""

    part: str
    row: int
    column: int


class FormSpots(NamedTuple):
    """A form on a sheet, and where its cells are on the grid of that."""

    sheet: SheetCells
    places: dict[str, GridSpot]

    def cell(self, where: str) -> SheetCell:
        """The cell at a path, or the nearest; of merged ones, the one that is seen."""
        filled = sorted(self.sheet.rows)
        spot = nearest(self.places, where) or GridSpot(1, 0)
        row, column = filled[spot.row - 1], spot.column
        for area in self.sheet.merged:
            if area.top <= row <= area.bottom and area.left <= column <= area.right:
                return SheetCell(self.sheet.part, area.top, area.left)
        return SheetCell(self.sheet.part, row, column)


def forms_on_sheets(content: bytes, file: str) -> Iterator[FormSpots]:
    """The forms of a .xlsx, in the order in which they are read. Raises Unusable."""
    for sheet in sheets(content, file):
        grid = grid_of(sheet)
        rows = tuple(rows_of(grid))
        for read in recognise(*grid):
            yield FormSpots(sheet, places_of(read, rows))
