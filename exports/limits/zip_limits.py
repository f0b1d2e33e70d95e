"""What a zip of Office may hold, and what zipfile raises over one that is none."""

import zlib
from typing import Final
from zipfile import BadZipFile

MOST_ENTRIES: Final = 1000
MOST_INFLATED: Final = 50 * 1024 * 1024
"""Bytes of all parts together, as the zip itself declares; few are inflated."""
MOST_PART: Final = 10 * 1024 * 1024
"""Bytes of a part that is inflated, counted while inflating."""
MOST_MARKS: Final = 800_000
"""Angle brackets of a part, and equal signs twice: it is they that cost memory."""

BROKEN_ZIP: Final = (
    BadZipFile,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    zlib.error,
)
"""What zipfile raises over bytes that are no zip, or not the one they claim to be."""
