"""The rooms of the house: which may import which, at once, late, or for a type."""

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

from support.interpreter import fresh
from support.paths import ROOT

GROUND = "ground"
"""The modules that lie in no room of their layer: what every room stands on."""

ENTRY = {"screens.cli", "screens.command_line"}
"""What stands above all rooms: where a process begins, and where commands are named."""

BELOW: Mapping[str, Mapping[str, set[str]]] = {
    "screens": {
        GROUND: set(),
        "presenters": {GROUND},
        "terminal": {GROUND},
        "widgets": {GROUND, "presenters", "terminal"},
        "plain": {GROUND, "presenters"},
        "app": {GROUND, "presenters", "terminal", "widgets"},
        "commands": {GROUND, "presenters", "terminal", "widgets", "plain", "app"},
        "kiosk": {GROUND, "presenters", "terminal", "widgets", "plain", "app"}
        | {"commands"},
    },
    "wizard": {
        GROUND: set(),
        "values": {GROUND},
        "editions": {GROUND, "values"},
        "toml": {GROUND, "values", "editions"},
        "scoring": {GROUND, "values", "editions"},
        "rules": {GROUND, "values", "editions", "scoring"},
        "interview": {GROUND, "values", "editions", "toml", "scoring", "rules"},
        "editions.proofs": {GROUND, "values", "editions", "toml", "scoring", "rules"}
        | {"interview"},
        "drafts": {GROUND, "values", "editions", "toml", "scoring", "rules"}
        | {"interview"},
        "training": {GROUND, "values", "editions", "toml", "scoring", "rules"}
        | {"interview", "drafts"},
    },
}
"""A layer's rooms, and those that each may import from."""


TIES = {
    ("wizard.editions.library", "toml"): "an edition is a file of TOML",
    (
        "wizard.editions.library",
        "editions.proofs",
    ): "an edition of the office is proofread",
}
"""Imports that lead up, late ones all of them, and why."""


def layer_and_room(module: str) -> tuple[str, str]:
    """Where a module stands: `screens.app.app` in the room app of screens."""
    layer, _, rest = module.partition(".")
    rooms = [r for r in BELOW.get(layer, {}) if f"{rest}.".startswith(f"{r}.")]
    return layer, max(rooms, key=len, default=GROUND)


def source_files(layer: str) -> list[Path]:
    """The files of a layer."""
    return sorted((ROOT / layer).rglob("*.py"))


@cache
def modules(layer: str) -> tuple[str, ...]:
    """All modules of a layer."""
    paths = source_files(layer)
    dotted = (path.relative_to(ROOT).with_suffix("").as_posix() for path in paths)
    return tuple(p.replace("/", ".").removesuffix(".__init__") for p in dotted)


def modules_of(layer: str, room: str) -> list[str]:
    """All modules of one room."""
    return [m for m in modules(layer) if layer_and_room(m)[1] == room]


def file_of(module: str) -> Path:
    """The file of a module or of a package."""
    path = ROOT / module.replace(".", "/")
    file = path.with_suffix(".py")
    return file if file.exists() else path / "__init__.py"


def imported(module: str) -> Iterator[tuple[str, int]]:
    """The modules that a module names in its imports, early or late, with the line."""
    known = {m for layer in BELOW for m in modules(layer)}
    for node in ast.walk(ast.parse(file_of(module).read_text())):
        if isinstance(node, ast.Import):
            yield from ((name.name, node.lineno) for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for name in node.names:
                inner = f"{node.module}.{name.name}"
                yield (inner if inner in known else node.module), node.lineno


def upward(layer: str) -> Iterator[tuple[str, str, int]]:
    """The imports that lead to a room that is not below: whose, which room, line."""
    for module in modules(layer):
        _, room = layer_and_room(module)
        for target, line in imported(module):
            if target.partition(".")[0] != layer or module in ENTRY:
                continue
            other = layer_and_room(target)[1]
            if other != room and other not in BELOW[layer][room]:
                yield module, other, line


@pytest.mark.parametrize("layer", BELOW)
def test_no_import_leads_up_not_even_a_late_one(layer: str) -> None:
    assert [up for up in upward(layer) if up[:2] not in TIES] == []


def test_the_ties_are_still_there() -> None:
    found = {up[:2] for layer in BELOW for up in upward(layer)}

    assert TIES.keys() <= found


@pytest.mark.parametrize("layer", BELOW)
def test_every_folder_of_a_layer_is_a_room_that_is_known(layer: str) -> None:
    found = {m.split(".")[1] for m in modules(layer) if m.count(".") > 1}

    assert found <= BELOW[layer].keys()
    assert all(modules_of(layer, room) for room in BELOW[layer])


def test_the_rooms_have_an_order() -> None:
    """No two rooms may import from each other, however many lie between them."""
    for rooms in BELOW.values():
        for room, below in rooms.items():
            assert all(room not in rooms[other] for other in below), room
            assert all(rooms[other] <= below for other in below), room


WITHOUT_TEXTUAL = ("presenters", "plain", "commands")
"""The rooms that never load Textual, whichever of their modules is imported."""

LOADED = """
import importlib, sys
for name in sys.argv[1:]:
    importlib.import_module(name)
print(*sorted(sys.modules))
"""
"""Imports modules and says all that is loaded then."""


@pytest.mark.parametrize("room", sorted(BELOW["screens"].keys() - {GROUND}))
def test_a_room_loads_no_room_that_is_not_below_it(room: str) -> None:
    (loaded,) = fresh(LOADED, *modules_of("screens", room))

    ours = {layer_and_room(m)[1] for m in loaded if m.partition(".")[0] == "screens"}
    assert room in ours
    assert ours <= {room, *BELOW["screens"][room]}


@pytest.mark.parametrize("room", WITHOUT_TEXTUAL)
def test_a_room_whose_lines_need_no_screen_loads_no_textual(room: str) -> None:
    (loaded,) = fresh(LOADED, *modules_of("screens", room))

    assert {name for name in loaded if name.partition(".")[0] == "textual"} == set()


def test_a_room_that_draws_does_load_textual() -> None:
    """What the two tests above would see, were it there."""
    (loaded,) = fresh(LOADED, *modules_of("screens", "widgets"))

    assert "textual.widget" in loaded


LATE = re.compile(r"^ +(?:from|import) .*# noqa: PLC0415  (.+)$", re.MULTILINE)
"""An import within a function, and why it stands there."""

MOST_LATE = 35
"""As many there may be: each has to save the start more than it costs the reader."""


def test_an_import_that_is_late_says_why_and_there_are_few() -> None:
    sources = (path for layer in (*BELOW, "exports") for path in source_files(layer))
    reasons = [reason for path in sources for reason in LATE.findall(path.read_text())]

    assert 0 < len(reasons) <= MOST_LATE
    assert [reason for reason in reasons if reason.count(" ") < 1] == []
