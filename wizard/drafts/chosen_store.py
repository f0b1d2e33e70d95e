"""The store that is meant: a folder of files, or PostgreSQL where that is named."""

from pathlib import Path
from typing import Final

from wizard.drafts.file_store import FileStore
from wizard.drafts.person import served
from wizard.drafts.store import Store
from wizard.drafts.store_address import is_server, store_address
from wizard.drafts.store_wording import ChoiceText
from wizard.refusals import Unusable

MOST_ROLE_BYTES: Final = 63
"""PostgreSQL cuts longer names of roles without a word."""


def chosen_store(folder: Path) -> Store:
    """The store of one person's drafts; `folder` is what is theirs on this host.

    Raises Unusable.
    """
    address = store_address()
    return store_at(address, folder) if address else FileStore(folder)


def store_at(address: str, folder: Path) -> Store:
    """The store at an address: a server's, or a folder. Raises Unusable.

    Of several who share the account, the one who is served logs in by name.
    """
    if not is_server(address):
        return FileStore(Path(address))
    person = served()
    if len(person.encode()) > MOST_ROLE_BYTES:
        raise Unusable(ChoiceText.LONG_NAME.format(name=person))
    from wizard.drafts.postgresql.late_store import (  # noqa: PLC0415  an extra
        LateStore,
    )

    return LateStore(address, folder, person)
