"""The command that puts a form on the paper of another edition."""

from collections.abc import Sequence
from pathlib import Path

from exports.export_wording import ExportSays
from exports.formats import keep
from screens.commands.arguments.command_wording import CommandText
from screens.commands.arguments.files import forms_in
from screens.commands.arguments.options import Options
from screens.commands.import_forms import to_drafts
from screens.exits import Exit
from screens.output import out, remark
from screens.presenters.names import name_of
from screens.presenters.search.editions import named_edition
from wizard.drafts.chosen_store import chosen_store
from wizard.form import Form
from wizard.home import home
from wizard.interview.transfer.conversion import Converted
from wizard.interview.transfer.conversion import convert as converted
from wizard.refusals import Unusable

SUFFIX = ".toml"


def convert(words: Sequence[str]) -> int:
    """A draft or the forms of a file, in another edition; they stay as they are."""
    options = Options()
    options.add_argument("source", nargs="?", default="")
    options.add_argument("--edition")
    options.add_argument("-o", "--output")
    options.add_argument("--force", action="store_true")
    given = options.read(words)
    if not given.source or not given.edition:
        raise Unusable(CommandText.NOTHING_TO_CONVERT)
    to, forms = named_edition(given.edition), _forms(given.source)
    results = [converted(form, to) for form in forms]
    if given.output is None:
        to_drafts([result.form for result in results])
    else:
        _to_file(results, Path(given.output), replace=given.force)
    for number, result in enumerate(results, start=1):
        _tell_displaced(result, given.source, number)
    return Exit.DONE


def _forms(source: str) -> list[Form]:
    if source.isdecimal():
        draft = chosen_store(home()).open(source)
        draft.close()
        return [draft.form]
    return [checked.form for checked in forms_in(source)]


def _to_file(results: Sequence[Converted], path: Path, *, replace: bool) -> None:
    if path.suffix.lower() != SUFFIX:
        raise Unusable(ExportSays.STRANGE_FORMAT.format(file=path, known=SUFFIX))
    if len(results) > 1:
        raise Unusable(ExportSays.ONE_FORM_ONLY.format(file=path, suffix=SUFFIX))
    keep(results[0].form, path, replace=replace)
    name = name_of(results[0].form)
    out(CommandText.IMPORTED_FILE.format(file=path, name=name))


def _tell_displaced(result: Converted, source: str, number: int) -> None:
    for fact in result.displaced:
        remark(
            CommandText.DISPLACED.format(number=number, cell=fact.cell, text=fact.text)
        )
    if result.displaced:
        count = len(result.displaced)
        remark(CommandText.DISPLACED_SUM.format(source=source, count=count))
