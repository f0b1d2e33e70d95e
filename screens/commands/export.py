"""The command that writes fit forms as .docx, .toml or another format."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from exports.formats import NotFit, write
from screens.commands.command_wording import CommandText
from screens.commands.files import forms_of, report_edition_troubles
from screens.commands.options import Options, files_of
from screens.exits import Exit
from screens.output import remark
from screens.presenters.verdict import Checked, as_lines, doubt_lines
from wizard.findings import Finding, is_fit
from wizard.refusals import Unusable
from wizard.rules.source import TYPED


def export(words: Sequence[str]) -> int:
    """Write fit forms in one file; where one is not fit, nothing is written.

    A form read from paper has to be fit as it was read, and as it will be read again.
    """
    options = Options()
    options.add_argument("files", nargs="*")
    options.add_argument("-o", "--output")
    options.add_argument("--embedded", action="store_true")
    options.add_argument("--force", action="store_true")
    options.add_argument("--without-facts", action="store_true")
    given = options.read(words)
    if given.output is None:
        raise Unusable(CommandText.NO_OUTPUT)
    named = files_of(given, "export")
    report_edition_troubles()
    forms = forms_of(named, embedded=given.embedded)
    return _written(
        forms, given.output, force=given.force, with_facts=not given.without_facts
    )


def _written(
    forms: Sequence[Checked], output: str, *, force: bool, with_facts: bool
) -> int:
    if not all(is_fit(checked.findings) for checked in forms):
        _tell_unfit(forms)
        return Exit.REFUSED
    try:
        whole = [checked.form for checked in forms]
        found = write(whole, Path(output), replace=force, with_facts=with_facts)
    except NotFit:
        _tell_unfit([replace(checked, source=TYPED) for checked in forms])
        return Exit.REFUSED
    _tell_written(forms, found, output)
    return Exit.DONE


def _tell_written(
    forms: Sequence[Checked], found: Sequence[Sequence[Finding]], output: str
) -> None:
    remark(CommandText.EXPORTED.format(file=output, count=len(forms)))
    for checked, of_form in zip(forms, found, strict=True):
        for line in doubt_lines(checked, of_form):
            remark(line)


def _tell_unfit(forms: Sequence[Checked]) -> None:
    unfit = [checked for checked in forms if not is_fit(checked.findings)]
    remark(CommandText.REFUSED.format(count=len(unfit)))
    for checked in unfit:
        remark("\n".join(as_lines(checked)))
