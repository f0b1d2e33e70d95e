"""The markup between two texts of a .docx, in the words in which programs write it.

Word, WPS, LibreOffice and the libraries write tables in the same few words. A stretch
of them from one text to the next is understood whole: elements that hold each other as
usual, and what says how they look. What has other words in it, as with tracked changes,
fields, or a table in a cell, is left to the tree. A document has few different
stretches, and forms of one office have the same: one that comes again is known.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from exports.usual_words import OtherWordsError
from exports.word.usual_tags import Step, TagReader

MOST_KNOWN: Final = 1024
"""Stretches that are known again."""

LONGEST_KNOWN: Final = 4000
"""Characters of one of them."""

TEXT: Final = "/t"
"""How the path of a text ends."""

_TAG: Final = re.compile(
    r"<(?P<end>/?)(?P<name>[a-z0-9]++:[A-Za-z0-9]++)"
    r'(?P<facts>(?: [A-Za-z0-9:]++="[^"<&\x00-\x1f\ufffe\uffff]*+")*+)(?P<single>/?)>'
)
_PREFIX: Final = re.compile("[ <]([a-z0-9]++):")


class MarkupSteps(NamedTuple):
    """What a stretch of markup does."""

    steps: tuple[Step, ...]
    path: str
    """The elements that are open behind it, each in the one before: `body/p/r/t`."""


def stretch(
    markup: bytes, path: str, prefixes: frozenset[str], end: str = TEXT
) -> MarkupSteps:
    """What markup does behind a text, or at the start of the body, up to the next text.

    `path` are the elements that were open, `prefixes` what names may begin with; the
    last `>` is left out. Raises OtherWordsError, also where its path has not this end.
    Raises UnicodeDecodeError.
    """
    reader, length = TagReader(path.removesuffix(TEXT)), 0
    text = f"{markup.decode()}>"
    if not prefixes.issuperset(_PREFIX.findall(text)):
        raise OtherWordsError
    for tag in _TAG.finditer(text):
        reader.read(*tag.groups())
        length += len(tag[0])
    path = "/".join(reader.open)
    if length != len(text) or not path.endswith(end):
        raise OtherWordsError
    return MarkupSteps(tuple(reader.steps), path)


known_stretch = lru_cache(MOST_KNOWN)(stretch)
"""The same of one that is short and may come again."""
