"""Each cell by itself: filled in, free of template words, a number where it must be."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from wizard.cells import quoted
from wizard.editions.edition import Edition
from wizard.editions.layout import POINTS
from wizard.findings import Code, Finding
from wizard.form import Form, get
from wizard.rules import labels
from wizard.rules.at import is_blank, number_at, text_at
from wizard.rules.doubtful_words import NAME_LEFTOVERS, TEXT_LEFTOVERS
from wizard.rules.execution import printed_rates
from wizard.rules.totals import printed_number
from wizard.wording import Says


def nothing_is_missing(form: Form, edition: Edition) -> Iterator[Finding]:
    """Every cell that the edition requires is filled in."""
    for where in (*edition.required, *_in_rows(form, edition.required_in_row)):
        if is_blank(form, where, edition):
            yield _finding(Code.CELL_MISSING, where, Says.CELL_MISSING, form, edition)
    if not form.indicators:
        groups: dict[str, object] = {"groups": _groups(edition)}
        yield Finding(Code.CELL_MISSING, "indicators", Says.NO_INDICATOR, groups)


def no_template_text_is_left(form: Form, edition: Edition) -> Iterator[Finding]:
    """The words of the empty template (指标1：, ……, ×××) are replaced by facts."""
    for where in (*_head(edition), *_in_rows(form, edition.texts_in_row)):
        is_name = where.startswith("indicators") and where.endswith(".name")
        left = _leftover(text_at(form, where) or "", is_name=is_name)
        if left:
            says = Says.TEMPLATE_TEXT
            yield _finding(Code.TEMPLATE_TEXT, where, says, form, edition, left)


def numbers_are_numbers(form: Form, edition: Edition) -> Iterator[Finding]:
    """Amounts and points are plain numbers, not negative, and the year is a year."""
    if text_at(form, "year") is not None and not is_blank(form, "year", edition):
        yield _not_a_number("year", Says.WANTED_YEAR, form, edition)
    for where in _number_cells(form, edition):
        if text_at(form, where) is not None and not is_blank(form, where, edition):
            yield _not_a_number(where, Says.WANTED_NUMBER, form, edition)
        elif (number_at(form, where) or 0) < 0 and not where.endswith("score"):
            yield _not_a_number(where, Says.WANTED_POSITIVE, form, edition)


def printed_numbers_are_numbers(form: Form, edition: Edition) -> Iterator[Finding]:
    """What the paper printed as 总分 and 执行率 can be read, or is blank."""
    for where in ("printed.weight", "printed.score"):
        if _is_unread(form, where, edition, printed_number):
            yield _not_a_number(where, Says.WANTED_NUMBER, form, edition)
    if _is_unread(form, "printed.execution_rate", edition, printed_rates):
        yield _not_a_number("printed.execution_rate", Says.WANTED_RATE, form, edition)


def _is_unread(
    form: Form, where: str, edition: Edition, read: Callable[[str], object]
) -> bool:
    """Whether the paper printed something here that is not what it should be."""
    text = text_at(form, where)
    readable = text is None or is_blank(form, where, edition)
    return not readable and read(text or "") in (None, ())


def _groups(edition: Edition) -> str:
    return Says.LIST_COMMA.join(group.name for group in edition.groups)


def _head(edition: Edition) -> Iterator[str]:
    """The cells of text outside the rows."""
    yield from (cell.field for line in edition.header for cell in line)
    yield from edition.goals.fields


def _number_cells(form: Form, edition: Edition) -> Iterator[str]:
    for line in edition.funding.rows:
        yield from (f"funding.{line.field}.{c}" for c in edition.funding.amounts)
    yield from ("funding.points.weight", "funding.points.score")
    yield from _in_rows(form, POINTS)


def _in_rows(form: Form, fields: tuple[str, ...]) -> Iterator[str]:
    for number in range(len(form.indicators)):
        yield from (f"indicators[{number}].{field}" for field in fields)


@lru_cache(maxsize=8192)
def _leftover(text: str, *, is_name: bool) -> str | None:
    """The template words in a cell, or None."""
    patterns = (*NAME_LEFTOVERS, *TEXT_LEFTOVERS) if is_name else TEXT_LEFTOVERS
    found = (re.search(pattern, text.strip()) for pattern in patterns)
    return next((match[0] for match in found if match), None)


def _not_a_number(where: str, says: Says, form: Form, edition: Edition) -> Finding:
    return _finding(Code.NOT_A_NUMBER, where, says, form, edition, get(form, where))


def _finding(
    code: Code, where: str, says: Says, form: Form, edition: Edition, typed: object = ""
) -> Finding:
    cell = labels.cell(form, edition, where)
    return Finding(code, where, says, {"cell": cell, "typed": quoted(typed)})
