"""A share written as a number alone, and the sign that makes a percentage of it."""

from wizard.address import Address
from wizard.form import get, put
from wizard.interview.answers.answer_wording import AnswerSays
from wizard.interview.answers.value_words import is_bare_share
from wizard.interview.assessment import Assessment
from wizard.interview.change import Change
from wizard.interview.place import Place
from wizard.numbers import narrow
from wizard.scoring.computed_cells import settled
from wizard.values.value import PERCENTS


def percentage(place: Place, cell: Address | None) -> str:
    """How the share in a cell is written as a percentage; blank where it is none.

    `cell` was answered last: blank, too, where one is not asked what comes behind it.
    """
    assessment = place.assessment
    if cell is None or cell.row is None or cell.row != place.at.row:
        return ""
    row = assessment.form.indicators[cell.row]
    is_share = is_bare_share(cell.field or "", row, assessment.edition)
    if not is_share or place.after(Place(assessment, cell)) != place.at:
        return ""
    return f"{str(get(assessment.form, cell)).strip()}{PERCENTS}"


def with_percentage(place: Place, cell: Address, text: str) -> Change:
    """The form with that text in the cell, where one is."""
    form, edition = place.assessment.form, place.assessment.edition
    new = settled(form, put(form, cell, text), edition)
    echo = AnswerSays.AS_PERCENTAGE.format(text=text, typed=get(form, cell))
    return Change(Assessment(edition, new), place.at, echo, frozenset({cell}))


def is_sign(typed: str) -> bool:
    """Whether only the sign of a percentage was typed, of either width."""
    return narrow(typed) == PERCENTS
