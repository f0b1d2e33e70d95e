"""Textual without the modules that it imports and this program never uses.

Starting is nearly all imports, and every session on a shared server keeps in memory
what it has loaded. Nothing here talks to a network, and there is no palette of commands
but our own. Thirty starts in turn with the minimal Textual app: the first question came
1.14 times as late as that app instead of 1.30 times (1.23 and 1.32 by processor time),
and took 25.1 MB a session instead of 28.2, where that app takes 23.3.
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

The palette brings a tree, a directory tree, a list and a selection with it, and
platformdirs, which only a screenshot needs, temporary files and archives: 3 ms.
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
def lean_import() -> Iterator[None]:
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
