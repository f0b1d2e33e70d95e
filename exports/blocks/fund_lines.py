"""Rows of the fund block by the words that they go by on paper."""

import re
from functools import lru_cache
from typing import Final

from exports.labels import LONGEST, bare, label, words
from wizard.editions.edition import Edition
from wizard.editions.layout import FundLine

_NUMBER: Final = re.compile(r"^\(?\d{1,2}[).、．]+")
"""The number of a row: 1. or (1)."""


def line_named(text: str, edition: Edition) -> FundLine | None:
    """The row that goes by this word, with 其中： and a number before it or not."""
    return _line_named(label(text), edition) if len(text) <= LONGEST else None


@lru_cache(maxsize=1024)
def _line_named(word: str, edition: Edition) -> FundLine | None:
    found = _lines(edition).get(word)
    return found or _bare_lines(edition).get(_without_lead(word, edition))


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
