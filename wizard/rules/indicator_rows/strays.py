"""What surely stands in a wrong category: 满意度, an amount of money, a deadline."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final

from wizard.editions.content import Stray
from wizard.findings import Code, Finding
from wizard.numbers import narrow
from wizard.rules.case import RowRule
from wizard.rules.doubtful_words import MONEY_NAMED, RATE_NAMED, SATISFACTION
from wizard.rules.indicator_rows.indicator_wording import RowSays
from wizard.rules.row import MOST_ROWS, IndicatorRow
from wizard.values.dates.deadlines import begins_with_deadline
from wizard.values.reading import Value, ValueKind, read_value
from wizard.values.unit import scale_of
from wizard.values.unit_words import MONEY
from wizard.values.value import PERCENTS


@RowRule
def rows_stand_in_their_category(row: IndicatorRow) -> Finding | None:
    """Each indicator stands in its category (财预〔2020〕10号; editions say)."""
    strays = row.edition.categories[row.cells.category].not_here
    stray = next((stray for stray in strays if STRAYS[stray](row)), None)
    if stray is None:
        return None
    facts: dict[str, object] = {"row": row.label, "category": row.cells.category}
    return Finding(Code.WRONG_CATEGORY, row.at("name"), _SAYS[stray], facts)


def _is_satisfaction(row: IndicatorRow) -> bool:
    return _says_satisfaction(row.cells.name or "")


def _is_money(row: IndicatorRow) -> bool:
    """An amount as target, or a bare number under a name that says money."""
    target = _target(row)
    if target.unit:
        return scale_of(target.unit)[1] == MONEY
    return _says_money(row.cells.name or "")


def _is_deadline(row: IndicatorRow) -> bool:
    """A day as target, or a name that is one, where nothing else is counted."""
    name, target = row.cells.name or "", _target(row)
    if target.kind is ValueKind.DATE:
        return True
    counts = target.quantity is not None and target.measure not in ("", PERCENTS)
    return _says_deadline(name) and not counts


@lru_cache(maxsize=MOST_ROWS)
def _says_satisfaction(name: str) -> bool:
    return bool(SATISFACTION.search(name))


@lru_cache(maxsize=MOST_ROWS)
def _says_money(name: str) -> bool:
    return bool(MONEY_NAMED.search(narrow(name)))


@lru_cache(maxsize=MOST_ROWS)
def _says_deadline(name: str) -> bool:
    return begins_with_deadline(name) and not RATE_NAMED.search(name)


def _target(row: IndicatorRow) -> Value:
    return read_value(row.target or "")


STRAYS: Final[Mapping[Stray, Callable[[IndicatorRow], bool]]] = {
    "satisfaction": _is_satisfaction,
    "money": _is_money,
    "deadline": _is_deadline,
}
"""How each is recognised."""

_SAYS: Final[Mapping[Stray, str]] = {
    "satisfaction": RowSays.STRAY_SATISFACTION,
    "money": RowSays.STRAY_MONEY,
    "deadline": RowSays.STRAY_DEADLINE,
}
