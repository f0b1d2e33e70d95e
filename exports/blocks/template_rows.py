"""What the template leaves on a form: 指标1： before names, rows of nothing else.

The national table prints 指标1：, 指标2：, …… in its empty rows. Offices write their
names behind the first and leave the rest as they are.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from operator import is_
from typing import Final

from exports.grid import GridRow
from exports.labels import LONGEST, bare, is_mark
from exports.reads import Read
from wizard.editions.edition import Edition
from wizard.form import Form, Indicator
from wizard.frozen import changed, frozen
from wizard.rules.as_read.source import PrintedRow

_NUMBERED: Final = re.compile(
    r"\s*指\s*标\s*(?P<number>[\d０-９]+|[一二三四五六七八九十]{1,2}(?=\s*[:：.、．]))"
    r"\s*(?P<mark>[:：.、．]?)\s*"
)
_YEAR: Final = re.compile(r"([1-9]\d?)((?:19|20)\d\d)")
_LEFT: Final = re.compile(
    r"(?:(?:三级)?指标(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[xXN×])?[:.、]?)?[.·/—-]*"
)
"""What fills a row of the template, bare."""


@frozen
class Tidy:
    """A form without what the template left on it, and how much that was."""

    form: Form
    kept: tuple[int, ...]
    """The rows that are indicators."""
    numbered: frozenset[int]
    """The rows, as they were, whose names had 指标1： or the like before them."""


def tidied(read: Read, edition: Edition) -> Read:
    """The form without template rows and without the template's words before names."""
    tidy = tidy_form(read.form, edition)
    empty = len(read.form.indicators) - len(tidy.kept)
    rows = read.source.rows
    kept = tuple(_row(rows, at, tidy) for at in tidy.kept) if rows else ()
    source = changed(read.source, rows=kept, template_rows=empty)
    return changed(read, form=tidy.form, source=source)


def tidy_form(form: Form, edition: Edition) -> Tidy:
    """What the form is without the template's words."""
    counts = Counter[str]()
    rows, kept, numbered = [], [], []
    for at, row in enumerate(form.indicators):
        counts[row.category] += 1
        if is_left(row, edition):
            continue
        name = without_number(row.name or "", counts[row.category])
        kept.append(at)
        numbered += [at] if name != (row.name or "") else []
        is_same = row.name == (name or None)
        rows.append(row if is_same else changed(row, name=name or None))
    is_tidy = len(rows) == len(form.indicators) and all(map(is_, rows, form.indicators))
    whole = form if is_tidy else changed(form, indicators=tuple(rows))
    return Tidy(whole, tuple(kept), frozenset(numbered))


def is_left(row: Indicator, edition: Edition) -> bool:
    """Whether a row holds nothing but the template's words."""
    if row.name is not None and not _says_nothing(row.name, edition):
        return False
    values = (value for key, value in vars(row).items() if key != "category")
    return all(
        _says_nothing(str(value), edition) for value in values if value is not None
    )


def is_template(row: GridRow, edition: Edition) -> bool:
    """Whether the cells of a row hold nothing but the template's words."""
    return all(_says_nothing(cell.text, edition) for cell in row.cells)


def without_number(name: str, number: int) -> str:
    """The name without 指标1： before it, in the row of this number in its category.

    Where nothing parts the number from what follows, 指标12021年11月30日前完成 is 指标1
    and a date, and 指标1一级种薯推广面积 is 指标1 and 一级种薯推广面积.
    """
    found = _NUMBERED.match(name)
    if not found or not name[found.end() :].strip():
        return name
    digits = found["number"]
    if found["mark"] or len(digits) == 1 or not digits.isdecimal():
        return name[found.end() :]
    own = _digits_of_number(digits, name[found.end("number") :], number)
    return name[found.start("number") + own :].lstrip()


def _digits_of_number(digits: str, behind: str, number: int) -> int:
    """How many of some digits are the row's number; the others begin its name."""
    year = _YEAR.fullmatch(digits)
    if year and behind.startswith("年"):
        return len(year[1])
    own = str(number)
    if digits == own or not digits.startswith(own):
        return len(digits) if digits == own else 1
    return len(own)


def _says_nothing(text: str, edition: Edition) -> bool:
    if len(text) <= LONGEST:
        return _short_says_nothing(text, edition)
    return is_mark(text, edition) or _LEFT.fullmatch(bare(text)) is not None


@lru_cache(maxsize=1024)
def _short_says_nothing(text: str, edition: Edition) -> bool:
    """The same of a text that comes again: a form is tidied as read and as carried."""
    return is_mark(text, edition) or _LEFT.fullmatch(bare(text)) is not None


def _row(rows: Sequence[PrintedRow], at: int, tidy: Tidy) -> PrintedRow:
    is_numbered = at in tidy.numbered
    same = rows[at].numbered == is_numbered
    return rows[at] if same else changed(rows[at], numbered=is_numbered)
