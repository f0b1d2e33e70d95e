"""Where `ziping` begins: the process is set up, and one command is run.

Next to nothing is imported here: `--version` must be quick, and what a process needs is
set before anything else runs in it.
"""

import gc
import os
import sys
from collections.abc import Sequence
from types import TracebackType
from typing import Final

from screens.exits import Exit
from screens.terminal.lean_textual import lean_import
from wizard import __version__

GARBAGE_THRESHOLD: Final = 100_000
"""New objects between two searches for garbage: what is made at the start stays."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and answer with its exit code."""
    words = sys.argv[1:] if arguments is None else list(arguments)
    if words == ["--version"]:
        sys.stdout.write(f"ziping {__version__}\n")
        return Exit.DONE
    umask = os.umask(0o077)
    sys.excepthook = _report_crash
    gc.set_threshold(GARBAGE_THRESHOLD)
    try:
        with lean_import():
            from screens.command_line import run  # noqa: PLC0415  not for --version

        return run(words, umask)
    except KeyboardInterrupt:
        return Exit.UNUSABLE
    finally:
        gc.freeze()  # on the way out no garbage is searched for either


def _report_crash(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """An error in the program: a sentence and a number."""
    from screens.crash import report_crash  # noqa: PLC0415  only for what should not happen

    report_crash(kind, error, trace)


if __name__ == "__main__":
    sys.exit(main())
