"""The kinds of answer: how typed text becomes what a cell holds, or is refused."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Final

from wizard.cells import clean, quoted, text_cell, year_cell
from wizard.editions.content import Question
from wizard.editions.edition import Edition
from wizard.frozen import frozen
from wizard.interview.answers.answer_wording import AnswerSays
from wizard.numbers import narrow, shown
from wizard.refusals import Refused
from wizard.rules import labels
from wizard.scoring.ledger import FULL_MARKS
from wizard.values.money import FACTORS, in_unit
from wizard.values.numbers.numerals import in_digits, number_in
from wizard.values.sign_words import COMPARATORS, SIGNS
from wizard.values.target_parts import is_operator, target_parts
from wizard.wording import Says


@frozen
class Answer:
    """A value that was meant, and how it was understood where that is not plain."""

    value: object
    remark: str = ""


Reader = Callable[[str, Question, Edition], Answer]
"""Reads typed text that is not blank. Raises Refused with the way to mend it."""


@frozen
class AnswerKind:
    """One kind of answer."""

    read: Reader
    is_long: bool = False
    """Whether it is written in several lines."""
    is_number: bool = False


def show(value: object) -> str:
    """A value as it stands in an answer's line; not yet known is blank."""
    if value is None:
        return ""
    return shown(value) if isinstance(value, Decimal) else str(value)


def _read_text(typed: str, _: Question, __: Edition) -> Answer:
    text = clean(typed)
    if "\n" in text.strip("\n"):
        raise Refused(AnswerSays.ONE_LINE)
    return Answer(text_cell(text.strip("\n")))


def _read_long_text(typed: str, _: Question, __: Edition) -> Answer:
    return Answer(text_cell(typed))


def _read_year(typed: str, question: Question, _: Edition) -> Answer:
    year = year_cell(in_digits(narrow(typed)))
    if not isinstance(year, int):
        raise Refused(AnswerSays.WANTS_FOUR_DIGITS.format(good=question.good))
    return Answer(year)


def _read_amount(typed: str, question: Question, edition: Edition) -> Answer:
    unit = edition.funding.unit
    found = re.fullmatch(r"(.*?)((?:亿|万)?元|亿|万)?", narrow(typed))
    number = number_in(found[1]) if found else None
    if number is None:
        wanted = {"typed": quoted(typed), "unit": unit, "good": question.good}
        raise Refused(AnswerSays.WANTS_AMOUNT.format(**wanted))
    if number < 0:
        raise Refused(AnswerSays.NOT_NEGATIVE)
    return _converted(number, (found and found[2]) or unit, unit, typed)


def _converted(number: Decimal, given: str, unit: str, typed: str) -> Answer:
    if FACTORS[given] == FACTORS[unit]:
        plain = shown(number) == typed.strip()
        amount = f"{shown(number)} {unit}"
        echo = AnswerSays.UNDERSTOOD.format(value=amount, typed=typed.strip())
        return Answer(number, "" if plain else echo)
    exact = in_unit(number, given, unit)
    if exact is None:
        raise Refused(AnswerSays.TOO_FINE.format(typed=quoted(typed), unit=unit))
    facts = {"amount": shown(exact), "unit": unit, "typed": typed.strip()}
    return Answer(exact, AnswerSays.CONVERTED.format(**facts))


def _read_operator(typed: str, question: Question, edition: Edition) -> Answer:
    """The sign of a target; words that say one are understood."""
    text = typed.strip()
    bare = narrow(text).translate(SIGNS)
    sign = text if is_operator(text) and len(bare) == 1 else COMPARATORS.get(bare, text)
    if not is_operator(sign):
        column = labels.column(edition, question.key.field)
        raise Refused(
            AnswerSays.WANTS_OPERATOR.format(typed=quoted(typed), column=column)
        )
    echo = AnswerSays.UNDERSTOOD.format(value=sign, typed=text)
    return Answer(sign, "" if sign == text else echo)


def _read_unit(typed: str, question: Question, edition: Edition) -> Answer:
    """The unit of a target, which has no number and no sign."""
    text = _read_text(typed, question, edition)
    if re.search(r"\d|[≥≤<>=]", narrow(typed).translate(SIGNS)):
        column = labels.column(edition, question.key.field)
        target = labels.column(edition, "target")
        wanted = {"typed": quoted(typed), "good": question.good, "target": target}
        raise Refused(AnswerSays.WANTS_UNIT.format(column=column, **wanted))
    return text


def _read_value(typed: str, question: Question, edition: Edition) -> Answer:
    """A target without what has a column of its own beside it."""
    parts, fields = target_parts(clean(typed)), edition.indicators.fields
    beside = {"operator": parts.operator, "unit": parts.unit}
    apart = [field for field, text in beside.items() if text and field in fields]
    if apart:
        columns = Says.LIST_COMMA.join(labels.column(edition, f) for f in apart)
        kept = "".join(t for f, t in parts._asdict().items() if t and f not in apart)
        raise Refused(
            AnswerSays.WANTS_VALUE.format(value=quoted(kept), columns=columns)
        )
    return _read_text(typed, question, edition)


def _read_points(typed: str, question: Question, _: Edition) -> Answer:
    number = number_in(narrow(typed).removesuffix("分"))
    if number is None:
        wanted = {"typed": quoted(typed), "good": question.good}
        raise Refused(AnswerSays.WANTS_POINTS.format(**wanted))
    if number < 0:
        raise Refused(AnswerSays.NOT_NEGATIVE)
    if number > FULL_MARKS:
        facts = {"typed": shown(number), "full": FULL_MARKS}
        raise Refused(AnswerSays.TOO_MANY_POINTS.format(**facts))
    return Answer(number)


def _read_choice(typed: str, question: Question, edition: Edition) -> Answer:
    """A word of a tick row, its number, or the beginning of one word alone."""
    tick_row = edition.tick_rows.get(question.key)
    options, word = tick_row.options if tick_row else (), narrow(typed)
    numbered = {str(n): option for n, option in enumerate(options, start=1)}
    meant = numbered.get(word)
    found = [meant] if meant else [o for o in options if narrow(o) == word]
    found = found or [o for o in options if word and narrow(o).startswith(word)]
    if len(found) != 1:
        known = Says.LIST_COMMA.join(f"{n} {o}" for n, o in numbered.items())
        raise Refused(AnswerSays.WANTS_CHOICE.format(typed=quoted(typed), known=known))
    echo = AnswerSays.UNDERSTOOD.format(value=found[0], typed=typed.strip())
    return Answer(found[0], "" if found[0] == typed.strip() else echo)


def _read_yes(typed: str, _: Question, __: Edition) -> Answer:
    if narrow(typed).lower() not in {"是", "y", "yes", "1"}:
        raise Refused(AnswerSays.WANTS_YES)
    return Answer(True)


KINDS: Final[Mapping[str, AnswerKind]] = {
    "text": AnswerKind(_read_text),
    "long-text": AnswerKind(_read_long_text, is_long=True),
    "reason": AnswerKind(_read_long_text, is_long=True),
    "year": AnswerKind(_read_year),
    "amount": AnswerKind(_read_amount, is_number=True),
    "points": AnswerKind(_read_points, is_number=True),
    "operator": AnswerKind(_read_operator),
    "value": AnswerKind(_read_value),
    "unit": AnswerKind(_read_unit),
    "choice": AnswerKind(_read_choice),
    "yes": AnswerKind(_read_yes),
}
"""Every kind that an edition may name."""
