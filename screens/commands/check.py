"""The command that tells what is wrong with forms: quick, because it is asked often."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final, NamedTuple

from exports.abreast import abreast
from screens.commands.command_wording import CommandText
from screens.commands.files import read_file, report_edition_troubles
from screens.commands.options import Options, files_of
from screens.commands.report import as_json
from screens.commands.table import line_of, table, tsv
from screens.exits import Exit
from screens.output import one_line, out, out_json, remark, with_progress
from screens.presenters.verdict import Checked, as_lines
from wizard.findings import is_fit
from wizard.refusals import Unusable

FormReport = str | dict[str, object]
"""What is said of one form: text for people, an object for programs."""

FULL, JSON = "", "json"
"""The report that nobody has to ask for, and the one that programs read."""


def check(words: Sequence[str]) -> int:
    """The findings of every form in the files; a broken file does not stop the rest."""
    named, chosen = _read(words)
    report_edition_troubles()
    report_format = REPORTS[chosen]
    forms: list[FormReport] = []
    refusals: list[Unusable] = []
    fit = True
    files = abreast(partial(_report_of, report_format.one), named)
    for result in with_progress(files, len(named)):
        forms += result.forms
        refusals += result.refusals
        fit = fit and result.fit
        for line in result.remarks:
            remark(line)
    if forms or chosen == JSON:
        report_format.all(forms)
    for refusal in refusals:
        remark(one_line(str(refusal)))
    if refusals:
        return Exit.UNUSABLE
    return Exit.DONE if fit else Exit.REFUSED


def _read(words: Sequence[str]) -> tuple[list[str], str]:
    """The files that were named, and the report that was asked for."""
    options = Options()
    options.add_argument("files", nargs="*")
    names = list(filter(None, REPORTS))
    for name in names:
        options.add_argument(f"--{name}", action="store_true")
    given = options.read(words)
    chosen = [name for name in names if getattr(given, name)]
    if len(chosen) > 1:
        raise Unusable(CommandText.ONE_OUTPUT)
    return files_of(given, "check"), next(iter(chosen), FULL)


class FileReport(NamedTuple):
    """The report on one file; short, because there may be thousands."""

    forms: list[FormReport]
    remarks: tuple[str, ...]
    refusals: list[Unusable]
    fit: bool


def _report_of(one: Callable[[Checked], FormReport], file: str) -> FileReport:
    result = read_file(file)
    forms = [one(checked) for checked in result.forms]
    refusals = [] if result.refusal is None else [result.refusal]
    fit = all(is_fit(checked.findings) for checked in result.forms)
    return FileReport(forms, result.remarks, refusals, fit)


class ReportFormat(NamedTuple):
    """A way to tell: of one form, and of all together."""

    one: Callable[[Checked], FormReport]
    all: Callable[[Sequence[FormReport]], None]


def _in_full(checked: Checked) -> str:
    return "\n".join(as_lines(checked))


def _all_in_full(forms: Sequence[FormReport]) -> None:
    out("\n\n".join(map(str, forms)))


def _all_in_table(forms: Sequence[FormReport]) -> None:
    out("\n".join(table([str(form) for form in forms])))


def _all_as_tsv(forms: Sequence[FormReport]) -> None:
    out("\n".join(tsv([str(form) for form in forms])))


REPORTS: Final[Mapping[str, ReportFormat]] = {
    FULL: ReportFormat(_in_full, _all_in_full),
    JSON: ReportFormat(as_json, out_json),
    "table": ReportFormat(line_of, _all_in_table),
    "tsv": ReportFormat(line_of, _all_as_tsv),
}
"""The ways of `check` to tell, by the option that chooses them; in full without one."""
