"""What the forms of one unit come to, and what of them was left out of its sums."""

from collections import Counter
from decimal import Decimal
from typing import Final

from exports.review.books.amounts import Cell, known, money, number
from exports.review.sheet_wording import SheetText
from wizard.review.entry import ReviewedForm

CENTS: Final = Decimal("0.01")


class UnitSums:
    """What the forms of one unit come to.

    Amounts that are doubted are in no sum: one in 元 outweighs all others in 万元.
    Points of another total than 100 are in no average.
    """

    def __init__(self) -> None:
        self.counts = Counter[str]()
        self.budget = self.executed = self.score = Decimal(0)

    def add(self, entry: ReviewedForm) -> None:
        """Count one more form."""
        found = {"errors": entry.errors, "warnings": entry.warnings}
        self.counts += Counter({"forms": 1, "unfit": int(entry.errors > 0), **found})
        if entry.is_money_doubted:
            self.counts["doubted"] += 1
        else:
            self.counts["funded"] += 1
            self.budget += known(money(entry.budget, entry.money))
            self.executed += known(money(entry.executed, entry.money))
        if entry.has_other_total:
            self.counts["other"] += 1
        else:
            self.counts["scored"] += 1
            self.score += known(number(entry.score))

    def row(self, unit: str) -> tuple[Cell, ...]:
        """Its row; the rate is of all its money together."""
        names = ("forms", "unfit", "errors", "warnings")
        has_money, scored = self.counts["funded"] > 0, self.counts["scored"]
        return (
            unit or SheetText.NO_UNIT,
            *(self.counts[name] for name in names),
            self.budget if has_money else "",
            self.executed if has_money else "",
            self.executed / self.budget if self.budget > 0 else "",
            (self.score / scored).quantize(CENTS) if scored else "",
            self._left_out(),
        )

    def _left_out(self) -> str:
        """What is in no sum, in words."""
        told = (
            (SheetText.DOUBTED_MONEY, self.counts["doubted"]),
            (SheetText.OTHER_TOTAL, self.counts["other"]),
        )
        return "".join(says.format(count=count) for says, count in told if count)
