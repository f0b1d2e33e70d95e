"""Reading a form back: one reader for each kind of file, chosen by its suffix."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from exports.reads import Read
from wizard.cells import unseen
from wizard.characters import odd
from wizard.files import read_bytes
from wizard.refusals import Unusable
from wizard.wording import Says

if TYPE_CHECKING:
    from exports.grid import Grid

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
    return reader(content, str(path))


def _docx(content: bytes, file: str) -> tuple[Read, ...]:
    from exports.carried import editions, facts_in  # noqa: PLC0415  only Word files need lxml
    from exports.embedded import compared  # noqa: PLC0415  only Word files need lxml
    from exports.package import opened  # noqa: PLC0415  only Word files need lxml
    from exports.page_headers import with_year  # noqa: PLC0415  only Word files need lxml
    from exports.word import grid_of, texts_of  # noqa: PLC0415  only Word files need lxml

    package = opened(content, file)
    facts = facts_in(package.facts)
    cells = grid_of(package.document, file)
    found = _recognised(cells, file, said=editions(facts))
    headers = [text for header in package.headers for text in texts_of(header)]
    found = tuple(with_year(read, headers) for read in found)
    return _counted(compared(found, facts, file), cells.rows)


def _text(content: bytes, file: str) -> tuple[Read, ...]:
    from exports.text import decoded, grid  # noqa: PLC0415  beside its siblings

    cells = grid(decoded(content, file))
    return _counted(_recognised(cells, file), cells.rows)


def _recognised(
    cells: "Grid", file: str, *, said: Sequence[str] = ()
) -> tuple[Read, ...]:
    """The forms of a grid. Raises Unusable, saying why, where it holds none."""
    from exports.no_form import why_none  # noqa: PLC0415  TOML needs no recogniser
    from exports.recognise import recognise  # noqa: PLC0415  TOML needs no recogniser

    found = recognise(*cells, said=said)
    if not found:
        raise Unusable(why_none(cells).format(file=file))
    return found


def _toml(content: bytes, file: str) -> tuple[Read, ...]:
    from wizard.toml import parsing  # noqa: PLC0415  only TOML needs it
    from wizard.toml.form_file import loads  # noqa: PLC0415  only TOML needs it

    if len(content) > parsing.MOST_BYTES:
        most = f"{parsing.MOST_BYTES // 1024} KB"
        raise Unusable(Says.TOO_LARGE.format(file=file, most=most))
    found = (Read(loads(content, file)),)
    if not _may_hide(content):
        return found
    return _counted(found, parsing.tables(content, file)[1])


def _may_hide(content: bytes) -> bool:
    """Whether TOML can hold a character that is not kept: as it is, or escaped.

    Few files do; the others need not be taken apart a second time to count none.
    """
    text = content.decode()
    return "\\" in text or unseen(text) > 0 or odd(text) > 0


def _counted(found: Sequence[Read], texts: object) -> tuple[Read, ...]:
    """What was found, with how many characters were replaced or left out in these."""
    all = list(_texts(texts))
    hidden, strange = sum(map(unseen, all)), sum(map(odd, all))
    told = (replace(got, unseen=hidden, odd=strange) for got in found[:1])
    return (*told, *found[1:])


def _texts(value: object) -> Iterator[str]:
    """Every text in rows of cells, or in the tables of a TOML file."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from (text for inner in value.values() for text in _texts(inner))
    elif isinstance(value, Iterable):
        yield from (text for inner in value for text in _texts(inner))


READERS: Final[Mapping[str, Reader]] = {
    ".docx": _docx,
    ".txt": _text,
    ".tsv": _text,
    ".toml": _toml,
}
"""How each kind of file is read."""
