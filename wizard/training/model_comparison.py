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
from wizard.interview.answers.answer_kinds import show
from wizard.scoring.reasons import is_given
from wizard.training.row_matching import bare, pairs, same_value
from wizard.values.reading import read_value

OWN: Final = ("name", "deviation", "basis", "scoring", "evidence")
"""Cells that everybody words in their own way; so both goals."""

VALUES: Final = ("target", "actual", "previous")
"""Texts of a row that say a number or a date."""


class Agreement(StrEnum):
    """The agreement of a cell with the model."""

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
class CellComparison:
    """One cell of both forms."""

    how: Agreement
    key: Address
    """The trainee's cell, or the question that a missing row begins with."""
    model: Address | None
    """The cell of the model; None where it has none."""
    given: str = ""
    wanted: str = ""


@frozen
class FormAndModel:
    """A form and its model."""

    form: Form
    answer: Form
    edition: Edition


def comparison(
    form: Form, answer: Form, edition: Edition
) -> tuple[CellComparison, ...]:
    """Every cell that either form has something in, in the order of the paper."""
    pair = FormAndModel(form, answer, edition)
    cells = (q.key for q in edition.questions if q.section and q.key != "printed")
    head = (_cell(pair, key, key) for key in cells)
    found = (*head, *_rows(pair, pairs(form, answer, edition)))
    return tuple(cell for cell in found if cell.given or cell.wanted)


def _rows(pair: FormAndModel, partners: dict[int, int]) -> Iterator[CellComparison]:
    fields = [f for f in pair.edition.indicators.fields[2:] if f != COMPLETION_RATE]
    for number, row in enumerate(pair.answer.indicators):
        if number in partners:
            for field in fields:
                ours = row_cell(partners[number], field)
                yield _cell(pair, ours, row_cell(number, field))
        else:
            at, name = new_row(row.category), row_cell(number, "name")
            yield CellComparison(Agreement.MISSING, at, name, "", row.name or "")
    for number, row in enumerate(pair.form.indicators):
        if number not in partners.values():
            yield CellComparison(
                Agreement.EXTRA, row_cell(number, "name"), None, row.name or ""
            )


def _cell(pair: FormAndModel, key: Address, model: Address) -> CellComparison:
    given, wanted = get(pair.form, key), get(pair.answer, model)
    if key.field == "deviation":
        how = _reasons(pair, key, model)
    elif _alike(pair, key, given, wanted):
        how = Agreement.SAME
    elif given is None:
        how = Agreement.MISSING
    elif _lacks_unit(pair, key, show(given), show(wanted)):
        how = Agreement.NO_UNIT
    else:
        how = Agreement.OWN_WORDS if _is_own(key) else Agreement.DIFFERENT
    return CellComparison(how, key, model, show(given), show(wanted))


def _is_own(key: Address) -> bool:
    return key.block == "goals" or (key.row is not None and key.field in OWN)


def _alike(pair: FormAndModel, key: Address, given: object, wanted: object) -> bool:
    """Whether two cells say the same; nothing and 0 are the same amount."""
    if isinstance(given, Decimal) or isinstance(wanted, Decimal):
        return (given or Decimal(0)) == (wanted or Decimal(0))
    texts = show(given), show(wanted)
    if _is_value(key) and all(texts):
        row = pair.form.indicators[key.row or 0]
        category = pair.edition.categories[row.category]
        return same_value(*texts, category)
    return bare(texts[0]) == bare(texts[1])


def _lacks_unit(pair: FormAndModel, key: Address, given: str, wanted: str) -> bool:
    """Whether a value would be the model's with the unit of the model behind it."""
    unit = read_value(wanted).unit
    return _is_value(key) and bool(unit) and _alike(pair, key, given + unit, wanted)


def _is_value(key: Address) -> bool:
    return key.row is not None and key.field in VALUES


def _reasons(pair: FormAndModel, key: Address, model: Address) -> Agreement:
    """A reason where the model has one; its words are a person's own."""
    rows = (
        pair.form.indicators[key.row or 0],
        pair.answer.indicators[model.row or 0],
    )
    given, wanted = (is_given(row, pair.edition) for row in rows)
    if given:
        same = bare(rows[0].deviation) == bare(rows[1].deviation)
        return Agreement.SAME if same else Agreement.OWN_WORDS
    return Agreement.MISSING if wanted else Agreement.SAME
