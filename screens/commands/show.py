"""The command that prints forms to the terminal as they will stand on paper."""

import os
import sys
from collections.abc import Iterator, Sequence
from typing import Final

from exports.sheet import sheet
from screens.commands.command_wording import CommandText
from screens.commands.files import forms_of, report_edition_troubles
from screens.commands.options import Options, files_of
from screens.exits import Exit
from screens.output import columns, out, out_drawn
from screens.presenters.looks import Line, parameters
from screens.presenters.paper.marks import marked, marks
from screens.presenters.paper.picture import READABLE, picture
from screens.presenters.verdict import Checked
from wizard.editions.library import edition
from wizard.refusals import Unusable

ON_PAPER: Final = 100
"""Columns of a table that goes to a file or another program."""

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
        for line in _lines(checked, width):
            out_drawn(parameters(line))
    return Exit.DONE


def _lines(checked: Checked, width: int) -> Iterator[Line]:
    page = sheet(checked.form, edition(checked.form.edition))
    looks = marks(checked.findings)
    drawn = picture(page, width, is_ruled=_has_rules())
    return (marked(line, looks) for line in drawn)


def _width(asked: str | None) -> int:
    """The columns that were asked for, or as many as there are. Raises Unusable."""
    if asked is None:
        return max(columns(ON_PAPER), READABLE)
    if not asked.isdecimal() or not READABLE <= int(asked) <= MOST:
        told = {"width": asked, "least": READABLE, "most": MOST}
        raise Unusable(CommandText.BAD_WIDTH.format(**told))
    return int(asked)


def _has_rules() -> bool:
    """Whether the characters of lines take one column where this is printed.

    Where text is not UTF-8 they take two, as in GNU screen in a Chinese locale.
    """
    encoding = (sys.stdout and sys.stdout.encoding) or "utf-8"
    locale = os.environ.get("LC_ALL") or os.environ.get("LANG", "")
    in_screen = "STY" in os.environ and locale.startswith("zh")
    return encoding.lower().replace("-", "") == "utf8" and not in_screen
