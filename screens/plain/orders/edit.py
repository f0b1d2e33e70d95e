"""Changing a long text by its parts: numbered, each said anew or left out."""

import re
from typing import TYPE_CHECKING, Final

from screens.output import out
from screens.plain.plain_wording import EditText
from wizard.numbers import whole_number

if TYPE_CHECKING:
    from screens.plain.interview import LineInterview

_PART: Final = re.compile(
    rf"[^{EditText.ENDS}\n]*[{EditText.ENDS}\n]|[^{EditText.ENDS}\n]+$"
)
"""A sentence or a line, with the mark that ends it."""

_END: Final = re.compile(rf"[{EditText.ENDS}\n]?\Z")
"""The mark at the end of a part."""


def edit(plain: "LineInterview", typed: str) -> None:
    """List the parts of the text in the line, or put another one in place of one.

    Without a text in its place a part is left out. The text stays in the line: Enter
    answers with it.
    """
    line, (number, _, text) = plain.session.line, typed.partition(" ")
    parts = _PART.findall(line)
    if not parts:
        out(EditText.NOTHING)
    elif (place := whole_number(number, len(parts))) is not None:
        parts[place - 1] = _in_place(parts[place - 1], text.strip())
        plain.replace("".join(parts))
    else:
        for at, part in enumerate(parts, start=1):
            out(EditText.PART.format(number=at, text=part.strip("\n")))
        out(EditText.HOW)


def _in_place(part: str, text: str) -> str:
    """The text with the mark that ended the part, where it has none; blank for none."""
    found = _END.search(part)
    mark = found[0] if found else ""
    is_ended = text.endswith(tuple(EditText.ENDS)) and mark != "\n"
    return text if is_ended or not text else text + mark
