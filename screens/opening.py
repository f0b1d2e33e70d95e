"""The commands that open the app; Textual is imported once the terminal is known."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from screens.options import Options
from screens.printing import remark
from screens.terminal import prepare, quiet, refuse_unable
from screens.wording import Shown
from wizard.drafts import Draft, FileStore, home
from wizard.refusals import Unusable

if TYPE_CHECKING:
    from wizard.form import Form


def list_drafts(words: Sequence[str]) -> int:
    """The app at the list of drafts."""
    Options().read(words)
    refuse_unable()
    return _run(FileStore(home()), None)


def new(words: Sequence[str]) -> int:
    """The app at the first question of a new form."""
    from wizard.edition import DEFAULT, edition  # noqa: PLC0415  the list needs none
    from wizard.interview import blank_form  # noqa: PLC0415  the list needs none

    options = Options()
    options.add_argument("--edition", default=DEFAULT)
    options.add_argument("--year")
    given = options.read(words)
    form = blank_form(edition(given.edition), _year(given.year))
    refuse_unable()
    store = FileStore(home())
    return _run(store, store.create(form))


def open_draft(words: Sequence[str]) -> int:
    """The app where a draft was left; a .toml file becomes a draft first."""
    options = Options()
    options.add_argument("draft", nargs="?", default="")
    given = options.read(words)
    if not given.draft:
        raise Unusable(Shown.NO_DRAFT_NAMED)
    refuse_unable()
    store = FileStore(home())
    if given.draft.isdigit():
        return _run(store, store.open(given.draft))
    return _run(store, _draft_of(Path(given.draft), store))


def _draft_of(path: Path, store: FileStore) -> Draft:
    from exports.readers import read  # noqa: PLC0415  a draft by number needs none

    reads = read(path)
    if len(reads) > 1:
        raise Unusable(Shown.SEVERAL_FORMS.format(file=path, count=len(reads)))
    form: Form = reads[0].form
    draft = store.create(form)
    told = {"id": draft.id, "name": form.project.name or Shown.NAMELESS}
    remark(Shown.IMPORTED_DRAFT.format(**told))
    return draft


def _year(typed: str | None) -> int | None:
    from wizard.cells import year_cell  # noqa: PLC0415  only a new form has a year

    year = None if typed is None else year_cell(typed)
    if isinstance(year, str) or (typed is not None and year is None):
        raise Unusable(Shown.BAD_YEAR.format(year=typed))
    return year


def _run(store: FileStore, draft: Draft | None) -> int:
    prepare()
    with quiet():
        from screens.app import Ziping  # noqa: PLC0415  reads what prepare() has set

        app = Ziping(store, draft)
        app.run(mouse=False)
    return app.return_code or 0
