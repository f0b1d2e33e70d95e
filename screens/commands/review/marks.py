"""The forms of a review that go back: copies with remarks, and letters to units."""

import os
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Final

from exports.review.journal import ReviewJournal
from exports.review.letters.letter_wording import LetterText
from screens.commands.review.request import Review
from screens.output import one_line, remark
from screens.presenters.review.progress import progress
from screens.presenters.review.review_wording import ReviewSays
from wizard.files import write_whole
from wizard.folders import make_shared_folder
from wizard.refusals import Unusable

MOST_NAMED: Final = 3
"""Files that a sentence names."""


def write_marked(journal: ReviewJournal, wanted: Review, folder: Path) -> None:
    """Write copies and letters. Raises Unusable where one of them is there already."""
    from exports.review.remarks import marked  # noqa: PLC0415  only files sent back need lxml

    copies, others = marked.targets(journal, folder, wanted.roots)
    letters = marked.letter_files(
        journal, folder, wanted.letter, wanted.signed, copies.values()
    )
    _keep_others(journal, wanted, (*copies.values(), *letters))
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
    facts = {"folder": folder, "count": done, "letters": _counted(letters)}
    remark(ReviewSays.MARKED.format(**facts))
    _tell_unmarkable(others)


def _counted(letters: Collection[Path]) -> str:
    """How many letters of each kind there are."""
    calm = sum(LetterText.CONFIRM in path.stem.rpartition("-")[2] for path in letters)
    back = len(letters) - calm
    counts = ((LetterText.BACK, back), (LetterText.CONFIRM, calm))
    told = [ReviewSays.LETTERS.format(kind=k, count=n) for k, n in counts if n]
    return ReviewSays.BETWEEN.join(
        told or [ReviewSays.LETTERS.format(kind=LetterText.BACK, count=0)]
    )


def _keep_others(
    journal: ReviewJournal, wanted: Review, written: Sequence[Path]
) -> None:
    """Raise Unusable where a file that is not this review's would be written over.

    What was handed in is not written over whatever is forced.
    """
    originals = {os.path.realpath(file) for file in wanted.files}
    for path in written:
        if os.path.realpath(path) in originals:
            raise Unusable(ReviewSays.IS_ORIGINAL.format(file=path))
    there = [p for p in written if p.exists() and not journal.is_sent(p)]
    if there and not wanted.force:
        raise Unusable(ReviewSays.IS_THERE.format(file=there[0]))


def _tell_unmarkable(files: Sequence[str]) -> None:
    """Say of which files there is no marked copy, and where their remarks are."""
    if files:
        some = ReviewSays.BETWEEN.join(files[:MOST_NAMED])
        more = ReviewSays.AND_MORE.format(count=len(files))
        named = some if len(files) <= MOST_NAMED else f"{some}{more}"
        remark(one_line(ReviewSays.UNMARKABLE.format(files=named)))
