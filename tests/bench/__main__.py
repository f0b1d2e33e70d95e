"""Measures everything and prints the table; `--readme` also keeps it in README.md."""

import json
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import version
from pathlib import Path

from bench import (
    idling,
    judging,
    keystrokes,
    lists,
    memory,
    papering,
    saving,
    starting,
    typing,
)
from bench.figures import Figure, Skipped, table
from bench.session import ROOT

Family = Callable[[Path], Iterator[Figure | Skipped]]

FAMILIES: Mapping[str, Family] = {
    "starting": starting.figures,
    "typing": typing.figures,
    "lists": lists.figures,
    "judging": judging.figures,
    "saving": saving.figures,
    "keystrokes": keystrokes.figures,
    "papering": papering.figures,
    "idling": idling.figures,
    "memory": memory.figures,
}
"""One module a family; any of their names on the command line measures only those."""

KEPT = ROOT / "build" / "bench.json"
README = ROOT / "README.md"
BEGINS, ENDS = "<!-- figures: make bench-readme -->\n", "<!-- end of figures -->"
"""What stands around the table in README.md."""


def main(words: list[str]) -> int:
    """Measure the families that are named, or all of them."""
    chosen = [word for word in words if word in FAMILIES] or list(FAMILIES)
    rows: list[Figure | Skipped] = []
    for name in chosen:
        with tempfile.TemporaryDirectory() as folder:
            for row in FAMILIES[name](Path(folder)):
                rows.append(row)
                sys.stderr.write("  ".join(row.cells()) + "\n")
    found = f"{table(rows)}\n\n{_machine()}\n"
    sys.stdout.write(found)
    KEPT.parent.mkdir(exist_ok=True)
    facts = [row.facts() for row in rows]
    KEPT.write_text(json.dumps(facts, ensure_ascii=False, indent=2) + "\n")
    if "--readme" in words:
        _to_readme(found)
    return 0


def _machine() -> str:
    """Where it was measured, in general words."""
    system, kind = platform.system(), platform.machine()
    used = f"Python {platform.python_version()}, Textual {version('textual')}"
    return f"Measured on {len(os.sched_getaffinity(0))} cores, {system} {kind}, {used}."


def _to_readme(found: str) -> None:
    before, _, rest = README.read_text().partition(BEGINS)
    _, _, after = rest.partition(ENDS)
    README.write_text(f"{before}{BEGINS}{found}{ENDS}{after}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
