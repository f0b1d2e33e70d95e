"""A number with the unit behind it and the words around both."""

from decimal import Decimal

from wizard.frozen import changed
from wizard.values.meaning import Quantity
from wizard.values.numbers import number_words as words
from wizard.values.numbers.around import Around, behind
from wizard.values.numbers.units import per, unit_of
from wizard.values.unit import Unit
from wizard.values.unit_table import Extra


def with_unit(
    number: Decimal, most: Decimal | None, rest: str, around: Around, extra: Extra
) -> Quantity | None:
    """A number with its unit, and the words behind both."""
    name, said = _tail(rest)
    unit, meant = unit_of(name, extra), behind(rest, said, around)
    if unit is None or meant is None:
        return None
    return made(number, most, unit, meant, extra)


def _tail(rest: str) -> tuple[str, str]:
    """What stands behind a number: its unit, and the words that say how it is."""
    if rest[-1:] not in words.LAST:
        return rest, ""
    found = words.TAIL.now.fullmatch(rest)
    return (found["unit"], found["words"]) if found else (rest, "")


def made(
    number: Decimal,
    most: Decimal | None,
    unit: Unit,
    around: Around,
    extra: Extra = (),
) -> Quantity | None:
    """The number in its unit, for each of what is named; None where none is."""
    for each in around.each:
        one = per(unit, each, extra)
        if one is None:
            return None
        unit = one
    if around.about and (around.comparators or most is not None):
        around = changed(around, about="")
    return Quantity(
        comparator=next(iter(around.comparators), None),
        number=number,
        most=most,
        unit=unit,
        label=around.label,
        change=around.change,
        limits=around.limits,
        is_level=around.is_level,
        about=around.about,
    )
