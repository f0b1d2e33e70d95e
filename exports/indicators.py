"""The indicator table on paper: which indicator each row is, and its total row."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final, TypeVar

from exports.completed import says_more
from exports.grid import Cell, Row
from exports.headings import Under, is_own_heading
from exports.labels import bare, is_mark, label, words
from exports.verdicts import Found
from wizard.editions.content import Category, Group
from wizard.editions.edition import Edition
from wizard.editions.layout import COMPLETION_RATE
from wizard.frozen import frozen

CARRIED: Final = ("group", "category")
"""Columns whose blank cells mean the word above."""

TOTALS: Final = ("weight", "score")
"""Columns that the total row adds up."""

Named = TypeVar("Named", Group, Category)


@frozen
class Place:
    """Where in the table a row stands, as far as known, and the words that said so."""

    group: Group | None = None
    category: Category | None = None
    group_word: str = ""
    category_word: str = ""


def of_indicators(rows: Iterable[Under], edition: Edition) -> Iterator[Found]:
    """Every row that holds something; 一级 and 二级指标 carry down."""
    place, number = Place(), 0
    for under in rows:
        cells, rest = _by_field(under, edition)
        place, lost = _moved(place, cells, edition)
        facts = {f: cell.text for f, cell in cells.items() if f not in CARRIED}
        rate = facts.pop(COMPLETION_RATE, "")
        filled = any(not is_mark(text, edition) for text in facts.values())
        if filled and place.category:
            yield from _indicator(number, under[1], place.category, facts)
            if says_more(rate, place.category, facts, edition):
                yield Found(under[1], rate)
            number += 1
        elif filled or not is_mark(rate, edition):
            lost = (*lost, *(cell for f, cell in cells.items() if f not in CARRIED))
        yield from (Found(under[1], cell.text) for cell in sorted((*lost, *rest)))


def is_total(under: Under, edition: Edition) -> bool:
    """Whether this is the row of the sums below the indicators."""
    heading, row = under
    end = heading.start_of("name") or heading.left + 1
    at, text = row.cells[0]
    return at < end and label(text) == bare(edition.total_label)


def of_total(under: Under, edition: Edition) -> Iterator[Found]:
    """The sums that the paper claims: below their columns, or behind the label.

    In a text the label is one cell, and what follows it stands so much further left.
    """
    heading, row = under
    (label_at, _), *sums = row.cells
    start = heading.start_of(*TOTALS) or 0
    below = all(at >= start for at, _ in sums)
    order = dict(enumerate((f for f in heading.fields if f in TOTALS), label_at + 1))
    moved = 0 if below else start - label_at - 1
    for at, text in sums:
        field = heading.field_at(at + moved)
        if field not in TOTALS and not below:
            field = order.get(at)
        if field in TOTALS:
            yield Found(row, text, f"printed.{field}")
        elif not is_mark(text, edition):
            yield Found(row, text)


def _indicator(
    number: int, row: Row, category: Category, facts: Mapping[str, str]
) -> Iterator[Found]:
    key = f"indicators[{number}]"
    yield Found(row, category.name, f"{key}.category")
    for field, text in facts.items():
        yield Found(row, text, f"{key}.{field}")


def _by_field(under: Under, edition: Edition) -> tuple[dict[str, Cell], list[Cell]]:
    """The cell below each heading that is known, and those that are below none.

    Headings at the left and marks of emptiness are neither: they say nothing.
    """
    heading, row = under
    cells: dict[str, Cell] = {}
    rest = []
    for cell in row.cells:
        field = heading.field_at(cell.column) if row.width > 1 else None
        own = cell.column < heading.left and is_own_heading(cell.text, edition)
        if field is not None and field not in cells:
            cells[field] = cell
        elif not own and not is_mark(cell.text, edition):
            rest.append(cell)
    return cells, rest


def _moved(
    place: Place, cells: Mapping[str, Cell], edition: Edition
) -> tuple[Place, tuple[Cell, ...]]:
    """The place of this row, and its words that the edition does not know."""
    group, category = cells.get("group"), cells.get("category")
    lost = []
    if group:
        place = _in_group(place, group.text, edition)
        lost += [group] if place.group is None else []
    if category:
        place = _in_category(place, category.text, edition)
        lost += [category] if place.category is None else []
    if group and place.group and place.category not in (None, *place.group.categories):
        lost += [group]
    return place, tuple(lost)


def _in_group(place: Place, text: str, edition: Edition) -> Place:
    found = _named(edition.groups, text, place.group_word)
    if found and found is place.group:
        return replace(place, group_word=text)
    only = found.categories[0] if found and len(found.categories) == 1 else None
    return Place(found, only, group_word=text)


def _in_category(place: Place, text: str, edition: Edition) -> Place:
    found = _named(edition.categories.values(), text, place.category_word)
    return replace(place, category=found, category_word=text)


def _named(options: Iterable[Named], text: str, before: str) -> Named | None:
    """What goes by this word, or by the word above that it goes on from."""
    names = {w: o for o in options for w in words(o.name, aliases=o.aliases)}
    return names.get(label(text)) or names.get(label(before + text))
