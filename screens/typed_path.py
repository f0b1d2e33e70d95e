"""The path that a person means by what was typed, pasted or dropped."""

from pathlib import Path
from typing import Final
from urllib.parse import unquote

from wizard.file_names import path_of
from wizard.frozen import frozen
from wizard.patterns import Lazy

QUOTES: Final = {'"': '"', "'": "'", "“": "”"}
"""What stands around a name that was copied, and how it ends."""

URI: Final = "file://"

_ESCAPED: Final = Lazy(r"\\([ ()&;'\"\[\]])", needs="\\")
"""What a terminal puts a stroke before when a file is dropped on it."""


def meant(typed: str) -> str:
    """The path without quotes around it, strokes in it, or file:// before it."""
    text = typed.strip()
    if len(text) > 1 and QUOTES.get(text[0]) == text[-1]:
        return meant(text[1:-1])
    if text.startswith(URI):
        path = text.removeprefix(URI)
        return _decoded(path[path.find("/") :] if "/" in path else path)
    return _ESCAPED.sub(r"\1", text)


def _decoded(path: str) -> str:
    """The path of an address, in which every byte may be written as two digits."""
    return unquote(path, errors="replace")


@frozen
class TypedFolder:
    """A folder whose files are looked at, and how its files are named there."""

    folder: Path
    before: str
    """What is typed before the name of a file in it."""
    name: str
    """The beginning of a name, or some letters of it."""
    is_alone: bool = False
    """Whether no other folder can be gone to."""


def place(typed: str, start: Path) -> TypedFolder:
    """The folder that a typed path leads to; without one, where it starts."""
    text = meant(typed)
    before, stroke, name = text.rpartition("/")
    if not stroke:
        return TypedFolder(start, "" if start == Path.cwd() else f"{start}/", text)
    return TypedFolder(path_of(before + stroke), before + stroke, name)
