"""The title, the year and the unit of money, where they stand around a table."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from exports.grid import GridRow
from exports.labels import bare
from wizard.cells import year_cell
from wizard.editions.edition import Edition
from wizard.values.money import FACTORS

LONGEST_YEAR: Final = 12
"""Characters of what may stand for the year in a year line."""

LONGEST_TITLE: Final = 80
"""Characters of a title; longer text is never one."""

_BRACKETS: Final = "()[]【】〔〕"
_NOUGHTS: Final = "\u3007○零Oo"
_DIGITS: Final = str.maketrans(f"{_NOUGHTS}一二三四五六七八九", "00000123456789")
_SPELT: Final = re.compile(
    f"[一二][九{_NOUGHTS}][{_NOUGHTS}一二三四五六七八九]{{2}}(?=年)"
)
"""A year in Chinese digits, as formal documents write it; its noughts vary."""
_TAIL: Final = re.compile(r"\([^()]*\)$")
_IN_TITLE: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)年(度?)")
_BEHIND_ITS_LABEL: Final = re.compile(r"年度:((?:19|20)\d\d)(?!\d)")
_NAMES: Final = "|".join(sorted(FACTORS, key=len, reverse=True))
_UNIT: Final = re.compile(rf"单位:?\(?(?:人民币)?({_NAMES})\)?$")


class Caption(NamedTuple):
    """A title or a year line; its year is blank where it names none."""

    year: str
    sure: bool = True
    """Whether the year is that of the form; a title may name that of its project."""


def caption(text: str, edition: Edition) -> Caption | None:
    """The title or the year line that a text is; None for other text."""
    return _caption(text, edition) if len(text) <= LONGEST_TITLE else None


@lru_cache(maxsize=1024)
def _caption(text: str, edition: Edition) -> Caption | None:
    """The same of a text that is asked about by several parts, and in many papers."""
    if not _may_be(text, edition):
        return None
    word = _in_digits(bare(text))
    year = _year_line(word.replace(bare(edition.title), "", 1), edition)
    return _title(word, edition) if year is None else Caption(year)


def _may_be(text: str, edition: Edition) -> bool:
    """Whether a text has a digit, or a character that a title or year line ends with.

    Most texts have none, and need not be looked at any closer.
    """
    if any(map(str.isdigit, text)):
        return True
    return any(end in text for end in _ends(edition))


@lru_cache(maxsize=64)
def _ends(edition: Edition) -> frozenset[str]:
    lines = (edition.title, *edition.title_aliases, edition.year_line.partition("}")[2])
    return frozenset(bare(line).rstrip(_BRACKETS)[-1:] for line in lines)


def is_caption(row: GridRow, edition: Edition) -> bool:
    """Whether the row is a form's title or its year line and nothing else."""
    return len(row.cells) == 1 and caption(row.cells[0].text, edition) is not None


def has_title(row: GridRow, edition: Edition) -> bool:
    """Whether the row is a title of the edition, with other words before it or not."""
    text = _without_tail(bare(row.cells[0].text)) if len(row.cells) == 1 else ""
    titles = (bare(title) for title in (edition.title, *edition.title_aliases))
    is_short = bool(text) and len(text) <= LONGEST_TITLE
    return is_short and any(text.endswith(title) for title in titles)


def titles_in(rows: Iterable[GridRow], editions: tuple[Edition, ...]) -> frozenset[str]:
    """The ids of the editions whose own title stands alone in a row.

    Of titles that one text ends with, the longest is its title.
    """
    titles = _titles(editions)
    alone = (row.cells[0].text for row in rows if len(row.cells) == 1)
    texts = {_without_tail(bare(t)) for t in alone if len(t) <= LONGEST_TITLE}
    ends = (next(filter(text.endswith, titles), "") for text in texts)
    return frozenset(id for title in ends for id in titles.get(title, ()))


@lru_cache(maxsize=8)
def _titles(editions: tuple[Edition, ...]) -> Mapping[str, Sequence[str]]:
    """Their titles, the longest first, each with the ids of those that have it."""
    titles: dict[str, list[str]] = {}
    for each in editions:
        titles.setdefault(bare(each.title), []).append(each.id)
    return {title: titles[title] for title in sorted(titles, key=len, reverse=True)}


def _without_tail(word: str) -> str:
    """The word without what stands in brackets behind it."""
    while tail := _TAIL.search(word):
        word = word[: tail.start()]
    return word


def unit_line(text: str) -> str | None:
    """The unit that a line such as 单位：元 says; None for other text."""
    found = _UNIT.search(bare(text).strip(_BRACKETS)) if "单位" in text else None
    return found[1] if found else None


def year_in(text: str) -> str:
    """The year that a text names with the word for a budget year; blank for none."""
    word = _in_digits(bare(text))
    years = {year for year, whole in _IN_TITLE.findall(word) if whole}
    years |= {*_BEHIND_ITS_LABEL.findall(word)}
    return years.pop() if len(years) == 1 else ""


def _in_digits(word: str) -> str:
    """The word with a year that is spelt in Chinese digits in plain ones."""
    return _SPELT.sub(lambda spelt: spelt[0].translate(_DIGITS), word)


def _year_line(rest: str, edition: Edition) -> str | None:
    """The year of a line of its own, blank if none; None for other text."""
    year = rest.strip(_BRACKETS)
    if not rest or isinstance(year_cell(year), int):
        return str(year_cell(year) or "")
    before, _, after = bare(edition.year_line).partition("{year}")
    word = rest.removeprefix(before).removesuffix(after)
    whole = rest == f"{before}{word}{after}" and len(word) <= LONGEST_YEAR
    return word if whole else None


def _title(word: str, edition: Edition) -> Caption | None:
    """A title with other words around it; the year behind it is surely the form's."""
    name = _without_tail(word)
    titles = (bare(title) for title in (edition.title, *edition.title_aliases))
    if not any(name.endswith(title) for title in titles):
        return None
    years = _IN_TITLE.findall(word)
    behind = _IN_TITLE.search(word, len(name))
    if behind:
        return Caption(behind[1])
    sure = next((year for year, whole in years if whole), "")
    return Caption(sure or next((year for year, _ in years), ""), sure=bool(sure))
