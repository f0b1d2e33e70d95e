"""Workbooks taken apart as they are seen, beside their bare values.

Both sides open the same file by its path and read all of its sheets. The least of many
runs counts, since a busy machine tears runs of half a millisecond and of three unlike.
"""

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from bench.desk_book import desk_book
from bench.figures import Figure, leasts, seconds
from exports.workbooks.open_xml.xlsx import sheets
from exports.workbooks.sheet_grid import grid_of
from office_samples.papers import five, printed
from real_forms.sheets import xlsx_bytes

RUNS = 500
MOST = 1.5
BESIDE = "python-calamine, values alone"


def figures(folder: Path) -> Iterator[Figure]:
    """Files of several programs: formats, merged and hidden cells; grids of one."""
    paper = printed(five()[0])
    form = xlsx_bytes([paper])
    yield _figure("one form in a .xlsx, as seen", _kept(folder, "form", form), as_seen)
    by_other = _kept(folder, "openpyxl", _by_openpyxl(form))
    yield _figure("the same as openpyxl writes it", by_other, as_seen)
    desk = _kept(folder, "desk", desk_book(paper))
    yield _figure("a desk's workbook, four sheets with 600 numbers", desk, as_seen)
    grid = "one form in a .xlsx, as seen and laid out as a grid"
    yield _figure(grid, folder / "form.xlsx", as_grids)


def as_seen(path: Path) -> None:
    """The cells of all sheets as they are seen, and which of them are merged."""
    sheets(path.read_bytes(), path.name)


def as_grids(path: Path) -> None:
    """The same laid out for the recogniser: rows, places in words, what is covered."""
    for sheet in sheets(path.read_bytes(), path.name):
        grid_of(sheet)


def values(path: Path) -> None:
    """The values of all sheets, as the peer has them."""
    book = CalamineWorkbook.from_path(str(path))
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python(skip_empty_area=False)


def _figure(what: str, path: Path, ours: Callable[[Path], None]) -> Figure:
    works = {"ours": seconds(lambda: ours(path)), "peer": seconds(lambda: values(path))}
    times = leasts(works, RUNS)
    return Figure(what, times["ours"], "s", MOST, times["peer"], BESIDE)


def _kept(folder: Path, name: str, content: bytes) -> Path:
    path = folder / f"{name}.xlsx"
    path.write_bytes(content)
    return path


def _by_openpyxl(content: bytes) -> bytes:
    made = BytesIO()
    load_workbook(BytesIO(content)).save(made)
    return made.getvalue()
