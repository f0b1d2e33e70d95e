"""The forms of a review that go back: copies with remarks, and letters to units."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from exports.reading.file_kinds import SUFFIXES, FileKind
from exports.review.free_names import below
from exports.review.journal import ReviewJournal
from screens.commands.review.request import Review
from screens.output import one_line, remark
from screens.presenters.review.progress import progress
from screens.presenters.review.review_wording import ReviewSays
from screens.presenters.review.some_names import some_names
from wizard.files import write_whole
from wizard.folders import make_shared_folder
from wizard.refusals import Unusable

MARKABLE: Final = frozenset(
    suffix
    for suffix, kind in SUFFIXES.items()
    if kind in (FileKind.DOCX, FileKind.XLSX)
)
"""How the names of files end that have copies with remarks, as a rule."""


def keep_marked(wanted: Review) -> None:
    """Raise Unusable where a copy would be written over a file: before all is read.

    A review that goes on knows which ones are its own.
    """
    folder = wanted.marked
    if folder and folder.is_dir() and not wanted.resume:
        files = [Path(f) for f in wanted.files]
        named = [f for f in files if f.suffix.lower() in MARKABLE]
        _refuse_others(wanted, [folder / below(f, wanted.roots) for f in named], None)


def write_marked(journal: ReviewJournal, wanted: Review, folder: Path) -> None:
    """Write copies and letters. Raises Unusable where one of them is there already."""
    from exports.review.remarks import marked  # noqa: PLC0415  only files sent back need lxml

    copies, others = marked.targets(journal, folder, wanted.roots)
    letters = marked.letter_files(
        journal, folder, wanted.letter, wanted.signed, copies.values()
    )
    _refuse_others(wanted, (*copies.values(), *letters), journal)
    done = 0
    sending = marked.mark(journal, copies, wanted.signed)
    for sent in progress(sending, len(copies)):
        done += sent.copy is not None
        if sent.trouble:
            remark(one_line(sent.trouble))
    make_shared_folder(folder)
    for path, content in letters.items():
        journal.keep_sent(path, content)
        write_whole(path, content, shared=True)
    facts = {"folder": folder, "count": done, "letters": len(letters)}
    remark(ReviewSays.MARKED.format(**facts))
    _tell_unmarkable(others)


def _refuse_others(
    wanted: Review, written: Sequence[Path], journal: ReviewJournal | None
) -> None:
    """Raise Unusable where a file that is not this review's would be written over.

    What was handed in is not written over whatever is forced. The journal knows what
    is this review's.
    """
    originals = {os.path.realpath(file) for file in wanted.files}
    for path in written:
        if os.path.realpath(path) in originals:
            raise Unusable(ReviewSays.IS_ORIGINAL.format(file=path))
    if not wanted.force:
        for path in written:
            if path.exists() and not (journal and journal.is_sent(path)):
                said = ReviewSays.IN_FOLDER.format(file=path)
                raise Unusable(f"{said}{ReviewSays.ALL_KEPT}" if journal else said)


def _tell_unmarkable(files: Sequence[str]) -> None:
    """Say of which files there is no marked copy, and where their remarks are."""
    if files:
        remark(one_line(ReviewSays.UNMARKABLE.format(files=some_names(files))))
