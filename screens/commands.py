"""The commands that need no screen: import, check, export, list."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from screens.batch import table, tsv
from screens.exits import Exit
from screens.naming import draft_line, name_of
from screens.options import Options, files_of
from screens.printing import one_line, out, out_json, remark
from screens.reading import forms_in
from screens.report import Checked, as_json, as_lines, doubt_lines
from screens.wording import Shown
from wizard.drafts import FileStore, Summary
from wizard.files import make_folder, safe_name
from wizard.findings import is_fit
from wizard.form import Form
from wizard.home import home
from wizard.refusals import Unusable
from wizard.shelf import troubles


def import_forms(words: Sequence[str]) -> int:
    """Every form found becomes a draft, or a .toml file in the folder of --to."""
    options = Options()
    options.add_argument("files", nargs="*")
    options.add_argument("--to")
    options.add_argument("--embedded", action="store_true")
    options.add_argument("--force", action="store_true")
    given = options.read(words)
    named = files_of(given, "import")
    _tell_troubles()
    found = [c for f in named for c in forms_in(f, embedded=given.embedded)]
    forms = [checked.form for checked in found]
    if given.to is None:
        to_drafts(forms)
    else:
        _to_folder(forms, Path(given.to), replace=given.force)
    return Exit.DONE


def check(words: Sequence[str]) -> int:
    """The findings of every form in the files; a broken file does not stop the rest."""
    options = Options()
    options.add_argument("files", nargs="*")
    for name in REPORTS:
        options.add_argument(f"--{name}", action="store_true")
    given = options.read(words)
    chosen = [name for name in REPORTS if getattr(given, name)]
    if len(chosen) > 1:
        raise Unusable(Shown.ONE_OUTPUT)
    named = files_of(given, "check")
    _tell_troubles()
    forms, refusals = _checked(named)
    if forms or chosen == ["json"]:
        report = REPORTS[chosen[0]] if chosen else _report_in_full
        report(forms)
    for refusal in refusals:
        remark(one_line(str(refusal)))
    if refusals:
        return Exit.UNUSABLE
    fit = all(is_fit(checked.findings) for checked in forms)
    return Exit.DONE if fit else Exit.REFUSED


def export(words: Sequence[str]) -> int:
    """Write fit forms in one file; where one is not fit, nothing is written."""
    from exports.formats import NotFit, write  # noqa: PLC0415  check starts without Word

    options = Options()
    options.add_argument("files", nargs="*")
    options.add_argument("-o", "--output")
    options.add_argument("--embedded", action="store_true")
    options.add_argument("--force", action="store_true")
    given = options.read(words)
    if given.output is None:
        raise Unusable(Shown.NO_OUTPUT)
    named = files_of(given, "export")
    _tell_troubles()
    forms = [c for f in named for c in forms_in(f, embedded=given.embedded)]
    try:
        whole = [checked.form for checked in forms]
        write(whole, Path(given.output), replace=given.force)
    except NotFit:
        _tell_unfit(forms)
        return Exit.REFUSED
    remark(Shown.EXPORTED.format(file=given.output, count=len(forms)))
    for line in (line for checked in forms for line in doubt_lines(checked)):
        remark(line)
    return Exit.DONE


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


def _report_in_full(forms: Sequence[Checked]) -> None:
    out("\n\n".join("\n".join(as_lines(checked)) for checked in forms))


def _report_as_json(forms: Sequence[Checked]) -> None:
    out_json([as_json(checked) for checked in forms])


def _report_as_table(forms: Sequence[Checked]) -> None:
    out("\n".join(table(forms)))


def _report_as_tsv(forms: Sequence[Checked]) -> None:
    out("\n".join(tsv(forms)))


REPORTS: Final[Mapping[str, Callable[[Sequence[Checked]], None]]] = {
    "json": _report_as_json,
    "table": _report_as_table,
    "tsv": _report_as_tsv,
}
"""The ways of `check` to tell, by the option that chooses them."""


def _checked(files: Sequence[str]) -> tuple[list[Checked], list[Unusable]]:
    """Every form of the files, and why the other files could not be used."""
    forms: list[Checked] = []
    refusals: list[Unusable] = []
    for file in files:
        try:
            forms += forms_in(file)
        except Unusable as refusal:
            refusals.append(refusal)
    return forms, refusals


def _tell_troubles() -> None:
    """Say which editions of the office no form can be read by."""
    for trouble in troubles():
        remark(trouble)


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
    from exports.formats import keep, refuse_existing  # noqa: PLC0415  check starts without writers

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
