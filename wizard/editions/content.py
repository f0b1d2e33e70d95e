"""The content of an edition beside its layout: groups, tiers, grades, questions."""

from decimal import Decimal
from typing import Annotated, Final, Literal, Self

from wizard.address import Address, address
from wizard.cells import CellReader, exact_cell, word_cell
from wizard.closed_models.key_wording import KeySays
from wizard.editions.layout import Aliases
from wizard.form import Facts, Word
from wizard.frozen import changed, frozen

Exact = Annotated[Decimal, CellReader(exact_cell)]


def _address(value: object) -> Address:
    """The cell that is named. Raises ValueError where the value names none."""
    try:
        return address(word_cell(value))
    except LookupError as error:
        raise ValueError(KeySays.WANTS_CELL) from error


Key = Annotated[Address, CellReader(_address)]


@frozen(kw_only=True)
class Execution(Facts):
    """预算执行率 as a line of the ledger."""

    name: str
    points: Exact
    """0 where it is not scored, or scored as an indicator among the others."""
    budget: Literal["annual_budget", "initial_budget"] = "annual_budget"
    """The amount that the rate is a share of."""


@frozen(kw_only=True)
class Example(Facts):
    """A row of an indicator that can be used as it stands."""

    name: str
    operator: str = ""
    """The operator and the unit of the target, where they have columns."""
    target: str
    unit: str = ""
    actual: str

    @property
    def whole_target(self) -> str:
        """The target with its operator and its unit."""
        return f"{self.operator}{self.target}{self.unit}"

    def part(self, field: str) -> str:
        """The part of the target that stands in a column; else the whole of it."""
        own = {"operator": self.operator, "target": self.target, "unit": self.unit}
        return own.get(field) or self.whole_target


Stray = Literal["satisfaction", "money", "deadline"]
"""Kinds of indicators that get into a wrong category: 满意度, money, a deadline."""


@frozen(kw_only=True)
class Category(Facts):
    """A 二级指标: its official word and what is asked in it."""

    name: str
    direction: Literal["at-least", "at-most"] = "at-least"
    """The direction of a target without a comparator."""
    dates: bool = False
    """Whether a date is expected: 12.25 is a day, and a bare number no amount."""
    not_here: tuple[Stray, ...] = ()
    """Kinds of indicators that belong in another category."""
    asks: str
    good: Example
    bad: str
    bad_why: str
    aliases: Aliases = ()


@frozen(kw_only=True)
class Group(Facts):
    """A 一级指标 with the points it has by default."""

    name: str
    points: Exact
    categories: tuple[Category, ...]
    aliases: Aliases = ()


@frozen(kw_only=True)
class Tier(Facts):
    """A degree of reaching a qualitative target, and its share of the points in %.

    `words` are how 实际完成值 names the tier, longest first.
    """

    name: str
    words: tuple[str, ...]
    low: Exact
    high: Exact
    high_included: bool = False


@frozen(kw_only=True)
class GradeBand(Facts):
    """A grade of the whole form, from so many points in a hundred up."""

    name: str
    low: Exact


def _factor(value: object) -> Decimal:
    """How many of another unit one is. Raises ValueError where it is none or less."""
    number = exact_cell(value)
    if number <= 0:
        raise ValueError(KeySays.WANTS_MORE_THAN_NONE)
    return number


@frozen(kw_only=True)
class OwnUnit(Facts):
    """A unit that only this edition's forms use, beside those of the program."""

    name: Word
    base: Word
    """The unit that it is so many of: 平方米; its own name where it stands alone."""
    factor: Annotated[Decimal, CellReader(_factor)] = Decimal(1)


@frozen(kw_only=True)
class Limits(Facts):
    """From where on a number is worth a word, in %; practice, not regulation."""

    far_over_target: Exact = Decimal(130)
    """实际完成值 ÷ 年度指标值 from which on it is to be explained."""
    execution_low: Exact = Decimal(90)
    """执行率 below which it is to be explained."""


USUAL: Final = Limits()
"""The limits of an edition that sets none."""


@frozen(kw_only=True)
class FarOverText(Facts):
    """What a question about a reason says where a target was passed by far.

    What is blank is as in the question.
    """

    why: str = ""
    good: str = ""
    bad: str = ""
    bad_why: str = ""


@frozen(kw_only=True)
class Question(Facts):
    """A question and the cell that its answer belongs to."""

    key: Key
    """The cell, that of a row as `indicators.score`; or `printed`."""
    section: str
    kind: str
    ask: str
    why: str
    meaning: str
    who: str
    source: str
    good: str
    bad: str
    bad_why: str
    required: bool = True
    when: str | None = None
    """The name of the condition under which it is asked."""
    far_over: FarOverText = FarOverText()
    """Its line of why and its examples where much more was reached than wanted."""

    @property
    def of_far_over(self) -> Self:
        """The question where a target was passed by far."""
        other = self.far_over
        return changed(
            self,
            why=other.why or self.why,
            good=other.good or self.good,
            bad=other.bad or self.bad,
            bad_why=other.bad_why or self.bad_why,
        )

    def in_category(self, category: Category) -> Self:
        """The question with a category's examples where it has none of its own.

        A category's bad example is a name: it tells nothing of a value.
        """
        if self.good:
            return self
        field = self.key.field
        example = changed(self, good=getattr(category.good, field))
        if field != "name":
            return example
        return changed(example, bad=category.bad, bad_why=category.bad_why)
