"""The rooms of exports: each imports what stands below it, early or late."""

from collections import Counter
from collections.abc import Iterator

import pytest

from support.imports import imported, modules

GROUND = "ground"
"""The modules that lie in no room: what every room stands on."""

ENTRY = {"exports.formats"}
"""What stands above all rooms: the gate by which forms leave."""

READERS = ("word", "workbooks", "web", "pdf", "office")

ROOMS = (
    GROUND,
    "limits",
    "headings",
    "blocks",
    "broken_tables",
    "declaration",
    "recogniser",
    "text",
    "reading",
    *READERS,
    "pasted",
    "sheet",
    "paper",
    "review",
)
"""From the bottom up. The reader of a kind of file is loaded by name, for its kind."""

MOST_FILES = 16
"""A room of more files is a hall."""


def room_of(module: str) -> str:
    """Where a module stands: `exports.word.markup` in the room word."""
    name = module.split(".")[1:2]
    return name[0] if name and name[0] in ROOMS else GROUND


def upward() -> Iterator[str]:
    """The imports that lead to a room that is not below."""
    for module, path in modules("exports").items():
        room = room_of(module)
        for target, line in imported("exports", path):
            if target.partition(".")[0] != "exports" or module in ENTRY:
                continue
            if ROOMS.index(room_of(target)) > ROOMS.index(room):
                yield f"{path.name}:{line} {room} → {room_of(target)}"


def test_no_import_leads_up_not_even_a_late_one() -> None:
    assert list(upward()) == []


def test_every_folder_is_a_room_that_is_known() -> None:
    names = modules("exports")
    folders = {name.split(".")[1] for name in names if name.count(".") > 1}

    assert folders == {*ROOMS} - {GROUND}


@pytest.mark.parametrize("room", ["paper", "pasted", "sheet"])
def test_what_leaves_and_what_comes_back_know_nothing_of_each_other(room: str) -> None:
    """The paper is laid out without a reader; a block is pasted without a file."""
    files = {path for name, path in modules("exports").items() if room_of(name) == room}
    targets = {room_of(t) for path in files for t, _ in imported("exports", path)}

    assert files
    others = {"paper", "pasted"} - {room}
    assert targets.isdisjoint({*READERS, "review", *others})


def test_every_room_can_be_walked_through() -> None:
    folders = Counter(path.parent for path in modules("exports").values())

    assert max(folders.values()) <= MOST_FILES
