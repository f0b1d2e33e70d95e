"""完成率 on paper: it is reckoned, so what is printed only has to agree."""

from collections.abc import Mapping
from decimal import Decimal

from exports.blocks.rates import agrees
from exports.labels import bare, is_mark
from wizard.editions.content import Category
from wizard.editions.edition import Edition
from wizard.form import Indicator
from wizard.scoring.completion import completed_of, completion_text, is_complete

_WHOLE = Decimal(1)


def says_more(
    rate: str, category: Category, facts: Mapping[str, str], edition: Edition
) -> bool:
    """Whether a printed 完成率 is not what the facts of its row say already."""
    target, actual = facts.get("target"), facts.get("actual")
    row = Indicator(
        category=category.name,
        operator=facts.get("operator"),
        target=target,
        unit=facts.get("unit"),
        actual=actual,
    )
    if is_mark(rate, edition) or bare(rate) == completion_text(row, edition):
        return False
    of_target, of_actual = completed_of(row, edition)
    if of_target is None:
        return not (is_complete(row, edition) and agrees(rate, _WHOLE, _WHOLE))
    return not agrees(rate, of_actual, of_target)
