"""Forms of files that are taken over as drafts, in another edition if asked."""

from collections.abc import Iterable

from screens.commands.arguments.command_wording import CommandText
from screens.commands.arguments.files import forms_in
from screens.output import one_line, remark
from screens.presenters.search.editions import named_edition
from screens.presenters.verdicts.verdict import Checked
from wizard.editions.library import edition
from wizard.form import Form
from wizard.interview.transfer.conversion import convert
from wizard.refusals import Unusable
from wizard.rules.as_read.provenance import of_paper


def only_form(file: str, edition_id: str | None = None) -> Form:
    """The form of a file that holds one, in another edition if one is named.

    It is to be taken over. Raises Unusable.
    """
    found = forms_in(file)
    if len(found) > 1:
        raise Unusable(CommandText.SEVERAL_FORMS.format(file=file, count=len(found)))
    tell_of_paper(found)
    form = found[0].form
    return form if edition_id is None else convert(form, named_edition(edition_id)).form


def tell_of_paper(forms: Iterable[Checked]) -> None:
    """Say of forms that are taken over what their facts will not show any more."""
    for checked in forms:
        version = edition(checked.form.edition)
        for finding in of_paper(checked.form, version, checked.source):
            told = {"file": checked.file, "number": checked.number}
            remark(one_line(CommandText.REMARK_ON.format(**told, text=finding.message)))
