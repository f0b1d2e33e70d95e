"""What a cell means: an amount, a time, a word with its place, or text."""

from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Final, NamedTuple, TypeAlias

from wizard.frozen import frozen
from wizard.values.bounds import Bounds
from wizard.values.unit import ONE, PLAIN, Unit

TENTH: Final = Decimal("0.1")
"""How far a number that was not counted may be from what it says."""


@frozen(kw_only=True)
class Quantity:
    """A number of something, every digit kept as it was written."""

    comparator: str | None = None
    """`≥ ≤ > < =` however they were spelled, or None."""
    number: Decimal
    most: Decimal | None = None
    """The upper end of a range, 10-20人; None where there is one number."""
    unit: Unit = PLAIN
    label: str = ""
    """What stands before the number and names it: 满意率 of 满意率90%."""
    change: int = 0
    """1 where it tells an increase, 提高3%; -1 a decrease."""
    limits: bool = False
    """Whether less is better by the words around it: 控制在15万元, 降到5%."""
    is_level: bool = False
    """Whether it is where a change ends: 提高到95%, and no difference."""
    is_deadline: bool = False
    """Whether it is how long something may take, among deadlines: 30天."""
    either: bool = False
    """Whether both sides of the range are misses: 100±5."""
    about: str = ""
    """`about` or `nearly` where the number was not counted: 约500人, 近500人."""

    @property
    def is_zero(self) -> bool:
        """Whether it says none at all."""
        return not self.number and not self.most

    @cached_property
    def ends(self) -> Bounds:
        """From the least to the most that is written, in the basic unit."""
        return self.ends_in(self.unit.size)

    def ends_in(self, size: Fraction) -> Bounds:
        """The same where one of the unit is so much."""
        if self.about:
            spread = abs(self.number) * TENTH
            most = self.number + spread * (self.about == "about")
            return Bounds(_sized(self.number - spread, size), _sized(most, size))
        low = _sized(self.number, size)
        return Bounds(low, low if self.most is None else _sized(self.most, size))


def _sized(number: Decimal, size: Fraction) -> Fraction:
    return Fraction(number) if size is ONE else Fraction(number) * size


class CalendarDay(NamedTuple):
    """A day. A year below 100 counts from the year of the form: 0 is that year."""

    year: int
    month: int
    day: int


@frozen(kw_only=True)
class Period:
    """A day, a month or any other time, from its first day to its last."""

    comparator: str | None = None
    """`≤` of a deadline, `≥` of what begins then."""
    first: CalendarDay
    last: CalendarDay
    ending: CalendarDay | None = None
    """The first day of the part that a time from one part to another ends with."""


@frozen(kw_only=True)
class Degree:
    """Words of which the opposite, or more and less, is known."""

    stem: str
    """The words without what is listed here: 项目验收合格 of 项目验收不合格."""
    level: int
    """3 as said, 2 for the greater part (基本), 1 for a part, 0 denied (不, 未, 无)."""
    rank: int = 0
    """3 显著, 2 明显, 1 有所, 0 where nothing is said of it."""
    way: int = 0
    """1 where it goes up, -1 down; 0 where it does neither."""
    axis: str = ""
    """What goes up or down: an amount, a state, the time kept."""
    adverbs: str = ""
    """持续 and the like: they add something of which nobody can say how much."""
    is_flat: bool = False
    """Whether it says that nothing changed: 持平."""
    is_some: bool = False
    """Whether it says that there is some of it: 发生事故."""
    is_none: bool = False
    """Whether it says that there is none of it: 无事故, 未发生."""
    free_of: str = ""
    """What is said not to be there beside what is so: 误 of 准确无误."""


@frozen(kw_only=True)
class Grade:
    """A word that stands on a scale: 良 of 优, 良, 中, 差."""

    word: str
    of: str = ""
    """What is graded, where that is said: 满意度 of 满意度较高."""
    comparator: str | None = None
    degree: Degree | None = None
    """The same as words of which only the opposite is known."""


@frozen
class Text:
    """Words of which only is known whether they are the same."""

    why: str = ""
    """What is wrong with them, as the name of a sentence; blank for plain text."""


Meaning: TypeAlias = Quantity | Period | Degree | Grade | Text

PLAIN_TEXT: Final = Text()

NO_SUCH_DAY: Final = "date-impossible"
"""Why 11月31日 is text."""
