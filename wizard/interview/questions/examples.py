"""The example of a row's values: of its category, in the unit that its name tells."""

from wizard.editions.content import Example
from wizard.editions.edition import Edition
from wizard.form import Indicator
from wizard.frozen import changed
from wizard.values.named_unit import named_unit
from wizard.values.row_words import SHORT_TIMES
from wizard.values.unit_words import MONEY
from wizard.values.value import PERCENTS

SHARE, AMOUNT, COUNT = ("95", "97"), ("20", "20"), ("5", "6")
"""A target and its result, as a share of a hundred, as money, as anything else."""

AT_MOST, AT_LEAST = "≤", "≥"


def row_example(row: Indicator, edition: Edition) -> Example:
    """The good example of its category, or one in the unit that its name ends with."""
    category, unit = edition.categories[row.category], named_unit(row.name)
    is_time = unit in SHORT_TIMES
    is_dated = category.dates and unit != PERCENTS and not is_time
    if not unit or is_dated:
        return category.good
    is_limit = category.direction == "at-most" or is_time
    number, result = _kind_of(unit)
    sign = AT_MOST if is_limit else AT_LEAST
    good = changed(category.good, actual=f"{number if is_limit else result}{unit}")
    if "unit" in edition.indicators.fields:
        return changed(good, operator=sign, target=number, unit=unit)
    return changed(good, target=f"{sign}{number}{unit}")


def _kind_of(unit: str) -> tuple[str, str]:
    if unit == PERCENTS:
        return SHARE
    return AMOUNT if MONEY in unit else COUNT
