"""Remarks on a form that was read: unplaced text, differences, odd characters."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from exports.reads import Differing, Read
from screens.commands.arguments.command_wording import CommandText
from screens.commands.arguments.declaration_wording import AgainstText
from screens.output import one_line
from wizard.editions.library import edition
from wizard.form import Form
from wizard.rules import labels
from wizard.rules.as_read.remarks import remarks

MOST_PLACES: Final = 12
"""Rows with text that has no place that are told one by one."""

BETWEEN: Final = " | "
"""What stands between two cells of such a row."""


def remarks_on(file: str, number: int, got: Read, *, embedded: bool) -> Iterator[str]:
    """The remarks on a form of a file, each on a line; `number` is its place there."""
    yield from _unplaced(file, number, got)
    for differing in got.differing:
        yield one_line(_difference(file, number, got.form, differing))
    said = remarks(got.form, edition(got.form.edition), got.source)
    for sentence in (*said, *got.notes):
        yield one_line(
            CommandText.REMARK_ON.format(file=file, number=number, text=sentence)
        )
    if got.declared:
        yield one_line(AgainstText.BESIDE.format(file=file, count=len(got.declared)))
    if got.unseen:
        yield one_line(CommandText.UNSEEN_IN.format(file=file, count=got.unseen))
    if got.odd:
        yield one_line(CommandText.ODD_IN.format(file=file, count=got.odd))
    if got.differing:
        yield CommandText.TOOK_EMBEDDED if embedded else CommandText.TOOK_TABLE


def _unplaced(file: str, number: int, got: Read) -> Iterator[str]:
    """What has no place on the form: a line for each row, and a word on many more."""
    places: dict[str, list[str]] = {}
    for item in got.unplaced:
        places.setdefault(item.place, []).append(one_line(item.text))
    facts = {"file": file, "number": number}
    for place, texts in islice(places.items(), MOST_PLACES):
        text = BETWEEN.join(texts)
        yield one_line(CommandText.UNPLACED.format(**facts, place=place, text=text))
    more = len(places) - MOST_PLACES
    if more > 0:
        yield one_line(CommandText.UNPLACED_MORE.format(**facts, count=more))


def _difference(file: str, number: int, form: Form, differing: Differing) -> str:
    return CommandText.DIFFERING.format(
        file=file,
        number=number,
        cell=_cell(form, differing.where),
        seen=differing.seen,
        carried=differing.carried,
    )


def _cell(form: Form, where: str) -> str:
    """The cell as people call it; a row that only one of the two has, by its path."""
    try:
        return labels.cell(form, edition(form.edition), where)
    except LookupError:
        return where
