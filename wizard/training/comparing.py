"""A trainee's form beside the model answer, cell by cell.

Numbers, dates and official names are right or not. Goals, names of indicators and
reasons are a person's own words: they are shown beside the model, never marked wrong.
"""

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from typing import Final

from wizard.address import Address, new_row, row_cell
from wizard.editions.edition import Edition
from wizard.editions.layout import COMPLETION_RATE
from wizard.form import Form, get
from wizard.frozen import frozen
from wizard.interview.answer_kinds import show
from wizard.scoring.reasons import is_given
from wizard.training.pairing import bare, pairs, same_value
from wizard.values.reading import read_value

OWN: Final = ("name", "deviation", "basis", "scoring", "evidence")
"""Cells that everybody words in their own way; so both goals."""

VALUES: Final = ("target", "actual", "previous")
"""Texts of a row that say a number or a date."""


class How(StrEnum):
    """How a cell stands beside the model."""

    SAME = "same"
    OWN_WORDS = "own-words"
    DIFFERENT = "different"
    NO_UNIT = "no-unit"
    """The right number, without the unit that the model has behind it."""
    MISSING = "missing"
    """The model has something there, and the trainee nothing."""
    EXTRA = "extra"
    """A row that the model has not."""


@frozen
class Compared:
    """One cell of both forms."""

    how: How
    key: Address
    """The trainee's cell, or the question that a missing row begins with."""
    model: Address | None
    """The cell of the model; None where it has none."""
    given: str = ""
    wanted: str = ""


@frozen
class Two:
    """A form and its model."""

    form: Form
    answer: Form
    edition: Edition


def compared(form: Form, answer: Form, edition: Edition) -> tuple[Compared, ...]:
    """Every cell that either form has something in, in the order of the paper."""
    two = Two(form, answer, edition)
    cells = (q.key for q in edition.questions if q.section and q.key != "printed")
    head = (_cell(two, key, key) for key in cells)
    found = (*head, *_rows(two, pairs(form, answer, edition)))
    return tuple(cell for cell in found if cell.given or cell.wanted)


def _rows(two: Two, partners: dict[int, int]) -> Iterator[Compared]:
    fields = [f for f in two.edition.indicators.fields[2:] if f != COMPLETION_RATE]
    for number, row in enumerate(two.answer.indicators):
        if number in partners:
            for field in fields:
                ours = row_cell(partners[number], field)
                yield _cell(two, ours, row_cell(number, field))
        else:
            at, name = new_row(row.category), row_cell(number, "name")
            yield Compared(How.MISSING, at, name, "", row.name or "")
    for number, row in enumerate(two.form.indicators):
        if number not in partners.values():
            yield Compared(How.EXTRA, row_cell(number, "name"), None, row.name or "")


def _cell(two: Two, key: Address, model: Address) -> Compared:
    given, wanted = get(two.form, key), get(two.answer, model)
    if key.field == "deviation":
        how = _reasons(two, key, model)
    elif _alike(two, key, given, wanted):
        how = How.SAME
    elif given is None:
        how = How.MISSING
    elif _lacks_unit(two, key, show(given), show(wanted)):
        how = How.NO_UNIT
    else:
        how = How.OWN_WORDS if _is_own(key) else How.DIFFERENT
    return Compared(how, key, model, show(given), show(wanted))


def _is_own(key: Address) -> bool:
    return key.block == "goals" or (key.row is not None and key.field in OWN)


def _alike(two: Two, key: Address, given: object, wanted: object) -> bool:
    """Whether two cells say the same; nothing and 0 are the same amount."""
    if isinstance(given, Decimal) or isinstance(wanted, Decimal):
        return (given or Decimal(0)) == (wanted or Decimal(0))
    texts = show(given), show(wanted)
    if _is_value(key) and all(texts):
        row = two.form.indicators[key.row or 0]
        category = two.edition.categories[row.category]
        return same_value(*texts, category)
    return bare(texts[0]) == bare(texts[1])


def _lacks_unit(two: Two, key: Address, given: str, wanted: str) -> bool:
    """Whether a value would be the model's with the unit of the model behind it."""
    unit = read_value(wanted).unit
    return _is_value(key) and bool(unit) and _alike(two, key, given + unit, wanted)


def _is_value(key: Address) -> bool:
    return key.row is not None and key.field in VALUES


def _reasons(two: Two, key: Address, model: Address) -> How:
    """A reason where the model has one; its words are a person's own."""
    rows = (
        two.form.indicators[key.row or 0],
        two.answer.indicators[model.row or 0],
    )
    given, wanted = (is_given(row, two.edition) for row in rows)
    if given:
        same = bare(rows[0].deviation) == bare(rows[1].deviation)
        return How.SAME if same else How.OWN_WORDS
    return How.MISSING if wanted else How.SAME
