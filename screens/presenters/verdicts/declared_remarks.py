"""What a person has to know of a declaration that was taken into a form."""

from collections.abc import Iterator

from exports.declaration.declared_form import DeclaredForm
from screens.presenters.verdicts.declared_wording import DeclaredText
from wizard.cells import quoted
from wizard.editions.library import DEFAULT, edition
from wizard.numbers import shown
from wizard.rules import labels
from wizard.wording import Says


def declared_remarks(made: DeclaredForm) -> Iterator[str]:
    """What of it has no place on the form, and what was assumed."""
    for row in made.unplaced:
        yield DeclaredText.UNPLACED.format(
            name=quoted(row.name or row.target),
            category=row.category or row.group,
            place=row.place,
        )
    for fund in made.unmoved:
        facts = {"amount": shown(fund.amount), "unit": fund.unit or ""}
        yield DeclaredText.UNMOVED.format(label=quoted(fund.label), **facts)
    if made.lost:
        cells = (labels.heading(edition(DEFAULT), cell) for cell in made.lost)
        yield DeclaredText.LOST.format(cells=Says.LIST_COMMA.join(cells))
    if made.has_unnamed_money:
        own = edition(made.form.edition).funding.unit
        yield DeclaredText.NO_UNIT.format(own=own)
    if made.form.year is None:
        yield DeclaredText.NO_YEAR
