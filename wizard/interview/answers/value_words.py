"""What is said to a target or a result: how it is read, and what else it may mean."""

from typing import Final, NamedTuple

from wizard.editions.edition import Edition
from wizard.form import Indicator
from wizard.interview.answers.answer_wording import AnswerSays
from wizard.numbers import plain_number
from wizard.scoring.scores import values_of
from wizard.values.named_unit import named_unit
from wizard.values.row_words import RATE
from wizard.values.value import PERCENTS

SIGNS: Final = "≥≤=><"
"""What may stand before a number that has no unit."""

WHOLE: Final = 100
"""What a share may be at most."""


class ValueWords(NamedTuple):
    """Either is blank where there is nothing to say."""

    reading: str = ""
    """How it is compared."""
    doubt: str = ""
    """That it may be meant otherwise, and how that is written."""


def value_words(field: str, row: Indicator, edition: Edition) -> ValueWords:
    """What is said to a cell of a row; nothing to cells that hold no value."""
    typed = {
        "target": row.whole_target,
        "unit": row.whole_target,
        "actual": row.actual,
    }.get(field)
    if not typed:
        return ValueWords()
    from wizard.values.explanation import earlier, otherwise, understood  # noqa: PLC0415  a blank form has no value

    dates = edition.categories[row.category].dates
    share = _bare_share(row, typed) if is_bare_share(field, row, edition) else ""
    values = values_of(row, edition) if field == "actual" else None
    if values is not None:
        return ValueWords(otherwise(values[1], typed), share)
    doubt = earlier(typed, dates=dates) if field == "target" else ""
    reading = understood(typed, dates=dates)
    if share and field != "actual":
        share += AnswerSays.MAY_STAY
    return ValueWords(reading, doubt or share)


def is_bare_share(field: str, row: Indicator, edition: Edition) -> bool:
    """Whether this cell of a row is a share written as a number alone.

    Not where its unit has a column of its own, nor a result like its target.
    """
    if field == "target":
        has_unit = "unit" in edition.indicators.fields
        return not has_unit and bool(_bare_share(row, row.whole_target or ""))
    if field != "actual" or not _bare_share(row, row.actual or ""):
        return False
    is_read = values_of(row, edition) is not None
    return not (is_read and _bare_share(row, row.whole_target or ""))


def _bare_share(row: Indicator, typed: str) -> str:
    """That a share was written as a number alone."""
    number = plain_number(typed.strip().lstrip(SIGNS))
    if number is None or not 1 < number <= WHOLE:
        return ""
    if named_unit(row.name) == PERCENTS:
        return AnswerSays.PERCENT_NAMED.format(typed=typed)
    is_rate = (row.name or "").rstrip().endswith(RATE)
    return AnswerSays.PERCENT_MEANT.format(typed=typed) if is_rate else ""
