"""Where in the table a row stands: its 一级 and 二级指标, by the words on the paper."""

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from typing import Final, TypeVar

from exports.grid import GridCell
from exports.labels import bare, label, words
from wizard.editions.content import Category, Group
from wizard.editions.edition import Edition
from wizard.frozen import changed, frozen

Named = TypeVar("Named", Group, Category)

CARRIED: Final = ("group", "category")
"""Columns whose blank cells mean the word above."""


@frozen
class TablePlace:
    """Where in the table a row stands, as far as known, and the words that said so."""

    group: Group | None = None
    category: Category | None = None
    group_word: str = ""
    category_word: str = ""
    unknown: str = ""
    """The 二级指标 as printed, where the edition does not have it."""
    above: Category | None = None
    """The category that is printed as a 一级指标: 成本指标 beside 产出指标."""

    @property
    def is_stray(self) -> bool:
        """Whether the row is printed under another 一级指标 than the edition has."""
        if self.group is None or self.category is None:
            return False
        return bool(self.above) or self.category not in self.group.categories


def moved(
    place: TablePlace, cells: Mapping[str, GridCell], edition: Edition
) -> TablePlace:
    """The place of the next row, whose own words are among these cells."""
    group, category = cells.get("group"), cells.get("category")
    if group:
        place = _in_group(place, group.text, edition)
    if category:
        place = _in_category(place, category.text, edition)
    return place


def group_names(edition: Edition) -> Mapping[str, Group]:
    """The groups by all the words that they go by on paper."""
    return _groups(edition)


def category_names(edition: Edition) -> Mapping[str, Category]:
    """The categories by all the words that they go by on paper."""
    return _categories(edition)


def _in_group(place: TablePlace, text: str, edition: Edition) -> TablePlace:
    found = _named(_groups(edition), text, place.group_word)
    if found and found is place.group:
        return changed(place, group_word=text)
    if found:
        only = found.categories[0] if len(found.categories) == 1 else None
        return TablePlace(found, only, group_word=text)
    above = _named(_categories(edition), text, place.group_word)
    group = edition.group_of(above.name) if above else None
    return TablePlace(group, above, group_word=text, above=above)


def _in_category(place: TablePlace, text: str, edition: Edition) -> TablePlace:
    found = _named(_categories(edition), text, place.category_word)
    if found or place.group is None:
        return changed(place, category=found, category_word=text, unknown="")
    near = place.above or _nearest(place.group, text)
    return changed(place, category=near, category_word=text, unknown=text.strip())


def _nearest(group: Group, text: str) -> Category:
    """The category of the group that shares most characters with a strange word."""
    word = Counter(bare(text).removesuffix("指标"))
    shared = ((word & Counter(bare(c.name))).total() for c in group.categories)
    return max(zip(shared, group.categories, strict=True), key=lambda pair: pair[0])[1]


def _named(options: Mapping[str, Named], text: str, before: str) -> Named | None:
    """What goes by this word, or by the word above that it goes on from."""
    return options.get(label(text)) or options.get(label(before + text))


@lru_cache(maxsize=64)
def _groups(edition: Edition) -> dict[str, Group]:
    return {w: g for g in edition.groups for w in words(g.name, aliases=g.aliases)}


@lru_cache(maxsize=64)
def _categories(edition: Edition) -> dict[str, Category]:
    found = edition.categories.values()
    return {w: c for c in found for w in words(c.name, aliases=c.aliases)}
