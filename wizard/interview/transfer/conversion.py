"""A form on the paper of another edition, and what has no place there."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from wizard.address import Address, fund_cell, row_cell
from wizard.editions.content import Category
from wizard.editions.edition import Edition
from wizard.editions.layout import BESIDE_TARGET
from wizard.editions.library import edition
from wizard.form import Form, Indicator, put
from wizard.frozen import changed, frozen
from wizard.interview.answers.answer_kinds import show
from wizard.interview.transfer.fund_homes import before_move, fund_homes, moved_funds
from wizard.rules import labels
from wizard.toml.misplaced import facts
from wizard.values.money import in_unit
from wizard.values.target_parts import target_parts

WEIGHT: Final = fund_cell("points", "weight")

Homes = Mapping[str, str | None]
"""Each category's official word in the other edition; None where it has none."""


@frozen
class Displaced:
    """A fact that the other paper cannot show."""

    cell: str
    """The name of its cell on the paper that it comes from."""
    text: str


@frozen
class Converted:
    """The form on the other paper, and all that stayed behind."""

    form: Form
    displaced: tuple[Displaced, ...]


def convert(form: Form, to: Edition) -> Converted:
    """The form in another edition, with every fact that is left out of it.

    Categories go by their official word, or by the one other word that is sure;
    amounts are reckoned into the unit of the other paper.
    """
    before = edition(form.edition)
    lines = fund_homes(before, to)
    form = moved_funds(_with_points(with_parts(form, to), before, to), lines)
    homes = {
        word: home_of(category, to) for word, category in before.categories.items()
    }
    moved, displaced = form, []
    for where, value, kept in _moves(form, before, to, homes):
        if kept is None:
            cell = labels.cell(form, before, before_move(where, lines))
            displaced.append(Displaced(cell, show(value)))
        moved = put(moved, where, kept) if kept != value else moved
    words = [homes[row.category] for row in form.indicators]
    return Converted(_on_paper(moved, to, words), tuple(displaced))


def _with_points(form: Form, before: Edition, to: Edition) -> Form:
    """The form with 分值 of 预算执行率 in its cell, or none where that has no place."""
    points, standard = form.funding.points, before.execution.points
    if to.weighs_execution and not before.weighs_execution and before.scores_execution:
        return put(form, WEIGHT, standard)
    is_told = points.weight == to.execution.points and to.scores_execution
    return put(form, WEIGHT, None) if is_told and not to.weighs_execution else form


def with_parts(form: Form, to: Edition) -> Form:
    """The form with its targets in as many cells as the other paper has for them."""
    beside = tuple(f for f in BESIDE_TARGET if f in to.indicators.fields)
    rows = tuple(_parted(row, beside) for row in form.indicators)
    return changed(form, indicators=rows)


def _parted(row: Indicator, beside: tuple[str, ...]) -> Indicator:
    """The row with its target in these columns; one that fits them stays as it is."""
    filled = [f for f in BESIDE_TARGET if getattr(row, f) is not None]
    whole = row.whole_target
    if whole is None or (filled and set(filled) <= set(beside)):
        return row
    if not filled and not beside:
        return row
    operator, value, unit = target_parts(whole)
    own = operator if "operator" in beside else None
    counted_in = unit if "unit" in beside else None
    kept = (None if own else operator, value, None if counted_in else unit)
    target = "".join(filter(None, kept))
    return changed(row, operator=own, target=target, unit=counted_in)


def home_of(category: Category, to: Edition) -> str | None:
    """The official word of a category in another edition; None where it has none."""
    if category.name in to.categories:
        return category.name
    akin = [
        other.name
        for other in to.categories.values()
        if category.name in other.aliases or other.name in category.aliases
    ]
    return akin[0] if len(akin) == 1 else None


def _moves(
    form: Form, before: Edition, to: Edition, homes: Homes
) -> Iterator[tuple[Address, object, object]]:
    """Every fact with its cell and what becomes of it; None where it has no place.

    A row without a place begins with the word of its category.
    """
    named: set[int] = set()
    for where, value in facts(form):
        row = where.row
        lost = row is not None and homes[form.indicators[row].category] is None
        if lost and row is not None and row not in named:
            named.add(row)
            yield row_cell(row, "category"), form.indicators[row].category, None
        stays = not lost and where.in_every_row in to.cells
        yield where, value, _reckoned(where, value, before, to) if stays else None


def _reckoned(where: Address, value: object, before: Edition, to: Edition) -> object:
    """The value as the other paper has it: an amount in its unit."""
    is_amount = where.field in before.funding.amounts
    if not is_amount or not isinstance(value, Decimal):
        return value
    return in_unit(value, before.funding.unit, to.funding.unit)


def _on_paper(form: Form, to: Edition, words: Sequence[str | None]) -> Form:
    """The rows whose category has a word there, in the order of the other paper."""
    order = list(to.categories)
    pairs = zip(words, form.indicators, strict=True)
    rows = [changed(row, category=word) for word, row in pairs if word is not None]
    ordered = sorted(rows, key=lambda row: order.index(row.category))
    return changed(form, edition=to.id, indicators=tuple(ordered))
