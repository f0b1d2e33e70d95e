"""`ziping --help`, `ziping COMMAND --help` and `ziping help COMMAND`."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from rich.cells import cell_len

from screens.catalogue_wording import CATALOGUE, CommandRow
from screens.commands.help.help_wording import HelpText
from screens.exits import Exit
from screens.output import out
from screens.presenters.text.wrap import fold, pad
from wizard import __version__
from wizard.refusals import Unusable

COLUMN: Final = 45
"""Where what a use does begins, in cells."""

WIDE: Final = 96
"""Cells of the widest line."""

INDENT: Final = "  "

Pair = tuple[str, str]


def show_help(words: Sequence[str]) -> int:
    """The help of all commands, or of the one that is named. Raises Unusable."""
    if not words:
        out("\n".join(_general()))
        return Exit.DONE
    row = next((row for row in CATALOGUE if row.name == words[0]), None)
    if row is None:
        raise Unusable(HelpText.NO_HELP.format(word=words[0]))
    out("\n".join(_of_one(row)))
    return Exit.DONE


def show_version(_: Sequence[str]) -> int:
    """The version of the program."""
    out(f"ziping {__version__}")
    return Exit.DONE


def told() -> tuple[CommandRow, ...]:
    """The commands that the help names."""
    return tuple(row for row in CATALOGUE if row.is_told)


def use(row: CommandRow, behind: str) -> str:
    """A use as it is typed."""
    return " ".join(filter(None, ("ziping", row.name, behind)))


def _general() -> Iterator[str]:
    yield HelpText.TITLE
    yield ""
    yield HelpText.USES
    yield from _columns(
        (use(row, behind), does) for row in told() for behind, does in row.uses
    )
    yield ""
    yield HelpText.MORE
    yield HelpText.EXIT_CODES


def _of_one(row: CommandRow) -> Iterator[str]:
    yield HelpText.USES
    yield from _columns((use(row, behind), does) for behind, does in row.uses)
    if row.options:
        yield from ("", HelpText.OPTIONS)
        yield from _columns((f"{o} {a}".strip(), does) for o, a, does in row.options)
    if row.examples:
        yield from ("", HelpText.EXAMPLES)
        for line, does in row.examples:
            yield from (f"{INDENT}{line}", f"{INDENT * 3}{does}")


def _columns(pairs: Iterable[Pair]) -> Iterator[str]:
    """What is typed, and beside or below it what that does."""
    for typed, does in pairs:
        first, *rest = fold(does, WIDE - COLUMN)
        begun = pad(f"{INDENT}{typed}  ", COLUMN)
        if cell_len(begun) > COLUMN:
            yield begun.rstrip()
            begun = " " * COLUMN
        yield begun + first
        yield from (" " * COLUMN + line for line in rest)
