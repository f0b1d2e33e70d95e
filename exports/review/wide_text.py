"""Text in UTF-16, which the standard allows, for what knows UTF-8 alone."""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from typing import Final

_WIDE: Final = {BOM_UTF16_LE: "utf-16-le", BOM_UTF16_BE: "utf-16-be"}
"""The encodings in units of two bytes, by the mark that a file in them begins with."""


def narrow(xml: bytes) -> bytes:
    """A file in UTF-16 in UTF-8; any other as it is. Raises UnicodeError."""
    encoding = _WIDE.get(xml[:2])
    return xml if encoding is None else xml[2:].decode(encoding).encode()


def as_wide(xml: bytes, other: bytes) -> bytes:
    """A file in UTF-8 in UTF-16, where another is, with its order of bytes."""
    encoding = _WIDE.get(other[:2])
    return xml if encoding is None else other[:2] + xml.decode().encode(encoding)
