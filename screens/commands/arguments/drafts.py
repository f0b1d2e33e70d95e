"""The draft that a command opens: a new one, one that there is, or one from a file."""

from screens.commands.arguments.command_wording import CommandText
from screens.commands.arguments.options import InterviewOptions, Wanted
from screens.output import remark
from screens.presenters.names import name_of
from screens.presenters.search.editions import named_edition
from wizard.cells import year_cell
from wizard.drafts.store import Draft, Store
from wizard.editions.library import DEFAULT
from wizard.interview.interview import blank_form
from wizard.refusals import Unusable


def new_draft(
    options: InterviewOptions, store: Store, *, at_once: bool = False
) -> Draft:
    """A new draft as the options of `new` ask for it. Raises Unusable.

    A blank one is there at once where it may wait for its store.
    """
    if options.draft:
        raise Unusable(CommandText.STRANGE_OPTION.format(word=options.draft))
    year = _year(options.year)
    if options.source is None:
        version = named_edition(options.edition or DEFAULT)
        make = store.begin if at_once else store.create
        return make(blank_form(version, year))
    return _from_file(options.source, store, Wanted(options.edition, year))


def named_draft(named: str, store: Store) -> Draft:
    """The draft of this number; a file becomes a draft first. Raises Unusable."""
    if named.isdecimal():
        return store.open(named)
    draft = _from_file(named, store)
    told = {"id": draft.id, "name": name_of(draft.form)}
    remark(CommandText.IMPORTED_DRAFT.format(**told))
    return draft


def _from_file(file: str, store: Store, wanted: Wanted | None = None) -> Draft:
    """A draft of the form in a file; a new one begun from there, where it is wanted."""
    from screens.commands.arguments.sources import draft_of  # noqa: PLC0415  most need no readers

    return draft_of(file, store, wanted)


def _year(typed: str | None) -> int | None:
    year = None if typed is None else year_cell(typed)
    if isinstance(year, str) or (typed is not None and year is None):
        raise Unusable(CommandText.BAD_YEAR.format(year=typed))
    return year
