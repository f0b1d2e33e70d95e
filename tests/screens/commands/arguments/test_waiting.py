"""While LibreOffice reads a file the person is told so, and may stop it."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from office_samples.documents import FIVE_OLD
from support.libreoffice import nothing_is_left, running, slow_converter, started
from support.paths import ROOT
from support.terminal import PATIENCE, Terminal

TOLD = "正在用 LibreOffice 读取"


def test_an_interrupt_ends_libreoffice_with_all_that_it_started(tmp_path: Path):
    environment = slow_converter(tmp_path)
    words = ["check", str(FIVE_OLD[0])]
    with Terminal(words, tmp_path, environment=environment) as terminal:
        terminal.wait_for(TOLD)
        (group,) = started(tmp_path)
        terminal.send(b"\x03")

        terminal.wait_until_gone(TOLD)
        assert terminal.exit_code() == 2
    assert running(group) == []
    assert [*(tmp_path / "temporary").iterdir()] == []


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP])
def test_a_command_that_is_killed_leaves_no_libreoffice_behind(
    number: signal.Signals, tmp_path: Path
):
    environment = slow_converter(tmp_path)
    words = ["check", str(FIVE_OLD[0])]
    with Terminal(words, tmp_path, environment=environment) as terminal:
        terminal.wait_for(TOLD)
        started(tmp_path)
        os.kill(terminal.pid, number)

        assert nothing_is_left(tmp_path)


def test_an_interrupt_ends_the_converters_of_many_files(tmp_path: Path):
    environment = slow_converter(tmp_path)
    place = tmp_path / "很多"
    place.mkdir()
    for number in range(60):
        shutil.copy(FIVE_OLD[0], place / f"{number}.doc")
    run = subprocess.Popen(
        [sys.executable, "-m", "screens.cli", "review", "很多", "--jobs", "2"],
        cwd=tmp_path,
        env={**environment, "PYTHONPATH": str(ROOT), "ZIPING_HOME": str(tmp_path)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    groups = started(tmp_path, 2)
    run.send_signal(signal.SIGINT)
    run.wait(PATIENCE)

    assert run.returncode == 2
    assert [running(group) for group in groups] == [[], []]
    assert started(tmp_path) == groups
    assert [*(tmp_path / "temporary").iterdir()] == []
