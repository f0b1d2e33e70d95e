"""The funds and the goals on paper: each cell by its column and its row."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from exports.headings import Under, is_own_heading
from exports.labels import is_mark, label, words
from exports.rates import agrees
from exports.verdicts import Found, number
from wizard.editions.edition import Edition
from wizard.editions.layout import AMOUNTS, FundLine
from wizard.form import known

OF_TOTAL: Final = {
    "weight": "funding.points.weight",
    "score": "funding.points.score",
    "execution_rate": "printed.execution_rate",
}
"""Columns that only its total row fills."""


def of_funding(rows: Iterable[Under], edition: Edition) -> Iterator[Found]:
    """The amounts, by the row's label and the column's heading."""
    lines = {
        word: line
        for line in edition.funding.rows
        for word in words(line.label, aliases=line.aliases)
    }
    for heading, row in rows:
        line = None
        for at, text in row.cells:
            named = lines.get(label(text)) if at < heading.left and not line else None
            line = line or named
            own = named or is_own_heading(text, edition)
            if at < heading.left and not own:
                yield Found(row, text)
        yield from _amounts((heading, row), line, edition)


def of_goals(rows: Iterable[Under], edition: Edition) -> Iterator[Found]:
    """Both goals, in the row below their heading; rows further down are strange."""
    before = None
    for heading, row in rows:
        for at, text in row.cells:
            key = heading.field_at(at) if heading is not before else None
            if at >= heading.left or not is_own_heading(text, edition):
                yield Found(row, text, key)
        before = heading


def _amounts(under: Under, line: FundLine | None, edition: Edition) -> Iterator[Found]:
    heading, row = under
    cells = [
        (heading.field_at(at), text) for at, text in row.cells if at >= heading.left
    ]
    amounts = {field: known(number(text, edition)) for field, text in cells}
    rate = amounts.get("executed"), amounts.get("annual_budget")
    for field, text in cells:
        key = _key(field, line)
        if key or not (is_mark(text, edition) or _is_rate(field, line, text, *rate)):
            yield Found(row, text, key)


def _key(field: str | None, line: FundLine | None) -> str | None:
    if line and field in AMOUNTS:
        return f"funding.{line.field}.{field}"
    return OF_TOTAL.get(field or "") if line and line.field == "total" else None


def _is_rate(
    field: str | None, line: FundLine | None, text: str, *of: Decimal | None
) -> bool:
    """Whether this is the rate of a part, and right: it says nothing of its own."""
    return bool(line) and field == "execution_rate" and agrees(text, *of)
