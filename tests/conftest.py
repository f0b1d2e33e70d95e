"""What the tests share: the sample forms, a home for drafts, the command line."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from support.command import Ran, run_ziping
from support.paths import SAMPLES
from support.terminal import Terminal


@pytest.fixture
def size(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The size of the terminals that a test opens."""
    monkeypatch.setattr(Terminal, "size", request.param)


@pytest.fixture
def samples() -> Path:
    """The folder of real forms."""
    return SAMPLES


@pytest.fixture
def short_path() -> Iterator[Path]:
    """An empty folder whose path fits into a line of a terminal."""
    with tempfile.TemporaryDirectory(prefix="z") as folder:
        yield Path(folder)


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
