"""The rooms of the wizard: each imports what stands below it, and nothing above."""

import ast
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from support.paths import ROOT

ROOMS = (
    "ground",
    "closed_models",
    "values",
    "editions",
    "toml",
    "scoring",
    "rules",
    "declaration",
    "review",
    "interview.answers",
    "interview.questions",
    "interview.transfer",
    "interview",
    "editions.proofs",
    "drafts",
    "training",
)
"""From the bottom up; the ground is the modules that stand in no room."""

TIES = {
    ("wizard.editions.library", "wizard.editions.proofs"),
}
"""Imports that run up: an edition of an office's own is proved before it is used."""

MOST_FILES = 26
"""A room of more files is a hall."""

MOST_GROUND = 24
"""Modules that every room stands on."""

MOST_LATE_IMPORTS = 9
"""Those within functions, of whatever: each costs its reader a look."""

LOADED = """
import importlib, sys
for line in sys.stdin:
    for name in line.split():
        importlib.import_module(name)
    print(*(name for name in sys.modules if name.split(".")[0] == "wizard"))
"""
"""Imports the modules of a room a line and says what of the wizard is loaded then."""


def room_of(module: str) -> str:
    """The room of a module; a package is of its own room."""
    found = [room for room in ROOMS if f"{module}.".startswith(f"wizard.{room}.")]
    return max(found, key=len, default="ground")


@cache
def sources() -> dict[str, Path]:
    """Every module of the wizard, and its file."""
    return {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(
            ".__init__"
        ): path
        for path in sorted((ROOT / "wizard").rglob("*.py"))
    }


def imports(path: Path, *, late: bool) -> Iterator[str]:
    """What a file imports within its functions, or else when it is loaded."""
    tree = ast.parse(path.read_text())
    functions = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)]
    inner = {id(n) for function in functions for n in ast.walk(function)}
    for node in ast.walk(tree):
        if (id(node) in inner) is late:
            yield from named(node)


def named(node: ast.AST) -> Iterator[str]:
    """The modules that one statement imports; a name out of a package may be one."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module:
        inner = (f"{node.module}.{alias.name}" for alias in node.names)
        modules = [name for name in inner if name in sources()]
        yield from modules or [node.module]


def arrows_up(*, late: bool) -> set[tuple[str, str]]:
    """Imports from a room into one that stands above it."""
    return {
        (module, other)
        for module, path in sources().items()
        for other in imports(path, late=late)
        if other.split(".")[0] == "wizard"
        and ROOMS.index(room_of(other)) > ROOMS.index(room_of(module))
    }


def test_no_room_imports_one_above_it() -> None:
    assert arrows_up(late=False) == set()


def test_what_runs_up_late_is_named() -> None:
    assert arrows_up(late=True) == TIES


def test_late_imports_stay_few() -> None:
    late = [
        (module, other)
        for module, path in sources().items()
        for other in imports(path, late=True)
    ]

    assert len(late) <= MOST_LATE_IMPORTS, late


def test_every_room_can_be_walked_through() -> None:
    folders = Counter(path.parent for path in sources().values())
    ground = folders.pop(ROOT / "wizard")

    assert 0 < max(folders.values()) <= MOST_FILES
    assert ground <= MOST_GROUND


def test_a_room_brings_nothing_of_the_rooms_above_it() -> None:
    rooms = {room: [m for m in sources() if room_of(m) == room] for room in ROOMS}

    ran = subprocess.run(
        [sys.executable, "-c", LOADED],
        cwd=ROOT,
        input="\n".join(" ".join(modules) for modules in rooms.values()),
        capture_output=True,
        text=True,
        check=True,
    )

    for room, line in zip(ROOMS, ran.stdout.splitlines(), strict=True):
        below = ROOMS[: ROOMS.index(room) + 1]
        inner = (m for m in line.split() if sources()[m].name != "__init__.py")
        assert {room_of(module) for module in inner} <= {*below}, room


@pytest.mark.parametrize("room", ROOMS[1:])
def test_the_first_lines_of_a_room_are_its_map(room: str) -> None:
    package = ROOT / "wizard" / room.replace(".", "/") / "__init__.py"
    told = ast.get_docstring(ast.parse(package.read_text())) or ""

    assert 1 < len(told.splitlines()) <= 10
