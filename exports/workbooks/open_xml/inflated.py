"""A file out of a zip, from the bytes of the whole.

The directory is zipfile's, the inflating zlib's. zipfile's own files of bytes take as
long for a short part as inflating a long one, and a workbook has many short parts.
"""

import zlib
from struct import Struct
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipInfo

_HEADER: Final = Struct("<4s22xHH")
"""What stands before a file: a mark, and how long its name and what follows are."""
_MARK: Final = b"PK\x03\x04"
_LOCKED: Final = 1
"""The flag of a file with a password."""


def inflated(content: bytes, entry: ZipInfo, most: int) -> bytes:
    """The file of an entry, of a longer one its first bytes, one more than the most.

    Raises BadZipFile for what is packed otherwise or is not what the entry says.
    """
    packed = _packed(content, entry)
    if entry.compress_type == ZIP_DEFLATED:
        room = min(entry.file_size, most) + 1
        try:
            packed = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, room)
        except zlib.error as error:
            raise BadZipFile(entry.filename) from error
    if len(packed) > most:
        return packed[: most + 1]
    if len(packed) != entry.file_size or zlib.crc32(packed) != entry.CRC:
        raise BadZipFile(entry.filename)
    return packed


def _packed(content: bytes, entry: ZipInfo) -> bytes:
    """The bytes of an entry as they stand in the zip."""
    at = entry.header_offset
    if at < 0 or at + _HEADER.size > len(content):
        raise BadZipFile(entry.filename)
    mark, name, extra = _HEADER.unpack_from(content, at)
    is_known = entry.compress_type in (ZIP_STORED, ZIP_DEFLATED)
    if mark != _MARK or entry.flag_bits & _LOCKED or not is_known:
        raise BadZipFile(entry.filename)
    start = at + _HEADER.size + name + extra
    return content[start : start + entry.compress_size]
