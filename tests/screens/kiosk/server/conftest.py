"""The server that these tests share, where OpenSSH is installed."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.sshd import SSHD, Server, running


@pytest.fixture(scope="session")
def _server() -> Iterator[Server]:
    if not Path(SSHD).exists() or shutil.which("ssh") is None:
        pytest.skip("OpenSSH is not installed: make test-server")
    with running() as server:
        yield server


@pytest.fixture
def server(_server: Server) -> Iterator[Server]:
    """A server without drafts, that nobody is logged in at."""
    shutil.rmtree(_server.data)
    _server.data.mkdir(mode=0o755)
    _server.mine.parent.mkdir(mode=0o755)
    _server.mine.mkdir(mode=0o700)
    yield _server
    _server.wait_until_empty(5)
