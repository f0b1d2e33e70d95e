"""The files of a folder as rows: those that can be read, the newest first."""

import os
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from os.path import commonprefix
from pathlib import Path

from screens.presenters.lists.file_wording import FileText
from screens.presenters.row import ListRow
from screens.presenters.search.ranking import ranked
from screens.typed_path import TypedFolder
from wizard.frozen import frozen

HIDDEN = "."
"""How a name begins that is only shown when that is typed."""


@frozen
class FolderFile:
    """A file that can be read, or a folder that can be gone into."""

    name: str
    changed: float
    """Seconds, as the system tells them."""
    is_folder: bool = False

    @property
    def typed(self) -> str:
        """Its name as it is typed."""
        return f"{self.name}/" if self.is_folder else self.name


def folder_files(folder: Path, suffixes: Collection[str]) -> tuple[FolderFile, ...]:
    """The files of these kinds, the newest first, and behind them the folders.

    None where nobody may look into the folder.
    """
    try:
        with os.scandir(folder) as entries:
            found = list(_found(entries, suffixes))
    except (OSError, ValueError):
        return ()
    return tuple(sorted(found, key=lambda file: (file.is_folder, -file.changed)))


def _found(
    entries: Iterator[os.DirEntry[str]], suffixes: Collection[str]
) -> Iterator[FolderFile]:
    for entry in entries:
        with suppress(OSError):
            is_folder = entry.is_dir()
            is_kind = Path(entry.name).suffix.lower() in suffixes
            if is_folder or (is_kind and entry.is_file()):
                yield FolderFile(entry.name, entry.stat().st_mtime, is_folder)


def fitting(files: Sequence[FolderFile], place: TypedFolder) -> tuple[FolderFile, ...]:
    """Those that have what was typed, the best first."""
    seen = (
        file
        for file in files
        if not (file.is_folder and place.is_alone)
        and (place.name.startswith(HIDDEN) or not file.name.startswith(HIDDEN))
    )
    if place.name.startswith(HIDDEN):
        return tuple(file for file in seen if file.name.startswith(place.name))
    return ranked(place.name, seen, lambda file: file.name)


def completed(files: Sequence[FolderFile], place: TypedFolder) -> str:
    """What Tab makes of the line: as much as all names go on with, else the best."""
    names = [file.typed for file in files]
    begun = [name for name in names if name.startswith(place.name)]
    common = commonprefix(begun)  # noqa: RUF071  of names, not of paths
    if len(common) > len(place.name):
        return place.before + common
    return place.before + names[0] if len(names) == 1 else ""


def file_rows(
    files: Sequence[FolderFile], place: TypedFolder
) -> tuple[ListRow[FolderFile], ...]:
    """The files as rows; in place of none, why there are none."""
    if not files and place.is_alone and not place.name:
        return ()
    if not files:
        says = FileText.NONE_SUCH if place.name else FileText.NONE_HERE
        return (ListRow(says.format(folder=place.folder)),)
    return tuple(ListRow(_text(file), file) for file in files)


def _text(file: FolderFile) -> str:
    if file.is_folder:
        return FileText.FOLDER.format(name=file.name)
    changed = datetime.fromtimestamp(file.changed).astimezone()
    return FileText.FILE.format(changed=f"{changed:%Y-%m-%d %H:%M}", name=file.name)
