"""LibreOffice as a converter: where it is not, where it may not be, how it ends."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from exports.office import libreoffice
from exports.office.libreoffice import converted
from exports.reading.readers import read
from office_samples.documents import FIVE_OLD
from support.libreoffice import SOFFICE, running
from support.paths import ROOT
from wizard.refusals import Unusable

CONFINED = """
import sys
from pathlib import Path
from exports.reading.readers import read
from screens.kiosk.audit_hook import confine_process
from wizard.refusals import Unusable
confine_process(Path(sys.argv[2]))
try:
    read(Path(sys.argv[1]))
except Unusable as refusal:
    print(refusal)
"""
"""Reads a file in a process that may start no other, as a kiosk does."""


def test_without_libreoffice_it_is_said_how_to_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(Unusable, match="这台机器上没有；请在 Word 或 WPS 里另存为"):
        read(FIVE_OLD[0])


def test_where_no_process_may_be_started_it_is_said_how_to_go_on(tmp_path: Path):
    (tmp_path / "soffice").write_text("#!/bin/sh\ntouch started\n")
    (tmp_path / "soffice").chmod(0o755)
    run = subprocess.run(
        [sys.executable, "-c", CONFINED, str(FIVE_OLD[0]), str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert "这里不能启动别的程序" in run.stdout
    assert not (tmp_path / "started").exists()


def stand_in(folder: Path, script: str) -> None:
    """A program by the name of LibreOffice, which does as this says."""
    (folder / "soffice").write_text(f"#!/bin/sh\n{script}\n")
    (folder / "soffice").chmod(0o755)


def test_a_converter_that_takes_too_long_is_ended_with_all_that_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    stand_in(tmp_path, f"echo $$ > {tmp_path}/pid; sleep 600 & wait")
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setattr(libreoffice, "MOST_SECONDS", 1)

    with pytest.raises(Unusable, match="超过 1 秒还没有完成"):
        read(FIVE_OLD[0])

    group = int((tmp_path / "pid").read_text())
    assert running(group) == []


@pytest.mark.parametrize("script", ["exit 1", "exit 0"])
def test_a_file_that_cannot_be_converted_is_told(
    script: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    stand_in(tmp_path, script)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")

    with pytest.raises(Unusable, match="LibreOffice 转换不了"):
        read(FIVE_OLD[0])


def test_nothing_of_a_conversion_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    stand_in(tmp_path, "exit 1")
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    with pytest.raises(Unusable):
        read(FIVE_OLD[0])

    assert [path.name for path in tmp_path.iterdir()] == ["soffice"]


LINKED = "<html><body><p>甲<img src='http://127.0.0.1:{port}/a.png'></p></body></html>"


@pytest.mark.skipif(SOFFICE is None, reason="needs LibreOffice")
def test_bytes_that_are_no_document_are_converted_or_refused(tmp_path: Path):
    file = tmp_path / "表.doc"
    file.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument\0\0".encode("utf-16-le")
    )

    with pytest.raises(Unusable) as refusal:
        read(file)

    assert "\n" not in str(refusal.value)


def test_a_document_is_handed_on_by_no_name_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    stand_in(
        tmp_path, f'echo "$@" > {tmp_path}/words; mkdir -p out; echo > out/in.docx'
    )
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")

    assert converted(b"x", "doc", "docx", "-env:UserInstallation=/x.doc") == b"\n"

    words = (tmp_path / "words").read_text()
    assert "/x.doc" not in words
    assert "--headless" in words
