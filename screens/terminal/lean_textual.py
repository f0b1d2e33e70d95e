"""What Textual loads and this program never uses is left out while Textual is loaded.

A third of a second is what starting takes, nearly all of it imports; and every
session on a shared server keeps in memory what it has loaded. Nothing here talks to a
network, there is no palette of commands but our own, and no screenshot is delivered.
"""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Final

UNUSED: Final[Mapping[str, tuple[str, ...]]] = {
    "platformdirs": ("user_downloads_path",),
    "textual.command": (
        "CommandListItem",
        "CommandPalette",
        "DiscoveryHit",
        "Hit",
        "Hits",
        "Provider",
        "SimpleProvider",
    ),
}
"""Modules, and the names in them that Textual asks for and calls only when used.

The palette brings a tree, a directory tree, a list and a selection with it.
"""

MISSING: Final = "ssl"
"""What asyncio does without, as in a Python that was built without it."""


class Unused(ModuleType):
    """A module of a few empty classes; for any other name it gives way to the real one.

    A later Textual that asks for more gets all of it, and is only slower to start.
    """

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.__dict__.update({each: type(each, (), {}) for each in UNUSED[name]})

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        sys.modules.pop(self.__name__, None)
        return getattr(import_module(self.__name__), name)


@contextmanager
def lean() -> Iterator[None]:
    """Import Textual in here; afterwards whoever asks gets the real modules."""
    modules: dict[str, ModuleType | None] = sys.modules  # type: ignore[assignment]
    stand_ins = {name: Unused(name) for name in UNUSED} | {MISSING: None}
    for name in stand_ins.keys() & modules.keys():
        del stand_ins[name]
    modules.update(stand_ins)
    try:
        yield
    finally:
        for name, stood in stand_ins.items():
            if modules.get(name) is stood:
                modules.pop(name, None)
