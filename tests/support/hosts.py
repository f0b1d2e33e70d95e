"""Sessions on several hosts, each a process with a spool of its own."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from support.paths import ROOT
from support.postgresql import Server
from wizard.drafts.store import Store
from wizard.form import Form, Project

FORM = Form(edition="2020", year=2020, project=Project(name="访惠聚经费"))

QUESTION = "goals.actual"

PATIENCE = 30.0
"""Seconds in which a server that is back is found again, on a busy machine."""

WORKER = """
import sys
from pathlib import Path
from wizard.drafts.postgresql.late_store import LateStore
from wizard.form import Form, Project, put
from wizard.refusals import Unusable

url, folder, id, do = sys.argv[1:5]
store = LateStore(url, Path(folder))
if do == "begin":
    form = Form(edition="2020", year=2020, project=Project(name="访惠聚经费"))
    draft = store.begin(form)
    draft.settle()
else:
    draft = store.take_over(id) if do == "take" else store.open(id)
print("open", dict(draft.typed).get("goals.actual", ""), flush=True)
number = int(sys.argv[5])
for line in sys.stdin:
    for _ in range(int(line)):
        number += 1
        try:
            if number % 10:
                draft.keep("goals.actual", f"字{number}")
            else:
                draft.save(put(draft.form, "goals.expected", f"字{number}"), "")
        except Unusable as refusal:
            print("trouble", refusal, flush=True)
        print("seen", number, flush=True)
    print("done", draft.trouble, flush=True)
draft.close()
print("closed", flush=True)
"""
"""Types and saves in a draft, as often as it is told, and says what a person saw."""


def until(holds: Callable[[], object], seconds: float = PATIENCE) -> None:
    """Wait until something holds."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it never came to hold"
        time.sleep(0.01)


@dataclass
class Host:
    """A session in a process of its own, with its spool in a folder of its own."""

    server: Server
    folder: Path
    process: subprocess.Popen[str] | None = None
    url: str = ""
    """The address it opens, where that is not the usual one."""
    through: tuple[str, ...] = ()
    """What its command begins with, where it has a network of its own."""

    def open(self, id: str, do: str = "open", number: int = 0) -> str:
        """Open a draft; what stood in the line."""
        words = (
            self.url or self.server.url_of("wang"),
            str(self.folder),
            id,
            do,
            str(number),
        )
        self.process = subprocess.Popen(
            [*self.through, sys.executable, "-c", WORKER, *words],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        said = self.line()
        assert said.startswith("open"), said
        return said.removeprefix("open").strip()

    def line(self) -> str:
        assert self.process is not None
        assert self.process.stdout is not None
        return self.process.stdout.readline().rstrip("\n")

    def type(self, count: int) -> None:
        """Have it type so many keys, without waiting for that."""
        assert self.process is not None
        assert self.process.stdin is not None
        self.process.stdin.write(f"{count}\n")
        self.process.stdin.flush()

    def typed(self, count: int) -> int:
        """Have it type so many keys; the number of the last that was seen."""
        self.type(count)
        return max(self.rest("done"), default=0)

    def rest(self, until: str = "") -> list[int]:
        """What was seen until it says so, or ends."""
        seen = []
        while (line := self.line()) and not (until and line.startswith(until)):
            said, _, number = line.partition(" ")
            if said == "seen" and number:  # a kill may have cut it off
                seen.append(int(number))
        return seen

    def kill(self) -> list[int]:
        """End it at once; what was seen until then."""
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        seen = self.rest()
        self.end()
        return seen

    def close(self) -> None:
        assert self.process is not None
        assert self.process.stdin is not None
        self.process.stdin.close()
        assert self.line() == "closed"
        self.end()

    def end(self) -> None:
        """Leave nothing of it."""
        if self.process is None:
            return
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()
        self.process = None


def newest(store: Store, id: str = "1") -> int:
    """The last key or save that is found by the next session."""
    draft = store.open(id)
    texts = (draft.typed.get(QUESTION, ""), draft.form.goals.expected or "")
    draft.close()
    return max(int(re.sub(r"\D", "", text) or "0") for text in texts)


def opened_host(server: Server, folder: Path) -> Iterator[Host]:
    made = Host(server, folder)
    yield made
    made.end()
