"""Reading a form back: one reader for each kind of file, chosen by its suffix."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from exports.reads import Read
from wizard.files import read_bytes
from wizard.refusals import Unusable
from wizard.wording import Says

MOST_BYTES: Final = 10 * 1024 * 1024
"""A larger file than this is no form, whatever its kind."""

Reader = Callable[[bytes, str], tuple[Read, ...]]
"""Every form in a file's content; the name is for the sentence that refuses it."""


def read(path: Path) -> tuple[Read, ...]:
    """Every form in a file, in order, with what could not be placed on each.

    Raises Unusable for a file that cannot be read or holds no form.
    """
    content, reader = read_bytes(path, MOST_BYTES), READERS.get(path.suffix.lower())
    if reader is None:
        known = "、".join(READERS)
        raise Unusable(Says.UNREADABLE_SUFFIX.format(file=path, known=known))
    found = reader(content, str(path))
    if not found:
        raise Unusable(Says.NO_FORM.format(file=path))
    return found


def _docx(content: bytes, file: str) -> tuple[Read, ...]:
    from exports.carried import editions  # noqa: PLC0415  only Word files need lxml
    from exports.embedded import compared  # noqa: PLC0415  only Word files need lxml
    from exports.recognise import recognise  # noqa: PLC0415  TOML needs no recogniser
    from exports.word import grid  # noqa: PLC0415  only Word files need lxml

    found = recognise(*grid(content, file), said=editions(content))
    return compared(found, content, file)


def _text(content: bytes, file: str) -> tuple[Read, ...]:
    from exports.recognise import recognise  # noqa: PLC0415  TOML needs no recogniser
    from exports.text import decoded, grid  # noqa: PLC0415  beside its siblings

    return recognise(*grid(decoded(content, file)))


def _toml(content: bytes, file: str) -> tuple[Read, ...]:
    from wizard import parsing  # noqa: PLC0415  only TOML needs it
    from wizard.atrest import loads  # noqa: PLC0415  only TOML needs it

    if len(content) > parsing.MOST_BYTES:
        most = f"{parsing.MOST_BYTES // 1024} KB"
        raise Unusable(Says.TOO_LARGE.format(file=file, most=most))
    return (Read(loads(content, file)),)


READERS: Final[Mapping[str, Reader]] = {
    ".docx": _docx,
    ".txt": _text,
    ".tsv": _text,
    ".toml": _toml,
}
"""How each kind of file is read."""
