"""What the tests share: the sample forms, a home for drafts, the command line."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from terminal import Terminal

ROOT = Path(__file__).parent.parent

Ran = subprocess.CompletedProcess[str]

SIZES = {"80x24": (80, 24), "120x40": (120, 40), "40x12": (40, 12)}
"""The terminals that everything has to work in: columns and lines."""


def at_every_size(test: Callable[..., None]) -> Callable[..., None]:
    """Run a test in a terminal of each of these sizes."""
    sizes = pytest.mark.parametrize("size", SIZES.values(), ids=SIZES, indirect=True)
    return pytest.mark.usefixtures("size")(sizes(test))


@pytest.fixture
def size(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The size of the terminals that a test opens."""
    monkeypatch.setattr(Terminal, "size", request.param)


@pytest.fixture
def samples() -> Path:
    """The folder of real forms."""
    return ROOT / "tests" / "samples"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An empty home for drafts."""
    return tmp_path / "home"


@pytest.fixture
def ziping(home: Path, tmp_path: Path) -> Callable[..., Ran]:
    """The real command, run in an empty folder."""

    def run(*words: str, typed: str = "", **environment: str) -> Ran:
        return run_ziping(words, home, tmp_path, environment, typed)

    return run


@pytest.fixture
def five(home: Path, samples: Path, ziping: Callable[..., Ran]) -> Path:
    """A home with the five sample forms as drafts 1 to 5."""
    assert ziping("import", str(samples / "changji-2020.txt")).returncode == 0
    return home


def run_ziping(
    words: Sequence[str],
    home: Path,
    folder: Path,
    environment: dict[str, str],
    typed: str = "",
) -> Ran:
    """Run `ziping` and wait for it."""
    return subprocess.run(
        [sys.executable, "-m", "screens.cli", *words],
        cwd=folder,
        input=typed,
        env={
            **os.environ,
            "ZIPING_HOME": str(home),
            "PYTHONPATH": str(ROOT),
            "PYTHONUTF8": "1",
            **environment,
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
