"""The command that tells what is wrong with forms: quick, because it is asked often."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from screens.exits import Exit
from screens.options import Options, files_of
from screens.printing import one_line, out, out_json, remark
from screens.reading import forms_in, tell_troubles
from screens.report import Checked, as_json, as_lines
from screens.wording import Shown
from wizard.findings import is_fit
from wizard.refusals import Unusable


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
    tell_troubles()
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


def _report_in_full(forms: Sequence[Checked]) -> None:
    out("\n\n".join("\n".join(as_lines(checked)) for checked in forms))


def _report_as_json(forms: Sequence[Checked]) -> None:
    out_json([as_json(checked) for checked in forms])


def _report_as_table(forms: Sequence[Checked]) -> None:
    from screens.batch import table  # noqa: PLC0415  a report in full needs no columns

    out("\n".join(table(forms)))


def _report_as_tsv(forms: Sequence[Checked]) -> None:
    from screens.batch import tsv  # noqa: PLC0415  a report in full needs no columns

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
