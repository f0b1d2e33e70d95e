"""Rows that somebody has numbered in a column before all others."""

import re
from collections.abc import Sequence
from typing import Final

from exports.reading.file_wording import ROW_NUMBER_WORDS

LEAST: Final = 2
"""Numbers that make a column of them where no heading says so."""

_NUMBERED: Final = re.compile(r"(\d{1,3})[.、]?\t")
"""The number of a row, and what parts it from the next cell."""

_COUNTED: Final = re.compile(r"[\d.,%]*(?:\t|$)")
"""A cell that is a number, or blank."""

_FIRST_CELL: Final = re.compile(r"[^\t]*\t")


def without_row_numbers(text: str) -> str:
    """The block without such a column, where it has one; else as it is."""
    lines = text.split("\n")
    found = [match for line in lines if (match := _NUMBERED.match(line))]
    numbers = [int(match[1]) for match in found]
    is_named = any(line.split("\t")[0].strip() in ROW_NUMBER_WORDS for line in lines)
    are_numbers = numbers == list(range(1, len(numbers) + 1))
    if not found or not are_numbers or not (is_named or _are_before_names(found)):
        return text
    return "\n".join(map(_without_first, lines))


def _are_before_names(found: Sequence[re.Match[str]]) -> bool:
    """Whether words stand behind all of the numbers: no values are meant."""
    behind = (match.string[match.end() :] for match in found)
    return len(found) >= LEAST and not any(_COUNTED.match(text) for text in behind)


def _without_first(line: str) -> str:
    """The line without its first cell, or what says more than a number without room."""
    cell = line.split("\t")[0].strip()
    if not cell or cell in ROW_NUMBER_WORDS or _NUMBERED.match(line):
        return _FIRST_CELL.sub("", line, count=1)
    return line.replace("\t", "", 1)
