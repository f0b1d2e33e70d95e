"""The command that writes fit forms as .docx, .toml or another format."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from exports.abreast import abreast
from exports.formats import NotFit, printable, write
from exports.paper.printing import print_out
from screens.commands.arguments.command_wording import CommandText
from screens.commands.arguments.files import forms_of, report_edition_troubles
from screens.commands.arguments.options import Options, files_of
from screens.exits import Exit
from screens.output import remark
from screens.presenters.names import export_name
from screens.presenters.verdicts.verdict import Checked, as_lines, doubt_lines
from wizard.findings import Finding, is_fit
from wizard.frozen import changed
from wizard.refusals import Unusable
from wizard.rules.as_read.source import TYPED

USUAL: Final = ""
"""The printer that is meant where none is named."""


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
    options.add_argument("--print", dest="printer", nargs="?", const=USUAL)
    given = options.read(words)
    if given.output is None and given.printer is None:
        raise Unusable(CommandText.NO_OUTPUT)
    named = files_of(given, "export")
    report_edition_troubles()
    return _exported(forms_of(named, embedded=given.embedded), given)


def _exported(forms: Sequence[Checked], given: Namespace) -> int:
    """Write forms that are fit as they were read; the gate judges them as typed."""
    read = [checked for checked in forms if checked.source != TYPED]
    if not all(abreast(_is_fit, read)):
        _tell_unfit(forms)
        return Exit.REFUSED
    try:
        _do(forms, given)
    except NotFit:
        is_read = all(map(_is_fit, forms))
        _tell_unfit(list(map(_as_typed, forms)) if is_read else forms)
        return Exit.REFUSED
    return Exit.DONE


def _is_fit(checked: Checked) -> bool:
    return is_fit(checked.findings)


def _as_typed(checked: Checked) -> Checked:
    return changed(checked, source=TYPED)


def _do(forms: Sequence[Checked], given: Namespace) -> None:
    """Write and print, as it was asked for."""
    whole = [checked.form for checked in forms]
    if given.output is not None:
        facts = not given.without_facts
        path = Path(given.output)
        found = write(whole, path, replace=given.force, with_facts=facts)
        _tell(CommandText.EXPORTED, given.output, forms, found)
    if given.printer is not None:
        paper, found = printable(whole)
        print_out(paper, export_name(whole[0]), given.printer)
        _tell(CommandText.PRINTED, given.printer, forms, found)


def _tell(
    done: str,
    where: str,
    forms: Sequence[Checked],
    found: Sequence[Sequence[Finding]],
) -> None:
    remark(done.format(file=where, count=len(forms)))
    for checked, of_form in zip(forms, found, strict=True):
        for line in doubt_lines(checked, of_form):
            remark(line)


def _tell_unfit(forms: Sequence[Checked]) -> None:
    unfit = [checked for checked in forms if not is_fit(checked.findings)]
    remark(CommandText.REFUSED.format(count=len(unfit)))
    for checked in unfit:
        remark("\n".join(as_lines(checked)))
