"""An edition: an official version of the form, as data in one TOML file.

Everything that differs from one version of the form to the next stands in the
file, in the order of the paper; logic in it is only ever the name of a condition.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Annotated, Final, Literal

from wizard.cells import Cell, number_cell
from wizard.form import Facts
from wizard.refusals import Unusable
from wizard.wording import Says

DEFAULT: Final = "2020"
"""The edition of a new form when none is named: the national table."""

Exact = Annotated[Decimal, Cell(number_cell)]
Aliases = tuple[str, ...]
"""Other wordings of a heading on forms that others made."""


@dataclass(frozen=True, kw_only=True)
class Paper(Facts):
    """The sheet: A4, and how much of its width the table takes, in mm."""

    orientation: Literal["portrait", "landscape"]
    width: int


@dataclass(frozen=True, kw_only=True)
class HeaderCell(Facts):
    """A label and the fact to its right; widths in mm."""

    label: str
    field: str
    label_width: int
    width: int
    aliases: Aliases = ()


@dataclass(frozen=True, kw_only=True)
class Column(Facts):
    """A column of a block: its heading, the fact it shows, its width in mm."""

    heading: str
    field: str
    width: int
    align: Literal["left", "center"] = "center"
    aliases: Aliases = ()


@dataclass(frozen=True, kw_only=True)
class FundLine(Facts):
    """A row of the fund block: its label and its field in `funding`."""

    label: str
    field: str
    aliases: Aliases = ()


@dataclass(frozen=True, kw_only=True)
class Block(Facts):
    """A part of the table under one heading at its left."""

    heading: str
    heading_width: int
    columns: tuple[Column, ...]
    aliases: Aliases = ()


@dataclass(frozen=True, kw_only=True)
class FundBlock(Block):
    """The fund block: amounts, 分值, 执行率 and 得分 over its rows."""

    unit: str
    label_width: int
    rows: tuple[FundLine, ...]

    @property
    def parts(self) -> tuple[str, ...]:
        """The fields of the rows that the total is the sum of."""
        return tuple(row.field for row in self.rows if row.field != "total")


@dataclass(frozen=True, kw_only=True)
class Execution(Facts):
    """预算执行率 as a line of the ledger."""

    name: str
    points: Exact


@dataclass(frozen=True, kw_only=True)
class Example(Facts):
    """A row of an indicator that can be used as it stands."""

    name: str
    target: str
    actual: str


@dataclass(frozen=True, kw_only=True)
class Category(Facts):
    """A 二级指标: its official word and what is asked in it."""

    name: str
    direction: Literal["at-least", "at-most"] = "at-least"
    """How a target without a comparator is meant."""
    asks: str
    good: Example
    bad: str
    bad_why: str
    aliases: Aliases = ()


@dataclass(frozen=True, kw_only=True)
class Group(Facts):
    """A 一级指标 with the points it has by default."""

    name: str
    points: Exact
    categories: tuple[Category, ...]
    aliases: Aliases = ()


@dataclass(frozen=True, kw_only=True)
class Tier(Facts):
    """How far a qualitative target was reached, and its share of the points in %.

    `words` are how 实际完成值 names the tier, longest first.
    """

    name: str
    words: tuple[str, ...]
    low: Exact
    high: Exact
    high_included: bool = False


@dataclass(frozen=True, kw_only=True)
class Question(Facts):
    """What is asked and which cell its answer belongs to."""

    key: str
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


@dataclass(frozen=True, kw_only=True)
class Edition(Facts):
    """An official version of the form."""

    schema: int
    id: str
    name: str
    source: str
    title: str
    year_line: str
    total_label: str
    dash: str
    """What stands in a cell that has no value of its own."""
    notes: tuple[str, ...] = ()
    score_places: int
    """Decimals of a computed score."""
    no_reasons: tuple[str, ...]
    """Entries in the last column that give no reason."""
    empty_marks: tuple[str, ...]
    """Entries that people leave in a cell that is empty."""
    paper: Paper
    header: tuple[tuple[HeaderCell, ...], ...]
    funding: FundBlock
    goals: Block
    execution: Execution
    indicators: Block
    groups: tuple[Group, ...]
    tiers: tuple[Tier, ...]
    questions: tuple[Question, ...]

    @cached_property
    def categories(self) -> dict[str, Category]:
        """Every category by its official word, in the order of the paper."""
        return {c.name: c for group in self.groups for c in group.categories}

    @cached_property
    def _group_of(self) -> dict[str, Group]:
        return {c.name: group for group in self.groups for c in group.categories}

    def group_of(self, category: str) -> Group:
        """The group that a category belongs to. Raises KeyError for a strange word."""
        return self._group_of[category]

    def group(self, name: str) -> Group:
        """The group of this name. Raises StopIteration where there is none."""
        return next(group for group in self.groups if group.name == name)

    def question(self, key: str) -> Question:
        """The question of this key. Raises StopIteration where there is none."""
        return next(question for question in self.questions if question.key == key)


def edition_ids() -> tuple[str, ...]:
    """The ids of the editions that come with the program, in order."""
    folder = files("wizard") / "editions"
    names = (entry.name for entry in folder.iterdir())
    return tuple(sorted(n.removesuffix(".toml") for n in names if n.endswith(".toml")))


@lru_cache
def edition(id: str) -> Edition:
    """The edition of this id.

    Raises Unusable where there is none or its file is not in order.
    """
    from wizard.parsing import parse, tables  # noqa: PLC0415  lists start without pydantic

    if id not in edition_ids():
        known = "、".join(edition_ids())
        raise Unusable(Says.NO_EDITION.format(id=id, known=known))
    name = f"{id}.toml"
    content = (files("wizard") / "editions" / name).read_bytes()
    text, data = tables(content, name)
    return parse(Edition, data, text, name)
