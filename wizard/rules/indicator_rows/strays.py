"""What surely stands in a wrong category: 满意度, an amount of money, a deadline."""

from collections.abc import Callable, Mapping
from typing import Final

from wizard.editions.content import Stray
from wizard.findings import Code, Finding
from wizard.numbers import narrow
from wizard.rules.case import RowRule
from wizard.rules.doubtful_words import DEADLINE_NAMED, MONEY_NAMED, SATISFACTION
from wizard.rules.indicator_rows.indicator_wording import RowSays
from wizard.rules.row import IndicatorRow
from wizard.values.reading import Value, ValueKind, read_value
from wizard.values.unit import scale_of
from wizard.words import MONEY


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
    return bool(SATISFACTION.search(row.cells.name or ""))


def _is_money(row: IndicatorRow) -> bool:
    """An amount as target, or a bare number under a name that says money."""
    target = _target(row)
    if target.unit:
        return scale_of(target.unit)[1] == MONEY
    return bool(MONEY_NAMED.search(narrow(row.cells.name or "")))


def _is_deadline(row: IndicatorRow) -> bool:
    by_name = DEADLINE_NAMED.match(narrow(row.cells.name or ""))
    return bool(by_name) or _target(row).kind is ValueKind.DATE


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
