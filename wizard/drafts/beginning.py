"""How a new draft begins where there is a form to begin from."""

from wizard.drafts.store import Begun, Draft, Store
from wizard.editions.library import edition
from wizard.findings import Code
from wizard.form import Form
from wizard.frozen import changed
from wizard.interview.transfer.carry_over import carried_over, taken_over
from wizard.rules import findings


def draft_from(source: Form, store: Store, year: int | None = None) -> Draft:
    """A new draft from last year's form; from a file of answers, where one is missing.

    Raises Unusable.
    """
    version = edition(source.edition)
    if any(f.code is Code.CELL_MISSING for f in findings(source, version)):
        form = changed(source, year=year or source.year)
        return store.create(form, Begun(form, frozenset()))
    begun = carried_over(source, version, year)
    return store.create(begun.form, Begun(source, begun.keys))


def draft_from_declaration(
    declared: Form, store: Store, year: int | None = None
) -> Draft:
    """A new draft from its declaration, as a form without results. Raises Unusable."""
    form = changed(declared, year=year or declared.year)
    keys = taken_over(form, edition(form.edition))
    return store.create(form, Begun(form, keys, declared=True))
