"""The paper with a name for every cell, and the explanation of each."""

from collections.abc import Iterator
from functools import cached_property
from typing import Final, Self

from exports.sheet.rows import Cell, SheetRow
from exports.sheet.sheet import Sheet, sheet
from screens.output import one_line
from screens.presenters.training.training_wording import TrainingText
from screens.wording import Wording
from wizard.editions.edition import Edition
from wizard.findings import Finding
from wizard.form import Form
from wizard.frozen import changed, frozen
from wizard.rules import findings, labels
from wizard.training.tour import example, explained, stops

NOTE: Final = "note"
"""What a note is called among the parts of the paper."""


@frozen
class Tour:
    """A real form on the paper of an edition, to be looked at cell by cell."""

    form: Form
    edition: Edition
    is_short: bool = False
    """Whether it goes by the stops alone, and not over every cell."""

    @classmethod
    def of(cls, edition: Edition, *, is_short: bool = False) -> Self:
        """The tour of an edition."""
        return cls(example(edition), edition, is_short)

    @cached_property
    def stops(self) -> tuple[str, ...]:
        """The cells that it goes to, in its order."""
        if not self.is_short:
            return tuple(self.cells)
        return tuple(name for name in stops() if name in self.cells)

    def beside(self, name: str, by: int) -> str | None:
        """The stop so many behind this one; None behind the last one."""
        at = self.stops.index(name) + by if name in self.stops else 0
        return self.stops[max(at, 0)] if at < len(self.stops) else None

    @cached_property
    def paper(self) -> Sheet:
        """The whole paper as rows of cells, each with a name of its own as its field.

        A cell that shows a fact is called by the fact's path; another one by its part
        and its place.
        """
        plain = sheet(self.form, self.edition)
        heads = (("title", plain.title), ("year", plain.year_line))
        notes = ((f"{NOTE}@{n}", text) for n, text in enumerate(plain.notes))
        rows = (
            *(_line(name, text, plain) for name, text in heads),
            *(_named(row, number) for number, row in enumerate(plain.rows)),
            *(_note(name, text, plain) for name, text in notes),
        )
        return changed(plain, title="", year_line="", notes=(), rows=rows)

    @cached_property
    def cells(self) -> dict[str, Cell]:
        """Every cell by its name, in reading order."""
        found = (cell for row in self.paper.rows for cell in row.cells if cell.rows)
        return {cell.field: cell for cell in found if cell.field}

    def lines(self, name: str) -> Iterator[str]:
        """The explanation of a cell, a line each, what matters most first."""
        topic = self.cells[name].part or name
        about = explained(topic, self.form, self.edition)
        yield self._place(name)
        yield Wording.HELP_MEANING.format(text=about.meaning)
        yield Wording.HELP_WHO.format(text=about.who)
        yield Wording.HELP_SOURCE.format(text=about.source)
        yield TrainingText.TOUR_LOOK.format(text=about.look)
        yield Wording.HELP_GOOD.format(text=about.good)
        yield TrainingText.TOUR_BAD.format(bad=about.bad, why=about.bad_why)
        for finding in self._found:
            if finding.where == name:
                yield TrainingText.TOUR_FOUND.format(text=finding.message)

    @cached_property
    def _found(self) -> tuple[Finding, ...]:
        return findings(self.form, self.edition)

    def _place(self, name: str) -> str:
        """The number of a cell, and its name or its content."""
        cell = self.cells[name]
        if name == "year" or ("." in name and not cell.part):
            called = labels.cell(self.form, self.edition, name)
        else:
            text = one_line(cell.text)
            called = (
                TrainingText.TOUR_SHOWS.format(text=text)
                if text
                else TrainingText.TOUR_BLANK
            )
        if name not in self.stops:
            return called
        says = TrainingText.TOUR_STOP if self.is_short else TrainingText.TOUR_PLACE
        number = self.stops.index(name) + 1
        return says.format(number=number, count=len(self.stops), cell=called)


def _line(name: str, text: str, paper: Sheet) -> SheetRow:
    """A line of text above the table, as a cell of its whole width."""
    width, columns = sum(paper.widths), len(paper.widths)
    return SheetRow((Cell(text, width, columns=columns, field=name),))


def _note(name: str, text: str, paper: Sheet) -> SheetRow:
    """A note below the table, as such a cell."""
    (cell,) = _line(name, text, paper).cells
    return SheetRow((cell._replace(align="left", part=NOTE),))


def _named(row: SheetRow, number: int) -> SheetRow:
    cells = enumerate(row.cells)
    named = (c._replace(field=_name(c, number, n)) for n, c in cells)
    return row._replace(cells=tuple(named))


def _name(cell: Cell, row: int, column: int) -> str:
    """The fact of a cell, or its part; with its place where parts are many."""
    if cell.field:
        return cell.field
    return cell.part if cell.rows != 1 else f"{cell.part}@{row}.{column}"
