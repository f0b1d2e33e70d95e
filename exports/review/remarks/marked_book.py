"""A workbook with the remarks on its forms as notes at their cells."""

from collections.abc import Sequence

from exports.review.letters.letter_writer import said
from exports.review.remarks.cell_notes import noted
from exports.review.remarks.note_list import CellNote
from exports.review.remarks.sheet_spots import SheetCell, forms_on_sheets
from exports.review.signature import Signature
from exports.workbooks.sheet_cells import cell_name
from wizard.review.entry import ReviewedForm


def marked_book(
    content: bytes, file: str, entries: Sequence[ReviewedForm], signed: Signature
) -> bytes:
    """The .xlsx with the remarks; those at one cell are one note. Raises Unusable."""
    forms = list(forms_on_sheets(content, file))
    texts: dict[SheetCell, list[str]] = {}
    for entry in entries:
        for remark in entry.remarks:
            cell = forms[entry.number - 1].cell(remark.where)
            texts.setdefault(cell, []).append(said(remark))
    notes: dict[str, list[CellNote]] = {}
    for (part, row, column), lines in texts.items():
        note = CellNote(cell_name(row, column), row, column, "\n".join(lines))
        notes.setdefault(part, []).append(note)
    return noted(content, notes, signed, file)
