"""What can be told of a server's address without the driver."""

from urllib.parse import parse_qsl, urlsplit

from wizard.drafts.postgresql.store_wording import StoreText
from wizard.refusals import Unusable


def refuse_password(url: str) -> None:
    """Raises Unusable for an address that holds a password, or is none."""
    try:
        parts = urlsplit(url)
        password = parts.password or dict(parse_qsl(parts.query)).get("password")
    except ValueError as error:
        raise Unusable(StoreText.BAD_URL.format(url=url)) from error
    if password:
        raise Unusable(StoreText.PASSWORD)
