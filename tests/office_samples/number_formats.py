"""Cells in many number formats: as Excel in Chinese shows them, and LibreOffice.

A line of the table has a number, its format by code or by number alone, what Excel
shows, what LibreOffice shows, and why the two differ where they do.
"""

import csv
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from support.libreoffice import converted
from support.paths import SAMPLES
from support.raw_xlsx import RawBook, RawCell, RawSheet, number

TABLE = SAMPLES / "offices" / "number-formats.tsv"
AS_SHOWN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true"
"""Cells as they are seen, in UTF-8."""


class Case(NamedTuple):
    """A cell."""

    value: str
    format: str
    shown: str
    libreoffice: str
    why: str

    @property
    def known_as(self) -> int | str:
        """The format as a file says it: by its number alone, or by its code."""
        name, _, number = self.format.partition(" ")
        return int(number) if name == "id" else self.format


def cases() -> list[Case]:
    """The cells of the table."""
    lines = TABLE.read_text("utf-8").splitlines()
    return [Case(*line.split("\t")) for line in lines]


def renewed(table: list[Case]) -> Iterator[Case]:
    """The table with what LibreOffice shows now."""
    for case, text in zip(table, _by_libreoffice(table), strict=True):
        yield case._replace(libreoffice=text)


def book(table: list[Case]) -> RawBook:
    """The cells of a table below each other in a sheet."""
    formats = [0, *dict.fromkeys(case.known_as for case in table)]
    cells: dict[str, RawCell] = {
        f"A{row}": number(case.value, formats.index(case.known_as))
        for row, case in enumerate(table, start=1)
    }
    wide = '<col min="1" max="1" width="60" customWidth="1"/>'
    return RawBook({"格式": RawSheet(cells, columns=wide)}, formats)


def _by_libreoffice(table: list[Case]) -> list[str]:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "格式.xlsx"
        file.write_bytes(book(table).packed())
        (shown,) = converted([file], AS_SHOWN, Path(folder))
        with shown.open(encoding="utf-8", newline="") as lines:
            texts = [row[0].strip() if row else "" for row in csv.reader(lines)]
    return [*texts, *[""] * (len(table) - len(texts))]
