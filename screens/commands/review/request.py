"""What is asked of `ziping review`: its words, read before anything is begun."""

import errno
import os
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final, NoReturn

from exports.declaration.refusal import HoldsDeclarations
from exports.reading.readers import read
from exports.review.books.workbook import workbook
from exports.review.folder import files_in
from exports.review.journal import ReviewJournal
from exports.review.listing import listing
from exports.review.signature import Signature
from screens.commands.arguments.options import Options, words_behind
from screens.commands.review.missing import tell_missing
from screens.output import remark
from screens.paths import file_paths
from screens.presenters.review.review_wording import ReviewSays
from wizard.frozen import frozen
from wizard.numbers import whole_number
from wizard.refusals import Unusable
from wizard.review.review_wording import ReviewText
from wizard.wording import system_reason

Writer = Callable[[ReviewJournal, Path], bytes]
"""An overview of a journal; links are as seen from a folder."""

WRITERS: Final[Mapping[str, Writer]] = {".xlsx": workbook, ".csv": listing}
"""How each kind of overview is written."""

MOST_JOBS: Final = 64
MOST_INITIALS: Final = 2
"""Characters of a name that stand for it."""
LONGEST: Final[Mapping[str, int]] = {"author": 54, "initials": 9}
"""Characters: an author in Excel ([MS-XLS] NoteSh), initials in Word ([MS-OI29500])."""


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
    behind: frozenset[str]
    """The files written behind one of these: they may be declarations, too."""
    jobs: int | None
    resume: bool
    force: bool
    json: bool

    @property
    def keeps(self) -> bool:
        """Whether what was found is kept on disk until all is written."""
        return self.output is not None or self.marked is not None

    @property
    def journal(self) -> Path:
        """The file that keeps what was found, beside what is written."""
        place = self.output or self.marked
        return Path(f"{place}{ReviewText.JOURNAL}") if place else Path(":memory:")


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


def wanted_of(words: Sequence[str]) -> Review:
    """What was asked for. Raises Unusable before anything is read."""
    given = _options(words)
    if not given.files:
        raise Unusable(ReviewSays.NO_FOLDER)
    paths = [file_paths().source_path(name) for name in given.files]
    tell_missing(paths)
    output = _output(given)
    marked = _marked(given)
    own = {path.resolve() for path in (output, marked) if path}
    files = tuple(files_in(paths, own))
    if not files:
        raise Unusable(ReviewSays.NOTHING_THERE.format(places="、".join(given.files)))
    _tell_what_is_idle(given)
    return Review(
        files,
        output,
        marked,
        file_paths().source_path(given.letter) if given.letter else None,
        _signature(given),
        tuple(paths),
        tuple(given.against),
        frozenset(_files(words_behind("--against", words))),
        _jobs(given.jobs),
        given.resume,
        given.force,
        given.json,
    )


def _files(words: Iterable[str]) -> Iterator[str]:
    """Those of some words that name a file, as files are named here."""
    paths = (file_paths().source_path(word) for word in words)
    return (str(path) for path in paths if path.is_file())


def _tell_what_is_idle(given: Namespace) -> None:
    """Say which options are about what is not written."""
    signs = ("letter", "author", "initials", "date")
    idle = [f"--{name}" for name in signs if getattr(given, name) is not None]
    if idle and not given.marked:
        options = ReviewSays.BETWEEN.join(idle)
        remark(ReviewSays.ONLY_MARKED.format(options=options))
    if given.resume and not (given.marked or given.output):
        remark(ReviewSays.NOTHING_KEPT)


def _output(given: Namespace) -> Path | None:
    if given.output is None:
        return None
    path = Path(file_paths().export_path(given.output))
    if path.suffix.lower() not in WRITERS:
        known = "、".join(WRITERS)
        facts = {"file": path, "known": known, "example": _example(path)}
        raise Unusable(ReviewSays.BAD_OUTPUT.format(**facts))
    if path.exists() and not given.force:
        says = ReviewSays.IS_THERE_STILL if given.resume else ReviewSays.IS_THERE
        raise Unusable(says.format(file=path))
    if path.is_file() and _holds_a_form(path):
        raise Unusable(ReviewSays.IS_FORM.format(file=path))
    if not path.parent.is_dir():
        _refuse(path, errno.ENOENT)
    return path


def _example(path: Path) -> Path:
    """A name for an overview like one that has no ending, or the wrong one."""
    name = path.stem if path.suffix[1:].isalpha() else path.name
    return path.with_name(name) if name else Path(ReviewSays.USUAL_OUTPUT)


def _holds_a_form(path: Path) -> bool:
    """Whether a file that is to be replaced is one that was handed in."""
    try:
        return bool(read(path))
    except HoldsDeclarations:
        return True
    except Unusable:
        return False


def _marked(given: Namespace) -> Path | None:
    """The folder of what is sent back. Raises Unusable where it can be none."""
    if not given.marked:
        return None
    path = Path(file_paths().export_path(given.marked))
    if path.exists() and not path.is_dir():
        _refuse(path, errno.ENOTDIR)
    if not path.absolute().parent.is_dir():
        _refuse(path, errno.ENOENT)
    if path.exists() and not os.access(path, os.W_OK):
        _refuse(path, errno.EACCES)
    return path


def _refuse(path: Path, number: int) -> NoReturn:
    why = system_reason(OSError(number, ""))
    raise Unusable(ReviewSays.NO_PLACE.format(file=path, why=why))


def _signature(given: Namespace) -> Signature:
    """Who makes the comments, and when. Raises Unusable for what is no day."""
    author = given.author or ReviewSays.AUTHOR
    when = datetime.now().astimezone()
    try:
        when = datetime.fromisoformat(given.date) if given.date else when
    except ValueError as error:
        raise Unusable(ReviewSays.BAD_DATE.format(date=given.date)) from error
    initials = given.initials or author[:MOST_INITIALS]
    for option, text in (("author", author), ("initials", initials)):
        if len(text) > LONGEST[option]:
            facts = {"option": f"--{option}", "most": LONGEST[option]}
            raise Unusable(ReviewSays.LONG_NAME.format(**facts))
    return Signature(author, initials, f"{when:%Y-%m-%dT%H:%M:%SZ}")


def _jobs(text: str | None) -> int | None:
    if text is None:
        return None
    jobs = whole_number(text, MOST_JOBS)
    if jobs is None:
        raise Unusable(ReviewSays.BAD_JOBS.format(jobs=text, most=MOST_JOBS))
    return jobs
