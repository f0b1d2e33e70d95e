"""A file that LibreOffice has to convert: the screen goes on, and Esc stops it."""

import os
import signal
from collections.abc import Mapping
from pathlib import Path

import pytest

from office_samples.documents import FIVE_OLD
from support.libreoffice import (
    SOFFICE,
    nothing_is_left,
    running,
    slow_converter,
    started,
)
from support.sizes import at_every_size
from support.terminal import Terminal

WAITS = "不想等了请按 Esc"


def asked(home: Path, environment: Mapping[str, str], file: Path) -> Terminal:
    """The app where it reads this file."""
    terminal = Terminal([], home, environment=environment)
    terminal.wait_for("新填一份自评表")
    terminal.press("home", "down", "enter")
    terminal.wait_for("别的文件")
    terminal.press("end", "enter")
    terminal.wait_for("去年的表是哪个文件？")
    terminal.type(str(file))
    terminal.press("enter")
    terminal.wait_for(WAITS)
    return terminal


@pytest.fixture
def old(short_path: Path) -> Path:
    """An old file by a short name."""
    file = short_path / "去年.doc"
    file.write_bytes(FIVE_OLD[0].read_bytes())
    return file


@at_every_size
def test_esc_stops_a_conversion_and_nothing_is_left_of_it(
    home: Path, old: Path, tmp_path: Path
) -> None:
    with asked(home, slow_converter(tmp_path), old) as terminal:
        (group,) = started(tmp_path)
        terminal.press("enter")
        terminal.press("escape")
        terminal.wait_for("已停下，没有读取")
        assert running(group) == []
        assert [*(tmp_path / "temporary").iterdir()] == []
        assert "去年的表是哪个文件？" in terminal.text

        terminal.press("enter")
        terminal.wait_for(WAITS)
        assert len(started(tmp_path, 2)) == 2
        terminal.press("escape")
        terminal.wait_for("已停下，没有读取")
        terminal.press("escape")
        terminal.wait_for("沿用去年的表")
    assert nothing_is_left(tmp_path)


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM, signal.SIGKILL])
def test_an_app_that_is_killed_leaves_no_libreoffice_behind(
    number: signal.Signals, home: Path, old: Path, tmp_path: Path
) -> None:
    with asked(home, slow_converter(tmp_path), old) as terminal:
        started(tmp_path)
        os.kill(terminal.pid, number)

        assert nothing_is_left(tmp_path)


@pytest.mark.skipif(SOFFICE is None, reason="needs LibreOffice")
def test_what_libreoffice_has_made_is_gone_on_with(
    home: Path, old: Path, tmp_path: Path
) -> None:
    with asked(home, {"TMPDIR": str(tmp_path)}, old) as terminal:
        terminal.press("escape")
        terminal.wait_for("已停下，没有读取")
        assert [*tmp_path.glob("ziping-*")] == []

        terminal.press("enter")
        terminal.wait_for("文件里有 5 份表")
    assert [*tmp_path.glob("ziping-*")] == []
