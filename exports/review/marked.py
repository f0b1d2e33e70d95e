"""Forms that go back to who filled them in: copies with the remarks at their cells."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Final, NamedTuple

from exports.package import opened
from exports.readers import MOST_BYTES, read
from exports.review.comments import Note, commented
from exports.review.journal import Journal
from exports.review.letters import letters, said, template_of
from exports.review.signature import Signature
from exports.review.spots import Spots, nearest, ordinals
from wizard.files import make_folder, read_bytes, write_whole
from wizard.refusals import Unusable
from wizard.review.entry import Entry

WORD: Final = ".docx"


class Sent(NamedTuple):
    """What became of a file that has remarks."""

    file: str
    copy: Path | None
    """The marked copy; None where this kind of file takes no comments."""
    trouble: str = ""


def targets(journal: Journal, folder: Path, roots: Sequence[Path]) -> dict[str, Path]:
    """Where the copy of each Word file with remarks goes, as it stood below a root."""
    return {
        file: folder / _below(Path(file), roots)
        for file, entries in _by_file(journal)
        if file.lower().endswith(WORD) and any(entry.remarks for entry in entries)
    }


def mark(
    journal: Journal, copies: dict[str, Path], signed: Signature
) -> Iterator[Sent]:
    """Write the copies, one after the other; one that fails does not stop the rest."""
    for file, entries in _by_file(journal):
        if file in copies:
            try:
                content = _marked(file, entries, signed)
                make_folder(copies[file].parent)
                write_whole(copies[file], content, shared=True)
            except Unusable as refusal:
                yield Sent(file, None, str(refusal))
            else:
                yield Sent(file, copies[file])


def letter_files(
    journal: Journal, folder: Path, template: Path | None, signed: Signature
) -> dict[Path, bytes]:
    """The letter to each unit by the file it goes into. Raises Unusable."""
    made = letters(journal, template_of(template), signed)
    return {folder / f"{name}{WORD}": content for name, content in made}


def _by_file(journal: Journal) -> Iterator[tuple[str, list[Entry]]]:
    """The forms of each file, with all their remarks."""
    found = journal.entries(order="file, number")
    for file, entries in groupby(found, key=lambda entry: entry.file):
        yield file, list(entries)


def _below(file: Path, roots: Sequence[Path]) -> Path:
    """The path of a file below the folder that it was found in."""
    near = [root for root in roots if file != root and file.is_relative_to(root)]
    return file.relative_to(near[0]) if near else Path(file.name)


def _marked(file: str, entries: Sequence[Entry], signed: Signature) -> bytes:
    content = read_bytes(Path(file), MOST_BYTES)
    root = opened(content, file).document
    spots, reads = Spots(root, file), read(Path(file))
    placed = []
    for entry in entries:
        places = spots.of(reads[entry.number - 1])
        for remark in entry.remarks:
            spot = nearest(places, remark.where)
            paragraph = spots.paragraph(spot) if spot else None
            placed.append((paragraph, said(remark)))
    first = next(root.iter("{*}p"))
    numbers = ordinals(root, [p for p, _ in placed if p is not None] + [first])
    notes = [Note(numbers[first if p is None else p], text) for p, text in placed]
    return commented(content, notes, signed, file)
