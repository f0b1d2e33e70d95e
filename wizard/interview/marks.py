"""Marks beside the form: cells carried over, warnings confirmed."""

from collections.abc import Iterable
from typing import Self

from wizard.address import Address
from wizard.findings import Finding
from wizard.form import Form
from wizard.frozen import changed, frozen
from wizard.interview.change import Change
from wizard.interview.transfer.bookmark import Cells
from wizard.interview.transfer.confirmations import (
    Confirmations,
    with_confirmed,
    without_confirmed,
)
from wizard.interview.transfer.rearrangement import following


@frozen
class Marks:
    """The marks on the cells and on the warnings of a form."""

    carried_cells: Cells = frozenset()
    """Cells that were carried over from last year and not confirmed yet."""
    last: Form | None = None
    """Last year's form or a file of answers, where this one was begun from it."""
    confirmed: Confirmations = ()
    """Warnings that a person has looked at and found right."""
    declared: bool = False
    """Whether `last` is the declaration of this very form."""

    def after(self, change: Change) -> Self:
        """The marks once a form was changed: each goes with its row, or goes."""
        cells = self.carried_cells
        if change.places is not None:
            cells = following(cells, change.places)
        return changed(self, carried_cells=cells - change.settles)

    def without(self, cells: Iterable[Address]) -> Self:
        """The marks once these cells are this year's."""
        return changed(self, carried_cells=self.carried_cells.difference(cells))

    def confirming(self, findings: Iterable[Finding], remark: str | None) -> Self:
        """These warnings are confirmed."""
        return changed(self, confirmed=with_confirmed(self.confirmed, findings, remark))

    def withdrawing(self, finding: Finding) -> Self:
        """The confirmation of this warning is taken back."""
        return changed(self, confirmed=without_confirmed(self.confirmed, finding))
