"""`ziping review`: a folder of forms, the worst first, for who reviews them."""

from collections.abc import Sequence
from functools import partial

from exports.abreast import abreast
from exports.review.across import compare
from exports.review.journal import ReviewJournal
from exports.review.kept import journal_file
from exports.review.outcome import nothing, outcome, stamp
from exports.review.own_results import note_results
from screens.commands.arguments.files import report_edition_troubles
from screens.commands.review.declared import beginning, declared_forms, declared_in
from screens.commands.review.going_on import line_to_go_on
from screens.commands.review.marks import keep_marked, write_marked
from screens.commands.review.request import WRITERS, Review, wanted_of
from screens.exits import Exit
from screens.output import columns, out, out_json, remark
from screens.presenters.review.overview import as_json, in_one_screen
from screens.presenters.review.progress import at_work, progress
from screens.presenters.review.review_wording import ReviewSays
from wizard.files import write_whole
from wizard.review.likeness import matcher, same
from wizard.review.review_wording import ReviewText


def review(words: Sequence[str]) -> int:
    """Read and judge all forms, compare them, and write what was asked for."""
    wanted = wanted_of(words)
    keep_marked(wanted)
    report_edition_troubles()
    with ReviewJournal(wanted.journal, anew=not wanted.resume) as journal:
        if not _judge(journal, wanted, words):
            return Exit.UNUSABLE
        try:
            code = _finish(journal, wanted)
        except KeyboardInterrupt:
            if wanted.keeps:
                remark(ReviewSays.LEFT_OFF)
                remark(line_to_go_on(words))
            return Exit.UNUSABLE
    journal_file.remove(wanted.journal)
    return code


def _finish(journal: ReviewJournal, wanted: Review) -> int:
    """Compare the forms, write what was asked for, and say how it is."""
    ratio = matcher()
    if ratio is None:
        remark(ReviewText.NO_MATCHER)
    with at_work(ReviewSays.COMPARING):
        compare(journal, ratio or same)
    _write(journal, wanted)
    return _tell(journal, wanted)


def _judge(journal: ReviewJournal, wanted: Review, words: Sequence[str]) -> bool:
    """Look at every file that is not known yet; False where somebody stopped it."""
    declared = declared_in(wanted)
    if journal.begin(beginning(declared)):
        remark(ReviewSays.BEGUN_ANEW)
    journal.keep_declarations(declared_forms(declared))
    journal.keep_only(wanted.files)
    known = {f for f in wanted.files if journal.is_known(f, stamp(f))}
    new = [file for file in wanted.files if file not in known]
    if known:
        remark(ReviewSays.GOING_ON.format(known=len(known), count=len(new)))
    look = partial(
        outcome,
        holder=declared.otherwise if declared.filed else nothing,
        declarations=frozenset(each.file for each in declared.filed),
    )
    done = len(known)
    try:
        for each in progress(abreast(look, new, wanted.jobs), len(new)):
            journal.keep(each)
            done += 1
    except KeyboardInterrupt:
        _tell_stop(wanted, done, words)
        return False
    if known:
        journal.put_in_order()
    return True


def _tell_stop(wanted: Review, done: int, words: Sequence[str]) -> None:
    """Say how far it was when somebody stopped it, and how it goes on if it can."""
    says = ReviewSays.STOPPED if wanted.keeps else ReviewSays.STOPPED_UNKEPT
    remark(says.format(done=done, count=len(wanted.files)))
    if wanted.keeps:
        remark(line_to_go_on(words))


def _write(journal: ReviewJournal, wanted: Review) -> None:
    if wanted.marked:
        write_marked(journal, wanted, wanted.marked)
    if wanted.output:
        beside = wanted.output.absolute().parent
        with at_work(ReviewSays.WRITING.format(file=wanted.output)):
            content = WRITERS[wanted.output.suffix.lower()](journal, beside)
        journal.keep_sent(wanted.output, content)
        write_whole(wanted.output, content, shared=True)
        remark(ReviewSays.WRITTEN.format(file=wanted.output))
    note_results(wanted.roots, journal.sent())


def _tell(journal: ReviewJournal, wanted: Review) -> int:
    if wanted.json:
        out_json(as_json(journal))
    else:
        has_overview = wanted.output is not None
        shown = in_one_screen(journal, has_overview=has_overview, width=columns(0))
        out("\n".join(shown))
    if journal.count("files where trouble <> ''"):
        return Exit.UNUSABLE
    return Exit.REFUSED if journal.count("forms where errors > 0") else Exit.DONE
