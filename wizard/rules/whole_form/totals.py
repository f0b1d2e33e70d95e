"""Sums: the points of the form, what the paper printed under them, and the funds."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Final

from wizard.address import claim, fund_cell
from wizard.cells import quoted
from wizard.editions.edition import Edition
from wizard.findings import Code, Finding
from wizard.form import Form
from wizard.numbers import narrow, places, plain_number, trimmed
from wizard.rules import labels
from wizard.rules.case import Case, of_form
from wizard.rules.cell_values import is_blank, is_blank_value, number_at, text_at
from wizard.rules.doubtful_words import BEHIND_A_TOTAL
from wizard.rules.special_rows import is_void
from wizard.rules.whole_form.form_wording import FormSays
from wizard.rules.whole_form.groups import off_standard
from wizard.scoring.full_points import FULL_MARKS, execution_points

ZERO: Final = Decimal(0)

COARSEST: Final = 2
FINEST: Final = 3
"""Decimals with which an amount in 万元 is taken for rounded, to 100元 or to 10元."""

EXACT: Final = 4
"""Decimals with which an amount in 万元 is one to the 元."""


def weights_total_100(case: Case) -> Iterator[Finding]:
    """All 分值, 预算执行率 included, add up to 100 (财预〔2020〕10号).

    Silent while one of them is no number: what it is short of, nobody can say.
    """
    book = case.ledger
    left = book.left
    if left and not any(_is_text(w, case.edition) for w in _points(case, "weight")):
        facts: dict[str, object] = {
            "total": trimmed(book.weight),
            "full": FULL_MARKS,
            "gap": trimmed(abs(left)),
            "groups": "；".join(off_standard(e) for e in book.entries if e.left),
        }
        says = FormSays.WEIGHTS_SHORT if left > 0 else FormSays.WEIGHTS_OVER
        if case.edition.weighs_rows:
            yield Finding(Code.WEIGHTS_TOTAL, "indicators", says, facts)
        else:
            says = FormSays.GROUP_CLAIMS_OFF
            yield Finding(Code.WEIGHTS_TOTAL, claim("groups"), says, facts)


def printed_total_is_the_sum(case: Case) -> Iterator[Finding]:
    """总分 on the paper is the sum of its cells; one finding for both columns.

    One with decimals may be rounded to them.
    """
    told, form, edition = {}, case.form, case.edition
    for column in ("weight", "score"):
        where = claim(column)
        text = text_at(form, where) or ""
        printed = None if is_blank(form, where, edition) else printed_number(text)
        total = None if printed is None else _sum(_points(case, column))
        if printed is None or total is None or _rounds(total, printed):
            continue
        if _leaves_execution_out(case) and _is_of_rows(case, column, printed):
            continue
        cell, typed = labels.cell(form, edition, where), quoted(text)
        sums = {"total": trimmed(total), "gap": trimmed(abs(printed - total))}
        told[where] = FormSays.PRINTED_CELL.format(cell=cell, typed=typed, **sums)
    if told:
        facts: dict[str, object] = {"cells": "；".join(told.values())}
        is_off = case.ledger.left
        says = FormSays.PRINTED_WHILE_OFF if is_off else FormSays.PRINTED_TOTAL
        yield Finding(Code.PRINTED_TOTAL, next(iter(told)), says, facts)


def _leaves_execution_out(case: Case) -> bool:
    """Whether the paper sums 分值 of its rows, and prints none of the funds."""
    weight = execution_points(case.form, case.edition).weight
    printed = printed_number(text_at(case.form, claim("weight")) or "")
    is_open = case.edition.weighs_execution and weight is None and printed is not None
    return is_open and _is_of_rows(case, "weight", printed)


def _is_of_rows(case: Case, column: str, printed: Decimal | None) -> bool:
    """Whether a printed sum is that of the rows alone."""
    total = _sum(_row_points(case, column))
    return printed is not None and total is not None and _rounds(total, printed)


@lru_cache(maxsize=512)
def printed_number(text: str) -> Decimal | None:
    """The number of a 总分 cell, 分 or a grade behind it or not, or None."""
    return plain_number(re.sub(BEHIND_A_TOTAL, "", narrow(text)))


@of_form
def funds_add_up(form: Form, edition: Edition) -> Iterator[Finding]:
    """年度资金总额 is the sum of its 其中 rows, in every column where one is given.

    Amounts rounded to 100元 or finer may differ by a unit of their last place.
    """
    for column in edition.funding.amounts:
        where = fund_cell("total", column)
        parts, total = _parts(form, edition, column), number_at(form, where)
        if not parts or (total is not None and _add_up(total, parts)):
            continue
        whole = sum(parts, ZERO)
        blank = whole and column == "initial_budget" and is_blank(form, where, edition)
        if total is not None or blank:
            yield _funds_differ(form, edition, where, whole)


def _funds_differ(form: Form, edition: Edition, where: str, parts: Decimal) -> Finding:
    total = number_at(form, where)
    facts: dict[str, object] = {
        "cell": labels.cell(form, edition, where),
        "parts": trimmed(parts),
        "unit": edition.funding.unit,
    }
    if total is None:
        facts["whole"] = trimmed(parts)
        return Finding(Code.FUNDING_SUM, where, FormSays.FUNDS_WITHOUT_TOTAL, facts)
    facts |= {"total": trimmed(total), "gap": trimmed(abs(total - parts))}
    return Finding(Code.FUNDING_SUM, where, FormSays.FUNDS_DIFFER, facts)


def _parts(form: Form, edition: Edition, column: str) -> list[Decimal]:
    """The parts that are given; none while one of them is no number."""
    cells = [fund_cell(part, column) for part in edition.funding.parts]
    given = [cell for cell in cells if not is_blank(form, cell, edition)]
    numbers = [n for n in (number_at(form, cell) for cell in given) if n is not None]
    return numbers if len(numbers) == len(given) else []


def _add_up(total: Decimal, parts: list[Decimal]) -> bool:
    """Whether the parts make the total, but for what rounding took from each."""
    whole = sum(parts, ZERO)
    written = [places(part) for part in parts if part]
    if total == whole or not COARSEST <= places(total) <= FINEST:
        return total == whole
    is_rounded = max(written, default=0) <= EXACT and _rounds(whole, total)
    alike = len(written) > 1 and set(written) == {places(total)}
    is_tail = alike and abs(total - whole) <= Decimal(1).scaleb(-places(total))
    return is_rounded or is_tail


def _rounds(total: Decimal, printed: Decimal) -> bool:
    """Whether a printed sum is the sum, or the sum rounded to its own decimals."""
    half = Decimal(5).scaleb(-places(printed) - 1)
    return total == printed or (places(printed) > 0 and abs(total - printed) <= half)


def _is_text(value: object, edition: Edition) -> bool:
    """Whether a cell for points holds text that is no number."""
    return isinstance(value, str) and not is_blank_value(value, "weight", edition)


def _points(case: Case, column: str) -> list[object]:
    """What 总分 is the sum of: the points of the funds, and those of the rows."""
    points = execution_points(case.form, case.edition)
    execution = [getattr(points, column)] if case.edition.scores_execution else []
    return [*execution, *_row_points(case, column)]


def _row_points(case: Case, column: str) -> list[object]:
    """The points of the rows; a row without points of its own has none."""
    rows = (row.cells for row in case.rows if not row.is_part)
    return [getattr(row, column) for row in rows if not is_void(row)]


def _sum(cells: list[object]) -> Decimal | None:
    """The sum of the cells; None while one of them is not known."""
    numbers = [number for number in cells if isinstance(number, Decimal)]
    return sum(numbers, ZERO) if len(numbers) == len(cells) else None
