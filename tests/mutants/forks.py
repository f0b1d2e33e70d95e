"""Tests of a copy, run in a process that is forked from a warm one.

The warm one has loaded pytest and all libraries, and nothing of the project: what
stands in the copy is what the forked one imports.
"""

import gc
import importlib
import os
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, NoReturn, Self

import pytest

LIBRARIES = [
    "asyncio",
    "docx",
    "hypothesis.strategies",
    "lxml.etree",
    "lxml.html",
    "mammoth",
    "openpyxl",
    "pdfplumber",
    "psycopg",
    "pydantic",
    "pyte",
    "python_calamine",
    "rapidfuzz",
    "selectolax.lexbor",
    "sqlite3",
    "tomli",
    "tomli_w",
    "typst",
    "xdist.plugin",
    "_hypothesis_pytestplugin",
    "xlrd",
    "xlsxwriter",
]
"""What tests load that is no module of the project."""

OURS = ("wizard", "exports", "screens", "support")

OPTIONS = (
    *("-x", "-q", "--tb=line", "-p", "no:cacheprovider"),
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),
)

BROKEN = pytest.ExitCode.INTERNAL_ERROR


def warm_up() -> None:
    """Load all libraries into this process, to be shared by all that it forks."""
    for name in LIBRARIES:
        importlib.import_module(name)
    gc.freeze()


class Chosen:
    """A plugin of pytest: these tests alone, in this order; writes down who failed."""

    def __init__(self, tests: Sequence[str], failed: Path) -> None:
        self.turn = {test: turn for turn, test in enumerate(tests)}
        self.failed = failed

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Leave them in the list."""
        items[:] = sorted(
            (item for item in items if item.nodeid in self.turn),
            key=lambda item: self.turn[item.nodeid],
        )

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Write the id of a test that has failed into the file."""
        if report.failed:
            self.failed.write_text(report.nodeid)


class Fork(NamedTuple):
    """A process that runs tests of a copy until one fails."""

    pid: int
    copy: Path
    end: float
    """When it is out of time, by the clock of this process."""

    @classmethod
    def of(cls, copy: Path, tests: Sequence[str], seconds: float) -> Self:
        """Begin to run these tests."""
        (copy / "failed").unlink(missing_ok=True)
        sys.stdout.flush()
        pid = os.fork()
        if not pid:
            _run(copy, tests)
        return cls(pid, copy, time.monotonic() + seconds)

    def code(self) -> int | None:
        """Pytest's code once it has ended; nothing before."""
        pid, status = os.waitpid(self.pid, os.WNOHANG)
        if not pid:
            return None
        self._kill()
        code = os.waitstatus_to_exitcode(status)
        if code == BROKEN and not self.failed:
            raise RuntimeError((self.copy / "output").read_text())
        return code

    def stop(self) -> None:
        """End it, and what it has begun."""
        self._kill()
        os.waitpid(self.pid, 0)

    @property
    def failed(self) -> str:
        """The id of the test that has failed; blank where none has."""
        path = self.copy / "failed"
        return path.read_text() if path.exists() else ""

    def _kill(self) -> None:
        try:
            os.killpg(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            return


def _run(copy: Path, tests: Sequence[str]) -> NoReturn:
    """Run these tests of the copy, and end with pytest's code."""
    code = int(BROKEN)
    try:
        os.setsid()
        output = os.open(copy / "output", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        for number in (1, 2):
            os.dup2(output, number)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        _import_from(copy)
        files = dict.fromkeys(test.partition("::")[0] for test in tests)
        plugin = Chosen(tests, copy / "failed")
        code = int(pytest.main([*OPTIONS, *files], plugins=[plugin]))
    finally:
        sys.stdout.flush()
        os._exit(code)


def _import_from(copy: Path) -> None:
    os.chdir(copy)
    own = [str(copy), str(copy / "tests")]
    os.environ |= {"PYTHONPATH": ":".join(own), "PYTHONDONTWRITEBYTECODE": "1"}
    sys.dont_write_bytecode = True
    sys.path[:0] = own
    for name in [n for n in sys.modules if n.partition(".")[0] in OURS]:
        del sys.modules[name]
