"""The ledger: points given and points left, per group and in all."""

from decimal import Decimal
from functools import cached_property
from typing import Final

from wizard.editions.content import Group
from wizard.editions.edition import Edition
from wizard.form import Form, Indicator, known
from wizard.frozen import frozen

FULL_MARKS: Final = Decimal(100)
"""The sum of the points of every form (财预〔2020〕10号)."""


@frozen
class Entry:
    """One line: a group, or 预算执行率, which has points of its own."""

    name: str
    standard: Decimal
    """The edition's points."""
    weight: Decimal
    """Points given so far."""
    score: Decimal
    """Points scored so far."""

    @property
    def left(self) -> Decimal:
        """Points of the edition's standard not yet given; below 0 when over."""
        return self.standard - self.weight


@frozen
class Ledger:
    """All lines in the order of the paper, 预算执行率 first."""

    entries: tuple[Entry, ...]

    def entry(self, name: str) -> Entry:
        """The line of a group. Raises KeyError where there is none."""
        return self._by_name[name]

    @cached_property
    def _by_name(self) -> dict[str, Entry]:
        return {entry.name: entry for entry in self.entries}

    @property
    def weight(self) -> Decimal:
        """Σ分值, 预算执行率 included."""
        return sum((entry.weight for entry in self.entries), Decimal(0))

    @property
    def score(self) -> Decimal:
        """Σ得分."""
        return sum((entry.score for entry in self.entries), Decimal(0))

    @property
    def left(self) -> Decimal:
        """The points missing from 100; below 0 when over."""
        return FULL_MARKS - self.weight


def ledger(form: Form, edition: Edition) -> Ledger:
    """The ledger of this form. What is not yet known counts nothing."""
    points = form.funding.points
    execution = Entry(
        edition.execution.name,
        edition.execution.points,
        known(points.weight) or Decimal(0),
        known(points.score) or Decimal(0),
    )
    rows: dict[str, list[Indicator]] = {group.name: [] for group in edition.groups}
    for row in form.indicators:
        rows[edition.group_of(row.category).name].append(row)
    return Ledger((execution, *(_entry(g, rows[g.name]) for g in edition.groups)))


def _entry(group: Group, rows: list[Indicator]) -> Entry:
    return Entry(
        group.name,
        group.points,
        sum((known(row.weight) or Decimal(0) for row in rows), Decimal(0)),
        sum((known(row.score) or Decimal(0) for row in rows), Decimal(0)),
    )
