"""Many files at once: on all cores, and to a reader as if one after the other."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from exports.abreast import FEW, abreast
from support.command import Ran
from support.paths import ROOT
from support.terminal import Terminal

COUNT = FEW + 30

ON_CORES = """
import os, sys
from screens.cli import main
cores = sorted(os.sched_getaffinity(0))[: int(sys.argv[1])]
os.sched_setaffinity(0, cores)
sys.exit(main(sys.argv[2:]))
"""

several_cores = pytest.mark.skipif(
    len(os.sched_getaffinity(0)) < 2, reason="this machine has one core"
)


def on(cores: int, home: Path, words: Sequence[str]) -> Ran:
    """Run `ziping` on so many cores."""
    return subprocess.run(
        [sys.executable, "-c", ON_CORES, str(cores), *words],
        env={**os.environ, "PYTHONPATH": str(ROOT), "ZIPING_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@pytest.fixture
def files(tmp_path: Path, samples: Path) -> list[str]:
    """Forms of several kinds; one is read with remarks, two cannot be read."""
    form = (samples.parent / "scenarios" / "forms" / "合格.toml").read_bytes()
    named = [tmp_path / f"{number:03}.toml" for number in range(COUNT)]
    for number, path in enumerate(named):
        name = f'name = "社区读书角{number}"'.encode()
        path.write_bytes(form.replace('name = "社区读书角"'.encode(), name, 1))
    odd = tmp_path / "odd.txt"
    odd.write_bytes(
        samples.joinpath("changji-2020.txt").read_bytes() + "\n\t多余".encode()
    )
    named[20].write_text("schema = 1\nodd = 1\n")
    named[50].unlink()
    named.insert(30, odd)
    return [str(path) for path in named]


@several_cores
@pytest.mark.parametrize("report", ["", "--json", "--table", "--tsv"])
def test_several_cores_say_the_same_as_one(
    home: Path, files: list[str], report: str
) -> None:
    words = ["check", *files, *filter(None, [report])]

    one, two = on(1, home, words), on(2, home, words)

    assert one.stdout.count("社区读书角") == COUNT - 2
    assert "020.toml" in one.stderr
    assert "050.toml" in one.stderr
    assert (one.returncode, one.stdout, one.stderr) == (
        two.returncode,
        two.stdout,
        two.stderr,
    )


@several_cores
def test_several_cores_write_the_same_document(
    home: Path, tmp_path: Path, files: list[str]
) -> None:
    fit = [file for file in files if file.endswith(".toml")]
    del fit[50], fit[20]

    for cores in (1, 2):
        out = str(tmp_path / f"{cores}.docx")
        assert on(cores, home, ["export", *fit, "-o", out]).returncode == 0

    written = (tmp_path / "1.docx").read_bytes()
    assert written == (tmp_path / "2.docx").read_bytes()


def test_a_person_is_told_how_far_it_is_and_a_file_is_not(
    home: Path, files: list[str], ziping: Callable[..., Ran]
) -> None:
    home.mkdir()
    with Terminal(["check", *files], home) as terminal:
        terminal.exit_code()
        assert f"已处理 10/{len(files)}".encode() in terminal.sent
        assert "已处理" not in terminal.text

    assert "已处理" not in ziping("check", *files).stderr


@several_cores
def test_ctrl_c_ends_all_processes_without_a_word(home: Path, files: list[str]) -> None:
    home.mkdir()
    with Terminal(["check", *files * 20], home) as terminal:
        terminal.wait_for("已处理")
        children = Path(f"/proc/{terminal.pid}/task/{terminal.pid}/children")
        workers = children.read_text().split()
        terminal.type("\x03")

        assert terminal.exit_code() == 2
        assert "Traceback" not in terminal.text

    assert len(workers) == len(os.sched_getaffinity(0))
    assert not [pid for pid in workers if Path(f"/proc/{pid}").exists()]


def halved(number: int) -> float:
    return number / 2 if number < FEW else 1 / 0


@several_cores
def test_an_error_in_another_process_is_an_error_here() -> None:
    with pytest.raises(ZeroDivisionError):
        list(abreast(halved, range(COUNT)))
