"""Textual without the modules that it imports and this program never uses.

Starting is nearly all imports, and every session on a shared server keeps in memory
what it has loaded. Nothing here talks to a network, nothing is drawn in tables of Rich,
and there is no palette of commands but our own. Twelve starts in turn: the first
question of a new form costs 167 ms of processor time so, and a minimal Textual app
137; a session at check answers keeps 27.4 MB, and that app 23.2.
"""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Final

UNUSED: Final[Mapping[str, tuple[str, ...]]] = {
    "ast": ("NodeVisitor", "literal_eval"),
    "asyncio.sslproto": (),
    "difflib": ("get_close_matches",),
    "ipaddress": (),
    "mimetypes": (),
    "platformdirs": ("user_downloads_path",),
    "rich.panel": ("Panel",),
    "rich.table": ("Table",),
    "rich.tree": ("Tree",),
    "textual.canvas": ("Canvas", "Rectangle"),
    "textual.command": (
        "CommandListItem",
        "CommandPalette",
        "DiscoveryHit",
        "Hit",
        "Hits",
        "Provider",
        "SimpleProvider",
    ),
    "uuid": ("uuid4",),
}
"""Modules, and the names in them that are asked for at once and called only when used.

They are for addresses of networks, screenshots, downloads, links, themes, toasts, the
sources of functions and the words for a stylesheet that is wrong.
"""

SAME: Final[Mapping[str, str]] = {"typing_extensions": "typing"}
"""Modules whose names, as far as it has them, another module has as well."""

MISSING: Final = "ssl"
"""What asyncio does without, as in a Python that was built without it."""


class Unused(ModuleType):
    """A module of a few names; for any other name it gives way to the real one.

    A later Textual that asks for more gets all of it, and is only slower to start.
    """

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.__dict__.update({each: _late(name, each) for each in UNUSED.get(name, ())})

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        same = SAME.get(self.__name__)
        if same and hasattr(import_module(same), name):
            return getattr(import_module(same), name)
        return getattr(_real(self.__name__), name)


def _late(module: str, name: str) -> type:
    """An empty class that stands for a class or a function, and calls that one."""

    def called(cls: type, *values: object, **named: object) -> object:
        if cls is late:
            return getattr(_real(module), name)(*values, **named)
        return object.__new__(cls)

    late = type(name, (), {"__new__": called})
    return late


def _real(module: str) -> ModuleType:
    """The module itself, which from now on whoever asks gets."""
    if isinstance(sys.modules.get(module), Unused):
        del sys.modules[module]
    return import_module(module)


@contextmanager
def lean_import() -> Iterator[None]:
    """Import Textual in here; afterwards whoever asks gets the real modules."""
    modules: dict[str, ModuleType | None] = sys.modules  # type: ignore[assignment]
    stand_ins = {name: Unused(name) for name in (*UNUSED, *SAME)} | {MISSING: None}
    for name in stand_ins.keys() & modules.keys():
        del stand_ins[name]
    modules.update(stand_ins)
    try:
        yield
    finally:
        for name, stood in stand_ins.items():
            if modules.get(name) is stood:
                modules.pop(name, None)
