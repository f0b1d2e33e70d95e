"""A row of a form by itself, read once for all the rules that judge it."""

from functools import cached_property
from typing import Final

from wizard.address import Address, row_cell
from wizard.editions.edition import Edition
from wizard.form import Indicator
from wizard.frozen import frozen
from wizard.rules import labels
from wizard.rules.cell_values import is_blank_value
from wizard.scoring.scores import Proposal
from wizard.values.unit import scale_of
from wizard.values.unit_words import MONEY
from wizard.values.value import Value
from wizard.wording import Says

MOST_ROWS: Final = 2048
"""Rows that are cached: after an answer all others of its form are among them."""


@frozen(kw_only=True, eq=False)
class IndicatorRow:
    """An indicator with all that decides on what is found in it."""

    number: int
    """Its place in the form, from 0."""
    cells: Indicator
    edition: Edition
    year: int | None
    """The year of its form, for dates that leave it out."""
    reasoned: Indicator
    """The row whose reason it gives: itself, or the one above that 同上 means."""
    is_part: bool
    """Whether its points stand in a row above it."""

    target: str | None
    """Its whole 年度指标值, with the operator and unit that stand in other columns."""
    values: tuple[Value, Value] | None
    """年度指标值 and 实际完成值; None while one is blank."""
    rule: Proposal | None
    """What the rule gives; None where it cannot say."""

    @cached_property
    def money_units(self) -> tuple[tuple[str, str], ...]:
        """The cells that hold plain money, each with its unit; 元/人 is a price."""
        pairs = zip(("target", "actual"), self.values or (), strict=False)
        units = [(field, value.unit) for field, value in pairs]
        return tuple([each for each in units if each[1] and _is_money(each[1])])

    @property
    def label(self) -> str:
        """Its number and name: 第 3 行“…”."""
        return labels.row_label(self.number, self.cells)

    def is_blank(self, field: str) -> bool:
        """Whether one of its cells says nothing."""
        value = getattr(self.cells, field)
        return value is None or is_blank_value(value, field, self.edition)

    def at(self, field: str) -> Address:
        """The address of one of its cells."""
        return row_cell(self.number, field)

    def cell(self, field: str) -> str:
        """One of its cells as people call it: 第 3 行“…”的得分."""
        heading = labels.column(self.edition, field)
        return Says.CELL_OF.format(row=self.label, heading=heading)


def _is_money(unit: str) -> bool:
    return scale_of(unit)[1] == MONEY
