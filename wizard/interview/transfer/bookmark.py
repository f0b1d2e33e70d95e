"""The first lines of a draft: what it remembers beside its form, as TOML comments."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Final, Self

from wizard.address import Address, address
from wizard.frozen import frozen
from wizard.interview.answers.answer_wording import AnswerSays
from wizard.interview.transfer.confirmations import Confirmations, read_lines
from wizard.refusals import Unusable

NOWHERE: Final = "-"
"""The place of a draft in which no question has been asked."""

Cells = frozenset[Address]
"""Some cells of a form."""

_HEAD: Final = b"# ziping at "

_LINE: Final = re.compile(
    rb"# ziping at (\S+) revision (\d{1,9})"
    rb"(?P<declared> declared)?(?: carried (?P<cells>[^\n]*))?\n"
)


@frozen
class Bookmark:
    """The state of a draft beside its form, saved with it in one rename."""

    at: str = ""
    """The key of the current question; blank before the first."""
    revision: int = 0
    """The number of saves: the newest copy has the highest."""
    carried_cells: Cells = frozenset()
    """Cells carried over from last year that nobody has confirmed yet."""
    confirmed: Confirmations = ()
    """Warnings that a person has confirmed."""
    declared: bool = False
    """Whether it was begun from a declaration, and the cells are from there."""

    @classmethod
    def read(cls, content: bytes) -> Self:
        """The bookmark at the head of a draft; a blank one where there is none.

        Raises Unusable for one that a newer program has written.
        """
        found = _LINE.match(content)
        if found is None and content.startswith(_HEAD):
            raise Unusable(AnswerSays.NEWER_BOOKMARK)
        if found is None:
            return cls()
        at, paths = (
            (part or b"").decode(errors="replace") for part in found.group(1, "cells")
        )
        place = "" if at == NOWHERE else at
        confirmed = tuple(read_lines(content[found.end() :].splitlines()))
        marks = frozenset(_cells(paths.split()))
        is_declared = found["declared"] is not None
        return cls(place, int(found[2]), marks, confirmed, is_declared)

    def lines(self) -> bytes:
        """The bookmark as the first lines of a draft."""
        paths = " ".join(sorted(self.carried_cells))
        carried = f" carried {paths}" if paths else ""
        begun = f"{' declared' if self.declared else ''}{carried}"
        place = self.at or NOWHERE
        first = f"# ziping at {place} revision {self.revision}{begun}\n".encode()
        return first + b"".join(each.line() for each in self.confirmed)


def _cells(paths: Iterable[str]) -> Iterator[Address]:
    """The cells that are named; a word that names none marks nothing."""
    for path in paths:
        with suppress(LookupError):
            yield address(path)
