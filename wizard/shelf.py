"""Where the files of the editions are: the program's own, and those of an office."""

from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from wizard.home import home

SUFFIX = ".toml"


@lru_cache
def built_in() -> tuple[str, ...]:
    """The ids of the editions that come with the program, in order."""
    names = (entry.name for entry in (files("wizard") / "editions").iterdir())
    return tuple(sorted(n.removesuffix(SUFFIX) for n in names if n.endswith(SUFFIX)))


def built_in_content(id: str) -> bytes:
    """The file of an edition that comes with the program."""
    return (files("wizard") / "editions" / f"{id}{SUFFIX}").read_bytes()


def is_built_in(path: Path) -> bool:
    """Whether this is the very file of one of the program's own."""
    return str(path.resolve()) == str(files("wizard") / "editions" / path.name)


def folder() -> Path:
    """Where an office puts editions of its own."""
    return home() / "editions"


def own() -> dict[str, Path]:
    """The files of an office's own editions by their ids, in order.

    One that goes by an id of the program's own is among them, and is never used.
    """
    found = sorted(folder().glob(f"*{SUFFIX}"))
    return {path.stem: path for path in found if not path.name.startswith(".")}
