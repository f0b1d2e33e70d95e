"""The words of a declaration: those of its own file and those that editions have.

A heading of an edition's indicators is one of a declaration's, too; columns of results
are none, and tell a form that is filled in from a declaration.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

import tomli

from exports.labels import bare, label
from wizard.editions.edition import Edition
from wizard.editions.library import usable
from wizard.frozen import frozen

FILE: Final = Path(__file__).with_name("words.toml")

NAME, YEAR = "project.name", "year"
DEPARTMENT: Final = "project.supervising_department"
UNIT: Final = "project.implementing_unit"
"""Facts of the head."""

COLUMNS: Final = ("group", "category", "name", "operator", "target", "unit", "weight")
"""The columns of a declaration that are taken."""

RESULTS: Final = ("actual", "score", "deviation", "completion_rate", "executed")
"""The columns of a form that a declaration does not have."""

PARTS: Final = ("appropriation", "carryover", "other")
"""The lines of the funds below their total."""

TOTAL, ALONE, LONG = "total", "total_alone", "long"
"""Kinds of totals: of this year; of this year where none says so; of several years."""

GOALS_ANNUAL, GOALS_ALONE, GOALS_LONG = "annual", "alone", "long"
"""Kinds of goals, likewise."""


@frozen(kw_only=True, eq=False)
class DeclarationWords:
    """The words of declarations as labels, each with what it stands for."""

    titles: tuple[str, ...]
    not_titles: tuple[str, ...]
    columns: Mapping[str, str]
    """The field of each heading; blank for one that is known and not taken."""
    results: frozenset[str]
    """Headings of columns that a declaration does not have."""
    head: Mapping[str, str]
    """The fact beside each label of the head."""
    funds: Mapping[str, str]
    """The line of the funds, or the kind of total, beside each label."""
    goals: Mapping[str, str]
    """The kind of goals beside or below each label."""
    tables: tuple[str, ...]
    """What stands at the left of the indicators."""
    others: frozenset[str]
    ends: frozenset[str]
    long: frozenset[str]
    annual: frozenset[str]

    def is_label(self, word: str) -> bool:
        """Whether a cell of this label holds no content of its own."""
        known = (self.head, self.funds, self.goals, self.others, self.ends)
        return any(word in words for words in known)


def words() -> DeclarationWords:
    """The words, with those of the editions that can be used."""
    return _words(usable())


@lru_cache(maxsize=4)
def _words(known: Sequence[Edition]) -> DeclarationWords:
    data = tomli.loads(FILE.read_text("utf-8"))
    columns = dict(_of_editions(known))
    columns |= _labels({"": data["columns"].pop("ignored")})
    columns |= _labels(data["columns"])
    return DeclarationWords(
        titles=tuple(map(bare, data["titles"])),
        not_titles=tuple(map(bare, data["not_titles"])),
        columns=columns,
        results=frozenset(_results(known)) - columns.keys(),
        head=_labels(data["head"]),
        funds=_labels(data["funds"]),
        goals=_labels({GOALS_LONG: data["long"], **data["goals"]}),
        tables=tuple(data["tables"]),
        others=_set(data["others"]),
        ends=_set(data["ends"]),
        long=_set(data["long"]),
        annual=_set(data["annual"]),
    )


def _labels(names: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {label(word): field for field, words in names.items() for word in words}


def _set(names: Iterable[str]) -> frozenset[str]:
    return frozenset(map(label, names))


def _of_editions(known: Iterable[Edition]) -> Iterator[tuple[str, str]]:
    """The headings of their indicators that a declaration may have, too."""
    for version in known:
        for column in version.indicators.columns:
            if column.field in COLUMNS:
                for name in (column.heading, *column.aliases):
                    yield label(name), column.field


def _results(known: Iterable[Edition]) -> Iterator[str]:
    for version in known:
        blocks = version.indicators, version.funding
        for column in (column for block in blocks for column in block.columns):
            if column.field in RESULTS:
                yield from map(label, (column.heading, *column.aliases))
