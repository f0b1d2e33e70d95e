"""The commands that need no screen: import, check, export, list, editions."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from exports.readers import read
from exports.recognise import Read
from screens.exits import Exit
from screens.options import Options, files_of
from screens.printing import out, out_json, remark
from screens.report import Checked, as_json, as_lines
from screens.wording import Shown
from wizard.drafts import FileStore, Summary, home
from wizard.edition import edition, edition_ids
from wizard.files import make_folder, safe_name
from wizard.findings import is_fit
from wizard.form import Form
from wizard.refusals import Unusable


def import_forms(words: Sequence[str]) -> int:
    """Every form found becomes a draft, or a .toml file in the folder of --to."""
    options = Options()
    options.add_argument("files", nargs="*")
    options.add_argument("--to")
    options.add_argument("--force", action="store_true")
    given = options.read(words)
    reads = [(f, r) for f in files_of(given, "import") for r in read(Path(f))]
    for file, number, got in _numbered(reads):
        _tell_unplaced(file, number, got)
    forms = [got.form for _, got in reads]
    if given.to is None:
        _to_drafts(forms)
    else:
        _to_folder(forms, Path(given.to), replace=given.force)
    return Exit.DONE


def check(words: Sequence[str]) -> int:
    """The findings of every form in the files; a broken file does not stop the rest."""
    options = Options()
    options.add_argument("files", nargs="*")
    options.add_argument("--json", action="store_true")
    given = options.read(words)
    forms, unusable = _checked(files_of(given, "check"))
    if given.json:
        out_json([as_json(checked) for checked in forms])
    elif forms:
        out("\n\n".join("\n".join(as_lines(checked)) for checked in forms))
    if unusable:
        return Exit.UNUSABLE
    fit = all(is_fit(checked.findings) for checked in forms)
    return Exit.DONE if fit else Exit.REFUSED


def export(words: Sequence[str]) -> int:
    """Write fit forms in one file; where one is not fit, nothing is written."""
    from exports.formats import NotFit, write  # noqa: PLC0415  check starts without Word

    options = Options()
    options.add_argument("files", nargs="*")
    options.add_argument("-o", "--output")
    options.add_argument("--force", action="store_true")
    given = options.read(words)
    if given.output is None:
        raise Unusable(Shown.NO_OUTPUT)
    forms = [r.form for f in files_of(given, "export") for r in read(Path(f))]
    try:
        write(forms, Path(given.output), replace=given.force)
    except NotFit:
        _tell_unfit(_checked(given.files)[0])
        return Exit.REFUSED
    remark(Shown.EXPORTED.format(file=given.output, count=len(forms)))
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
        out(_draft_line(draft))
    return Exit.DONE


def list_editions(words: Sequence[str]) -> int:
    """The editions of the form that the program knows."""
    options = Options()
    options.add_argument("--json", action="store_true")
    given = options.read(words)
    known = [edition(id) for id in edition_ids()]
    if given.json:
        out_json([{"id": e.id, "name": e.name, "source": e.source} for e in known])
        return Exit.DONE
    for one in known:
        out(Shown.EDITION_LINE.format(id=one.id, name=one.name, source=one.source))
    return Exit.DONE


def _checked(files: Sequence[str]) -> tuple[list[Checked], bool]:
    """Every form of the files, and whether a file could not be used."""
    forms: list[Checked] = []
    unusable = False
    for file in files:
        try:
            reads = read(Path(file))
        except Unusable as refusal:
            remark(str(refusal))
            unusable = True
            continue
        for number, got in enumerate(reads, start=1):
            _tell_unplaced(file, number, got)
            forms.append(Checked(file, number, got.form))
    return forms, unusable


def _numbered(reads: Iterable[tuple[str, Read]]) -> Iterator[tuple[str, int, Read]]:
    """The forms with their number in their own file, from 1."""
    counts: dict[str, int] = {}
    for file, got in reads:
        counts[file] = counts.get(file, 0) + 1
        yield file, counts[file], got


def _tell_unplaced(file: str, number: int, got: Read) -> None:
    for item in got.unplaced:
        told = {"file": file, "number": number, "place": item.place, "text": item.text}
        remark(Shown.UNPLACED.format(**told))


def _tell_unfit(forms: Sequence[Checked]) -> None:
    unfit = [checked for checked in forms if not is_fit(checked.findings)]
    remark(Shown.REFUSED.format(count=len(unfit)))
    for checked in unfit:
        remark("\n".join(as_lines(checked)))


def _to_drafts(forms: Sequence[Form]) -> None:
    store = FileStore(home())
    for form in forms:
        draft = store.create(form)
        draft.close()
        name = form.project.name or Shown.NAMELESS
        out(Shown.IMPORTED_DRAFT.format(id=draft.id, name=name))


def _to_folder(forms: Sequence[Form], folder: Path, *, replace: bool) -> None:
    from exports.formats import keep  # noqa: PLC0415  check starts without writers

    make_folder(folder)
    for number, form in enumerate(forms, start=1):
        name = form.project.name or Shown.NAMELESS
        path = folder / f"{number:02}-{safe_name(name)}.toml"
        keep(form, path, replace=replace)
        out(Shown.IMPORTED_FILE.format(file=path, name=name))


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


def _draft_line(draft: Summary) -> str:
    return Shown.DRAFT_LINE.format(
        id=draft.id,
        name=draft.trouble or draft.project_name or Shown.NAMELESS,
        year=draft.year or Shown.NO_YEAR,
        changed=f"{draft.changed:%Y-%m-%d %H:%M}",
    )
