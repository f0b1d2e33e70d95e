"""What was changed, dropped or added since the declaration, cell by cell."""

from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from typing import Final

from wizard.address import ROWS, Address, address, fund_cell, row_cell
from wizard.cells import quoted
from wizard.declaration.comparison_wording import DeclaredSays
from wizard.declaration.excerpt import excerpts
from wizard.declaration.matching import Matching, matched
from wizard.declaration.sameness import bare, letters, promises_same
from wizard.editions.edition import Edition
from wizard.findings import Code, Finding
from wizard.form import Form, Indicator, get, known, year_of
from wizard.numbers import trimmed
from wizard.rules import labels
from wizard.wording import Says

GOALS: Final = "goals.expected"
BUDGET: Final = "initial_budget"
"""The amount of a form that was declared: 年初预算数."""

Told = dict[str, object]


def changes(form: Form, declared: Form, edition: Edition) -> tuple[Finding, ...]:
    """Every target that is not as it was declared, in the order of the paper.

    `declared` is the declaration as a form of the same edition. What it leaves blank,
    and what the form has not been told yet, is no change.
    """
    same = partial(promises_same, edition=edition, year=year_of(form))
    rows = matched(declared.indicators, form.indicators, same)
    return (
        *_of_head(form, declared, edition),
        *_of_funds(form, declared, edition),
        *_of_goals(form, declared, edition),
        *_of_rows(form, declared, edition, rows),
        *_dropped(declared, rows),
    )


def _of_head(form: Form, declared: Form, edition: Edition) -> Iterator[Finding]:
    if None not in (form.year, declared.year) and form.year != declared.year:
        yield _cell(form, edition, "year", form.year, declared.year)
    one, other = declared.project.name, form.project.name
    if one and other and letters(one) != letters(other):
        yield _cell(form, edition, "project.name", *excerpts(other, one))


def _of_funds(form: Form, declared: Form, edition: Edition) -> Iterator[Finding]:
    if BUDGET not in edition.funding.amounts:
        return
    for line in edition.funding.rows:
        cell = fund_cell(line.field, BUDGET)
        now, before = get(form, cell), get(declared, cell)
        if isinstance(now, Decimal) and isinstance(before, Decimal) and now != before:
            yield _cell(form, edition, cell, trimmed(now), trimmed(before))


def _of_goals(form: Form, declared: Form, edition: Edition) -> Iterator[Finding]:
    now, before = form.goals.expected, declared.goals.expected
    if now and before and bare(now) != bare(before):
        yield _cell(form, edition, GOALS, *excerpts(now, before))


def _of_rows(
    form: Form, declared: Form, edition: Edition, rows: Matching
) -> Iterator[Finding]:
    """The changes of each row in the order of the form, and those that are new."""
    old = {new: old for old, new in rows.pairs}
    weighs = _are_weights_kept(form, declared, rows)
    for number in range(len(form.indicators)):
        if number in rows.added:
            yield _added(form, number)
            continue
        row = declared.indicators[old[number]]
        yield from _of_row(form, number, row, edition)
        if weighs and (found := _weight(form, number, row, edition)):
            yield found


def _of_row(
    form: Form, number: int, before: Indicator, edition: Edition
) -> Iterator[Finding]:
    row, at = form.indicators[number], partial(row_cell, number)
    same = promises_same(before, row, edition, year_of(form))
    if before.category != row.category:
        yield _cell(form, edition, at("category"), row.category, before.category)
    if letters(before.name) != letters(row.name):
        says = DeclaredSays.DECLARED_NAME if same else DeclaredSays.DECLARED_CELL
        yield _cell(form, edition, at("name"), row.name, before.name, says)
    if not same:
        pair = (row.whole_target, before.whole_target)
        yield _cell(form, edition, at("target"), *pair)


def _weight(
    form: Form, number: int, before: Indicator, edition: Edition
) -> Finding | None:
    now, declared = known(form.indicators[number].weight), known(before.weight)
    if now is None or declared is None or now == declared:
        return None
    cell = row_cell(number, "weight")
    return _cell(form, edition, cell, trimmed(now), trimmed(declared))


def _are_weights_kept(form: Form, declared: Form, rows: Matching) -> bool:
    """Whether points were declared on the same scale: not 90 in all where it is 100.

    Where the points of every row are the same so many times those declared, it is not.
    """
    both = [(declared.indicators[a], form.indicators[b]) for a, b in rows.pairs]
    pairs = [(known(a.weight), known(b.weight)) for a, b in both]
    points = [(a, b) for a, b in pairs if a and b]
    if len(points) < 2:
        return True
    (first, scaled), *_ = points
    alike = all(a * scaled == b * first for a, b in points)
    return first == scaled or not alike


def _dropped(declared: Form, rows: Matching) -> Iterator[Finding]:
    for number in rows.dropped:
        row = declared.indicators[number]
        facts: Told = {
            "name": quoted(row.name or row.category),
            "category": row.category,
            "target": _told(row.whole_target),
        }
        yield Finding(
            Code.DECLARED_OTHERWISE, ROWS, DeclaredSays.DECLARED_DROPPED, facts
        )


def _added(form: Form, number: int) -> Finding:
    row = form.indicators[number]
    facts: Told = {
        "row": labels.indicator(form, number),
        "target": _told(row.whole_target),
    }
    where = row_cell(number, "name")
    return Finding(Code.DECLARED_OTHERWISE, where, DeclaredSays.DECLARED_ADDED, facts)


def _cell(
    form: Form,
    edition: Edition,
    where: Address | str,
    now: object,
    before: object,
    says: str = DeclaredSays.DECLARED_CELL,
) -> Finding:
    facts: Told = {
        "cell": _called(form, edition, address(where)),
        "now": _told(now),
        "declared": _told(before),
    }
    return Finding(Code.DECLARED_OTHERWISE, address(where), says, facts)


def _called(form: Form, edition: Edition, where: Address) -> str:
    """The cell as people call it; a row whose name is told anyway by its number."""
    if where.row is None or where.field != "name":
        return labels.cell(form, edition, where)
    row = Says.ROWS.format(numbers=where.row + 1)
    return Says.CELL_OF.format(row=row, heading=labels.column(edition, where.field))


def _told(value: object) -> str:
    """A value as a sentence quotes it, whole; blank in a word."""
    return " ".join(str(value).split()) if value is not None else Says.BLANK
