"""`ziping --kiosk`: the app of an account that may do nothing but fill in forms."""

import os
import re
import resource
import signal
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from screens.commands.arguments.options import Options
from screens.kiosk.audit_hook import confine_process
from screens.kiosk.kiosk_wording import Kiosk
from screens.kiosk.paths import EXPORTS, SOURCES, KioskPaths, account
from screens.kiosk.session import line_by_line, on_screen
from screens.kiosk.transfer import obey
from screens.paths import confine_to
from wizard.cells import clean
from wizard.drafts.person import serve
from wizard.drafts.store_address import CONFIGURATION, STORE
from wizard.editions.library import EDITIONS, folder
from wizard.folders import private_folder
from wizard.home import home
from wizard.refusals import Unusable

HOMES: Final = ("HOME", "ZIPING_HOME", EDITIONS, "XDG_DATA_HOME")
KEPT: Final = ("LOGNAME", "TERM", "TZ", *HOMES, STORE, CONFIGURATION)
"""What of the environment is believed."""

LINE: Final = ("SSH_CONNECTION", "SSH_ORIGINAL_COMMAND")
"""What sshd says of the line; a person cannot set it."""

CLEAN: Final = {"LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"}

PROGRAM: Final = (sys.executable, "-I", "-B", "-m", "screens.cli", "--kiosk")
"""Python that reads no variables, no folder of the user, and writes no caches."""

USERS: Final = "users"
"""The folder of the people who share one account."""

IDLE_MINUTES: Final = 120.0
"""Time without a key after which a session ends."""

PLAIN: Final = "plain"
"""The order for a session line by line."""

_USER: Final = re.compile(r"\w[\w.-]{0,39}")


def kiosk(words: Sequence[str]) -> int:
    """The app at the list of drafts, or the file that was asked for."""
    _refuse_signals()
    if not sys.flags.isolated:
        os.execve(sys.executable, [*PROGRAM, *words], _environment())
    given = _options(words)
    asked = given.order or os.environ.pop("SSH_ORIGINAL_COMMAND", "")
    mine = _home_of(given.user)
    for kept in (mine, mine / EXPORTS, mine / SOURCES):
        private_folder(kept)
    os.chdir(mine)
    os.environ[EDITIONS] = str(folder())
    os.environ["ZIPING_HOME"] = str(mine)
    serve(given.user or account())
    paths = KioskPaths(mine)
    confine_to(paths)
    confine_process(mine)
    return _serve(asked, paths, _minutes(given.idle))


def _serve(asked: str, paths: KioskPaths, minutes: float) -> int:
    """Obey an order from another machine, or open a session."""
    if not asked.strip():
        return on_screen(paths.folder, minutes)
    return line_by_line(minutes) if asked.strip() == PLAIN else obey(asked, paths)


def _refuse_signals() -> None:
    """No stopping, no breaking off, no picture of the memory on the disk."""
    for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP):
        signal.signal(number, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _environment() -> dict[str, str]:
    believed = {name: os.environ[name] for name in (*KEPT, *LINE) if name in os.environ}
    return {**believed, **CLEAN}


def _options(words: Sequence[str]) -> Namespace:
    options = Options()
    options.add_argument("--user", default="")
    options.add_argument("--idle", default=str(IDLE_MINUTES))
    options.add_argument("-c", dest="order", default="")
    return options.read(words)


def _home_of(user: str) -> Path:
    """The folder of one of several people, or of the only one. Raises Unusable."""
    if not user:
        return home().absolute()
    if not _USER.fullmatch(user) or clean(user) != user:
        raise Unusable(Kiosk.USER.format(name=user))
    private_folder(home() / USERS)
    return (home() / USERS / user).absolute()


def _minutes(typed: str) -> float:
    if not re.fullmatch(r"\d{1,5}(\.\d{1,3})?", typed) or not float(typed):
        raise Unusable(Kiosk.IDLE)
    return float(typed)
