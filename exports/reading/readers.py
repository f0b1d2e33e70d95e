"""Reading a form back: one reader for each kind of file, by content and name."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from exports.import_wording import ImportSays
from exports.reading.replaced import counted
from exports.reads import Read
from wizard.cells import unseen
from wizard.characters import odd
from wizard.closed_models import parsing
from wizard.files import read_bytes
from wizard.refusals import Unusable
from wizard.toml.form_file import loads
from wizard.wording import Says

MOST_BYTES: Final = 10 * 1024 * 1024
"""A larger file than this is no form, whatever its kind."""

Reader = Callable[[bytes, str], tuple[Read, ...]]
"""Every form in a file's content; the name is for the sentence that refuses it."""


def read(path: Path) -> tuple[Read, ...]:
    """Every form in a file, in order, with what could not be placed on each.

    Raises Unusable for a file that cannot be read or holds no form.
    """
    return read_content(read_bytes(path, MOST_BYTES), path)


def read_content(content: bytes, path: Path) -> tuple[Read, ...]:
    """Every form in what was read of a file, or was made of it. Raises Unusable."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        known = "、".join(READERS)
        raise Unusable(ImportSays.UNREADABLE_SUFFIX.format(file=path, known=known))
    if not content:
        raise Unusable(ImportSays.EMPTY.format(file=path))
    return reader(content, str(path))


def _by_content(content: bytes, file: str) -> tuple[Read, ...]:
    from exports.reading.file_readers import forms_in_file  # noqa: PLC0415  TOML is but one kind

    return forms_in_file(content, file)


def _toml(content: bytes, file: str) -> tuple[Read, ...]:
    if len(content) > parsing.MOST_BYTES:
        most = f"{parsing.MOST_BYTES // 1024} KB"
        raise Unusable(Says.TOO_LARGE.format(file=file, most=most))
    found = (Read(loads(content, file)),)
    if not _may_hide(content):
        return found
    return counted(found, parsing.tables(content, file)[1])


def _may_hide(content: bytes) -> bool:
    """Whether TOML can hold a character that is not kept: as it is, or escaped.

    Few files do; the others need not be taken apart a second time to count none.
    """
    text = content.decode()
    return "\\" in text or unseen(text) > 0 or odd(text) > 0


CONVERTED: Final = (".doc", ".wps", ".rtf", ".odt", ".ods", ".xlsb")
"""Files that LibreOffice makes into ones that are read."""

READERS: Final[Mapping[str, Reader]] = {
    ".toml": _toml,
    **dict.fromkeys(
        (
            *(".docx", ".txt", ".tsv", ".csv", ".xlsx", ".xls", ".et"),
            *(".docm", ".dotx", ".xlsm", ".xltx"),
            *(".pdf", ".html", ".htm", ".mht", ".mhtml", *CONVERTED),
        ),
        _by_content,
    ),
}
"""How each kind of file is read."""
