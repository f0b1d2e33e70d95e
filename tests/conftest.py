"""What the tests share: the sample forms, a home for drafts, the command line."""

import signal
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import hypothesis
import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from support.command import Ran, run_ziping
from support.paths import SAMPLES
from support.postgresql import Server, running_server
from support.terminal import PATIENCE, Terminal
from support.times import TIMES
from wizard.drafts.postgresql import mirror

hypothesis.settings.register_profile(
    "any machine", deadline=None, derandomize=TIMES == 1, database=None
)
"""Properties are tried on the same examples each time; on others in the long run."""
hypothesis.settings.load_profile("any machine")

TOGETHER = (
    "tests/test_wheel.py",
    "tests/test_pictures.py",
    "tests/screens/kiosk/server/",
    "tests/wizard/drafts/postgresql/",
    "tests/screens/test_shared_store.py",
)
"""Tests that share what takes long to make: one process runs them."""


IGNORED: Final = (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP)
"""What a shell or `nohup` that leaves the suite behind has it ignore."""


def pytest_configure() -> None:
    """Let what the tests start be ended by signals, wherever the suite was started."""
    for number in IGNORED:
        if signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, signal.SIG_DFL)


class Scheduling(LoadScopeScheduling):
    """Tests go to whichever process is free, but for those that belong together.

    Marks of groups say nothing to it: with pytest 9.2 they are lost on the way.
    """

    def _split_scope(self, nodeid: str) -> str:
        """What is given to a process at once: one test, or all that belong to it."""
        return next((name for name in TOGETHER if nodeid.startswith(name)), nodeid)


def pytest_xdist_make_scheduler(
    config: pytest.Config, log: Producer
) -> LoadScopeScheduling:
    """Share the tests out among processes, where there are several."""
    return Scheduling(config, log)


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


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL server with tables and people; skips where there is none."""
    yield from running_server()


@pytest.fixture
def clean(server: Server, monkeypatch: pytest.MonkeyPatch) -> Server:
    """The server without drafts, in which a save may take as long as it takes.

    At a screen it counts as not saved after a second, which a busy machine may need.
    """
    monkeypatch.setattr(mirror, "SAVE_SECONDS", PATIENCE)
    server.empty()
    return server
