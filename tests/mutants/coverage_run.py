"""Which test executes which line: one run of the tests in a copy, stored in build/."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from coverage import CoverageData

from mutants.copies import copy_to, listed
from support.paths import ROOT

STORE = ROOT / "build" / "mutants" / "run"
"""The copy that was run, its coverage and the times of its tests."""

COPY, DATA, TIMES, STATE = (
    STORE / name for name in ("copy", "coverage", "times.json", "state")
)

TESTS = ("tests/wizard", "tests/exports")
"""The tests that may notice a fault."""

SETTINGS = f"""
[run]
source =
    wizard
    exports
relative_files = true
parallel = true
context = ${{PYTEST_CURRENT_TEST-}}
data_file = {DATA}
"""
"""A command that a test starts is measured, too, under the name of that test."""


class CoverageRun(NamedTuple):
    """What one run of all tests has shown."""

    data: CoverageData
    seconds: Mapping[str, float]
    """How long each test took that has passed, by its id."""

    def tests_of(self, path: str, line: int) -> frozenset[str]:
        """The tests that execute this line; those that import it only are none."""
        return _contexts(self.data, path).get(line, frozenset()) & self.seconds.keys()

    def lines(self, path: str) -> Iterable[int]:
        """The lines of a module that were executed at all."""
        return _contexts(self.data, path)

    def is_executed(self, path: str, lines: Iterable[int]) -> bool:
        """Whether one of them was, be it before the first test."""
        return any(line in _contexts(self.data, path) for line in lines)


def coverage_run(processes: int) -> CoverageRun:
    """The run that is stored, if it is of the files as they are; else a new one."""
    state = _state()
    if not STATE.exists() or STATE.read_text() != state:
        _run(processes)
        STATE.write_text(state)
    data = CoverageData(str(DATA))
    data.read()
    return CoverageRun(data, json.loads(TIMES.read_text()))


def _run(processes: int) -> None:
    shutil.rmtree(STORE, ignore_errors=True)
    settings = copy_to(COPY) / ".coveragerc"
    settings.write_text(SETTINGS)
    words = [
        *(sys.executable, "-m", "pytest", "-q", "-n", str(processes)),
        *("-p", "no:cacheprovider", "-p", "mutants.durations"),
        *("--cov", f"--cov-config={settings}", "--cov-context=test", "--cov-report="),
        *TESTS,
    ]
    own = {
        "PYTHONPATH": f"{COPY}:{COPY / 'tests'}",
        "COVERAGE_PROCESS_START": str(settings),
        "ZIPING_DURATIONS": str(TIMES),
    }
    others = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(words, cwd=COPY, env=others | own, check=False)


def _state() -> str:
    """A digest of all files that the tests may read, as they stand."""
    digest = hashlib.sha256()
    for name in listed():
        if not name.startswith(("tests/mutants/", "docs/")):
            digest.update(name.encode() + (ROOT / name).read_bytes())
    return digest.hexdigest()


@cache
def _contexts(data: CoverageData, path: str) -> Mapping[int, frozenset[str]]:
    return {
        line: frozenset(map(_test, contexts))
        for line, contexts in data.contexts_by_lineno(path).items()
    }


def _test(context: str) -> str:
    """The id of a test: `ID|run` in its own process, `ID (call)` in a command's."""
    return context.rpartition("|")[0] or context.rpartition(" (")[0]
