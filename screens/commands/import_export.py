"""The commands that need no screen, beside `check`: import, export, list."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from screens.commands.files import forms_of, report_edition_troubles
from screens.commands.options import Options, files_of
from screens.exits import Exit
from screens.output import out, out_json, remark
from screens.presenters.names import draft_line, name_of
from screens.presenters.verdict import Checked, as_lines, doubt_lines
from screens.wording import Shown
from wizard.drafts.file_store import FileStore, Summary
from wizard.files import make_folder, safe_name
from wizard.findings import Finding, is_fit
from wizard.form import Form
from wizard.home import home
from wizard.refusals import Unusable
from wizard.rules.source import TYPED


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
    forms = [c.form for c in forms_of(named, embedded=given.embedded)]
    if given.to is None:
        to_drafts(forms)
    else:
        _to_folder(forms, Path(given.to), replace=given.force)
    return Exit.DONE


def export(words: Sequence[str]) -> int:
    """Write fit forms in one file; where one is not fit, nothing is written.

    A form read from paper has to be fit as it was read, and as it will be read again.
    """
    options = Options()
    options.add_argument("files", nargs="*")
    options.add_argument("-o", "--output")
    options.add_argument("--embedded", action="store_true")
    options.add_argument("--force", action="store_true")
    given = options.read(words)
    if given.output is None:
        raise Unusable(Shown.NO_OUTPUT)
    named = files_of(given, "export")
    report_edition_troubles()
    forms = forms_of(named, embedded=given.embedded)
    return _written(forms, given.output, force=given.force)


def _written(forms: Sequence[Checked], output: str, *, force: bool) -> int:
    from exports.formats import NotFit, write  # noqa: PLC0415  import needs none

    if not all(is_fit(checked.findings) for checked in forms):
        _tell_unfit(forms)
        return Exit.REFUSED
    try:
        whole = [checked.form for checked in forms]
        found = write(whole, Path(output), replace=force)
    except NotFit:
        _tell_unfit([replace(checked, source=TYPED) for checked in forms])
        return Exit.REFUSED
    _tell_written(forms, found, output)
    return Exit.DONE


def _tell_written(
    forms: Sequence[Checked], found: Sequence[Sequence[Finding]], output: str
) -> None:
    remark(Shown.EXPORTED.format(file=output, count=len(forms)))
    for checked, of_form in zip(forms, found, strict=True):
        for line in doubt_lines(checked, of_form):
            remark(line)


def list_drafts(words: Sequence[str]) -> int:
    """The drafts, the last one changed first."""
    options = Options()
    options.add_argument("--json", action="store_true")
    given = options.read(words)
    drafts = FileStore(home()).list()
    if given.json:
        out_json([_draft_json(draft) for draft in drafts])
        return Exit.DONE
    if not drafts:
        remark(Shown.NO_DRAFTS)
    for draft in drafts:
        out(draft_line(draft))
    return Exit.DONE


def _tell_unfit(forms: Sequence[Checked]) -> None:
    unfit = [checked for checked in forms if not is_fit(checked.findings)]
    remark(Shown.REFUSED.format(count=len(unfit)))
    for checked in unfit:
        remark("\n".join(as_lines(checked)))


def to_drafts(forms: Sequence[Form]) -> None:
    """Every form as a draft of its own, each told with its number."""
    store = FileStore(home())
    for form in forms:
        draft = store.create(form)
        draft.close()
        out(Shown.IMPORTED_DRAFT.format(id=draft.id, name=name_of(form)))


def _to_folder(forms: Sequence[Form], folder: Path, *, replace: bool) -> None:
    from exports.formats import keep, refuse_existing  # noqa: PLC0415  drafts need no writers

    paths = [
        folder / f"{number:02}-{safe_name(name_of(form))}.toml"
        for number, form in enumerate(forms, start=1)
    ]
    for path in paths:
        refuse_existing(path, replace=replace)
    make_folder(folder)
    for form, path in zip(forms, paths, strict=True):
        keep(form, path, replace=replace)
        out(Shown.IMPORTED_FILE.format(file=path, name=name_of(form)))


def _draft_json(draft: Summary) -> dict[str, str]:
    return {
        "id": draft.id,
        "file": str(draft.file),
        "project_name": draft.project_name,
        "year": draft.year,
        "edition": draft.edition,
        "changed": draft.changed.isoformat(timespec="seconds"),
        "trouble": draft.trouble,
    }
