"""Every file call fails, one after the other: nothing is lost, damaged or made up."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.paths import ROOT

FEWEST = {"work": 200, "begin": 200, "read": 100, "export": 50, "discard": 40}
"""How many failures each scenario has at least; fewer would mean they are not seen."""


@pytest.fixture
def quick(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where there is one: nothing waits for a disk."""
    memory = Path("/dev/shm")
    if not os.access(memory, os.W_OK):
        yield tmp_path
        return
    folder = tempfile.mkdtemp(dir=memory)
    yield Path(folder)
    shutil.rmtree(folder)


def run(scenario: str, folder: Path) -> subprocess.Popen[str]:
    """One scenario, over and over, in a folder of its own."""
    (folder / scenario).mkdir()
    program = ROOT / "tests" / "support" / "faults.py"
    return subprocess.Popen(
        [sys.executable, str(program), str(folder / scenario), scenario],
        env={
            **os.environ,
            "PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}",
            "PYTHONUTF8": "1",
            "ZIPING_HOME": str(folder / "elsewhere"),
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_whatever_fails_nothing_is_lost(quick: Path) -> None:
    runs = {scenario: run(scenario, quick) for scenario in FEWEST}
    for scenario, ran in runs.items():
        said, trouble = ran.communicate(timeout=3600)
        assert trouble == ""
        tried, *wrong = said.splitlines()
        print(scenario, tried)  # noqa: T201  the figure of the long run
        assert wrong == []
        assert int(tried.split()[0]) >= FEWEST[scenario]
