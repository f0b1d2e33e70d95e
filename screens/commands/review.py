"""`ziping review`: a folder of forms, the worst first, for who reviews them."""

from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from exports.abreast import abreast
from exports.review.across import compare
from exports.review.folder import files_in
from exports.review.journal import Journal
from exports.review.listing import listing
from exports.review.outcome import Held, nothing, outcome, stamp
from exports.review.signature import Signature
from exports.review.workbook import workbook
from screens.commands.against import against
from screens.commands.files import report_edition_troubles
from screens.commands.options import Options
from screens.exits import Exit
from screens.output import one_line, out, out_json, remark
from screens.paths import file_paths
from screens.presenters.progress import progress
from screens.presenters.review import as_json, in_one_screen
from screens.presenters.review_wording import ReviewSays
from wizard.files import make_folder, write_whole
from wizard.frozen import frozen
from wizard.refusals import Unusable
from wizard.review.likeness import matcher, same
from wizard.review.review_wording import ReviewText

Writer = Callable[[Journal, Path], bytes]
"""An overview of a journal; links are as seen from a folder."""

WRITERS: Final[Mapping[str, Writer]] = {".xlsx": workbook, ".csv": listing}
"""How each kind of overview is written."""

MOST_JOBS: Final = 64
MOST_INITIALS: Final = 2
"""Characters of a name that stand for it."""


@frozen
class Review:
    """What was asked for."""

    files: tuple[str, ...]
    output: Path | None
    marked: Path | None
    letter: Path | None
    """The office's own template of the letter to a unit."""
    signed: Signature
    roots: tuple[Path, ...]
    """The folders and files that were named."""
    declarations: tuple[str, ...]
    """The files and folders of declarations that the forms are held against."""
    jobs: int | None
    resume: bool
    force: bool
    json: bool

    @property
    def journal(self) -> Path:
        """The file that keeps what was found, beside what is written."""
        place = self.output or self.marked
        return Path(f"{place}{ReviewText.JOURNAL}") if place else Path(":memory:")


def review(words: Sequence[str]) -> int:
    """Read and judge all forms, compare them, and write what was asked for."""
    wanted = _read(words)
    report_edition_troubles()
    if not wanted.resume:
        _remove(wanted.journal)
    with Journal(wanted.journal) as journal:
        if not _judge(journal, wanted):
            return Exit.UNUSABLE
        ratio = matcher()
        if ratio is None:
            remark(ReviewText.NO_MATCHER)
        compare(journal, ratio or same)
        _write(journal, wanted)
        code = _tell(journal, wanted)
    _remove(wanted.journal)
    return code


def _judge(journal: Journal, wanted: Review) -> bool:
    """Look at every file that is not known yet; False where somebody stopped it."""
    journal.keep_only(wanted.files)
    known = [f for f in wanted.files if journal.is_known(f, stamp(f))]
    new = sorted(set(wanted.files) - set(known), key=wanted.files.index)
    if known:
        remark(ReviewSays.GOING_ON.format(known=len(known), count=len(new)))
    found = abreast(partial(outcome, held=_held(wanted)), new, wanted.jobs)
    done = len(known)
    try:
        for each in progress(found, len(new)):
            journal.keep(each)
            done += 1
    except KeyboardInterrupt:
        remark(ReviewSays.STOPPED.format(done=done, count=len(wanted.files)))
        return False
    return True


def _held(wanted: Review) -> Held:
    """What finds how forms are not as they were declared. Raises Unusable."""
    if not wanted.declarations:
        return nothing
    declared, _ = against(wanted.declarations, wanted.files, ())
    return declared.otherwise


def _write(journal: Journal, wanted: Review) -> None:
    if wanted.marked:
        _mark(journal, wanted, wanted.marked)
    if wanted.output:
        beside = wanted.output.absolute().parent
        content = WRITERS[wanted.output.suffix.lower()](journal, beside)
        write_whole(wanted.output, content, shared=True)
        remark(ReviewSays.WRITTEN.format(file=wanted.output))


def _mark(journal: Journal, wanted: Review, folder: Path) -> None:
    """Write the copies; where one is there already, none is written."""
    from exports.review import marked  # noqa: PLC0415  only Word files need lxml

    copies = marked.targets(journal, folder, wanted.roots)
    letters = marked.letter_files(journal, folder, wanted.letter, wanted.signed)
    there = [path for path in (*copies.values(), *letters) if path.exists()]
    if there and not wanted.force:
        raise Unusable(ReviewSays.IS_THERE.format(file=there[0]))
    done = 0
    sending = marked.mark(journal, copies, wanted.signed)
    for sent in progress(sending, len(copies)):
        done += sent.copy is not None
        if sent.trouble:
            remark(one_line(sent.trouble))
    make_folder(folder)
    for path, content in letters.items():
        write_whole(path, content, shared=True)
    facts = {"folder": folder, "count": done, "letters": len(letters)}
    remark(ReviewSays.MARKED.format(**facts))


def _tell(journal: Journal, wanted: Review) -> int:
    if wanted.json:
        out_json(as_json(journal))
    else:
        out("\n".join(in_one_screen(journal)))
    if journal.count("files where trouble <> ''"):
        return Exit.UNUSABLE
    return Exit.REFUSED if journal.count("forms where errors > 0") else Exit.DONE


def _remove(journal: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        with suppress(OSError):
            Path(f"{journal}{ending}").unlink()


def _options(words: Sequence[str]) -> Namespace:
    options = Options()
    options.add_argument("files", nargs="*")
    options.add_argument("-o", "--output")
    options.add_argument("--against", action="append", default=[])
    for name in ("marked", "letter", "author", "initials", "date", "jobs"):
        options.add_argument(f"--{name}")
    for name in ("resume", "force", "json"):
        options.add_argument(f"--{name}", action="store_true")
    return options.read(words)


def _read(words: Sequence[str]) -> Review:
    """What was asked for. Raises Unusable before anything is read."""
    given = _options(words)
    if not given.files:
        raise Unusable(ReviewSays.NO_FOLDER)
    paths = [file_paths().source_path(name) for name in given.files]
    output = _output(given)
    marked = Path(file_paths().export_path(given.marked)) if given.marked else None
    own = {path.resolve() for path in (output, marked) if path}
    files = tuple(files_in(paths, own))
    if not files:
        raise Unusable(ReviewSays.NOTHING_THERE.format(places="、".join(given.files)))
    return Review(
        files,
        output,
        marked,
        file_paths().source_path(given.letter) if given.letter else None,
        _signature(given),
        tuple(paths),
        tuple(given.against),
        _jobs(given.jobs),
        given.resume,
        given.force,
        given.json,
    )


def _output(given: Namespace) -> Path | None:
    if given.output is None:
        return None
    path = Path(file_paths().export_path(given.output))
    if path.suffix.lower() not in WRITERS:
        known = "、".join(WRITERS)
        raise Unusable(ReviewSays.BAD_OUTPUT.format(file=path, known=known))
    if path.exists() and not given.force:
        raise Unusable(ReviewSays.IS_THERE.format(file=path))
    return path


def _signature(given: Namespace) -> Signature:
    """Who makes the comments, and when. Raises Unusable for what is no day."""
    author = given.author or ReviewSays.AUTHOR
    when = datetime.now().astimezone()
    try:
        when = datetime.fromisoformat(given.date) if given.date else when
    except ValueError as error:
        raise Unusable(ReviewSays.BAD_DATE.format(date=given.date)) from error
    initials = given.initials or author[:MOST_INITIALS]
    return Signature(author, initials, f"{when:%Y-%m-%dT%H:%M:%SZ}")


def _jobs(text: str | None) -> int | None:
    if text is None:
        return None
    if not text.isdecimal() or not 1 <= int(text) <= MOST_JOBS:
        raise Unusable(ReviewSays.BAD_JOBS.format(jobs=text, most=MOST_JOBS))
    return int(text)
