"""An edition: an official version of the form, as data in one TOML file.

Everything that differs from one version of the form to the next stands in the
file, in the order of the paper; logic in it is only ever the name of a condition.
"""

from functools import cached_property
from typing import Final

from wizard.address import REMARKS, Address, address
from wizard.editions.content import (
    USUAL,
    Category,
    Execution,
    GradeBand,
    Group,
    Limits,
    OwnUnit,
    Question,
    Tier,
)
from wizard.editions.layout import (
    BLOCKS,
    COMPLETION_RATE,
    EXECUTION_RATE,
    NO_GOALS,
    POINTS,
    SCORE,
    WEIGHT,
    Block,
    BlockName,
    FundBlock,
    HeaderCell,
    Paper,
    TextLine,
)
from wizard.form import Facts
from wizard.frozen import frozen

UNKEPT: Final = ("reason", "yes")
"""Kinds of questions that leave no cell that must be filled in by itself."""


@frozen(kw_only=True, eq=False)
class Edition(Facts):
    """An official version of the form; each is loaded once, and equal to itself."""

    schema: int
    id: str
    name: str
    source: str
    title: str
    year_line: str
    title_aliases: tuple[str, ...] = ()
    """How titles end on forms that others made."""
    needs_title: bool = False
    """Whether a paper is of it only below its own title or one of those endings."""
    total_label: str
    total_aliases: tuple[str, ...] = ()
    """Other labels of the sums on forms that others made."""
    dash: str
    """The mark in a cell that has no value of its own."""
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
    goals: Block = NO_GOALS
    blocks: tuple[BlockName, ...] = BLOCKS
    """The blocks from the top of the paper down."""
    lines: tuple[TextLine, ...] = ()
    """Texts that stand between the blocks or below them."""
    group_label: str = "{name}"
    """What is printed for a group: its {name}, and its {points} where they are told."""
    reasons: str = ""
    """The text that holds the reasons for lost points, where rows have no column."""
    grade_below: str = ""
    """The column of the indicators below which the total has its grade."""
    execution: Execution
    indicators: Block
    groups: tuple[Group, ...]
    tiers: tuple[Tier, ...]
    grades: tuple[GradeBand, ...] = ()
    """Best first."""
    limits: Limits = USUAL
    units: tuple[OwnUnit, ...] = ()
    """Units that its forms use beside those of the program."""
    questions: tuple[Question, ...]

    @cached_property
    def label_lines(self) -> tuple[tuple[HeaderCell, ...], ...]:
        """The lines of labels and facts: those of the head, and those further down."""
        return (*self.header, *(line.cells for line in self.lines))

    @cached_property
    def remarks(self) -> tuple[str, ...]:
        """The cells of its texts of its own, `remarks.problems`, from the top down."""
        labelled = (cell.field for line in self.label_lines for cell in line)
        cells = (*labelled, *self.goals.fields)
        return tuple(field for field in cells if address(field).block == REMARKS)

    @cached_property
    def weighs_rows(self) -> bool:
        """Whether indicators have points of their own; else their groups have them."""
        return WEIGHT in self.indicators.fields

    @cached_property
    def weighs_execution(self) -> bool:
        """Whether 分值 of 预算执行率 is a cell; else it is what the edition says."""
        return WEIGHT in self.funding.fields

    @cached_property
    def scores_execution(self) -> bool:
        """Whether 预算执行率 has a score of its own."""
        return SCORE in self.funding.fields

    @cached_property
    def tick_rows(self) -> dict[str, HeaderCell]:
        """The cells of which one word is chosen, by their fields."""
        cells = (cell for line in self.label_lines for cell in line)
        return {cell.field: cell for cell in cells if cell.options}

    @cached_property
    def by_hand(self) -> frozenset[str]:
        """The cells that are filled in on paper."""
        cells = (cell for line in self.label_lines for cell in line)
        return frozenset(cell.field for cell in cells if cell.by_hand)

    @cached_property
    def categories(self) -> dict[str, Category]:
        """Every category by its official word, in the order of the paper."""
        return {c.name: c for group in self.groups for c in group.categories}

    @cached_property
    def _groups(self) -> dict[str, Group]:
        return {group.name: group for group in self.groups}

    @cached_property
    def _questions(self) -> dict[str, Question]:
        return {question.key: question for question in self.questions}

    @cached_property
    def own_units(self) -> tuple[tuple[str, str, str], ...]:
        """Its units as the reader of values takes them: name, basic unit, how many."""
        return tuple((unit.name, unit.base, str(unit.factor)) for unit in self.units)

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
                *(cell.field for line in self.label_lines for cell in line),
                *(f"funding.{line}.{column}" for line in lines for column in amounts),
                *(f"funding.points.{c}" for c in others if c != EXECUTION_RATE),
                *self.goals.fields,
                *(f"indicators.{field}" for field in self.indicators.fields),
                *(f"printed.{c}" for c in self.indicators.fields if c in POINTS),
                *(f"printed.{c}" for c in others if c == EXECUTION_RATE),
                *(("printed.groups",) if not self.weighs_rows else ()),
            ]
        )

    @cached_property
    def question_blocks(self) -> tuple[tuple[Question, ...], ...]:
        """The questions before the rows, those of every row, and those behind them."""
        is_row = [question.key.is_in_row for question in self.questions]
        first = is_row.index(True)
        behind = zip(self.questions[first:], is_row[first:], strict=True)
        rows = zip(self.questions, is_row, strict=True)
        return (
            self.questions[:first],
            tuple(question for question, is_one in rows if is_one),
            tuple(question for question, is_one in behind if not is_one),
        )

    @cached_property
    def required(self) -> tuple[Address, ...]:
        """The cells outside the rows that must be filled in."""
        return tuple(k for k in self._required if not k.is_in_row)

    @cached_property
    def required_in_row(self) -> tuple[str, ...]:
        """The fields of every indicator that must be filled in."""
        return tuple(key.field for key in self._required if key.is_in_row)

    @cached_property
    def _required(self) -> tuple[Address, ...]:
        """The required cells but for reasons, which have a rule of their own."""
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
        """The group of this name. Raises KeyError where there is none."""
        return self._groups[name]

    def question(self, key: str) -> Question:
        """The question of this key. Raises KeyError where there is none."""
        return self._questions[key]
