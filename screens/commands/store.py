"""The command for the administrator of a store on a server."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from screens.commands.arguments.options import Options
from screens.commands.store_wording import StoreCommandText
from screens.exits import Exit
from screens.output import out
from wizard.drafts.store_address import is_server, store_address
from wizard.drafts.store_wording import ChoiceText
from wizard.file_names import path_of
from wizard.refusals import Unusable

ARROW: Final = "→"
"""Between the two ends of a copy; -> is as good."""


def store(words: Sequence[str]) -> int:
    """Bring the tables up to date, or copy drafts from one store to another."""
    options = Options()
    options.add_argument("--migrate", action="store_true")
    options.add_argument("--copy", nargs="+", default=[])
    options.add_argument("--store", default="")
    given = options.read([ARROW if word == "->" else word for word in words])
    if bool(given.copy) == given.migrate:
        raise Unusable(StoreCommandText.WANTED)
    out(_copied(given.copy) if given.copy else _migrated(given.store))
    return Exit.DONE


def _migrated(named: str) -> str:
    address = named or store_address()
    if not is_server(address):
        raise Unusable(StoreCommandText.NO_STORE)
    try:
        from wizard.drafts.postgresql.schema import migrate  # noqa: PLC0415  an extra
    except ImportError as error:
        raise Unusable(ChoiceText.NO_DRIVER) from error
    return StoreCommandText.MIGRATED.format(number=migrate(address))


def _copied(ends: Sequence[str]) -> str:
    source, target = _ends(ends)
    try:
        from wizard.drafts.postgresql import copying  # noqa: PLC0415  an extra
    except ImportError as error:
        raise Unusable(ChoiceText.NO_DRIVER) from error
    if is_server(source):
        count = copying.server_to_files(source, path_of(target))
    else:
        count = copying.files_to_server(_folder(source), target)
    return StoreCommandText.COPIED.format(count=count)


def _ends(words: Sequence[str]) -> tuple[str, str]:
    """Where from and where to, with an arrow between them, or a blank.

    Raises Unusable where one of them is not a server and the other not a folder.
    """
    ends = " ".join(words).replace("->", ARROW).replace(ARROW, " ").split()
    if len(ends) != 2 or is_server(ends[0]) == is_server(ends[1]):
        raise Unusable(StoreCommandText.COPY_WANTED)
    return ends[0], ends[1]


def _folder(named: str) -> Path:
    folder = path_of(named)
    if not folder.is_dir():
        raise Unusable(StoreCommandText.NO_FOLDER.format(folder=folder))
    return folder
