"""A list of declarations: one table in which every row says which project it is of."""

from collections.abc import Iterator, Sequence

from exports.blocks.money_units import amount_in
from exports.declaration.funds import unit_of
from exports.declaration.heads import TableHead
from exports.declaration.table import rows_of_table
from exports.declaration.words import ALONE, GOALS_LONG, NAME, TOTAL, DeclarationWords
from exports.declared import Declaration, DeclaredFund
from exports.grid import GridRow
from exports.headings.captions import LONGEST_TITLE, year_in
from exports.labels import label
from wizard.cells import text_cell, year_cell
from wizard.editions.edition import Edition


def project_column(head: TableHead, words: DeclarationWords) -> int | None:
    """Where the names of projects stand below a heading; None where it has none."""
    return _column(head, {word for word, f in words.head.items() if f == NAME})


def listed(
    above: Sequence[GridRow],
    rows: Sequence[GridRow],
    head: TableHead,
    words: DeclarationWords,
    edition: Edition,
) -> Iterator[Declaration]:
    """The declarations of a list: a project's rows go on until another is named."""
    column = project_column(head, words)
    starts = [at for at, row in enumerate(rows) if _text(row, column).strip()]
    told = [cell.text for row in above for cell in row.cells]
    years = [year_cell(year_in(text[:LONGEST_TITLE])) for text in told]
    unit = unit_of((*told, *head.heading.texts))
    for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
        first = rows[start]
        yield Declaration(
            year=next((year for year in years if isinstance(year, int)), None),
            name=text_cell(_text(first, column)),
            goals=text_cell(_text(first, _goals_column(head, words))),
            funds=tuple(_funds(first, head, words, unit)),
            rows=tuple(rows_of_table(rows[start:end], head, edition)),
            place=first.place,
        )


def _goals_column(head: TableHead, words: DeclarationWords) -> int | None:
    goals = {word for word, kind in words.goals.items() if kind != GOALS_LONG}
    return _column(head, goals)


def _funds(
    row: GridRow, head: TableHead, words: DeclarationWords, unit: str | None
) -> Iterator[DeclaredFund]:
    totals = {word for word, line in words.funds.items() if line in (TOTAL, ALONE)}
    amount, own = amount_in(_text(row, _column(head, totals)))
    if amount is not None:
        yield DeclaredFund(line=TOTAL, label=TOTAL, amount=amount, unit=own or unit)


def _column(head: TableHead, names: set[str]) -> int | None:
    columns = zip(head.heading.starts, head.heading.texts, strict=True)
    return next((start for start, text in columns if label(text) in names), None)


def _text(row: GridRow, column: int | None) -> str:
    return "" if column is None else dict(row.cells).get(column, "")
