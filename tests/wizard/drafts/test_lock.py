"""Who is told to have a draft open, as far as anybody can know."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from wizard.drafts.lock import who_holds
from wizard.drafts.lock_owner import Holder


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    return tmp_path / "1.lock"


def test_a_holder_of_another_machine_is_believed_for_nobody_here_can_ask(
    lock: Path,
) -> None:
    away = replace(Holder.me(), host="another-host", pid=1, started="no such time")
    lock.write_bytes(away.line())

    assert who_holds(lock) == away


def test_a_process_of_this_machine_that_is_gone_holds_nothing(lock: Path) -> None:
    gone = replace(Holder.me(), started="no such time")
    lock.write_bytes(gone.line())

    assert who_holds(lock) is None


def test_one_of_our_own_that_goes_on_holds_it_only_while_it_is_open_there(
    lock: Path,
) -> None:
    me = Holder.me()
    lock.write_bytes(me.line())
    assert who_holds(lock) == me

    other = replace(me, pid=os.getppid())
    lock.write_bytes(other.line())
    assert who_holds(lock) is None


def test_a_lock_that_says_nothing_names_nobody(lock: Path) -> None:
    lock.write_bytes(b" " * 512)

    assert who_holds(lock) is None
    assert who_holds(lock.with_name("2.lock")) is None
