"""A workbook with a form, taken apart as it is seen, beside its bare values."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from python_calamine import CalamineWorkbook

from bench.figures import Figure, medians, seconds
from exports.workbooks.open_xml.xlsx import sheets
from exports.workbooks.sheet_grid import grid_of
from office_samples.papers import five, printed
from real_forms.sheets import xlsx_bytes

RUNS = 200


def figures(_: Path) -> Iterator[Figure]:
    """One .xlsx into a grid: formats, merged and hidden cells, places."""
    content = xlsx_bytes([printed(five()[0])])

    def ours() -> None:
        for sheet in sheets(content, "表.xlsx"):
            grid_of(sheet)

    def values() -> None:
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        for name in book.sheet_names:
            book.get_sheet_by_name(name).to_python(skip_empty_area=False)

    times = medians({"ours": seconds(ours), "values": seconds(values)}, RUNS)
    beside = "python-calamine, values alone"
    yield Figure(
        "one form in a .xlsx, as seen", times["ours"], "s", 1.5, times["values"], beside
    )
