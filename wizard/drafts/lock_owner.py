"""Who has a draft open: a process, told by what the system knows about it."""

import json
import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final, Self

from wizard.drafts.draft_wording import DraftSays
from wizard.frozen import frozen
from wizard.frozen_fields import types_of

STATE, TERMINAL, STARTED = 0, 4, 19
"""Places in /proc/PID/stat behind the name of the program."""

STOPPED: Final = "T"
DEAD: Final = frozenset("ZX")
"""States of a process."""


@frozen
class Holder:
    """The process that has a draft open, as it wrote itself into the lock."""

    pid: int
    started: str
    """When it began, in ticks since the machine did; a reused pid differs in it."""
    uid: int
    host: str
    terminal: str = ""
    """pts/3; blank for a process without one."""
    controlled: bool = False
    """Whether the terminal controls it: it is told when the terminal is gone."""
    origin: str = ""
    """The address it is logged in from; blank at the machine itself."""
    since: str = ""

    @classmethod
    def me(cls) -> Self:
        """This process."""
        pid, facts = os.getpid(), _facts(os.getpid())
        return cls(
            pid,
            facts[STARTED] if facts else "",
            os.geteuid(),
            os.uname().nodename,
            _terminal(),
            controlled=bool(facts) and facts[TERMINAL] != "0",
            origin=os.environ.get("SSH_CONNECTION", "").partition(" ")[0],
            since=datetime.now().astimezone().isoformat(timespec="minutes"),
        )

    @classmethod
    def read(cls, line: bytes) -> Self | None:
        """The holder in a line of a lock; None where none is told."""
        try:
            holder = cls(**json.loads(line))
            datetime.fromisoformat(holder.since)
            int(holder.pid)
        except (ValueError, TypeError):
            return None
        return holder

    def line(self) -> bytes:
        """The holder as a line of a lock."""
        return json.dumps(
            {name: getattr(self, name) for name in types_of(Holder)}
        ).encode()

    @property
    def is_mine(self) -> bool:
        """Whether it is a process of the same user on the same machine."""
        return self.uid == os.geteuid() and self.host == os.uname().nodename

    @property
    def is_alive(self) -> bool:
        """Whether it goes on; only known on the machine it runs on."""
        facts = _facts(self.pid)
        return bool(facts) and facts[STARTED] == self.started and not self._is_dead

    @property
    def is_stuck(self) -> bool:
        """Whether nobody can go on typing there: it is stopped, or has no terminal."""
        facts = _facts(self.pid)
        stopped = bool(facts) and facts[STATE] == STOPPED
        left = self.controlled and bool(facts) and facts[TERMINAL] == "0"
        gone = bool(self.terminal) and not Path("/dev", self.terminal).exists()
        return stopped or left or gone

    def has_open(self, file: int) -> bool:
        """Whether the process really has this file open; the system says so."""
        mine = os.fstat(file)
        with suppress(OSError):
            for link in Path(f"/proc/{self.pid}/fd").iterdir():
                with suppress(OSError):
                    if os.path.samestat(link.stat(), mine):
                        return True
        return False

    @property
    def place(self) -> str:
        """Where it is and since when, in words."""
        began = datetime.fromisoformat(self.since)
        today = began.date() == datetime.now().astimezone().date()
        at = self.terminal or DraftSays.HELD_BACKGROUND.format(pid=self.pid)
        place = (
            f"{at}，{DraftSays.HELD_FROM.format(origin=self.origin)}"
            if self.origin
            else at
        )
        if self.host != os.uname().nodename:
            place = DraftSays.HELD_HOST.format(host=self.host, place=place)
        since = f"{began:%H:%M}" if today else f"{began:%m-%d %H:%M}"
        return DraftSays.HELD_SINCE.format(place=place, since=since)

    @property
    def _is_dead(self) -> bool:
        facts = _facts(self.pid)
        return not facts or facts[STATE] in DEAD


def _facts(pid: int) -> list[str]:
    """What the system tells of a process; nothing where there is none."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return []
    return stat.rpartition(")")[2].split()


def _terminal() -> str:
    for stream in (0, 1, 2):
        with suppress(OSError):
            return os.ttyname(stream).removeprefix("/dev/")
    return ""
