"""A draft from a file: its form, or a new one from last year's or the declaration."""

from collections.abc import Sequence

from exports.declaration.declared_form import declared_form, edition_for
from exports.declaration.refusal import HoldsDeclarations
from exports.declared import Declaration
from screens.commands.arguments.command_wording import CommandText
from screens.commands.arguments.declaration_wording import AgainstText
from screens.commands.arguments.options import Wanted
from screens.commands.arguments.taken_over import only_form
from screens.output import one_line, remark
from screens.presenters.search.editions import named_edition
from screens.presenters.verdicts.declared_remarks import declared_remarks
from wizard.drafts.beginning import draft_from, draft_from_declaration
from wizard.drafts.store import Draft, Store
from wizard.refusals import Unusable


def draft_of(file: str, store: Store, wanted: Wanted | None) -> Draft:
    """The one form of a file as a draft; one that begins from it where that is wanted.

    Raises Unusable.
    """
    if wanted is None:
        return store.create(only_form(file))
    try:
        form = only_form(file, wanted.edition)
    except HoldsDeclarations as held:
        return _declared(file, held.declarations, wanted, store)
    return draft_from(form, store, wanted.year)


def _declared(
    file: str, found: Sequence[Declaration], wanted: Wanted, store: Store
) -> Draft:
    """The draft of the one declaration in a file. Raises Unusable for several."""
    if len(found) > 1:
        facts = {"file": file, "count": len(found)}
        raise Unusable(AgainstText.SEVERAL.format(**facts))
    named = wanted.edition
    own = edition_for(found[0]) if named is None else named_edition(named)
    made = declared_form(found[0], own)
    for text in declared_remarks(made):
        told = {"file": file, "number": 1, "text": text}
        remark(one_line(CommandText.REMARK_ON.format(**told)))
    return draft_from_declaration(made.form, store, wanted.year)
