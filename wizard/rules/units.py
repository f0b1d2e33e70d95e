"""Units and comparison signs: costs, rates of a whole, 元 beside 万元."""

import re
from collections.abc import Iterator
from decimal import Decimal

from wizard.address import row_cell
from wizard.cells import quoted
from wizard.editions.edition import Edition
from wizard.findings import Code, Finding
from wizard.form import Form, Indicator
from wizard.rules import labels
from wizard.rules.doubtful_words import SAVINGS, WHOLE_RATES
from wizard.scoring.scores import values_of
from wizard.values.reading import Kind, Value
from wizard.values.value import split
from wizard.wording import Says
from wizard.words import MONEY

Cell = tuple[str, Value]
"""A cell of a row and how it was read."""


def costs_are_limits(form: Form, edition: Edition) -> Iterator[Finding]:
    """A cost is to be no more than its target, never at least (财预〔2020〕10号)."""
    for number, row in enumerate(form.indicators):
        is_cost = edition.categories[row.category].direction == "at-most"
        if not is_cost or re.search(SAVINGS, row.name or ""):
            continue
        for field, value in _cells(row, edition)[:1]:
            if value.comparator in ("≥", ">") and value.kind is not Kind.PERCENT:
                yield _finding(
                    Code.COST_AT_LEAST, Says.COST_AT_LEAST, number, field, form
                )


def a_whole_is_at_most_100(form: Form, edition: Edition) -> Iterator[Finding]:
    """合格率, 满意度 and other shares of a whole are not above 100%."""
    for number, row in enumerate(form.indicators):
        if not re.search(WHOLE_RATES, row.name or ""):
            continue
        above = [field for field, value in _cells(row, edition) if _is_above_100(value)]
        for field in above[:1]:
            code, says = Code.PERCENT_ABOVE_100, Says.PERCENT_ABOVE_100
            yield _finding(code, says, number, field, form)


def money_has_one_unit(form: Form, edition: Edition) -> Iterator[Finding]:
    """Within one category money is either in 元 or in 万元 (通行做法)."""
    first: dict[str, str] = {}
    told: set[str] = set()
    for number, row in enumerate(form.indicators):
        for field, unit in _money_units(row, edition):
            usual = first.setdefault(row.category, unit)
            if unit != usual and row.category not in told:
                told.add(row.category)
                code, says = Code.UNITS_MIXED, Says.UNITS_MIXED
                facts = {"unit": unit, "usual": usual, "category": row.category}
                yield _finding(code, says, number, field, form, **facts)


def _cells(row: Indicator, edition: Edition) -> list[Cell]:
    values = values_of(row, edition)
    return (
        [] if values is None else list(zip(("target", "actual"), values, strict=True))
    )


def _is_above_100(value: Value) -> bool:
    most = value.ends[1]
    return most is not None and value.unit in ("", "%") and most > Decimal(100)


def _money_units(row: Indicator, edition: Edition) -> Iterator[tuple[str, str]]:
    """The cells that hold plain money, and its unit; 元/人 is a price."""
    for field, value in _cells(row, edition):
        if split(value.unit)[1] == MONEY:
            yield field, value.unit


def _finding(
    code: Code, says: Says, number: int, field: str, form: Form, **facts: object
) -> Finding:
    row = form.indicators[number]
    typed = row.whole_target if field == "target" else row.actual
    told = {"row": labels.indicator(form, number), "typed": quoted(typed)}
    return Finding(code, row_cell(number, field), says, {**told, **facts})
