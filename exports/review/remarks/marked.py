"""Forms that go back to who filled them in: copies with the remarks at their cells."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Final, NamedTuple

from exports.reading.file_kinds import FileKind
from exports.reading.file_readers import kind_of_file
from exports.reading.readers import MOST_BYTES
from exports.review.free_names import below, folded, free
from exports.review.journal import ReviewJournal
from exports.review.letters.letter_writer import letters, template_of
from exports.review.outcome import stamp
from exports.review.remarks.marked_book import marked_book
from exports.review.remarks.marked_paper import marked_paper
from exports.review.remarks.marked_wording import MarkedText
from exports.review.signature import Signature
from wizard.files import read_bytes, write_whole
from wizard.folders import make_shared_folder
from wizard.refusals import Unusable
from wizard.review.entry import ReviewedForm

LETTER: Final = ".docx"

Marker = Callable[[bytes, str, Sequence[ReviewedForm], Signature], bytes]
"""A file's content with the remarks on its forms at their cells; its name is told."""

MARKERS: Final[Mapping[FileKind | None, Marker]] = {
    FileKind.DOCX: marked_paper,
    FileKind.XLSX: marked_book,
}
"""How each kind of file takes remarks; all others take none."""


class Sent(NamedTuple):
    """What became of a file that has remarks."""

    file: str
    copy: Path | None
    """The marked copy; None where there is none."""
    trouble: str = ""


class Targets(NamedTuple):
    """What becomes of the files that have remarks."""

    copies: Mapping[str, Path]
    """Where the marked copy of each goes, as it stood below a root."""
    unmarkable: tuple[str, ...]
    """Those of kinds that take no remarks."""


def targets(journal: ReviewJournal, folder: Path, roots: Sequence[Path]) -> Targets:
    """Where the copy of each file goes that has remarks and takes them."""
    copies, others, taken = dict[str, Path](), list[str](), set[str]()
    for file, entries in _by_file(journal):
        if any(entry.remarks for entry in entries):
            if _marker(file) is None:
                others.append(file)
            else:
                copies[file] = free(folder / below(Path(file), roots), taken)
                taken.add(folded(copies[file]))
    return Targets(copies, tuple(others))


def mark(
    journal: ReviewJournal, copies: Mapping[str, Path], signed: Signature
) -> Iterator[Sent]:
    """Write the copies, one after the other; one that fails does not stop the rest."""
    for file, entries in _by_file(journal):
        if file in copies:
            try:
                content = _marked(journal, file, entries, signed)
                make_shared_folder(copies[file].parent)
                journal.keep_sent(copies[file], content)
                write_whole(copies[file], content, shared=True)
            except Unusable as refusal:
                yield Sent(file, None, str(refusal))
            else:
                yield Sent(file, copies[file])


def letter_files(
    journal: ReviewJournal,
    folder: Path,
    template: Path | None,
    signed: Signature,
    copies: Iterable[Path],
) -> dict[Path, bytes]:
    """The letter to each unit by the file it goes into, none of the copies.

    Raises Unusable for a template that is none.
    """
    found, taken = dict[Path, bytes](), {folded(copy) for copy in copies}
    for name, content in letters(journal, template_of(template), signed):
        path = free(folder / f"{name}{LETTER}", taken)
        found[path] = content
        taken.add(folded(path))
    return found


def _by_file(journal: ReviewJournal) -> Iterator[tuple[str, list[ReviewedForm]]]:
    """The forms of each file, with all their remarks."""
    found = journal.entries(order="file, number")
    for file, entries in groupby(found, key=lambda entry: entry.file):
        yield file, list(entries)


def _marker(file: str) -> Marker | None:
    """What puts remarks into a file of its kind, which its content says."""
    try:
        content = read_bytes(Path(file), MOST_BYTES)
    except Unusable:  # it was read before; that it is gone is said where it is marked
        return marked_paper
    return MARKERS.get(kind_of_file(content, file))


def _marked(
    journal: ReviewJournal,
    file: str,
    entries: Sequence[ReviewedForm],
    signed: Signature,
) -> bytes:
    content, marker = read_bytes(Path(file), MOST_BYTES), _marker(file)
    if marker is None or not journal.is_known(file, stamp(file)):
        raise Unusable(MarkedText.CHANGED.format(file=file))
    return marker(content, file, entries, signed)
