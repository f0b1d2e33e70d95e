"""Measures everything and prints the table; `--docs` also renews docs/figures.md."""

import json
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from compileall import compile_dir
from importlib.metadata import version
from pathlib import Path

from bench import (
    entering,
    idling,
    judging,
    keystrokes,
    lists,
    memory,
    papering,
    reviewing,
    saving,
    sharing,
    starting,
    typing,
    workbooks,
)
from bench.figures import Figure, Skipped, table
from bench.session import ROOT

Family = Callable[[Path], Iterator[Figure | Skipped]]

FAMILIES: Mapping[str, Family] = {
    "starting": starting.figures,
    "typing": typing.figures,
    "entering": entering.figures,
    "lists": lists.figures,
    "judging": judging.figures,
    "saving": saving.figures,
    "sharing": sharing.figures,
    "keystrokes": keystrokes.figures,
    "papering": papering.figures,
    "reviewing": reviewing.figures,
    "idling": idling.figures,
    "memory": memory.figures,
    "workbooks": workbooks.figures,
}
"""One module a family; any of their names on the command line measures only those."""

ROOMS = ("wizard", "exports", "screens")

KEPT = ROOT / "build" / "bench.json"
PAGE = ROOT / "docs" / "figures.md"
BEGINS, ENDS = "<!-- figures: make bench-docs -->\n", "<!-- end of figures -->"
"""What stands around the table there."""


def main(words: list[str]) -> int:
    """Measure the families that are named, or all of them."""
    _compile()
    chosen = [word for word in words if word in FAMILIES] or list(FAMILIES)
    machine = _machine()
    rows: list[Figure | Skipped] = []
    for row in (row for name in chosen for row in _measured(name)):
        rows.append(row)
        sys.stderr.write("  ".join(row.cells()) + "\n")
        _keep(rows)
    found = f"{table(rows)}\n\n{machine}\n"
    sys.stdout.write(found)
    if "--docs" in words:
        _keep_in_docs(found)
    return 0


def _compile() -> None:
    """What is installed is compiled; sources that were edited are, too, from now on.

    Python does so at the first start, but not under PYTHONDONTWRITEBYTECODE.
    """
    for room in ROOMS:
        compile_dir(ROOT / room, quiet=2)


def _measured(name: str) -> Iterator[Figure | Skipped]:
    """The rows of a family; what does not answer costs only the rest of its own."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            yield from FAMILIES[name](Path(folder))
        except (TimeoutError, EOFError) as error:
            yield Skipped(name, str(error).partition("\n")[0])


def _keep(rows: list[Figure | Skipped]) -> None:
    """Keep what has been measured so far."""
    KEPT.parent.mkdir(exist_ok=True)
    facts = [row.facts() for row in rows]
    KEPT.write_text(json.dumps(facts, ensure_ascii=False, indent=2) + "\n")


def _machine() -> str:
    """Where it was measured, in general words, and how busy it was."""
    cores, load = len(os.sched_getaffinity(0)), os.getloadavg()[0]
    system, kind = platform.system(), platform.machine()
    used = f"Python {platform.python_version()}, Textual {version('textual')}"
    return f"{cores} cores, {system} {kind}, {used}; load {load:.1f} when it began."


def _keep_in_docs(found: str) -> None:
    before, _, rest = PAGE.read_text().partition(BEGINS)
    _, _, after = rest.partition(ENDS)
    PAGE.write_text(f"{before}{BEGINS}{found}{ENDS}{after}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
