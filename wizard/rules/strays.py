"""What surely stands in a wrong category: 满意度, an amount of money, a deadline."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from wizard.address import row_cell
from wizard.editions.content import Stray
from wizard.editions.edition import Edition
from wizard.findings import Code, Finding
from wizard.form import Form, Indicator
from wizard.numbers import narrow
from wizard.rules import labels
from wizard.rules.doubtful_words import DEADLINE_NAMED, MONEY_NAMED, SATISFACTION
from wizard.values.reading import Kind, Value, read_value
from wizard.values.value import split
from wizard.wording import Says
from wizard.words import MONEY


def rows_stand_in_their_category(form: Form, edition: Edition) -> Iterator[Finding]:
    """Each indicator stands in its category (财预〔2020〕10号; editions say)."""
    for number, row in enumerate(form.indicators):
        strays = edition.categories[row.category].not_here
        for stray in [s for s in strays if STRAYS[s](row)][:1]:
            facts: dict[str, object] = {
                "row": labels.indicator(form, number),
                "category": row.category,
            }
            where = row_cell(number, "name")
            yield Finding(Code.WRONG_CATEGORY, where, _SAYS[stray], facts)


def _is_satisfaction(row: Indicator) -> bool:
    return bool(re.search(SATISFACTION, row.name or ""))


def _is_money(row: Indicator) -> bool:
    """An amount as target, or a bare number under a name that says money."""
    target = _target(row)
    if target.unit:
        return split(target.unit)[1] == MONEY
    return bool(re.search(MONEY_NAMED, narrow(row.name or "")))


def _is_deadline(row: Indicator) -> bool:
    by_name = re.search(DEADLINE_NAMED, narrow(row.name or ""))
    return bool(by_name) or _target(row).kind is Kind.DATE


def _target(row: Indicator) -> Value:
    return read_value(row.whole_target or "")


STRAYS: Final[Mapping[Stray, Callable[[Indicator], bool]]] = {
    "satisfaction": _is_satisfaction,
    "money": _is_money,
    "deadline": _is_deadline,
}
"""How each is recognised."""

_SAYS: Final[Mapping[Stray, Says]] = {
    "satisfaction": Says.STRAY_SATISFACTION,
    "money": Says.STRAY_MONEY,
    "deadline": Says.STRAY_DEADLINE,
}
