"""The table as it will stand on paper, as lines for a terminal, a file or a reader."""

import os
import sys
from collections.abc import Iterator, Sequence
from typing import Final

from exports.sheet.sheet import sheet
from screens.output import columns
from screens.presenters.paper.marks import marked, marks
from screens.presenters.paper.picture import READABLE, picture
from screens.presenters.text.looks import Line
from wizard.editions.library import edition
from wizard.findings import Finding
from wizard.form import Form

ON_PAPER: Final = 100
"""Columns of a table that goes to a file or another program."""


def drawn_paper(
    form: Form, findings: Sequence[Finding], width: int | None = None
) -> Iterator[Line]:
    """The lines of the table, faulty cells marked; by default as wide as there is."""
    page = sheet(form, edition(form.edition))
    looks = marks(findings)
    wide = width or max(columns(ON_PAPER), READABLE)
    drawn = picture(page, wide, is_ruled=_has_rules())
    return (marked(line, looks) for line in drawn)


def _has_rules() -> bool:
    """Whether the characters of lines take one column where this is printed.

    Where text is not UTF-8 they take two, as in GNU screen in a Chinese locale.
    """
    encoding = (sys.stdout and sys.stdout.encoding) or "utf-8"
    locale = os.environ.get("LC_ALL") or os.environ.get("LANG", "")
    in_screen = "STY" in os.environ and locale.startswith("zh")
    return encoding.lower().replace("-", "") == "utf8" and not in_screen
