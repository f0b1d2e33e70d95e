"""Why a server did not do what it was asked, in Chinese as far as that can be known."""

import re
from collections.abc import Mapping
from typing import Final

import psycopg
from psycopg import pq

from wizard.drafts.postgresql.store_wording import FATAL, FULL, StoreText

BY_STATE: Final[Mapping[str, StoreText]] = {
    "25006": StoreText.READ_ONLY,
    "42501": StoreText.NO_PRIVILEGE,
    "53100": StoreText.DISK_FULL,
    "53300": StoreText.NO_CONNECTION_LEFT,
    "55P03": StoreText.BUSY,
    "57014": StoreText.BUSY,
    "57P01": StoreText.STARTING,
    "57P02": StoreText.STARTING,
    "57P03": StoreText.STARTING,
}
"""What the codes of errors mean to a person."""

NEVER_WAS: Final = ("connection failed", "connection is bad")
"""How the driver begins to say that there was no connection to be had."""

_REFUSED: Final = re.compile(rf"(?:{FATAL}):\s*([^\n]+)")
"""A connection that is refused has no code, only the server's own words."""

_UNSAFE: Final = re.compile(r"[^\n]*(?:SSL|certificate)[^\n]*")
"""What the driver says of a connection that is not as safe as it has to be."""

_FULL: Final = re.compile(FULL)


def why(error: psycopg.Error, url: str = "") -> str:
    """Why it did not; `url` is whom to ask whether anybody is there at all."""
    if known := BY_STATE.get(error.sqlstate or ""):
        return known
    if error.diag.message_primary:
        return StoreText.SERVER_SAYS.format(why=error.diag.message_primary)
    if str(error).startswith(NEVER_WAS):
        return _why_not_connected(str(error), url)
    return StoreText.NO_ANSWER


def _why_not_connected(said: str, url: str) -> str:
    answer = pq.Ping(pq.PGconn.ping(url.encode())) if url else pq.Ping.NO_RESPONSE
    if answer is pq.Ping.REJECT:
        return StoreText.STARTING
    if _FULL.search(said):
        return StoreText.NO_CONNECTION_LEFT
    if found := _REFUSED.search(said):
        return StoreText.REFUSED.format(why=found[1].strip())
    if found := _UNSAFE.search(said):
        return StoreText.UNSAFE.format(why=_end(found[0]))
    if answer is pq.Ping.OK:
        return StoreText.REFUSED.format(why=_end(said))
    return StoreText.NO_ANSWER


def _end(said: str) -> str:
    return said.rpartition(" failed: ")[2].strip()
