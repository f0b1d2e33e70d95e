"""An edition: an official version of the form, as data in one TOML file.

Everything that differs from one version of the form to the next stands in the
file, in the order of the paper; logic in it is only ever the name of a condition.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Annotated, Final, Literal

from wizard import shelf
from wizard.cells import Cell, exact_cell
from wizard.files import read_bytes
from wizard.form import Facts
from wizard.layout import (
    COMPLETION_RATE,
    EXECUTION_RATE,
    POINTS,
    Aliases,
    Block,
    FundBlock,
    HeaderCell,
    Paper,
)
from wizard.refusals import Unusable
from wizard.wording import Says

DEFAULT: Final = "2020"
"""The edition of a new form when none is named: the national table."""

MOST_BYTES: Final = 1024 * 1024
"""The national table is 20 kB; a larger file than this is something else."""

ROW: Final = "indicators."
"""How the keys of the questions about a row begin."""

UNKEPT: Final = ("reason", "yes")
"""Kinds of questions that leave no cell that must be filled in by itself."""

Exact = Annotated[Decimal, Cell(exact_cell)]


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


Stray = Literal["satisfaction", "money", "deadline"]
"""What is found in a wrong category: 满意度, an amount of money, a deadline."""


@dataclass(frozen=True, kw_only=True)
class Category(Facts):
    """A 二级指标: its official word and what is asked in it."""

    name: str
    direction: Literal["at-least", "at-most"] = "at-least"
    """How a target without a comparator is meant."""
    dates: bool = False
    """Whether a date is expected: 12.25 is a day, and a bare number no amount."""
    not_here: tuple[Stray, ...] = ()
    """What surely belongs in another category."""
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
class Grade(Facts):
    """A grade of the whole form, from so many points in a hundred up."""

    name: str
    low: Exact


@dataclass(frozen=True, kw_only=True)
class Limits(Facts):
    """From where on a number is worth a word, in %; practice, not regulation."""

    far_over_target: Exact = Decimal(130)
    """实际完成值 ÷ 年度指标值 from which on it is to be explained."""
    execution_low: Exact = Decimal(90)
    """执行率 below which it is to be explained."""


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
    grades: tuple[Grade, ...] = ()
    """Best first."""
    limits: Limits = Limits()
    questions: tuple[Question, ...]

    @cached_property
    def categories(self) -> dict[str, Category]:
        """Every category by its official word, in the order of the paper."""
        return {c.name: c for group in self.groups for c in group.categories}

    @cached_property
    def _group_of(self) -> dict[str, Group]:
        return {c.name: group for group in self.groups for c in group.categories}

    @cached_property
    def cells(self) -> frozenset[str]:
        """Every cell of its paper by its path, those of a row as `indicators.score`."""
        amounts, others = self.funding.amounts, self.funding.others
        lines = (row.field for row in self.funding.rows)
        return frozenset(
            [
                "year",
                *(cell.field for line in self.header for cell in line),
                *(f"funding.{line}.{column}" for line in lines for column in amounts),
                *(f"funding.points.{c}" for c in others if c != EXECUTION_RATE),
                *self.goals.fields,
                *(f"indicators.{field}" for field in self.indicators.fields),
                *(f"printed.{c}" for c in self.indicators.fields if c in others),
                *(f"printed.{c}" for c in others if c == EXECUTION_RATE),
            ]
        )

    @cached_property
    def required(self) -> tuple[str, ...]:
        """The cells outside the rows that must be filled in."""
        return tuple(k for k in self._required if not k.startswith(ROW))

    @cached_property
    def required_in_row(self) -> tuple[str, ...]:
        """The fields of every indicator that must be filled in."""
        keys = (key for key in self._required if key.startswith(ROW))
        return tuple(key.removeprefix(ROW) for key in keys)

    @cached_property
    def _required(self) -> tuple[str, ...]:
        """What must be answered where it is asked; a reason has a rule of its own."""
        asked = (q for q in self.questions if q.required and q.kind not in UNKEPT)
        return tuple(question.key for question in asked)

    @cached_property
    def texts_in_row(self) -> tuple[str, ...]:
        """The fields of an indicator that are text of a person's own."""
        _, _, *rest = self.indicators.fields
        return tuple(f for f in rest if f not in (*POINTS, COMPLETION_RATE))

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
    """The ids of the editions: the program's own, then those of the office."""
    ours = shelf.built_in()
    return (*ours, *(id for id in shelf.own() if id not in ours))


def edition(id: str) -> Edition:
    """The edition of this id; none takes the place of one of the program's own.

    Raises Unusable where there is none or its file is not in order.
    """
    if id in shelf.built_in():
        return _built_in(id)
    path = shelf.own().get(id)
    if path is None:
        known = "、".join(edition_ids())
        raise Unusable(Says.NO_EDITION.format(id=id, known=known))
    return _own(read_bytes(path, MOST_BYTES), str(path))


def usable() -> tuple[Edition, ...]:
    """Every edition that can be used, the default first."""
    own = (_own_or_why(id) for id in edition_ids() if id not in shelf.built_in())
    found = [_built_in(id) for id in shelf.built_in()]
    found += [version for version, _ in own if version is not None]
    return tuple(sorted(found, key=lambda version: version.id != DEFAULT))


def troubles() -> tuple[str, ...]:
    """Why editions of the office cannot be used, a sentence each."""
    found = shelf.own()
    taken = {id: path for id, path in found.items() if id in shelf.built_in()}
    whys = (_own_or_why(id)[1] for id in found if id not in taken)
    clashes = (Says.EDITION_TAKEN.format(file=f, id=id) for id, f in taken.items())
    return (*clashes, *filter(None, whys))


def _own_or_why(id: str) -> tuple[Edition | None, str]:
    try:
        return edition(id), ""
    except Unusable as trouble:
        return None, str(trouble)


@lru_cache
def _built_in(id: str) -> Edition:
    """One of the program's own: that its facts agree is proved by the tests."""
    from wizard.parsing import parse, tables  # noqa: PLC0415  lists start without pydantic

    name = f"{id}.toml"
    text, data = tables(shelf.built_in_content(id), name)
    return parse(Edition, data, text, name)


@lru_cache
def _own(content: bytes, file: str) -> Edition:
    from wizard.proofs import proved  # noqa: PLC0415  the program's own need no proof

    return proved(content, file)
