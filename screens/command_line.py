"""The commands of `ziping`, their exit codes and their one-line refusals.

A command's module is loaded once it is known to be wanted: each needs others.
"""

import os
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Final

from screens.catalogue_wording import CATALOGUE, CommandRow
from screens.exits import Exit, StrangeOption
from screens.output import one_line, remark
from screens.terminal.encoding import follow_locale
from screens.wording import Wording
from wizard.refusals import Unusable
from wizard.umask import started_with
from wizard.wording import system_reason

COMMANDS: Final[Mapping[str, CommandRow]] = {row.name: row for row in CATALOGUE}
"""Each command by its name."""

HELP: Final = ("--help", "-h")
"""What asks for help, in place of a command or behind one."""


def run(words: Sequence[str], umask: int = 0o077) -> int:
    """Run one command. Raises OSError only where not even stdout can be given up.

    `umask` is what the account takes away from files that are meant for others.
    """
    started_with(umask)
    try:
        return _run(words)
    except OSError as error:
        return _not_printed(error)


def _run(words: Sequence[str]) -> int:
    command, rest = (words[0], list(words[1:])) if words else ("", [])
    if command in HELP:
        command, rest = "help", []
    elif any(word in HELP for word in rest):
        command, rest = "help", [command]
    follow_locale(always=command == "plain")
    try:
        return _call(command, rest)
    except StrangeOption as refusal:
        known = [option for option, _, _ in COMMANDS[command].options]
        remark(one_line(f"{refusal}{_meant(refusal.word, known)}"))
    except Unusable as refusal:
        remark(one_line(str(refusal)))
    return Exit.UNUSABLE


def _call(command: str, words: Sequence[str]) -> int:
    """Run a command that there is. Raises Unusable."""
    if command not in COMMANDS:
        told = [row.name for row in CATALOGUE if row.is_told]
        strange = Wording.STRANGE_COMMAND.format(word=command)
        raise Unusable(f"{strange}{_meant(command, told)}")
    module, _, function = COMMANDS[command].target.partition(":")
    return int(getattr(import_module(module), function)(words))


def _meant(word: str, known: Sequence[str]) -> str:
    """A question whether a word that is near was meant; or blank."""
    module = import_module("screens.commands.arguments.suggestion")
    return str(module.suggestion(word, known))


def _not_printed(error: OSError) -> int:
    """Nobody takes what we print: stdout is a closed pipe or a full disk."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    if not isinstance(error, BrokenPipeError):
        remark(Wording.CANNOT_PRINT.format(why=system_reason(error)))
    return Exit.UNUSABLE
