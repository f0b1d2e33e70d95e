"""A page with all that it shows in one file, as Word, WPS and browsers save it.

It is a letter of many parts (RFC 2557); the page is the first one of HTML. Pictures and
styles are left where they are.
"""

import email
from email.message import Message
from typing import Final

from exports.reads import Read
from exports.web.web_reader import forms_in_page
from exports.web.web_wording import WebSays
from wizard.refusals import Unusable

MOST_PARTS: Final = 500
"""Parts of a letter; a picture is one."""


def forms_in_single_file(content: bytes, file: str) -> tuple[Read, ...]:
    """Every form in such a page. Raises Unusable where it is none or holds none."""
    if content.count(b"\n--") > MOST_PARTS:
        raise Unusable(WebSays.SWOLLEN.format(file=file))
    try:
        page = _page(email.message_from_bytes(content))
    except (LookupError, RecursionError, ValueError) as error:
        raise Unusable(WebSays.NO_PAGE.format(file=file)) from error
    if not page:
        raise Unusable(WebSays.NO_PAGE.format(file=file))
    return forms_in_page(page, file)


def _page(letter: Message) -> bytes:
    """The first page of HTML as it was before it was packed; nothing for none."""
    for part in letter.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            found = part.get_payload(decode=True)
            return found if isinstance(found, bytes) else b""
    return b""
