"""The kinds of answer: how typed text becomes what a cell holds, or is refused."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Final

from wizard.cells import clean, quoted, text_cell, year_cell
from wizard.editions.content import Question
from wizard.editions.edition import Edition
from wizard.frozen import frozen
from wizard.numbers import narrow, shown
from wizard.refusals import Refused
from wizard.scoring.ledger import FULL_MARKS
from wizard.values.money import FACTORS, in_unit
from wizard.values.numerals import in_digits, number_in
from wizard.wording import Says


@frozen
class Reading:
    """A value, and what was understood where that is not plain from the text."""

    value: object
    remark: str = ""


Reader = Callable[[str, Question, Edition], Reading]
"""Reads typed text that is not blank. Raises Refused with the way to mend it."""


@frozen
class Kind:
    """One kind of answer."""

    read: Reader
    is_long: bool = False
    """Whether it is written in several lines."""


def show(value: object) -> str:
    """A value as it stands in an answer's line; not yet known is blank."""
    if value is None:
        return ""
    return shown(value) if isinstance(value, Decimal) else str(value)


def _read_text(typed: str, _: Question, __: Edition) -> Reading:
    text = clean(typed)
    if "\n" in text.strip("\n"):
        raise Refused(Says.ONE_LINE)
    return Reading(text_cell(text.strip("\n")))


def _read_long_text(typed: str, _: Question, __: Edition) -> Reading:
    return Reading(text_cell(typed))


def _read_year(typed: str, question: Question, _: Edition) -> Reading:
    year = year_cell(in_digits(narrow(typed)))
    if not isinstance(year, int):
        raise Refused(Says.WANTS_FOUR_DIGITS.format(good=question.good))
    return Reading(year)


def _read_amount(typed: str, question: Question, edition: Edition) -> Reading:
    unit = edition.funding.unit
    found = re.fullmatch(r"(.*?)((?:亿|万)?元|亿|万)?", narrow(typed))
    number = number_in(found[1]) if found else None
    if number is None:
        wanted = {"typed": quoted(typed), "unit": unit, "good": question.good}
        raise Refused(Says.WANTS_AMOUNT.format(**wanted))
    if number < 0:
        raise Refused(Says.NOT_NEGATIVE)
    return _converted(number, (found and found[2]) or unit, unit, typed)


def _converted(number: Decimal, given: str, unit: str, typed: str) -> Reading:
    if FACTORS[given] == FACTORS[unit]:
        plain = shown(number) == typed.strip()
        amount = f"{shown(number)} {unit}"
        echo = Says.UNDERSTOOD.format(value=amount, typed=typed.strip())
        return Reading(number, "" if plain else echo)
    exact = in_unit(number, given, unit)
    if exact is None:
        raise Refused(Says.TOO_FINE.format(typed=quoted(typed), unit=unit))
    facts = {"amount": shown(exact), "unit": unit, "typed": typed.strip()}
    return Reading(exact, Says.CONVERTED.format(**facts))


def _read_points(typed: str, question: Question, _: Edition) -> Reading:
    number = number_in(narrow(typed).removesuffix("分"))
    if number is None:
        wanted = {"typed": quoted(typed), "good": question.good}
        raise Refused(Says.WANTS_POINTS.format(**wanted))
    if number < 0:
        raise Refused(Says.NOT_NEGATIVE)
    if number > FULL_MARKS:
        facts = {"typed": shown(number), "full": FULL_MARKS}
        raise Refused(Says.TOO_MANY_POINTS.format(**facts))
    return Reading(number)


def _read_yes(typed: str, _: Question, __: Edition) -> Reading:
    if narrow(typed).lower() not in {"是", "y", "yes", "1"}:
        raise Refused(Says.WANTS_YES)
    return Reading(True)


KINDS: Final[Mapping[str, Kind]] = {
    "text": Kind(_read_text),
    "long-text": Kind(_read_long_text, is_long=True),
    "reason": Kind(_read_long_text, is_long=True),
    "year": Kind(_read_year),
    "amount": Kind(_read_amount),
    "points": Kind(_read_points),
    "yes": Kind(_read_yes),
}
"""Every kind that an edition may name."""
