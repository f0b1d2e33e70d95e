"""The library of editions: the program's own, and those of an office.

An office puts its own in `$ZIPING_EDITIONS`, else in `$ZIPING_HOME/editions`; none of
them takes the place of one of ours, and one that is broken disturbs no other.
"""

import os
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Final

import tomli

from wizard.closed_models.parsing import parse
from wizard.editions.edition import Edition
from wizard.files import read_bytes
from wizard.home import home
from wizard.refusals import Unusable
from wizard.wording import Says

DEFAULT: Final = "2020"
"""The edition of a new form when none is named: the national table."""

MOST_BYTES: Final = 1024 * 1024
"""The national table is 20 kB; a larger file than this is something else."""

SUFFIX = ".toml"

EDITIONS: Final = "ZIPING_EDITIONS"
"""Names the folder that many people on one machine share for them."""

OURS: Final = Path(__file__).parent
"""The folder of the program's own; importlib.resources would load zipfile for it."""


@lru_cache
def built_in() -> tuple[str, ...]:
    """The ids of the editions that come with the program, in order."""
    names = (entry.name for entry in OURS.iterdir())
    return tuple(sorted(n.removesuffix(SUFFIX) for n in names if n.endswith(SUFFIX)))


def built_in_content(id: str) -> bytes:
    """The file of an edition that comes with the program."""
    return (OURS / f"{id}{SUFFIX}").read_bytes()


def is_built_in(path: Path) -> bool:
    """Whether this is the very file of one of the program's own."""
    return path.resolve() == OURS.resolve() / path.name


def folder() -> Path:
    """The folder of an office's own editions."""
    return _folder(os.environ.get(EDITIONS), home())


@lru_cache(maxsize=8)
def _folder(named: str | None, at_home: Path) -> Path:
    """The same by what says it; it is asked for with every file."""
    return Path(named) if named else at_home / "editions"


def own() -> dict[str, Path]:
    """The files of an office's own editions by their ids, in order.

    One that goes by an id of the program's own is among them, and is never used.
    """
    where = folder()
    try:
        found = sorted(name for name in os.listdir(where) if name.endswith(SUFFIX))  # noqa: PTH208  asked for every file
    except OSError:  # a folder that is closed to us has none for us
        found = []
    shown = (name for name in found if not name.startswith("."))
    return {name.removesuffix(SUFFIX): where / name for name in shown}


def edition_ids() -> tuple[str, ...]:
    """The ids of the editions: the program's own, then those of the office."""
    ours = built_in()
    return (*ours, *(id for id in own() if id not in ours))


def edition(id: str) -> Edition:
    """The edition of this id; none takes the place of one of the program's own.

    Raises Unusable where there is none or its file is not in order.
    """
    if id in built_in():
        return _built_in(id)
    path = own().get(id)
    if path is None:
        known = "、".join(edition_ids())
        raise Unusable(Says.NO_EDITION.format(id=id, known=known))
    return _own(read_bytes(path, MOST_BYTES), str(path))


def usable() -> tuple[Edition, ...]:
    """Every edition that can be used, the default first."""
    others = (_own_or_why(id)[0] for id in own() if id not in built_in())
    return (*_ours(), *filter(None, others))


def troubles() -> tuple[str, ...]:
    """Why editions of the office cannot be used, a sentence each."""
    found = own()
    taken = {id: path for id, path in found.items() if id in built_in()}
    whys = (_own_or_why(id)[1] for id in found if id not in taken)
    clashes = (Says.EDITION_TAKEN.format(file=f, id=id) for id, f in taken.items())
    return (*clashes, *filter(None, whys))


def _own_or_why(id: str) -> tuple[Edition | None, str]:
    try:
        return edition(id), ""
    except Unusable as trouble:
        return None, str(trouble)


@lru_cache
def _ours() -> tuple[Edition, ...]:
    """The program's own, the default first."""
    found = map(_built_in, built_in())
    return tuple(sorted(found, key=lambda version: version.id != DEFAULT))


@lru_cache
def _built_in(id: str) -> Edition:
    """One of the program's own: that its facts agree is proved by the tests."""
    text = built_in_content(id).decode()
    data = tomli.loads(text, parse_float=Decimal)
    return parse(Edition, data, text, f"{id}{SUFFIX}")


@lru_cache
def _own(content: bytes, file: str) -> Edition:
    from wizard.editions.proofs import proved  # noqa: PLC0415  the program's own need no proof

    return proved(content, file)
