"""While LibreOffice reads a file the person is told so, and may stop it."""

import os
from pathlib import Path

import pytest

from office_samples.documents import FIVE_OLD
from support.libreoffice import running
from support.terminal import Terminal

TOLD = "正在用 LibreOffice 读取"


@pytest.fixture
def converter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a converter that goes on and on, with a process of its own."""
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\nsleep 600 &\necho $$ > {tmp_path}/pid\nwait\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    return tmp_path


def test_an_interrupt_ends_libreoffice_with_all_that_it_started(converter: Path):
    with Terminal(["check", str(FIVE_OLD[0])], converter) as terminal:
        terminal.wait_for(TOLD)
        while not (converter / "pid").exists():
            terminal.read(0.1)
        terminal.send(b"\x03")

        terminal.wait_until_gone(TOLD)
        assert terminal.exit_code() == 2
    assert running(int((converter / "pid").read_text())) == []
