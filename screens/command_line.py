"""The commands of `ziping`, their exit codes and their one-line refusals.

A command's module is loaded once it is known to be wanted: each needs others.
"""

import os
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Final

from screens.exits import Exit
from screens.output import one_line, out, remark
from screens.terminal.encoding import follow_locale
from screens.wording import HELP, Shown
from wizard.refusals import Unusable
from wizard.umask import started_with
from wizard.wording import system_reason

COMMANDS: Final[Mapping[str, str]] = {
    "": "screens.commands.open:list_drafts",
    "new": "screens.commands.open:new",
    "open": "screens.commands.open:open_draft",
    "plain": "screens.commands.plain:plain",
    "learn": "screens.commands.learn:learn",
    "import": "screens.commands.import_forms:import_forms",
    "check": "screens.commands.check:check",
    "explain": "screens.commands.explain:explain",
    "show": "screens.commands.show:show",
    "review": "screens.commands.review:review",
    "export": "screens.commands.export:export",
    "list": "screens.commands.list_drafts:list_drafts",
    "log": "screens.commands.log:log",
    "convert": "screens.commands.convert:convert",
    "store": "screens.commands.store:store",
    "editions": "screens.commands.editions:editions",
    "--kiosk": "screens.kiosk.start:kiosk",
}
"""Each command, and the function that takes its arguments and gives the exit code."""


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
    if words[:1] in (["--help"], ["-h"], ["help"]):
        out(HELP)
        return Exit.DONE
    command, rest = (words[0], words[1:]) if words else ("", [])
    if command not in COMMANDS:
        remark(one_line(Shown.STRANGE_COMMAND.format(word=command)))
        return Exit.UNUSABLE
    follow_locale(always=command == "plain")
    module, _, function = COMMANDS[command].partition(":")
    try:
        return int(getattr(import_module(module), function)(rest))
    except Unusable as refusal:
        remark(one_line(str(refusal)))
        return Exit.UNUSABLE


def _not_printed(error: OSError) -> int:
    """Nobody takes what we print: stdout is a closed pipe or a full disk."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    if not isinstance(error, BrokenPipeError):
        remark(Shown.CANNOT_PRINT.format(why=system_reason(error)))
    return Exit.UNUSABLE
