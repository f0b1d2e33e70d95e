"""An audit hook that refuses what a kiosk never does, whoever asks for it.

A second line of defence: nothing in the program asks for any of it. Should a way be
found to make it try, PermissionError is raised in place of doing it. What Python
calls an audit hook cannot be taken away again.
"""

import errno
import os
import sys
from pathlib import Path
from typing import Final

NEVER: Final = frozenset(
    {
        *("os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn"),
        *("os.system", "subprocess.Popen", "pty.spawn", "webbrowser.open"),
        *("socket.bind", "socket.connect", "socket.getaddrinfo"),
        *("socket.sendmsg", "socket.sendto"),
        *("os.link", "os.symlink"),
    }
)
"""Other programs, other machines, files by a second name."""

PATHS: Final = {
    "open": 1,
    "os.chmod": 1,
    "os.chown": 1,
    "os.mkdir": 1,
    "os.remove": 1,
    "os.rename": 2,
    "os.rmdir": 1,
    "os.truncate": 1,
}
"""What may change a file or a folder, and how many paths it names first."""

WRITES: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def confine_process(folder: Path) -> None:
    """Write in this folder and nowhere else from now on; start and call nobody."""
    inside = os.path.realpath(folder)

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if event in NEVER:
            raise PermissionError(errno.EPERM, event)
        if event in PATHS and (event != "open" or _writes(arguments)):
            for path in arguments[: PATHS[event]]:
                _refuse_outside(path, inside)

    sys.addaudithook(watch)


def _writes(arguments: tuple[object, ...]) -> bool:
    match arguments:
        case (_, _, int(flags)):
            return bool(flags & WRITES)
    return True


def _refuse_outside(path: object, inside: str) -> None:
    """Raises PermissionError; what is open already is known by a number."""
    match path:
        case str() | bytes() | os.PathLike():
            real = os.path.realpath(os.fsdecode(path))
            if real not in (inside, os.devnull) and not real.startswith(f"{inside}/"):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), real)
