"""Space that lies ready: on a full disk of any kind keys are kept, or it is said.

Real file systems on loop devices; only root mounts them, where their tools are there.
"""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from support.terminal import Terminal
from wizard.drafts.file_store import FileStore
from wizard.drafts.journal import Journal
from wizard.drafts.records import RESERVED_BYTES
from wizard.form import Form

FORM = Form(edition="2020", year=2020)

SIZES = {"btrfs": 115, "xfs": 310, "ext4": 8}
"""Megabytes of the smallest disk of each kind."""

Disk = Callable[[str], Path]
"""Mounts a new disk of a kind, and tells where."""


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    mounted: list[Path] = []

    def mount(kind: str) -> Path:
        if os.geteuid() != 0 or shutil.which(f"mkfs.{kind}") is None:
            pytest.skip(f"only root mounts a disk, with the tools of {kind}")
        image, place = tmp_path / f"{kind}.img", tmp_path / kind
        place.mkdir()
        with image.open("wb") as file:
            file.truncate(SIZES[kind] * 1024 * 1024)
        subprocess.run([f"mkfs.{kind}", "-q", str(image)], check=True)
        loop = ["mount", "-o", "loop", str(image), str(place)]
        if subprocess.run(loop, capture_output=True, check=False).returncode:
            pytest.skip(f"this system mounts no {kind}")
        mounted.append(place)
        (place / "home").mkdir(mode=0o700)
        return place / "home"

    yield mount
    for place in mounted:
        subprocess.run(["umount", "-l", str(place)], check=True)


def fill(home: Path) -> None:
    """Leave no byte on the disk."""
    with (home.parent / "ballast").open("wb", buffering=0) as ballast:
        for size in (1 << 20, 65536, 4096, 512):
            with suppress(OSError):
                while True:
                    ballast.write(b"x" * size)
            with suppress(OSError):
                os.fsync(ballast.fileno())
    os.sync()


@pytest.mark.parametrize("kind", SIZES)
def test_keys_on_a_full_disk_are_kept_and_opening_again_says_nothing_false(
    disk: Disk, kind: str
) -> None:
    home = disk(kind)
    draft = FileStore(home).create(FORM)
    assert draft.news() == ""
    fill(home)
    for length in range(1, 1500):
        draft.keep("goals.actual", "完" * (1 + length % 300))
    draft.keep("goals.actual", "完成了")
    os.sync()
    draft.close()

    again = FileStore(home).open("1")

    assert again.news() == ""
    assert again.typed == {"goals.actual": "完成了"}
    again.keep("goals.actual", "完成了全年的任务")
    again.close()
    assert FileStore(home).open("1").typed == {"goals.actual": "完成了全年的任务"}


def written_as_before(home: Path) -> None:
    """A draft whose journal lies where every write goes to a new place."""
    draft = FileStore(home).create(FORM)
    draft.keep("goals.actual", "以前打的")
    draft.close()
    journal = home / "1.journal"
    content = journal.read_bytes()
    journal.unlink()
    journal.write_bytes(content)
    os.posix_fallocate(os.open(journal, os.O_RDWR), 0, RESERVED_BYTES)


def test_a_journal_of_an_older_program_is_made_anew_in_its_place(disk: Disk) -> None:
    home = disk("btrfs")
    written_as_before(home)

    draft = FileStore(home).open("1")

    assert draft.news() == ""
    assert draft.typed == {"goals.actual": "以前打的"}
    assert (home / "1.journal").stat().st_mode & 0o777 == 0o600
    assert not list(home.glob(".*.part"))
    fill(home)
    for length in range(1, 1500):
        draft.keep("goals.actual", "完" * (1 + length % 300))
    draft.close()


def test_where_none_can_be_made_it_is_said_and_unsaved_is_shown(disk: Disk) -> None:
    home = disk("btrfs")
    written_as_before(home)
    fill(home)
    with Terminal(["open", "1"], home) as terminal:
        terminal.wait_for("写时复制")
        terminal.type("甲项目")
        terminal.wait_for("未保存")
        terminal.wait_for("按键记录写不进")
        (home.parent / "ballast").unlink()
        os.sync()
        while "未保存" in terminal.text:
            terminal.type("乙")
            terminal.read(0.2)
        terminal.wait_for("已保存")
        kept = terminal.text
        terminal.kill()
    assert "甲项目" in kept
    assert FileStore(home).open("1").typed["project.name"].startswith("甲项目乙")


def test_what_was_set_aside_is_not_asked_for_again(disk: Disk) -> None:
    """On a full xfs that is refused, although the space is there."""
    home = disk("xfs")
    Journal.open(home / "1.journal", 1).close()
    fill(home)

    again = Journal.open(home / "1.journal", 1)

    assert again.unreserved is None
    again.close()
