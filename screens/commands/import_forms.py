"""The command that reads forms from files and keeps each as a draft or a .toml file."""

from collections.abc import Sequence
from pathlib import Path

from exports.formats import keep, refuse_existing
from screens.commands.arguments.command_wording import CommandText
from screens.commands.arguments.files import (
    forms_of,
    report_edition_troubles,
)
from screens.commands.arguments.options import Options, files_of
from screens.commands.arguments.taken_over import tell_of_paper
from screens.exits import Exit
from screens.output import out
from screens.presenters.names import name_of
from screens.presenters.verdicts.verdict import verdict
from wizard.drafts.chosen_store import chosen_store
from wizard.editions.library import edition
from wizard.file_names import safe_name
from wizard.folders import make_folder
from wizard.form import Form
from wizard.home import home
from wizard.rules import findings


def import_forms(words: Sequence[str]) -> int:
    """Every form found becomes a draft, or a .toml file in the folder of --to."""
    options = Options()
    options.add_argument("files", nargs="*")
    options.add_argument("--to")
    options.add_argument("--embedded", action="store_true")
    options.add_argument("--force", action="store_true")
    given = options.read(words)
    named = files_of(given, "import")
    report_edition_troubles()
    found = forms_of(named, embedded=given.embedded)
    tell_of_paper(found)
    forms = [checked.form for checked in found]
    if given.to is None:
        to_drafts(forms)
    else:
        _to_folder(forms, Path(given.to), replace=given.force)
    return Exit.DONE


def to_drafts(forms: Sequence[Form]) -> None:
    """Every form as a draft of its own, each told with its number and how it stands."""
    store = chosen_store(home())
    for form in forms:
        draft = store.create(form)
        draft.close()
        told = CommandText.IMPORTED_DRAFT.format(id=draft.id, name=name_of(form))
        stands = verdict(findings(form, edition(form.edition)))
        out(CommandText.STANDS.format(draft=told, verdict=stands))


def _to_folder(forms: Sequence[Form], folder: Path, *, replace: bool) -> None:
    paths = [
        folder / f"{number:02}-{safe_name(name_of(form))}.toml"
        for number, form in enumerate(forms, start=1)
    ]
    for path in paths:
        refuse_existing(path, replace=replace)
    make_folder(folder)
    for form, path in zip(forms, paths, strict=True):
        keep(form, path, replace=replace)
        out(CommandText.IMPORTED_FILE.format(file=path, name=name_of(form)))
