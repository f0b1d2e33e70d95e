"""How a new form begins: blank, from last year's, or from a file of answers."""

from screens.commands.wanted import Wanted
from screens.wording import Shown
from wizard.cells import year_cell
from wizard.drafts.store import Draft, Store
from wizard.editions.library import DEFAULT, edition
from wizard.interview.interview import blank_form
from wizard.refusals import Unusable


def new_draft(given: Wanted, store: Store) -> Draft:
    """A new draft as the options of `new` ask for it. Raises Unusable."""
    if given.draft:
        raise Unusable(Shown.STRANGE_OPTION.format(word=given.draft))
    year = _year(given.year)
    if given.source is None:
        return store.create(blank_form(edition(given.edition or DEFAULT), year))
    from screens.commands.files import only_form  # noqa: PLC0415  a blank form is not read
    from wizard.drafts.beginning import draft_from  # noqa: PLC0415  nor carried over
    from wizard.interview.conversion import convert  # noqa: PLC0415  nor put in another edition

    source = only_form(given.source)
    if given.edition is not None:
        source = convert(source, edition(given.edition)).form
    return draft_from(source, store, year)


def _year(typed: str | None) -> int | None:
    year = None if typed is None else year_cell(typed)
    if isinstance(year, str) or (typed is not None and year is None):
        raise Unusable(Shown.BAD_YEAR.format(year=typed))
    return year
