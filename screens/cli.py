"""The command line: `ziping COMMAND …`, its exit codes and its one-line refusals.

Nothing is imported before it is known to be needed: `--version` and `check` must be
quick, and neither needs Textual. Each command's module is named in COMMANDS.
"""

import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Final

from screens.exits import Exit
from wizard import __version__

COMMANDS: Final[Mapping[str, str]] = {
    "": "screens.opening:list_drafts",
    "new": "screens.opening:new",
    "open": "screens.opening:open_draft",
    "plain": "screens.opening:plain",
    "import": "screens.commands:import_forms",
    "check": "screens.commands:check",
    "export": "screens.commands:export",
    "list": "screens.commands:list_drafts",
    "editions": "screens.commands:list_editions",
}
"""Each command, and the function that takes its arguments and gives the exit code."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and answer with its exit code."""
    words = sys.argv[1:] if arguments is None else list(arguments)
    if words == ["--version"]:
        sys.stdout.write(f"ziping {__version__}\n")
        return Exit.DONE
    os.umask(0o077)
    try:
        return _run(words)
    except KeyboardInterrupt:
        return Exit.UNUSABLE
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.UNUSABLE


def _run(words: list[str]) -> int:
    from screens.printing import remark  # noqa: PLC0415  not for --version
    from screens.wording import HELP, Shown  # noqa: PLC0415  not for --version
    from wizard.refusals import Unusable  # noqa: PLC0415  not for --version

    if words[:1] in (["--help"], ["-h"], ["help"]):
        sys.stdout.write(HELP)
        return Exit.DONE
    command, rest = (words[0], words[1:]) if words else ("", [])
    if command not in COMMANDS:
        remark(Shown.STRANGE_COMMAND.format(word=command))
        return Exit.UNUSABLE
    module, _, function = COMMANDS[command].partition(":")
    try:
        return int(getattr(import_module(module), function)(rest))
    except Unusable as refusal:
        remark(str(refusal))
        return Exit.UNUSABLE


if __name__ == "__main__":
    sys.exit(main())
