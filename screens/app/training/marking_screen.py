"""The form of an exercise on its paper, to mark the cell that is wrong."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.events import Key

from exports.sheet.rows import Cell, SheetRow
from exports.sheet.sheet import Sheet, sheet
from screens.presenters.lists.list_command_wording import LISTED
from screens.presenters.question.told_keys import told
from screens.presenters.session.mode import with_mark
from screens.presenters.training.quiz_wording import QuizText
from screens.widgets.folded_text import FoldedText, KeyHints
from screens.widgets.paper_screen import PaperScreen
from screens.widgets.paper_view import PaperView
from screens.widgets.said_text import SaidText
from wizard.address import claim
from wizard.editions.edition import Edition
from wizard.editions.layout import EXECUTION_RATE, POINTS, Column
from wizard.form import Form
from wizard.frozen import changed, frozen
from wizard.training.cell_options import text_of


class MarkingScreen(PaperScreen):
    """The paper; answers with the cell that was marked."""

    onward = None
    about = ()

    def __init__(self, form: Form, edition: Edition, at: str, ask: str) -> None:
        super().__init__(with_claims(form, edition), at)
        self._ask = ask

    def compose(self) -> ComposeResult:
        """The mark of an exercise, the picture, its keys."""
        title = with_mark(QuizText.MARK, QuizText.PAPER_TITLE.format(ask=self._ask))
        yield FoldedText(title, "title")
        yield PaperView(self._sheet, self._at)
        yield SaidText()
        yield KeyHints(told(QuizText.PAPER_KEYS, LISTED))

    def dead_text(self, _: Key) -> str:
        """Nothing: an exercise has none of the keys of a form."""
        return ""


def with_claims(form: Form, edition: Edition) -> Sheet:
    """The paper with the sums and the rate that it claims; they can be marked too."""
    paper = sheet(form, edition)
    *rows, total = paper.rows
    columns = edition.indicators.columns
    first = [column.field for column in columns].index(POINTS[0])
    claims = _Claims(form, edition)
    funded = (
        claims.of(row, edition.funding.columns, (EXECUTION_RATE,))
        if _has_points(row)
        else row
        for row in rows
    )
    return changed(paper, rows=(*funded, claims.of(total, columns[first:], POINTS)))


@frozen
class _Claims:
    """What a form claims of itself."""

    form: Form
    edition: Edition

    def of(
        self, row: SheetRow, columns: Sequence[Column], fields: Sequence[str]
    ) -> SheetRow:
        """The row with these fields of its last columns as they are claimed."""
        keys = [claim(c.field) if c.field in fields else "" for c in columns]
        before = len(row.cells) - len(keys)
        claimed = zip(row.cells[before:], keys, strict=True)
        cells = (self._cell(cell, key) if key else cell for cell, key in claimed)
        return row._replace(cells=(*row.cells[:before], *cells))

    def _cell(self, cell: Cell, key: str) -> Cell:
        return cell._replace(text=text_of(self.form, self.edition, key), field=key)


def _has_points(row: SheetRow) -> bool:
    """Whether it is the row of the fund block that has points."""
    return any(cell.field == "funding.points.weight" for cell in row.cells)
