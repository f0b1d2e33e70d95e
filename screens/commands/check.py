"""The command that tells what is wrong with forms: quick, because it is asked often."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from exports.abreast import abreast
from screens.commands.arguments.command_wording import CommandText
from screens.commands.arguments.files import read_file, report_edition_troubles
from screens.commands.arguments.options import Options, files_of, words_behind
from screens.commands.report import as_json
from screens.commands.table import line_of, table, tsv
from screens.exits import Exit
from screens.output import (
    json_text,
    one_line,
    out,
    out_json_array,
    remark,
    with_progress,
)
from screens.presenters.verdicts.verdict import Checked, as_lines
from wizard.findings import is_fit
from wizard.refusals import Unusable

if TYPE_CHECKING:
    from screens.commands.arguments.declarations import Against

AGAINST: Final = "--against"

FULL, JSON = "", "json"
"""The report that nobody has to ask for, and the one that programs read."""


def check(words: Sequence[str]) -> int:
    """The findings of every form in the files; a broken file does not stop the rest."""
    asked = _read(words)
    report_edition_troubles()
    report_format = REPORTS[asked.report]
    held, files = _against(asked)
    forms: list[str] = []
    refusals: list[Unusable] = []
    used: list[tuple[str, int]] = []
    fit = True
    reports = abreast(partial(_report_of, report_format.one, held), files)
    for result in with_progress(reports, len(files)):
        forms += result.forms
        refusals += result.refusals
        used += result.used
        fit = fit and result.fit
        for line in result.remarks:
            remark(line)
    for line in held.unused(used) if held else ():
        remark(line)
    if forms or asked.report == JSON:
        report_format.all(forms)
    for refusal in refusals:
        remark(one_line(str(refusal)))
    if refusals:
        return Exit.UNUSABLE
    return Exit.DONE if fit else Exit.REFUSED


class Asked(NamedTuple):
    """What a check was asked for."""

    files: list[str]
    report: str
    declarations: list[str]
    """The files and folders of the declarations that forms are held against."""
    behind: frozenset[str]
    """The files written behind one of these: they may be declarations, too."""


def _read(words: Sequence[str]) -> Asked:
    """The files that were named, and the report that was asked for."""
    options = Options()
    options.add_argument("files", nargs="*")
    names = list(filter(None, REPORTS))
    for name in names:
        options.add_argument(f"--{name}", action="store_true")
    options.add_argument(AGAINST, action="append", default=[])
    given = options.read(words)
    chosen = [name for name in names if getattr(given, name)]
    if len(chosen) > 1:
        raise Unusable(CommandText.ONE_OUTPUT)
    files, behind = files_of(given, "check"), words_behind(AGAINST, words)
    return Asked(files, next(iter(chosen), FULL), given.against, behind)


def _against(asked: Asked) -> "tuple[Against | None, list[str]]":
    """The declarations, where any are asked for, and the files that are none of them.

    Raises Unusable.
    """
    if not asked.declarations:
        return None, asked.files
    from screens.commands.arguments.declarations import against  # noqa: PLC0415  most checks have none

    return against(asked.declarations, asked.files, asked.behind)


class FileReport(NamedTuple):
    """The report on one file; short, because there may be thousands."""

    forms: list[str]
    remarks: tuple[str, ...]
    refusals: list[Unusable]
    fit: bool
    used: list[tuple[str, int]]
    """The declarations that its forms were held against."""


def _report_of(
    one: Callable[[Checked], str], held: "Against | None", file: str
) -> FileReport:
    result = read_file(file)
    said, found = result.remarks, result.forms
    if held is not None:
        found = held.held(found)
        said += tuple(line for each in found for line in held.remarks_on(each))
    return FileReport(
        [one(checked) for checked in found],
        said,
        [] if result.refusal is None else [result.refusal],
        all(is_fit(checked.findings) for checked in found),
        [each.declaration for each in found if each.declaration is not None],
    )


class ReportFormat(NamedTuple):
    """A way to tell: of one form, and of all together."""

    one: Callable[[Checked], str]
    all: Callable[[Sequence[str]], None]


def _as_json_text(checked: Checked) -> str:
    """One object of the array, made where the form was checked: it may be many."""
    return json_text(as_json(checked))


def _in_full(checked: Checked) -> str:
    return "\n".join(as_lines(checked))


def _all_in_full(forms: Sequence[str]) -> None:
    out("\n\n".join(forms))


def _all_in_table(forms: Sequence[str]) -> None:
    out("\n".join(table(forms)))


def _all_as_tsv(forms: Sequence[str]) -> None:
    out("\n".join(tsv(forms)))


REPORTS: Final[Mapping[str, ReportFormat]] = {
    FULL: ReportFormat(_in_full, _all_in_full),
    JSON: ReportFormat(_as_json_text, out_json_array),
    "table": ReportFormat(line_of, _all_in_table),
    "tsv": ReportFormat(line_of, _all_as_tsv),
}
"""The ways of `check` to tell, by the option that chooses them; in full without one."""
