"""Readers of cells that come from a file.

pydantic asks these markers how to read a value; it is imported only then, because
the screens start without it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from wizard.characters import is_clear, meant
from wizard.frozen import frozen
from wizard.numbers import bare_number, fitting, narrow, plain_number
from wizard.patterns import Lazy
from wizard.wording import Says

if TYPE_CHECKING:
    from pydantic_core import CoreSchema

_EMOJI: Final = "[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]"
"""Signs between which a joiner may stand: a family is one sign made of three."""

UNSEEN: Final = Lazy(
    f"(?<!{_EMOJI})\u200d|\u200d(?!{_EMOJI})|"
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"
    "\xad\u034f\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
"""Characters that no one sees and no paper can print."""


_OLD_BYTES: Final = Lazy("[\udc81-\udcfe][0-9@-~\udc80-\udcfe]*")
"""Bytes of a file's name that is in the encoding from before UTF-8, as Python has them.

A character of that is two bytes, of which the second may be a letter or a digit.
"""

_JOINER: Final = "\u034f"
"""The one character that is not seen and that Python takes for printable."""

MOST_QUOTED_CHARACTERS: Final = 20
"""Those of a person's text that a sentence quotes."""


def clean(text: str) -> str:
    r"""The text without characters that cannot be seen; line ends become `\n`.

    Radicals become the characters that were meant, odd blanks ordinary ones, and the
    bytes of a file's name in GB18030 what whoever named it saw.
    """
    if is_clear(text) and _JOINER not in text:
        return text  # as nearly every text
    if _may_be_unseen(text):
        lines = re.sub("\r\n?|\x85|\u2028|\u2029", "\n", text)
        text = UNSEEN.now.sub("", _OLD_BYTES.now.sub(_decoded, lines))
    return meant(text)


def _decoded(found: re.Match[str]) -> str:
    """The characters of old bytes; what is none of them is left out."""
    return found[0].encode("ascii", "surrogateescape").decode("gb18030", "ignore")


def unseen(text: str) -> int:
    """How many characters `clean` leaves out."""
    return len(UNSEEN.now.findall(text)) if _may_be_unseen(text) else 0


def _may_be_unseen(text: str) -> bool:
    """Whether a text may hold such characters, or line ends other than ours."""
    if text.isprintable():
        return _JOINER in text
    bare = text.replace("\n", "").replace("\u3000", "")
    return not bare.isprintable() or _JOINER in text


def quoted(text: object) -> str:
    """A person's text on one line, cut where it is long."""
    line = " ".join(str(text).split())
    is_short = len(line) <= MOST_QUOTED_CHARACTERS
    return line if is_short else f"{line[: MOST_QUOTED_CHARACTERS - 1]}..."


def text_cell(value: object) -> str | None:
    """The text of a cell, to the character; blank is None.

    Raises ValueError where the value is not text.
    """
    if not isinstance(value, str):
        raise ValueError(Says.WANTS_TEXT)
    text = clean(value)
    return text if text.strip() else None


def word_cell(value: object) -> str:
    """A word that must be there. Raises ValueError where it is not."""
    word = text_cell(value)
    if word is None:
        raise ValueError(Says.WANTS_WORD)
    return word


def number_cell(value: object) -> Decimal | str | None:
    """An exact decimal, or the text that stands where a number should.

    Raises ValueError for what is neither a number nor text.
    """
    if isinstance(value, bool) or not isinstance(value, int | Decimal | str):
        raise ValueError(Says.WANTS_NUMBER)
    if isinstance(value, str):
        if (number := bare_number(value)) is not None:
            return number
        text = text_cell(value)
        if text is None or "\n" in text.strip():
            return text  # two lines are two numbers, or none
        return _or_text(plain_number(text), text)
    number = Decimal(value)
    return _or_text(fitting(number), str(number))


def exact_cell(value: object) -> Decimal:
    """A number that must be there. Raises ValueError where it is not."""
    number = number_cell(value)
    if not isinstance(number, Decimal):
        raise ValueError(Says.WANTS_NUMBER)
    return number


def year_cell(value: object) -> int | str | None:
    """A year of four digits, or the text that stands in its place.

    Raises ValueError for what is neither a number nor text.
    """
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise ValueError(Says.WANTS_YEAR)
    text = text_cell(str(value))
    if text is None:
        return None
    digits = re.fullmatch(r"((?:19|20)\d\d)年?度?", narrow(text))
    return int(digits[1]) if digits else text


def _or_text(number: Decimal | None, text: str) -> Decimal | str:
    return text if number is None else number


@frozen
class CellReader:
    """The reader of a value from a file, as a marker on the type of a cell."""

    read: Callable[[object], object]

    def __get_pydantic_core_schema__(self, *_: object) -> CoreSchema:
        """The reader itself: it alone says what is right."""
        return {
            "type": "function-plain",
            "function": {"type": "no-info", "function": self.read},
        }
