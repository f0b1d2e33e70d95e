"""What was made of each cell of a paper, and the form that comes of it."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final, NamedTuple

from exports.grid import Row
from exports.labels import is_mark
from exports.reads import Read, Unplaced
from wizard.cells import number_cell, text_cell, year_cell
from wizard.editions.edition import Edition
from wizard.form import Form, Indicator, put

NUMBERS: Final = {"initial_budget", "annual_budget", "executed", "weight", "score"}
"""The fields that hold numbers."""


class Found(NamedTuple):
    """A cell's text and the fact of the form that it is; without a key, none."""

    row: Row
    text: str
    key: str | None = None


def assembled(found: Iterable[Found], edition: Edition) -> Read:
    """The form that these facts make; a second text for one fact is unplaced."""
    facts: dict[str, str] = {}
    unplaced = []
    for row, text, key in sorted(found, key=lambda found: found.row.number):
        if key is None or facts.setdefault(key, text) != text:
            unplaced.append(Unplaced(row.place, text))
    form = Form(edition=edition.id, indicators=_rows(facts))
    for key, text in facts.items():
        form = put(form, key, _value(key, text, edition))
    return Read(form, tuple(unplaced))


def number(text: str, edition: Edition) -> Decimal | str | None:
    """The number in a cell; None where the cell is blank or marked as empty."""
    value = number_cell(text)
    return None if isinstance(value, str) and is_mark(value, edition) else value


def _rows(facts: dict[str, str]) -> tuple[Indicator, ...]:
    categories = (text for key, text in facts.items() if key.endswith("].category"))
    return tuple(Indicator(category=category) for category in categories)


def _value(key: str, text: str, edition: Edition) -> Decimal | int | str | None:
    block, _, field = key.rpartition(".")
    if block == "printed":
        return (
            None
            if is_mark(text, edition) and number_cell(text) == text
            else text.strip()
        )
    if field in NUMBERS:
        return number(text, edition)
    return year_cell(text) if field == "year" else text_cell(text)
