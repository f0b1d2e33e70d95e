"""Rows of the fund block by the words that they go by on paper."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from exports.grid import GridRow
from exports.labels import LONGEST, bare, label, words
from wizard.editions.edition import Edition
from wizard.editions.layout import FundLine


class FundCell(NamedTuple):
    """What stands below a heading: its field, the line it is in, and its text."""

    row: GridRow
    line: FundLine | None
    field: str | None
    text: str
    units: frozenset[str]
    """The units that the label of the line says."""
    key: str | None
    """The fact of the form that it is, if any."""
    is_level: bool = False
    """Whether its row is only a part of a line: 中央财政资金."""


_NUMBER: Final = re.compile(r"^\(?\d{1,2}[).、．]+")
"""The number of a row: 1. or (1)."""


class NamedLine(NamedTuple):
    """The row that goes by a word."""

    line: FundLine | None = None
    is_level: bool = False
    """Whether the word is of a part of the row, and not of the row itself."""


UNNAMED: Final = NamedLine()
"""What a word stands for that is of no row."""


def line_named(text: str, edition: Edition) -> NamedLine:
    """The row that goes by this word, with 其中： and a number before it or not."""
    return _line_named(label(text), edition) if len(text) <= LONGEST else UNNAMED


@lru_cache(maxsize=1024)
def _line_named(word: str, edition: Edition) -> NamedLine:
    if found := _lines(edition).get(word):
        return NamedLine(found)
    bare_word, levels = _without_lead(word, edition), _levels(edition)
    level = levels.get(word)
    found = level or _bare_lines(edition).get(bare_word) or levels.get(bare_word)
    return NamedLine(found, bool(level) or bare_word in levels)


@lru_cache(maxsize=64)
def _levels(edition: Edition) -> dict[str, FundLine]:
    """The rows by the words of their parts on other papers."""
    return {w: line for line in edition.funding.rows for w in words(*line.levels)}


@lru_cache(maxsize=64)
def _lines(edition: Edition) -> dict[str, FundLine]:
    return {
        word: line
        for line in edition.funding.rows
        for word in words(line.label, aliases=line.aliases)
    }


@lru_cache(maxsize=64)
def _bare_lines(edition: Edition) -> dict[str, FundLine]:
    """The rows by words without what leads them; none by one that two have."""
    pairs = [(_without_lead(w, edition), each) for w, each in _lines(edition).items()]
    fields = {word: {e.field for w, e in pairs if w == word} for word, _ in pairs}
    return {word: line for word, line in pairs if len(fields[word]) == 1}


def _without_lead(word: str, edition: Edition) -> str:
    """The word without 其中：, as the edition has it before a row, and a number."""
    labels = (bare(line.label).partition(":") for line in edition.funding.rows)
    for lead in {before for before, colon, _ in labels if colon}:
        word = word.removeprefix(lead).lstrip(":")
    return _NUMBER.sub("", word)
