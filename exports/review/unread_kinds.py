"""Files in which there may be forms that nothing here reads, and how to get at them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from exports.import_wording import ImportSays

UNREAD_KINDS: Final[Mapping[str, str]] = {
    **dict.fromkeys((".zip", ".rar", ".7z"), ImportSays.ARCHIVE),
    **dict.fromkeys(
        (".jpg", ".jpeg", ".png", ".bmp", ".tif", ".tiff"), ImportSays.PICTURE
    ),
    ".ofd": ImportSays.OFD,
}
"""What is said of each kind, by how its name ends."""


def why_unread(file: str) -> str:
    """Why a file is not read, however large it is; blank where it may be."""
    says = UNREAD_KINDS.get(Path(file).suffix.lower())
    if says is None or not Path(file).is_file():
        return ""
    return says.format(file=file)
