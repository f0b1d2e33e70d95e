"""The command that lists the editions of the form, or proofreads a file of one."""

from collections.abc import Sequence
from pathlib import Path

from screens.commands.arguments.command_wording import CommandText
from screens.commands.arguments.options import Options
from screens.exits import Exit
from screens.output import out, out_json, remark
from wizard.editions import library as shelf
from wizard.editions.edition import Edition
from wizard.editions.library import MOST_BYTES, troubles, usable
from wizard.editions.proofs import proofread
from wizard.files import read_bytes
from wizard.wording import Says


def editions(words: Sequence[str]) -> int:
    """The editions that can be used; with --check, what is wrong with a file of one."""
    options = Options()
    options.add_argument("--json", action="store_true")
    options.add_argument("--check")
    given = options.read(words)
    return _list(as_json=given.json) if given.check is None else _check(given.check)


def _list(*, as_json: bool) -> int:
    known, wrong = usable(), troubles()
    if as_json:
        out_json([{"id": e.id, "name": e.name, "source": e.source} for e in known])
    else:
        for one in known:
            out(_line(one))
    for trouble in wrong:
        remark(trouble)
    return Exit.UNUSABLE if wrong else Exit.DONE


def _check(file: str) -> int:
    path = Path(file)
    wrong = list(proofread(read_bytes(path, MOST_BYTES), file))
    if path.stem in shelf.built_in() and not shelf.is_built_in(path):
        wrong.append(Says.EDITION_TAKEN.format(file=file, id=path.stem))
    for sentence in wrong:
        out(sentence)
    if wrong:
        remark(CommandText.EDITION_WRONG.format(file=file, count=len(wrong)))
        return Exit.REFUSED
    remark(CommandText.EDITION_RIGHT.format(file=file, folder=shelf.folder()))
    return Exit.DONE


def _line(edition: Edition) -> str:
    facts = {"id": edition.id, "name": edition.name, "source": edition.source}
    return CommandText.EDITION_LINE.format(**facts)
