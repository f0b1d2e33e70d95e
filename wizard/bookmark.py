"""The first line of a draft: where the interview is, as a comment in the TOML."""

import re
from dataclasses import dataclass
from typing import Final, Self

NOWHERE: Final = "-"
"""The place of a draft in which no question has been asked."""

Keys = frozenset[str]
"""Cells by their paths."""

_LINE: Final = re.compile(
    rb"# ziping at (\S+) revision (\d{1,9})(?: carried ([^\n]*))?\n"
)


@dataclass(frozen=True)
class Bookmark:
    """What a draft remembers beside its form; saved with it in one rename."""

    at: str = ""
    """The key of the current question; blank before the first."""
    revision: int = 0
    """How often the draft has been saved: the counter that says what is newest."""
    carried: Keys = frozenset()
    """Cells carried over from last year that nobody has confirmed yet."""

    @classmethod
    def read(cls, content: bytes) -> Self:
        """The bookmark at the head of a draft; a blank one where there is none."""
        found = _LINE.match(content)
        if found is None:
            return cls()
        at, carried = (
            (part or b"").decode(errors="replace") for part in found.group(1, 3)
        )
        place = "" if at == NOWHERE else at
        return cls(place, int(found[2]), frozenset(carried.split()))

    def line(self) -> bytes:
        """The bookmark as the first line of a draft."""
        carried = f" carried {' '.join(sorted(self.carried))}" if self.carried else ""
        place = self.at or NOWHERE
        return f"# ziping at {place} revision {self.revision}{carried}\n".encode()
