"""The rooms of screens: which may import which, at once, late, or for a type."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

import pytest

from support.imports import imported, modules
from support.interpreter import fresh
from support.paths import ROOT

GROUND = "ground"
"""The modules that lie in no room: what every room stands on."""

ENTRY = {"screens.cli", "screens.command_line"}
"""What stands above all rooms: where a process begins, and where commands are named."""

BELOW: Mapping[str, set[str]] = {
    GROUND: set(),
    "presenters": {GROUND},
    "terminal": {GROUND},
    "widgets": {GROUND, "presenters", "terminal"},
    "plain": {GROUND, "presenters"},
    "app": {GROUND, "presenters", "terminal", "widgets"},
    "commands": {GROUND, "presenters", "terminal", "widgets", "plain", "app"},
    "kiosk": {GROUND, "presenters", "terminal", "widgets", "plain", "app", "commands"},
}
"""The rooms, and those that each may import from."""

WITHOUT_TEXTUAL = ("presenters", "plain", "commands")
"""The rooms that never load Textual, whichever of their modules is imported."""

LOADED = """
import importlib, sys
for name in sys.argv[1:]:
    importlib.import_module(name)
print(*sorted(sys.modules))
"""
"""Imports modules and says all that is loaded then."""

LAYERS = ("wizard", "exports", "screens")

FLOORS: Mapping[str, tuple[str, ...]] = {
    "presenters": (
        "text",
        GROUND,
        "search",
        "review",
        "verdicts",
        "session",
        "question",
        "lists",
        "paper",
        "training",
    ),
    "commands": ("arguments", "review", "help", GROUND),
}
"""The rooms within two large rooms, from the bottom up."""

MOST_FILES = 30
"""A room of more files is a hall."""

LATE = re.compile(r"^ +(?:from|import) .*# noqa: PLC0415  (.+)$", re.MULTILINE)
"""An import within a function, and why it stands there."""

MOST_LATE = 28
"""As many there may be: each has to save the start more than it costs the reader."""

EXTRA = "an extra"
"""Why a library is late that only some have; those are as many as there are extras."""


def room_of(module: str) -> str:
    """Where a module stands: `screens.app.app` in the room app."""
    name = module.split(".")[1:2]
    return name[0] if name and name[0] in BELOW else GROUND


def modules_of(room: str) -> list[str]:
    """All modules of one room."""
    return [module for module in modules("screens") if room_of(module) == room]


def upward() -> Iterator[str]:
    """The imports that lead to a room that is not below."""
    for module, path in modules("screens").items():
        room = room_of(module)
        for target, line in imported("screens", path):
            if target.partition(".")[0] != "screens" or module in ENTRY:
                continue
            if room_of(target) not in {room, *BELOW[room]}:
                yield f"{path.relative_to(ROOT)}:{line} {room} → {room_of(target)}"


def test_no_import_leads_up_not_even_a_late_one() -> None:
    assert list(upward()) == []


def test_every_folder_is_a_room_that_is_known() -> None:
    folders = {
        module.split(".")[1] for module in modules("screens") if module.count(".") > 1
    }

    assert folders == BELOW.keys() - {GROUND}


def floor_of(room: str, module: str) -> str:
    """Where a module stands within a room: `screens.commands.help.command` in help."""
    name = module.split(".")[2:3]
    return name[0] if name and name[0] in FLOORS[room] else GROUND


def risen(room: str) -> Iterator[str]:
    """The imports within a room that lead to a floor that is not below."""
    order = FLOORS[room].index
    for module in modules_of(room):
        path = modules("screens")[module]
        for target, line in imported("screens", path):
            if target.startswith(f"screens.{room}."):
                floors = floor_of(room, module), floor_of(room, target)
                if order(floors[1]) > order(floors[0]):
                    yield f"{path.relative_to(ROOT)}:{line} {' → '.join(floors)}"


@pytest.mark.parametrize("room", FLOORS)
def test_no_import_within_a_room_leads_up(room: str) -> None:
    assert list(risen(room)) == []


@pytest.mark.parametrize("room", FLOORS)
def test_every_folder_within_a_room_is_a_floor_that_is_known(room: str) -> None:
    deep = {
        module.split(".")[2] for module in modules_of(room) if module.count(".") > 2
    }

    assert deep == {*FLOORS[room]} - {GROUND}


def test_every_room_can_be_walked_through() -> None:
    folders = Counter(path.parent for path in modules("screens").values())

    assert max(folders.values()) <= MOST_FILES


def test_the_rooms_have_an_order() -> None:
    """No two rooms may import from each other, however many lie between them."""
    for room, below in BELOW.items():
        assert all(room not in BELOW[other] for other in below), room
        assert all(BELOW[other] <= below for other in below), room


@pytest.mark.parametrize("room", sorted(BELOW.keys() - {GROUND}))
def test_a_room_loads_no_room_that_is_not_below_it(room: str) -> None:
    (loaded,) = fresh(LOADED, *modules_of(room))

    ours = {room_of(name) for name in loaded if name.partition(".")[0] == "screens"}
    assert room in ours
    assert ours <= {room, *BELOW[room]}


@pytest.mark.parametrize("room", WITHOUT_TEXTUAL)
def test_a_room_whose_lines_need_no_screen_loads_no_textual(room: str) -> None:
    (loaded,) = fresh(LOADED, *modules_of(room))

    assert {name for name in loaded if name.partition(".")[0] == "textual"} == set()


def test_a_room_that_draws_does_load_textual() -> None:
    """What the two tests above would see, were it there."""
    (loaded,) = fresh(LOADED, *modules_of("widgets"))

    assert "textual.widget" in loaded


def test_an_import_that_is_late_says_why_and_there_are_few() -> None:
    paths = (path for layer in LAYERS for path in (ROOT / layer).rglob("*.py"))
    reasons = [reason for path in paths for reason in LATE.findall(path.read_text())]

    needed = [reason for reason in reasons if not reason.startswith(EXTRA)]
    assert 0 < len(needed) <= MOST_LATE
    assert [reason for reason in reasons if " " not in reason] == []
