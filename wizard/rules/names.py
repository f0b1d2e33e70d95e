"""The names of indicators that name nothing: a value, or what an edition warns of."""

import re
from collections.abc import Iterator
from functools import lru_cache

from wizard.address import row_cell
from wizard.cells import quoted
from wizard.editions.edition import Edition
from wizard.findings import Code, Finding
from wizard.form import Form, Indicator
from wizard.numbers import narrow
from wizard.rules import labels
from wizard.rules.doubtful_words import DEADLINE_NAMED, SAYS_NOTHING
from wizard.values.reading import Kind, read_value
from wizard.wording import Says
from wizard.words import SIGNS


def names_are_no_values(form: Form, edition: Edition) -> Iterator[Finding]:
    """A 三级指标 says what is counted, not how much (通行做法)."""
    for number, row in enumerate(form.indicators):
        if _is_value(row.name or ""):
            where = row_cell(number, "name")
            facts: dict[str, object] = {
                "number": number + 1,
                "name": quoted(row.name),
                "column": labels.column(edition, "target"),
            }
            yield Finding(Code.NAME_IS_VALUE, where, Says.NAME_IS_VALUE, facts)


def rows_are_no_bad_examples(form: Form, edition: Edition) -> Iterator[Finding]:
    """What an edition gives as a bad example stays one in a form."""
    for number, row in enumerate(form.indicators):
        category = edition.categories[row.category]
        if _bare(category.bad) in _told(row):
            where = row_cell(number, "name")
            facts: dict[str, object] = {
                "row": labels.indicator(form, number),
                "why": category.bad_why,
            }
            yield Finding(Code.VAGUE_VALUE, where, Says.BAD_EXAMPLE, facts)


@lru_cache(maxsize=2048)
def _is_value(name: str) -> bool:
    bare = narrow(name).translate(SIGNS)
    if not re.match(r"[≥≤><=\d]", bare) or re.match(DEADLINE_NAMED, bare):
        return False
    value = read_value(bare)
    says_what = value.quantity is not None and value.quantity.unit.noun
    return value.kind is not Kind.TEXT and not says_what


def _told(row: Indicator) -> set[str]:
    """What a bad example may quote of a row: its name, alone or with a value."""
    name, target, actual = (_bare(t) for t in (row.name, row.whole_target, row.actual))
    return {name, name + target, target + actual}


@lru_cache(maxsize=4096)
def _bare(text: str | None) -> str:
    return re.sub(SAYS_NOTHING, "", narrow(text or ""))
