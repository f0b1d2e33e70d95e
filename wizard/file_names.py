"""The names of files: the path that a person wrote, and one made of any text."""

import os
import re
from pathlib import Path
from typing import Final

from wizard.cells import clean


def path_of(typed: str) -> Path:
    """The path that a person wrote; ~ is home, and a ~ of nobody is a letter."""
    return Path(os.path.expanduser(typed))  # noqa: PTH111  pathlib raises for nobody's


_EDGES: Final = " .-~$"
"""What a name does not begin or end with: hidden files, options, office's own."""

_UNSAFE: Final = r'[\x00-\x1f\x7f<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2060-\u2069]'
_RESERVED: Final = r"(?i)(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]) *(\..*)?"
"""Compiled with the first name: no question needs them."""


def safe_name(text: str, most_bytes: int = 180) -> str:
    """A file name for Linux and Windows of at most `most_bytes`, from any text."""
    name = re.sub(r"\s+", " ", re.sub(_UNSAFE, "_", clean(text))).lstrip(_EDGES)
    name = _cut(name, most_bytes)
    is_reserved = not name or re.fullmatch(_RESERVED, name)
    return _cut(f"_{name}", most_bytes) if is_reserved else name


def _cut(name: str, most_bytes: int) -> str:
    return name.encode()[:most_bytes].decode(errors="ignore").rstrip(_EDGES)
