"""The list of drafts: quick for ten thousand, and at every look as they are now."""

import os
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from support.command import run_ziping
from wizard.drafts.file_store import FileStore
from wizard.drafts.summaries import READ_AGAIN, SETTLED_NANOSECONDS
from wizard.form import Form, Project
from wizard.toml.form_file import dumps

COUNT = 1000
"""A tenth of what must be listed within half a second."""

ALLOWED_SECONDS = 0.05
"""Of the processor, for these."""

KEPT = ".summaries"

FORM = dumps(Form(edition="2020", year=2020, project=Project(name="甲项目经费")))
OTHER = dumps(Form(edition="2020", year=2020, project=Project(name="乙项目经费")))


@pytest.fixture(scope="module")
def listed_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of drafts that were listed when they had lain there for a while."""
    folder = tmp_path_factory.mktemp("drafts")
    for number in range(1, COUNT + 1):
        (folder / f"{number}.toml").write_bytes(FORM)
    written = (folder / f"{COUNT}.toml").stat().st_ctime_ns
    while time.time_ns() - written <= SETTLED_NANOSECONDS:
        time.sleep(0.05)
    FileStore(folder).list()
    return folder


def names(folder: Path) -> dict[str, str]:
    """What the list says of each draft: its name, or the trouble with it."""
    listed = FileStore(folder).list()
    return {each.id: each.project_name or each.trouble for each in listed}


def test_a_list_that_was_shown_before_takes_50_microseconds_a_draft(
    listed_once: Path,
) -> None:
    times = []
    for _ in range(3):
        start = time.process_time_ns()
        listed = FileStore(listed_once).list()
        times.append(time.process_time_ns() - start)
    assert len(listed) == COUNT
    assert min(times) < ALLOWED_SECONDS * 1_000_000_000


def test_what_is_kept_of_the_list_is_for_its_owner_alone(listed_once: Path) -> None:
    assert (listed_once / KEPT).stat().st_mode & 0o777 == 0o600


def written_over(path: Path) -> None:
    path.write_bytes(OTHER)


def written_over_at_the_same_time(path: Path) -> None:
    found = path.stat()
    with path.open("r+b") as file:
        file.write(OTHER)
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))


def replaced_by_one_of_the_same_time(path: Path) -> None:
    found = path.stat()
    part = path.with_suffix(".other")
    part.write_bytes(OTHER)
    os.utime(part, ns=(found.st_atime_ns, found.st_mtime_ns))
    part.rename(path)


def exchanged_for_a_link(path: Path) -> None:
    other = path.with_suffix(".other")
    other.write_bytes(OTHER)
    path.unlink()
    path.symlink_to(other)


def saved_by_the_program(path: Path) -> None:
    draft = FileStore(path.parent).open(path.stem)
    draft.save(replace(draft.form, project=Project(name="乙项目经费")), "")
    draft.close()


CHANGES: tuple[Callable[[Path], None], ...] = (
    written_over,
    written_over_at_the_same_time,
    replaced_by_one_of_the_same_time,
    exchanged_for_a_link,
    saved_by_the_program,
)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_draft_that_was_changed_is_listed_as_it_is_now(
    listed_once: Path, change: Callable[[Path], None]
) -> None:
    path = listed_once / f"{1 + CHANGES.index(change)}.toml"
    assert names(listed_once)[path.stem] == "甲项目经费"
    change(path)
    assert names(listed_once)[path.stem] == "乙项目经费"
    written_over(path.resolve())  # and once more within the same instant
    path.resolve().write_bytes(FORM)
    assert names(listed_once)[path.stem] == "甲项目经费"


def test_a_draft_that_is_damaged_gone_or_new_is_listed_so(listed_once: Path) -> None:
    (listed_once / "10.toml").write_bytes(FORM[:20])
    (listed_once / "11.toml").unlink()
    (listed_once / "12.toml").rename(listed_once / "20001.toml")
    (listed_once / "20002.toml").write_bytes(OTHER)
    listed = names(listed_once)
    assert "10.toml" in listed["10"]
    assert not listed.keys() & {"11", "12"}
    assert listed["20001"] == "甲项目经费"
    assert listed["20002"] == "乙项目经费"


def damages(kept: bytes) -> dict[str, bytes]:
    middle = len(kept) // 2
    return {
        "empty": b"",
        "cut short": kept[:middle],
        "a bit": kept[:middle] + bytes([kept[middle] ^ 1]) + kept[middle + 1 :],
        "another name": kept.replace("甲".encode(), "丙".encode(), 1),
        "another edition": b"0" + kept,
        "zeros": bytes(len(kept)),
        "no lines": b"[]",
    }


@pytest.mark.parametrize("damage", damages(b"1 x\n[]"))
def test_damage_to_what_is_kept_of_the_list_is_never_seen(
    listed_once: Path, damage: str
) -> None:
    expected = FileStore(listed_once).list()
    kept = (listed_once / KEPT).read_bytes()
    damaged = damages(kept)[damage]
    (listed_once / KEPT).write_bytes(damaged)
    assert FileStore(listed_once).list() == expected
    assert (listed_once / KEPT).read_bytes() != damaged
    assert FileStore(listed_once).list() == expected


def test_the_list_is_shown_where_nothing_of_it_can_be_kept(
    listed_once: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("不能改", encoding="utf-8")
    (listed_once / KEPT).unlink()
    (listed_once / KEPT).mkdir()
    try:
        assert len(FileStore(listed_once).list()) >= COUNT - 2
    finally:
        (listed_once / KEPT).rmdir()
    (listed_once / KEPT).symlink_to(elsewhere)
    assert len(FileStore(listed_once).list()) >= COUNT - 2
    assert elsewhere.read_text(encoding="utf-8") == "不能改"


def test_the_command_lists_what_was_changed_since(
    listed_once: Path, tmp_path: Path
) -> None:
    assert "500  甲项目经费" in run_ziping(["list"], listed_once, tmp_path, {}).stdout
    (listed_once / "500.toml").write_bytes(OTHER)
    assert "500  乙项目经费" in run_ziping(["list"], listed_once, tmp_path, {}).stdout


def test_a_few_drafts_leave_nothing_beside_them(tmp_path: Path) -> None:
    for number in range(READ_AGAIN):
        (tmp_path / f"{number + 1}.toml").write_bytes(FORM)
    assert len(FileStore(tmp_path).list()) == READ_AGAIN
    assert not (tmp_path / KEPT).exists()
