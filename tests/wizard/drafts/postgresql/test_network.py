"""The network is cut: packets are dropped, and nobody is told."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from support.hosts import FORM, PATIENCE, QUESTION, Host, until
from support.postgresql import Server
from support.uncrowded import queued
from wizard.drafts.postgresql import mirror
from wizard.drafts.postgresql.patience import SAVE_SECONDS
from wizard.drafts.postgresql.store import PostgresqlStore
from wizard.form import put
from wizard.refusals import Unusable

pytestmark = pytest.mark.skipif(
    os.environ.get("ZIPING_SERVER") != "1"
    or os.geteuid() != 0
    or shutil.which("iptables") is None,
    reason="drops packets on loopback by iptables: make test-store",
)

CUT_SECONDS = 12.0
"""Longer than either end waits for the other."""

KEY_SECONDS = 0.1
"""A key takes a ten-thousandth of a second; as long as this nobody waits."""


@contextmanager
def cut(port: int) -> Iterator[None]:
    """No packet to or from the server arrives."""
    ends = ("--dport", "--sport")
    for end in ends:
        rule("-A", end, port)
    try:
        yield
    finally:
        for end in ends:
            rule("-D", end, port)


def rule(change: str, end: str, port: int) -> None:
    words = ["INPUT", "-i", "lo", "-p", "tcp", end, str(port), "-j", "DROP"]
    subprocess.run(["iptables", change, *words], check=True)


def test_a_dead_network_is_typed_through_and_all_arrives_once(
    clean: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mirror, "SAVE_SECONDS", SAVE_SECONDS)
    draft = PostgresqlStore(clean.tcp_url, tmp_path).create(FORM)
    slowest, end, number = 0.0, time.monotonic() + CUT_SECONDS, 0
    with cut(clean.port):
        with pytest.raises(Unusable, match="记在本机"):
            draft.save(put(FORM, "goals.expected", "断网时写的"), "")
        while time.monotonic() < end:
            began, number = time.monotonic() - queued(), number + 1
            draft.keep(QUESTION, f"字{number}")
            slowest = max(slowest, time.monotonic() - queued() - began)
            time.sleep(0.04)
        assert "连上后自动补存" in draft.trouble
    until(lambda: not draft.trouble)
    draft.close()
    again = PostgresqlStore(clean.url_of("wang"), tmp_path).open("1")
    assert again.form.goals.expected == "断网时写的"
    assert again.typed[QUESTION] == f"字{number}"
    again.close()
    assert slowest < KEY_SECONDS


def test_the_lock_of_a_host_that_vanished_is_free_in_seconds(
    clean: Server, tmp_path: Path
) -> None:
    elsewhere = PostgresqlStore(clean.url_of("wang"), tmp_path / "b")
    elsewhere.create(FORM).close()
    gone = Host(clean, tmp_path / "a", url=clean.tcp_url)
    gone.open("1")
    with cut(clean.port):
        held = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"
        until(lambda: clean.sql(held) == "0")
        taken = elsewhere.open("1")
        taken.save(put(FORM, "goals.expected", "别处写的"), "")
        taken.close()
    assert gone.process is not None
    assert gone.process.wait(PATIENCE) == -signal.SIGTERM
    gone.end()
    assert elsewhere.look("1").form.goals.expected == "别处写的"
