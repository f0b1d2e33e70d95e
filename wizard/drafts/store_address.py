"""Where drafts live, as an administrator says it: for everybody, or in one process.

`ZIPING_STORE` names a server, else the line `store = "postgresql://…"` in the
administrator's configuration file; where neither does, drafts are files.
"""

import os
from pathlib import Path
from typing import Final

import tomli

from wizard.drafts.store_wording import ChoiceText
from wizard.files import read_bytes
from wizard.refusals import Unusable

STORE: Final = "ZIPING_STORE"
CONFIGURATION: Final = "ZIPING_CONFIG"
"""Variables: the address of the store; the file of the administrator's."""

FILE: Final = Path("/etc/ziping.toml")
"""The administrator's file, where no other is named."""

KEY: Final = "store"

SCHEMES: Final = ("postgresql://", "postgres://")
"""How the address of a store on a server begins."""

MOST_BYTES: Final = 64 * 1024


def is_server(address: str) -> bool:
    """Whether it is the address of a store on a server."""
    return address.startswith(SCHEMES)


def store_address() -> str:
    """The address that is set for everybody; blank where none is. Raises Unusable."""
    named = os.environ.get(STORE, "").strip()
    address = named or _configured(Path(os.environ.get(CONFIGURATION) or FILE))
    if address and not is_server(address):
        raise Unusable(ChoiceText.BAD_STORE.format(address=address))
    return address


def _configured(file: Path) -> str:
    """What the configuration file says. Raises Unusable where it cannot be read."""
    if not os.path.lexists(file):
        return ""
    try:
        facts = tomli.loads(read_bytes(file, MOST_BYTES).decode())
    except ValueError as error:
        raise Unusable(ChoiceText.BAD_FILE.format(file=file)) from error
    strange = next((key for key in facts if key != KEY), "")
    address = facts.get(KEY, "")
    if strange or not isinstance(address, str):
        key = strange or KEY
        raise Unusable(ChoiceText.BAD_KEY.format(file=file, key=key))
    return address.strip()
