"""The ledger: points given and points left, per group and in all."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property

from wizard.editions.content import Group
from wizard.editions.edition import Edition
from wizard.form import Form, Indicator, known
from wizard.frozen import frozen
from wizard.scoring.full_points import FULL_MARKS, execution_points, group_points

__all__ = ["FULL_MARKS", "Ledger", "LedgerEntry", "ledger"]


@frozen
class LedgerEntry:
    """One line: a group, or 预算执行率, which has points of its own."""

    name: str
    standard: Decimal
    """The edition's points."""
    weight: Decimal
    """Points given so far."""
    score: Decimal
    """Points scored so far."""
    is_scored: bool = False
    """Whether any of them have been."""
    is_whole: bool = False
    """Whether its points are given, and only a score is asked for."""

    @property
    def left(self) -> Decimal:
        """Points of the edition's standard not yet given; below 0 when over."""
        return self.standard - self.weight

    @property
    def points(self) -> tuple[Decimal, Decimal]:
        """Points given and the standard; where they are given, the score and them."""
        if self.is_whole:
            return self.score, self.weight
        return self.weight, self.standard

    @property
    def open(self) -> Decimal:
        """Points that rows may still be given, or where they have none, may score."""
        return self.weight - self.score if self.is_whole else self.left


@frozen
class Ledger:
    """All lines in the order of the paper, 预算执行率 first where it has points."""

    entries: tuple[LedgerEntry, ...]
    groups: tuple[LedgerEntry, ...]
    """Those of the groups alone."""

    def entry(self, name: str) -> LedgerEntry:
        """The line of a group. Raises KeyError where there is none."""
        return self._by_name[name]

    @cached_property
    def _by_name(self) -> dict[str, LedgerEntry]:
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
    rows: dict[str, list[Indicator]] = {group.name: [] for group in edition.groups}
    for row in form.indicators:
        rows[edition.group_of(row.category).name].append(row)
    whole = {} if edition.weighs_rows else group_points(form, edition)
    groups = tuple(_entry(g, rows[g.name], whole.get(g.name)) for g in edition.groups)
    return Ledger((*_execution(form, edition), *groups), groups)


def _execution(form: Form, edition: Edition) -> Iterator[LedgerEntry]:
    """The line of 预算执行率, where it has points."""
    if edition.scores_execution:
        points = execution_points(form, edition)
        yield LedgerEntry(
            edition.execution.name,
            edition.execution.points,
            known(points.weight) or Decimal(0),
            known(points.score) or Decimal(0),
            is_scored=points.score is not None,
            is_whole=not edition.weighs_execution,
        )


def _entry(group: Group, rows: list[Indicator], whole: Decimal | None) -> LedgerEntry:
    """The line of a group; `whole` are its points where its rows have none."""
    given = sum((known(row.weight) or Decimal(0) for row in rows), Decimal(0))
    scored = sum((known(row.score) or Decimal(0) for row in rows), Decimal(0))
    weight = given if whole is None else whole
    return LedgerEntry(
        group.name,
        group.points,
        weight,
        scored,
        is_scored=any(row.score is not None for row in rows),
        is_whole=whole is not None,
    )
