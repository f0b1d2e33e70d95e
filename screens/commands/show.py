"""The command that prints forms to the terminal as they will stand on paper."""

from collections.abc import Sequence
from typing import Final

from screens.commands.arguments.command_wording import CommandText
from screens.commands.arguments.files import forms_of, report_edition_troubles
from screens.commands.arguments.options import Options, files_of
from screens.exits import Exit
from screens.output import out, out_drawn
from screens.presenters.paper.drawn import drawn_paper
from screens.presenters.paper.picture import READABLE
from screens.presenters.text.looks import parameters
from wizard.numbers import whole_number
from wizard.refusals import Unusable

MOST: Final = 500


def show(words: Sequence[str]) -> int:
    """The table of every form in the files, with its lines. Raises Unusable."""
    options = Options()
    options.add_argument("files", nargs="*")
    options.add_argument("--width")
    given = options.read(words)
    width = _width(given.width)
    report_edition_troubles()
    for number, checked in enumerate(forms_of(files_of(given, "show"))):
        if number:
            out("")
        for line in drawn_paper(checked.form, checked.findings, width):
            out_drawn(parameters(line))
    return Exit.DONE


def _width(asked: str | None) -> int | None:
    """The columns that were asked for; None for as many as there are.

    Raises Unusable.
    """
    if asked is None:
        return None
    width = whole_number(asked, MOST, READABLE)
    if width is None:
        told = {"width": asked, "least": READABLE, "most": MOST}
        raise Unusable(CommandText.BAD_WIDTH.format(**told))
    return width
