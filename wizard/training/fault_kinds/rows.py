"""The rows that the kinds of fault look for, and the shape of a change."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from wizard.address import Address
from wizard.editions.edition import Edition
from wizard.form import Form, Indicator, known, year_of
from wizard.scoring.reasons import points_lost
from wizard.scoring.scores import tier_of, values_of
from wizard.values.comparisons.comparison import Direction, sense
from wizard.values.value import Value, ValueKind

Cells = Mapping[Address, object]
"""The new values by their cells."""

FaultMaker = Callable[[Form, Edition], Iterator[Cells]]
"""Every way in which a kind of fault can be made in a form."""


Measured = tuple[int, Indicator, Decimal, Value]
"""A row by its number, with its target as a number and its result."""


def full(form: Form, edition: Edition) -> Iterator[tuple[int, Indicator, Value, Value]]:
    """The rows with full points: their numbers, their targets and their results."""
    for number, row in enumerate(form.indicators):
        values = values_of(row, edition, year_of(form))
        if values and row.score == row.weight and not points_lost(row):
            yield number, row, *values


def short(form: Form) -> Iterator[tuple[int, Indicator, Decimal, Decimal]]:
    """The rows that lost points: their numbers, their weights and their scores."""
    for number, row in enumerate(form.indicators):
        weight, score = known(row.weight), known(row.score)
        if weight is not None and score is not None and score < weight:
            yield number, row, weight, score


def tiered(form: Form, edition: Edition) -> Iterator[int]:
    """The numbers of the rows whose result is said by a tier."""
    for number, row in enumerate(form.indicators):
        if row.actual and tier_of(row.actual, edition):
            yield number


def counted(form: Form, edition: Edition) -> Iterator[Measured]:
    """The full rows of which more is better, their targets as numbers."""
    return _measured(form, edition, ValueKind.NUMBER, "at-least")


def costs(form: Form, edition: Edition) -> Iterator[Measured]:
    """The full rows of money that is limited: their limits and their results."""
    return _measured(form, edition, ValueKind.MONEY, "at-most")


def _measured(
    form: Form, edition: Edition, kind: ValueKind, meant: Direction
) -> Iterator[Measured]:
    for number, row, target, actual in full(form, edition):
        direction = edition.categories[row.category].direction
        is_measured = target.kind is kind and target.number is not None
        if is_measured and target.number and sense(target, direction) == meant:
            yield number, row, target.number, actual
