"""How a form was read from a paper: what its facts alone cannot say.

A reader hands it on beside the form. A form that was typed has none: there everything
is as it stands.
"""

from typing import Final, Literal

from wizard.frozen import frozen

Part = Literal["project", "funding", "goals", "indicators"]
"""A part of the paper: its head, its funds, its goals, its table of indicators."""

PARTS: Final[tuple[Part, ...]] = ("project", "funding", "goals", "indicators")
"""All of them, as they follow one another."""


@frozen(kw_only=True)
class Unread:
    """Text of one part that had no place on the form."""

    part: Part
    words: tuple[str, ...] = ()
    """Headings and labels that the edition does not know, as they were printed."""
    rows: int = 0
    """Rows that hold facts and are no row of the form: a stray category, a lost row."""
    texts: int = 0
    """Other cells that had no place: values beside an unknown label, a second value."""
    numbers: int = 0
    """How many of these can be no reason: a 完成率, a score of another office."""

    @property
    def may_hold_reasons(self) -> bool:
        """Whether a reason may be among what had no place."""
        return bool(self.rows) or self.texts > self.numbers


@frozen(kw_only=True)
class PrintedRow:
    """An indicator as it was printed, beside the facts it became."""

    group: str | None = None
    """The edition's name of the 一级指标 above it; None where none was known."""
    category: str | None = None
    """The printed 二级指标, where the edition does not know it."""
    covered: frozenset[str] = frozenset()
    """The fields that a merged cell of a row above reaches into."""
    numbered: bool = False
    """Whether 指标1： or the like was taken off its name."""


@frozen(kw_only=True)
class Money:
    """In what unit the paper gives its amounts."""

    unit: str | None
    """The printed unit: 元; None where the paper names none."""
    converted: bool = False
    """Whether the amounts of the form were converted to the edition's unit."""


@frozen(kw_only=True)
class ReadSource:
    """How one form was read."""

    printed: frozenset[str] | None = None
    """The cells that the paper has a heading or a label for, as `Edition.cells` names
    them: `funding.total.executed`, `indicators.score`. None: all of them."""
    unread: tuple[Unread, ...] = ()
    """The parts of which some text had no place, each once, in the order of `PARTS`.
    Notes around the table are not among them."""
    below: tuple[str, ...] = ()
    """Texts below the table that had no place, with their labels: 存在问题：…"""
    rows: tuple[PrintedRow, ...] = ()
    """How each indicator was printed; as many as the form has, or none."""
    uncomputed: frozenset[str] = frozenset()
    """The cells that are blank since the file holds a formula without its result."""
    template_rows: int = 0
    """Rows of nothing but 指标2： or ……, which are no indicators."""
    money: Money | None = None
    """None where the paper gives its amounts in the edition's own unit."""

    def has(self, cell: str) -> bool:
        """Whether the paper has a heading or label for such a cell."""
        return self.printed is None or cell in self.printed

    def unread_in(self, part: Part) -> Unread | None:
        """What had no place in a part; None where it was read whole."""
        return next((unread for unread in self.unread if unread.part == part), None)

    def covered(self, number: int, field: str) -> bool:
        """Whether a merged cell of a row above reaches into this cell."""
        return number < len(self.rows) and field in self.rows[number].covered


TYPED: Final = ReadSource()
"""A form that no paper stands behind: all of it was read."""
