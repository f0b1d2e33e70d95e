"""Drafts in their folder: kept whole, opened by one at a time, never lost."""

import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from support.command import run_ziping
from support.forms import forms
from support.paths import ROOT
from wizard.drafts.file_store import FileStore
from wizard.form import Form, Goals, Project, put
from wizard.refusals import Unusable
from wizard.toml.form_file import dumps

FORM = Form(edition="2020", year=2020, project=Project(name="访惠聚经费"))

HOLDER = """
import sys, time
from pathlib import Path
from wizard.drafts.file_store import FileStore

draft = FileStore(Path(sys.argv[1])).open("1")
print("open", flush=True)
time.sleep(60)
"""
"""A program that opens the first draft and does not close it."""

BOUNDED = """
import os, resource, sys
from pathlib import Path
from wizard.drafts.file_store import FileStore
from wizard.form import Goals, put
from wizard.refusals import Unusable

draft = FileStore(Path(sys.argv[1])).open("1")
{first}
try:
    draft.save(put(draft.form, "goals", Goals(actual="完" * 20_000)), "end")
except Unusable as refusal:
    print(refusal)
    print(draft.form.goals.actual, draft.at)
"""
"""A program that saves a long goal after it has lost the means to."""

NO_ROOM = """
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
"""
"""No file may grow beyond 4 kB; Python ignores the signal that comes with it."""

NO_RIGHT = """
os.chdir(sys.argv[1])
os.chown(".", 65534, 65534) if os.getuid() == 0 else None
os.chmod(".", 0o500)
draft._path = Path("1.toml")
os.setuid(65534) if os.getuid() == 0 else None
"""
"""The folder is closed for writing, and root becomes nobody, whom that concerns."""


@pytest.fixture
def store(home: Path) -> FileStore:
    return FileStore(home)


def created(store: FileStore, form: Form = FORM, at: str = "") -> str:
    """A draft that was saved and closed."""
    draft = store.create(form)
    draft.save(form, at)
    draft.close()
    return draft.id


def mode(path: Path) -> int:
    return stat.S_IMODE(path.lstat().st_mode)


@contextmanager
def held(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the first draft open."""
    words = [sys.executable, "-c", HOLDER, str(folder)]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env=env) as other:
        assert other.stdout
        assert other.stdout.readline() == "open\n"
        try:
            yield other
        finally:
            other.kill()


def said_by(program: str, folder: Path) -> list[str]:
    """What a program says, line by line."""
    ran = subprocess.run(
        [sys.executable, "-c", program, str(folder)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return ran.stdout.splitlines()


# ── keeping ──


def test_a_draft_is_created_empty_handed_and_listed(store: FileStore) -> None:
    assert store.list() == ()

    assert created(store) == "1"

    (summary,) = store.list()
    assert (summary.id, summary.project_name) == ("1", "访惠聚经费")
    assert (summary.year, summary.edition, summary.trouble) == ("2020", "2020", "")


def test_a_draft_comes_back_with_its_form_and_its_place(store: FileStore) -> None:
    form = put(FORM, "goals.actual", "  一行\n# ziping at 别处\n")
    created(store, form, "indicators[3].score")

    draft = store.open("1")

    assert (draft.form, draft.at) == (form, "indicators[3].score")
    draft.close()


def test_the_place_is_the_first_line_and_the_rest_is_the_form(
    store: FileStore, home: Path
) -> None:
    created(store, FORM, "goals.actual")

    first, _, rest = (home / "1.toml").read_bytes().partition(b"\n")

    assert first.startswith(b"# ziping at goals.actual")
    assert rest == dumps(FORM)


def test_a_file_without_a_place_is_a_draft_too(store: FileStore, home: Path) -> None:
    created(store)
    (home / "1.toml").write_bytes(dumps(FORM))

    draft = store.open("1")

    assert (draft.form, draft.at) == (FORM, "")
    draft.close()


@settings(deadline=None, max_examples=25)
@given(form=forms)
def test_any_form_at_all_is_kept(
    form: Form, tmp_path_factory: pytest.TempPathFactory
) -> None:
    store = FileStore(tmp_path_factory.getbasetemp() / "kept")
    id = created(store, form, "funding.total.executed")

    draft = store.open(id)

    assert (draft.form, draft.at) == (form, "funding.total.executed")
    draft.close()


def test_the_last_draft_changed_is_the_first_of_the_list(
    store: FileStore, home: Path
) -> None:
    for _ in range(3):
        created(store)
    for id, age in (("1", 20), ("2", 0), ("3", 10)):
        at = time.time() - age
        os.utime(home / f"{id}.toml", (at, at))

    assert [summary.id for summary in store.list()] == ["2", "3", "1"]


def test_numbers_are_not_used_twice(store: FileStore, home: Path) -> None:
    assert [created(store) for _ in range(3)] == ["1", "2", "3"]
    (home / "3.toml").unlink()

    assert created(store) == "4"


def test_other_files_in_the_folder_are_no_drafts(store: FileStore, home: Path) -> None:
    created(store)
    for name in ("a.toml", "二.toml", "²٣.toml", "-1.toml", "1.toml.bak", ".x.part"):
        (home / name).write_text("nothing")

    assert [summary.id for summary in store.list()] == ["1"]


@pytest.mark.parametrize("id", ["2", "0", "01", "", "../1", "a", "²", "9" * 300])
def test_a_draft_that_is_not_there_cannot_be_opened(
    store: FileStore, home: Path, id: str
) -> None:
    created(store)

    with pytest.raises(Unusable, match="没有编号为"):
        store.open(id)

    assert {path.stem for path in home.iterdir()} == {"1"}


def test_all_is_private_whatever_the_umask(store: FileStore, home: Path) -> None:
    old = os.umask(0)
    try:
        created(store)
        created(store)
    finally:
        os.umask(old)

    assert mode(home) == 0o700
    assert {mode(path) for path in home.iterdir()} == {0o600}


def test_folders_on_the_way_are_private_too(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        created(FileStore(tmp_path / "a" / "b"))
    finally:
        os.umask(old)

    assert mode(tmp_path / "a") == mode(tmp_path / "a" / "b") == 0o700


def test_a_folder_that_was_open_to_others_is_closed(
    store: FileStore, home: Path
) -> None:
    home.mkdir(mode=0o755)
    home.chmod(0o755)

    created(store)

    assert mode(home) == 0o700


# ── one at a time ──


def test_a_second_opener_is_refused_until_the_first_has_closed(
    store: FileStore,
) -> None:
    first = store.create(FORM)
    with pytest.raises(Unusable, match="草稿 1 正开在您的另一个窗口"):
        store.open("1")

    first.close()

    store.open("1").close()


def test_another_process_keeps_a_draft_until_it_is_killed(
    store: FileStore, home: Path
) -> None:
    created(store)
    with held(home) as other:
        with pytest.raises(Unusable, match="正开在您的另一个窗口"):
            store.open("1")
        assert [summary.project_name for summary in store.list()] == ["访惠聚经费"]

        other.send_signal(signal.SIGKILL)
        other.wait(10)

        store.open("1").close()


def test_a_draft_that_is_open_elsewhere_does_not_stop_a_new_one(
    store: FileStore, home: Path
) -> None:
    created(store)
    with held(home):
        assert created(store) == "2"


def test_two_that_begin_at_once_get_a_draft_each(store: FileStore, home: Path) -> None:
    first, second = store.create(FORM), FileStore(home).create(FORM)

    assert {first.id, second.id} == {"1", "2"}
    first.close()
    second.close()


@pytest.mark.parametrize("there", [True, False], ids=["to a file", "to nowhere"])
def test_a_link_in_place_of_the_lock_is_refused(
    store: FileStore, home: Path, tmp_path: Path, *, there: bool
) -> None:
    created(store)
    victim = tmp_path / "victim"
    if there:
        victim.write_text("safe")
    (home / "1.lock").unlink()
    (home / "1.lock").symlink_to(victim)

    with pytest.raises(Unusable, match=r"1\.lock"):
        store.open("1")

    assert victim.exists() == there


# ── saves that fail ──


def test_a_folder_that_is_gone_is_told_and_the_draft_goes_on(
    store: FileStore, home: Path
) -> None:
    draft = store.create(FORM)
    home.rename(home.with_name("moved"))

    with pytest.raises(Unusable, match=r"草稿 1 没有存上：文件夹不存在。"):
        draft.save(put(FORM, "year", 2021), "goals.actual")
    assert (draft.form, draft.at) == (FORM, "")

    home.with_name("moved").rename(home)
    draft.save(put(FORM, "year", 2021), "goals.actual")
    draft.close()
    assert store.open("1").form.year == 2021


@pytest.mark.parametrize(
    ("first", "why"),
    [
        (NO_ROOM, "文件太大。备用记录也写不进，内容只在这个窗口里。"),
        (NO_RIGHT, "没有权限。内容已留在预留的 256 KB 里，不会丢，下次答题再存。"),
    ],
    ids=["no room on the disk", "no right to write"],
)
def test_a_save_that_fails_leaves_the_old_file_whole(
    store: FileStore, home: Path, first: str, why: str
) -> None:
    created(store, put(FORM, "goals", Goals(actual="旧")), "goals.actual")
    before = (home / "1.toml").read_bytes()

    refusal, kept = said_by(BOUNDED.format(first=first), home)

    assert refusal == f"草稿 1 没有存上：{why}"
    assert kept == "旧 goals.actual"
    assert (home / "1.toml").read_bytes() == before
    assert list(home.glob("*.part")) + list(home.glob(".*")) == []


def test_more_than_can_be_read_again_is_not_saved(store: FileStore, home: Path) -> None:
    draft = store.create(FORM)
    before = (home / "1.toml").read_bytes()

    with pytest.raises(Unusable, match="超过 1024 KB"):
        draft.save(put(FORM, "goals.actual", "完" * 400_000), "end")

    assert (home / "1.toml").read_bytes() == before
    assert draft.form == FORM
    draft.close()


def test_a_draft_that_cannot_be_begun_is_not_held(store: FileStore, home: Path) -> None:
    long = put(FORM, "goals.actual", "完" * 400_000)

    with pytest.raises(Unusable):
        store.create(long)

    assert store.list() == ()
    (lock,) = home.glob("*.lock")
    (home / lock.name).with_suffix(".toml").write_bytes(dumps(FORM))
    store.open(lock.stem).close()


# ── what is found in the folder ──

DAMAGED = {
    "nothing": b"",
    "half a file": b'# ziping at year\nschema = 1\nedition = "20',
    "zero bytes": b"\0" * 512,
    "GBK": "项目".encode("gbk"),
    "a newer version": b'schema = 9\nedition = "2020"\n',
    "an unknown key": b'schema = 1\nedition = "2020"\nfoo = 1\n',
    "a dotted key without end": b"a." * 100_000,
    "more than a form": b"#" * 2_000_000,
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_draft_is_listed_cannot_be_opened_and_stays_as_it_is(
    store: FileStore, home: Path, content: bytes
) -> None:
    created(store)
    created(store, replace(FORM, year=2021))
    (home / "1.toml").write_bytes(content)

    assert {summary.id for summary in store.list()} == {"1", "2"}
    with pytest.raises(Unusable) as refused:
        store.open("1")

    assert str(refused.value).endswith("。")
    assert (home / "1.toml").read_bytes() == content
    store.open("2").close()


@pytest.mark.parametrize("kind", ["nothing", "half a file", "GBK", "zero bytes"])
def test_what_cannot_be_read_at_all_is_listed_with_its_trouble(
    store: FileStore, home: Path, kind: str
) -> None:
    created(store)
    (home / "1.toml").write_bytes(DAMAGED[kind])

    (summary,) = store.list()

    readable = kind == "nothing"  # an empty file is TOML; it only lacks everything
    assert bool(summary.trouble) is not readable
    assert summary.project_name == ""


def test_after_a_refusal_the_draft_is_not_held(store: FileStore, home: Path) -> None:
    created(store)
    sound = (home / "1.toml").read_bytes()
    (home / "1.toml").write_bytes(b"broken")
    with pytest.raises(Unusable):
        store.open("1")

    (home / "1.toml").write_bytes(sound)

    store.open("1").close()


@pytest.mark.parametrize("kind", ["a pipe", "a folder", "a link to /dev/zero"])
def test_what_is_no_file_does_not_hang_the_list(
    store: FileStore, home: Path, kind: str
) -> None:
    created(store)
    odd = home / "2.toml"
    if kind == "a pipe":
        os.mkfifo(odd)
    elif kind == "a folder":
        odd.mkdir()
    else:
        odd.symlink_to("/dev/zero")

    told = {summary.id: summary.trouble for summary in store.list()}

    assert told["1"] == ""
    assert told["2"].endswith("。")
    with pytest.raises(Unusable):
        store.open("2")


def test_the_command_lists_a_damaged_draft_with_its_trouble(
    store: FileStore, home: Path, tmp_path: Path
) -> None:
    created(store)
    (home / "1.toml").write_bytes(b"broken")

    ran = run_ziping(["list"], home, tmp_path, {})

    assert ran.returncode == 0
    assert "1.toml 的内容已损坏" in ran.stdout
