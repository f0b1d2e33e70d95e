"""The command line: `ziping COMMAND …`, its exit codes and its one-line refusals.

Nothing is imported before it is known to be needed: `--version` and `check` must be
quick, and neither needs Textual. Each command's module is named in COMMANDS.
"""

import gc
import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from types import TracebackType
from typing import Final

from screens.exits import Exit
from wizard import __version__

COMMANDS: Final[Mapping[str, str]] = {
    "": "screens.commands.open:list_drafts",
    "new": "screens.commands.open:new",
    "open": "screens.commands.open:open_draft",
    "plain": "screens.commands.open:plain",
    "learn": "screens.commands.open:learn",
    "import": "screens.commands.import_export:import_forms",
    "check": "screens.commands.check:check",
    "export": "screens.commands.import_export:export",
    "list": "screens.commands.import_export:list_drafts",
    "convert": "screens.commands.convert:convert",
    "editions": "screens.commands.editions:editions",
    "--kiosk": "screens.kiosk.start:kiosk",
}
"""Each command, and the function that takes its arguments and gives the exit code."""

SELDOM: Final = 100_000
"""New objects between two searches for garbage: what is made at the start stays."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and answer with its exit code."""
    words = sys.argv[1:] if arguments is None else list(arguments)
    if words == ["--version"]:
        sys.stdout.write(f"ziping {__version__}\n")
        return Exit.DONE
    os.umask(0o077)
    sys.excepthook = _crashed
    gc.set_threshold(SELDOM)
    try:
        return _run(words)
    except KeyboardInterrupt:
        return Exit.UNUSABLE
    except OSError as error:
        return _unheard(error)
    finally:
        gc.freeze()  # on the way out no garbage is searched for either


def _crashed(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """An error in the program: a sentence and a number."""
    from screens.crash import report_crash  # noqa: PLC0415  only for what should not happen

    report_crash(kind, error, trace)


def _unheard(error: OSError) -> int:
    """Nobody takes what we print: stdout is a closed pipe or a full disk."""
    from screens.output import remark  # noqa: PLC0415  not for --version
    from screens.wording import Shown  # noqa: PLC0415  not for --version
    from wizard.wording import system_reason  # noqa: PLC0415  not for --version

    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    if not isinstance(error, BrokenPipeError):
        remark(Shown.CANNOT_PRINT.format(why=system_reason(error)))
    return Exit.UNUSABLE


def _run(words: list[str]) -> int:
    from screens.output import one_line, out, remark  # noqa: PLC0415  not for --version
    from screens.terminal.encoding import follow_locale  # noqa: PLC0415  not for --version
    from screens.wording import HELP, Shown  # noqa: PLC0415  not for --version
    from wizard.refusals import Unusable  # noqa: PLC0415  not for --version

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


if __name__ == "__main__":
    sys.exit(main())
