"""The paper as PDF, of the very grid that the .docx is made of, by no office suite.

typst lays it out from `template/paper.typ`, which takes the forms as data: nothing that
a person has typed is markup. Heights, spacings and tables are those of the .docx, so
that both go on as many pages.
"""

import json
from collections.abc import Iterator, Sequence
from importlib.resources import files
from itertools import accumulate, pairwise
from typing import Final

from exports.export_wording import ExportSays
from exports.paper.fonts import chinese_fonts
from exports.paper.measures import (
    BELOW,
    EDGE,
    EM,
    SIDE,
    Spacing,
    margins,
    size,
    twips,
)
from exports.paper.pages import cell_lines, own_spacing
from exports.paper.tables import PaperTables, paper_tables
from exports.paper.wide_words import fitting
from exports.sheet.rows import Cell, SheetRow
from exports.sheet.sheet import sheet
from exports.toml import cleaned
from wizard.editions.layout import Paper
from wizard.editions.library import edition
from wizard.form import Form
from wizard.refusals import Unusable

TEMPLATE: Final = "paper.typ"

STEADY: Final = 315_532_800
"""When every file says it was made, 1980-01-01: the same form, the same bytes."""

Data = dict[str, object]


def document(forms: Sequence[Form]) -> bytes:
    """The forms as one PDF, each on pages of its own, in this order.

    Raises Unusable where typst or a Chinese font is not there.
    """
    try:
        import typst  # noqa: PLC0415  an extra, which few need
    except ImportError as error:
        raise Unusable(ExportSays.NO_TYPST) from error
    fonts = typst.Fonts(include_system_fonts=True, include_embedded_fonts=False)
    data = {
        "title": edition(forms[0].edition).title,
        "fonts": chinese_fonts(fonts.families()),
        "side": SIDE,
        "edge": EDGE,
        "forms": [_form(cleaned(form)) for form in forms],
    }
    compiler = typst.Compiler(
        (files("exports.paper") / "template" / TEMPLATE).read_bytes(),
        font_paths=fonts,
        sys_inputs={"data": json.dumps(data)},
    )
    return _bytes(compiler.compile(format="pdf", timestamp=STEADY, pdf_tags=False))


def _bytes(made: object) -> bytes:
    assert isinstance(made, bytes)
    return made


def _form(form: Form) -> Data:
    of_form = edition(form.edition)
    page, paper = sheet(form, of_form), of_form.paper
    parts = paper_tables(page, paper)
    edges = [twips(mm) for mm in accumulate(page.widths, initial=0)]
    return {
        "title": page.title,
        "year_line": page.year_line,
        "notes": list(page.notes),
        "page": _page(paper),
        "numbered": paper.page_numbers != "none",
        "widths": [right - left for left, right in pairwise(edges)],
        "line": parts.spacing.line,
        "parts": list(_parts(parts)),
    }


def _page(paper: Paper) -> Data:
    width, height = size(paper)
    return {"width": width, "height": height, "below": BELOW, **margins(paper)}


def _parts(parts: PaperTables) -> Iterator[Data]:
    """The tables; one that begins with its headings repeats them on every page."""
    for rows in parts.tables:
        high = 0 if parts.on_one_page else _heading_rows(rows)
        written = [
            [_cell(c, row, parts.spacing) for c in row.cells if c.rows] for row in rows
        ]
        yield {"head": written[:high], "rows": written[high:]}


def _heading_rows(rows: Sequence[SheetRow]) -> int:
    """How many rows of headings the table begins with."""
    return next((n for n, row in enumerate(rows) if not row.repeats), len(rows))


def _cell(cell: Cell, row: SheetRow, spacing: Spacing) -> Data:
    is_merged = cell.rows > 1
    return {
        "text": fitting(cell.text, twips(cell.width) - 2 * SIDE - cell.indent * EM),
        "columns": cell.columns,
        "rows": cell.rows,
        "align": cell.align,
        "indent": cell.indent,
        "open": list(cell.open),
        "centred": is_merged or not row.splits,
        "splits": is_merged or row.splits,
        "around": own_spacing(cell_lines(cell), row.height, spacing).around,
    }
