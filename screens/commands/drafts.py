"""The draft that a command opens: a new one, one that there is, or one from a file."""

from screens.commands.command_wording import CommandText
from screens.commands.options import InterviewOptions
from screens.output import remark
from screens.presenters.names import name_of
from wizard.cells import year_cell
from wizard.drafts.beginning import draft_from
from wizard.drafts.store import Draft, Store
from wizard.editions.library import DEFAULT, edition
from wizard.form import Form
from wizard.interview.interview import blank_form
from wizard.refusals import Unusable


def new_draft(options: InterviewOptions, store: Store) -> Draft:
    """A new draft as the options of `new` ask for it. Raises Unusable."""
    if options.draft:
        raise Unusable(CommandText.STRANGE_OPTION.format(word=options.draft))
    year = _year(options.year)
    if options.source is None:
        return store.create(blank_form(edition(options.edition or DEFAULT), year))
    return draft_from(_form_in(options.source, options.edition), store, year)


def named_draft(named: str, store: Store) -> Draft:
    """The draft of this number; a file becomes a draft first. Raises Unusable."""
    if named.isdecimal():
        return store.open(named)
    form = _form_in(named)
    draft = store.create(form)
    remark(CommandText.IMPORTED_DRAFT.format(id=draft.id, name=name_of(form)))
    return draft


def _form_in(file: str, edition_id: str | None = None) -> Form:
    from screens.commands.files import only_form  # noqa: PLC0415  most drafts need no readers

    return only_form(file, edition_id)


def _year(typed: str | None) -> int | None:
    year = None if typed is None else year_cell(typed)
    if isinstance(year, str) or (typed is not None and year is None):
        raise Unusable(CommandText.BAD_YEAR.format(year=typed))
    return year
