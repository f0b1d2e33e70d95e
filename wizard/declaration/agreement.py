"""Whether a declaration and a form are of one project, by what both say of it."""

from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import groupby
from typing import Final

from wizard.declaration.matching import matched
from wizard.declaration.sameness import bare, letters, promises_same
from wizard.editions.edition import Edition
from wizard.form import Form, known, year_of

ALIKE: Final = 60
"""The characters that two names of one project share, in percent, at the least."""


def names_are_like(one: str | None, other: str | None) -> bool:
    """Whether one name may be the other, reworded; 一期 is never 二期.

    A name without a number may be one with a number.
    """
    a, b = Counter(letters(one)), Counter(letters(other))
    numbers = [_numbers(letters(name)) for name in (one, other)]
    if all(numbers) and numbers[0] != numbers[1]:
        return False
    return 200 * (a & b).total() >= ALIKE * max((a + b).total(), 1)


def _numbers(name: str) -> list[str]:
    """The numbers in a name, in digits and in words."""
    parts = groupby(name, str.isnumeric)
    return sorted("".join(part) for is_number, part in parts if is_number)


def agreement(form: Form, declared: Form) -> tuple[bool, ...]:
    """Whether the goals, and whether the budget, is as declared, where both tell it.

    `declared` is the declaration as a form of the same edition.
    """
    return tuple(_agreement(form, declared))


def _agreement(form: Form, declared: Form) -> Iterator[bool]:
    goals = bare(declared.goals.expected), bare(form.goals.expected)
    if all(goals):
        yield goals[0] == goals[1]
    funds = (each.funding.total for each in (declared, form))
    before, now = (known(fund.initial_budget) for fund in funds)
    if before and now:
        yield before == now


def has_half_of_its_rows(form: Form, declared: Form, edition: Edition) -> bool:
    """Whether half of all rows stand on both, whatever their targets are."""
    same = partial(promises_same, edition=edition, year=year_of(form))
    rows = matched(declared.indicators, form.indicators, same)
    most = max(len(declared.indicators), len(form.indicators))
    return 2 * len(rows.pairs) >= most
