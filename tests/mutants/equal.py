"""The faults that are known to change nothing: `equal.toml`."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from typing import NamedTuple, Self

from mutants.judging import Fault
from support.paths import TESTS


class Equal(NamedTuple):
    """Faults that no test can notice."""

    rows: frozenset[tuple[str, str]]
    """Path and line of each."""
    kinds: Sequence[re.Pattern[str]]
    """Lines that are the same wherever they stand."""

    @classmethod
    def listed(cls) -> Self:
        """Those that are listed."""
        path = TESTS / "mutants" / "equal.toml"
        found: Mapping[str, list[dict[str, str]]] = tomllib.loads(path.read_text())
        return cls(
            frozenset((row["path"], row["line"]) for row in found["equal"]),
            [re.compile(row["line"]) for row in found["kinds"]],
        )

    def has(self, fault: Fault) -> bool:
        """Whether it is one of them."""
        if (fault.path, fault.line) in self.rows:
            return True
        return any(kind.fullmatch(fault.line) for kind in self.kinds)
