"""A draft whose surroundings change: others' work stays, and ours is kept beside it."""

import errno
import fcntl
import os
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest

from support.command import Ran
from support.paths import ROOT
from support.terminal import Terminal
from wizard.drafts import draft_journal
from wizard.drafts.file_store import FileStore
from wizard.drafts.journal import Journal
from wizard.drafts.lock import Held
from wizard.form import Form, Project, put
from wizard.interview.transfer.bookmark import Bookmark
from wizard.refusals import Unusable

FORM = Form(edition="2020", year=2020, project=Project(name="访惠聚经费"))
OURS = put(FORM, "goals.actual", "我们这边写的")
THEIRS = put(FORM, "goals.actual", "别处写的")

NUMBER = """
import sys
from pathlib import Path
from wizard.drafts.file_store import FileStore
from wizard.form import Form, put
store = FileStore(Path(sys.argv[1]))
draft = store.create(Form(edition="2020", year=2020))
for step in range(4):
    draft.keep("project.name", f"{draft.id}-{step}")
    draft.save(put(draft.form, "project.name", f"{draft.id}-{step}"), "goals.actual")
draft.keep("goals.actual", draft.id)
draft.close()
again = store.open(draft.id)
assert again.form.project.name == f"{draft.id}-3", again.form
assert again.typed == {"goals.actual": draft.id}
store.list()
print(draft.id)
"""
"""A session that begins a draft, works on it, and opens it again."""


@pytest.fixture
def store(home: Path) -> FileStore:
    return FileStore(home)


@pytest.fixture
def without_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that knows no locks."""

    def refuse(_: int, __: int) -> None:
        raise OSError(errno.ENOLCK, "")

    monkeypatch.setattr(fcntl, "flock", refuse)


def created(store: FileStore, form: Form = FORM) -> None:
    store.create(form).close()


def saved(store: FileStore, id: str) -> Form:
    return store.look(id).form


def edited(path: Path, old: str, new: str) -> None:
    """As an editor does: another file in its place, or the same one written over."""
    content = path.read_text().replace(old, new)
    assert new in content
    path.write_text(content)


# ── changed underneath ──


def test_what_an_editor_wrote_meanwhile_stays_and_ours_is_a_draft_of_its_own(
    store: FileStore, home: Path
) -> None:
    created(store)
    draft = store.open("1")
    edited(home / "1.toml", "访惠聚经费", "改过的名称")

    draft.save(OURS, "goals.actual")

    assert draft.id == "2"
    assert draft.news() == (
        "草稿 1 在别处改动过，没有盖掉它；"
        f"您的内容另存为草稿 2（{home / '2.toml'}），从现在起存在那里。"
    )
    assert saved(store, "1").project.name == "改过的名称"
    assert saved(store, "2") == OURS
    draft.keep("goals.actual", "接着写")
    draft.save(OURS, "goals.expected")
    assert draft.id == "2"
    store.open("1").close()
    draft.close()
    assert {one.id for one in store.list()} == {"1", "2"}


def test_what_was_typed_over_the_old_file_is_not_offered_to_whoever_opens_it(
    store: FileStore, home: Path
) -> None:
    created(store)
    draft = store.open("1")
    draft.keep("project.name", "在那边已经答过的")
    edited(home / "1.toml", "访惠聚经费", "改过的名称")
    draft.save(OURS, "goals.actual")

    other = store.open("1")

    assert other.typed == {}
    other.close()
    draft.close()


@pytest.mark.parametrize("clock", [-3600, 3600], ids=["behind", "ahead"])
def test_the_clock_does_not_decide_what_is_newest(
    store: FileStore, home: Path, clock: int
) -> None:
    created(store)
    draft = store.open("1")
    edited(home / "1.toml", "访惠聚经费", "改过的名称")
    at = time.time() + clock
    os.utime(home / "1.toml", (at, at))
    os.utime(home / "1.journal", (at, at))

    draft.save(OURS, "goals.actual")

    assert saved(store, "1").project.name == "改过的名称"
    assert saved(store, "2") == OURS
    draft.close()


def test_a_draft_that_was_deleted_meanwhile_is_saved_again(
    store: FileStore, home: Path
) -> None:
    created(store)
    draft = store.open("1")
    (home / "1.toml").unlink()

    draft.save(OURS, "goals.actual")

    assert (draft.id, saved(store, "1")) == ("1", OURS)
    draft.close()


STRANGE: dict[str, Callable[[Path, Path], object]] = {
    "a link": lambda path, victim: path.symlink_to(victim),
    "a link to nowhere": lambda path, victim: path.symlink_to(victim / "nowhere"),
    "a pipe": lambda path, _: os.mkfifo(path),
    "a folder": lambda path, _: path.mkdir(),
    "a link to a device": lambda path, _: path.symlink_to("/dev/zero"),
}
"""What may be put in place of one of our files."""


@pytest.fixture
def victim(tmp_path: Path) -> Path:
    """A file that a link in our folder leads to."""
    (tmp_path / "victim").write_text("safe")
    return tmp_path / "victim"


def put_in_place(home: Path, suffix: str, kind: str, victim: Path) -> int:
    """Something strange in place of a file of the first draft; which, for the disk."""
    path = home / f"1{suffix}"
    path.unlink(missing_ok=True)
    STRANGE[kind](path, victim)
    return path.lstat().st_ino


@pytest.mark.parametrize("kind", STRANGE)
@pytest.mark.parametrize("suffix", [".toml", ".lock"])
def test_nothing_strange_is_opened_as_a_draft(
    store: FileStore, home: Path, victim: Path, kind: str, suffix: str
) -> None:
    created(store)
    there = put_in_place(home, suffix, kind, victim)

    with pytest.raises(Unusable, match=r"。$"):
        store.open("1")

    assert victim.read_text() == "safe"
    assert (home / f"1{suffix}").lstat().st_ino == there
    assert [one.id for one in store.list()] == ["1"]


@pytest.mark.parametrize("kind", STRANGE)
@pytest.mark.parametrize("suffix", [".journal", ".last"])
def test_something_strange_beside_a_draft_is_told_and_the_draft_goes_on(
    store: FileStore, home: Path, victim: Path, kind: str, suffix: str
) -> None:
    created(store)
    there = put_in_place(home, suffix, kind, victim)

    draft = store.open("1")
    assert draft.trouble or draft.news()
    draft.save(OURS, "goals.actual")
    draft.close()

    assert saved(store, "1") == OURS
    assert victim.read_text() == "safe"
    assert (home / f"1{suffix}").lstat().st_ino == there


@pytest.mark.parametrize("kind", STRANGE)
def test_what_is_put_in_the_drafts_place_while_it_is_open_is_left_there(
    store: FileStore, home: Path, victim: Path, kind: str
) -> None:
    created(store)
    draft = store.open("1")
    there = put_in_place(home, ".toml", kind, victim)

    draft.save(OURS, "goals.actual")

    assert victim.read_text() == "safe"
    assert (home / "1.toml").lstat().st_ino == there
    assert (draft.id, saved(store, "2")) == ("2", OURS)
    draft.close()


# ── without locks ──


@pytest.mark.usefixtures("without_locks")
def test_a_disk_without_locks_is_told_of_once(store: FileStore) -> None:
    created(store)
    draft = store.open("1")

    assert draft.news().startswith("这里的磁盘不支持锁定：")
    assert draft.news() == ""
    draft.save(OURS, "goals.actual")
    draft.close()
    assert saved(store, "1") == OURS


@pytest.mark.usefixtures("without_locks")
def test_without_locks_one_process_that_goes_on_is_still_found(
    store: FileStore,
) -> None:
    draft = store.create(FORM)

    with pytest.raises(Held, match="正开在您的另一个窗口"):
        store.open("1")

    draft.close()
    store.open("1").close()


@pytest.mark.usefixtures("without_locks")
def test_two_that_cannot_know_of_each_other_both_keep_everything(
    store: FileStore, home: Path
) -> None:
    created(store)
    here = store.open("1")
    (home / "1.lock").write_bytes(b"")
    there = store.open("1")

    there.save(THEIRS, "goals.actual")
    here.save(OURS, "goals.actual")

    assert saved(store, "1") == THEIRS
    assert saved(store, "2") == OURS
    assert here.news().endswith("从现在起存在那里。")
    here.close()
    there.close()


# ── surroundings ──


def test_what_fails_to_be_saved_is_found_in_the_reserved_space(
    store: FileStore, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full: no new file, and nothing beyond what is reserved."""
    created(store)
    draft = store.open("1")
    full = OSError(errno.ENOSPC, "")
    monkeypatch.setattr("wizard.files._part", lambda *_: (_ for _ in ()).throw(full))

    with pytest.raises(Unusable, match="磁盘已满。内容已留在预留的 256 KB 里"):
        draft.save(OURS, "goals.actual")
    draft.keep("goals.actual", "又写了一点")
    assert draft.trouble

    monkeypatch.undo()
    draft._lock.release()  # the process is killed
    again = store.open("1")
    assert (again.form, again.at) == (OURS, "goals.actual")
    assert again.typed == {"goals.actual": "又写了一点"}
    assert again.news() == "上次没能存盘的内容已经从备用记录找回。"
    again.save(again.form, again.at)
    again.close()
    assert saved(store, "1") == OURS
    assert (home / "1.toml").stat().st_mode & 0o777 == 0o600


def test_a_folder_that_is_deleted_keeps_no_promise(
    store: FileStore, home: Path
) -> None:
    draft = store.create(FORM)
    for path in home.iterdir():
        path.unlink()
    home.rmdir()

    with pytest.raises(Unusable, match="备用记录也写不进，内容只在这个窗口里"):
        draft.save(OURS, "goals.actual")

    home.mkdir()
    draft.save(OURS, "goals.actual")
    assert draft.trouble == ""
    assert saved(store, "1") == OURS
    draft.close()


def deleted(journal: Path) -> None:
    journal.unlink()


def moved_away(journal: Path) -> None:
    journal.rename(journal.with_name("elsewhere"))


def replaced_by_an_empty_one(journal: Path) -> None:
    journal.with_name("empty").touch(0o600)
    journal.with_name("empty").rename(journal)


def replaced_by_another(journal: Path) -> None:
    """The journal of another draft, whose text was typed over the same revision."""
    other = FileStore(journal.parent / "other")
    draft = other.create(FORM)
    draft.keep("project.code", "别处的")
    draft.keep("goals.actual", "别处的")
    draft.close()
    (other.folder / "1.journal").rename(journal)


def written_over_by_another(journal: Path) -> None:
    replaced_by_another(journal.with_name("9.journal"))
    journal.write_bytes(journal.with_name("9.journal").read_bytes())


def emptied(journal: Path) -> None:
    os.truncate(journal, 0)


def cut_short(journal: Path) -> None:
    os.truncate(journal, 60)


def zeroed(journal: Path) -> None:
    journal.write_bytes(bytes(journal.stat().st_size))


LOSSES: tuple[Callable[[Path], None], ...] = (
    deleted,
    moved_away,
    replaced_by_an_empty_one,
    replaced_by_another,
    written_over_by_another,
    emptied,
    cut_short,
    zeroed,
)


@pytest.mark.parametrize("lose", LOSSES, ids=lambda lose: lose.__name__)
@pytest.mark.parametrize("typed_on", [False, True])
def test_a_journal_that_is_lost_under_us_is_written_anew(
    store: FileStore,
    home: Path,
    lose: Callable[[Path], None],
    typed_on: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(draft_journal, "LOOK_SECONDS", 0.01)
    draft = store.create(FORM)
    draft.save(FORM, "goals.actual", unsent={"goals.expected": "还没有答的"})
    draft.keep("goals.actual", "完成")
    draft.keep("goals.actual", "完成了")
    lose(home / "1.journal")
    if typed_on:
        draft.keep("goals.actual", "完成了全")  # before it is looked at
        time.sleep(0.02)
        draft.keep("goals.actual", "完成了全年")
    expected = "完成了全年" if typed_on else "完成了"
    texts = {"goals.expected": "还没有答的", "goals.actual": expected}
    assert not typed_on or typed_in(home) == texts

    draft.close()
    assert store.open("1").typed == texts


def typed_in(home: Path) -> dict[str, str]:
    """What a session that comes after a kill would find."""
    revision = Bookmark.read((home / "1.toml").read_bytes()).revision
    journal = Journal.open(home / "1.journal", revision)
    journal.close()
    return journal.texts


def test_and_at_the_end_of_a_session_in_which_nothing_more_was_typed(
    store: FileStore, home: Path
) -> None:
    created(store, Form(edition="2020", year=2020))
    with Terminal(["open", "1"], home) as terminal:
        terminal.wait_for("项目名称是什么？")
        terminal.type("还没有答的")
        terminal.wait_for("> 还没有答的")
        os.truncate(home / "1.journal", 0)
        terminal.press("ctrl+q")
        terminal.wait_for("要退出吗？")
        terminal.press("enter")
        assert terminal.exit_code() == 0
    assert store.open("1").typed == {"project.name": "还没有答的"}


def test_everything_is_private_whatever_the_umask(store: FileStore, home: Path) -> None:
    old = os.umask(0)
    try:
        created(store)
        store.open("1").close()
        store.discard("1")
    finally:
        os.umask(old)

    for path in (home, *home.rglob("*")):
        wanted = 0o700 if path.is_dir() else 0o600
        assert stat.S_IMODE(path.stat().st_mode) == wanted, path


def test_a_bookmark_of_a_newer_program_is_not_written_over(
    store: FileStore, home: Path
) -> None:
    created(store)
    content = (
        b"# ziping at year revision 3 shelved 7\n"
        + ((home / "1.toml").read_bytes().partition(b"\n")[2])
    )
    (home / "1.toml").write_bytes(content)

    with pytest.raises(Unusable, match="请先升级本程序"):
        store.open("1")

    assert (home / "1.toml").read_bytes() == content


def test_a_home_that_cannot_be_read_is_not_called_empty(
    home: Path, ziping: Callable[..., Ran]
) -> None:
    home.write_text("a file")

    ran = ziping("list")

    assert ran.returncode == 2
    assert "不能使用" in ran.stderr
    assert "还没有草稿" not in ran.stderr


def test_parts_that_a_kill_left_behind_are_swept_and_others_are_not(
    store: FileStore, home: Path
) -> None:
    created(store)
    old, held, fresh = (home / f".{n}.abc.part" for n in (7, 8, 9))
    mine, strange = home / ".1.abc.part", home / ".note"
    for path in (old, held, fresh, mine, strange):
        path.write_text("half")
    for path in (old, held):
        os.utime(path, (time.time() - 60,) * 2)
    with held.open() as writer:
        fcntl.flock(writer, fcntl.LOCK_EX)

        store.open("1").close()
        store.list()

    left = {path.name for path in home.glob(".*")}
    assert left == {held.name, fresh.name, strange.name}


# ── off the list ──


def test_a_draft_that_is_discarded_is_off_the_list_and_nothing_of_it_is_lost(
    store: FileStore, home: Path
) -> None:
    created(store)
    draft = store.open("1")
    draft.keep("project.name", "没有回车")
    draft.close()
    before = {name: (home / name).read_bytes() for name in ("1.toml", "1.journal")}

    place = store.discard("1")

    assert place == home / "discarded" / "1"
    assert {path.name: path.read_bytes() for path in place.iterdir()} == before
    assert store.list() == ()
    with pytest.raises(Unusable, match="没有编号为 1 的草稿"):
        store.open("1")
    created(store)
    assert [one.id for one in store.list()] == ["2"]


def test_one_that_is_brought_back_can_be_discarded_again(
    store: FileStore, home: Path
) -> None:
    created(store)
    first = store.discard("1")
    (home / "1.toml").write_bytes((first / "1.toml").read_bytes())

    second = store.discard("1")

    assert second == home / "discarded" / "1-2"
    assert (first / "1.toml").exists()
    assert (second / "1.toml").exists()


def test_one_that_is_open_is_not_discarded(store: FileStore) -> None:
    draft = store.create(FORM)

    with pytest.raises(Held):
        store.discard("1")

    draft.save(OURS, "goals.actual")
    draft.close()
    assert saved(store, "1") == OURS


def test_a_damaged_one_can_be_discarded(store: FileStore, home: Path) -> None:
    created(store)
    (home / "1.toml").write_bytes(b"\0" * 99)

    assert (store.discard("1") / "1.toml").read_bytes() == b"\0" * 99


# ── many ──


def test_fifty_at_once_get_a_number_each_and_lose_nothing(home: Path) -> None:
    words = [sys.executable, "-c", NUMBER, str(home)]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    many = [
        subprocess.Popen(
            words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env
        )
        for _ in range(50)
    ]
    told = [one.communicate(timeout=120) for one in many]

    assert [error for _, error in told if error] == []
    numbers = {int(said) for said, _ in told}
    assert len(numbers) == 50
    store = FileStore(home)
    found = {one.id: one.project_name for one in store.list()}
    assert found == {str(n): f"{n}-3" for n in numbers}
    assert list(home.glob("*.part")) + list(home.glob(".*.part")) == []


def test_five_hundred_drafts_are_listed_quickly(
    store: FileStore, home: Path, samples: Path
) -> None:
    form = (samples.parent / "scenarios" / "forms" / "合格.toml").read_bytes()
    home.mkdir()
    for number in range(1, 501):
        (home / f"{number}.toml").write_bytes(form)
    (home / "501.toml").write_bytes(b"broken")

    began = time.process_time()
    listed = store.list()
    took = time.process_time() - began

    assert len(listed) == 501
    assert len([one for one in listed if one.trouble]) == 1
    assert took < 1


# ── on the screen ──


@pytest.fixture
def full_home(tmp_path: Path) -> Iterator[Path]:
    """A home on a disk of 1 MB that can be filled."""
    home = tmp_path / "small"
    home.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m,mode=700", "tmpfs", str(home)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False).returncode:
        pytest.skip("only root mounts a disk")
    yield home
    subprocess.run(["umount", "-l", str(home)], check=True)


def fill(home: Path) -> None:
    """Leave no byte on the disk."""
    with (home / "ballast").open("wb", buffering=0) as ballast:
        for size in (65536, 4096, 1):
            with suppress(OSError):
                while True:
                    ballast.write(b"x" * size)


def answered_on_a_full_disk(home: Path) -> None:
    """Two answers and a beginning, none of which can be saved; then a kill."""
    with Terminal(["open", "1"], home) as terminal:
        terminal.wait_for("项目名称是什么？")
        fill(home)
        terminal.answer("项目名称是什么？", "满盘时答的")
        terminal.wait_for("草稿 1 没有存上：磁盘已满。内容已留在预留的 256 KB 里")
        terminal.wait_for("未保存")
        assert "已保存" not in terminal.text
        terminal.answer("主管部门是哪个？", "某局")
        terminal.wait_for("实施单位是哪个？")
        terminal.type("还在打的")
        terminal.wait_for("> 还在打的")
        terminal.press("ctrl+q")
        terminal.wait_for("现在退出吗？")
        assert "都已保存" not in terminal.text
        terminal.kill()


def test_on_a_full_disk_every_answer_is_kept_and_never_called_saved(
    full_home: Path,
) -> None:
    created(FileStore(full_home), Form(edition="2020", year=2020))
    answered_on_a_full_disk(full_home)
    with Terminal(["open", "1"], full_home) as terminal:
        terminal.wait_for("未保存")
        terminal.wait_for("> 还在打的")
        (full_home / "ballast").unlink()
        terminal.press("enter")
        terminal.wait_for("实施单位：还在打的")
        terminal.wait_for("已保存")
    form = saved(FileStore(full_home), "1")
    assert form.project == Project(
        name="满盘时答的", supervising_department="某局", implementing_unit="还在打的"
    )


def test_what_was_kept_on_a_full_disk_is_saved_once_there_is_room(
    full_home: Path,
) -> None:
    created(FileStore(full_home), Form(edition="2020", year=2020))
    answered_on_a_full_disk(full_home)
    (full_home / "ballast").unlink()
    with Terminal(["open", "1"], full_home) as terminal:
        terminal.wait_for("上次没能存盘的内容已经从备用记录找回")
        terminal.wait_for("已保存")
        terminal.wait_for("> 还在打的")
        assert saved(FileStore(full_home), "1").project.name == "满盘时答的"
        terminal.kill()
    with Terminal(["open", "1"], full_home) as terminal:
        terminal.wait_for("> 还在打的")


def test_what_cannot_be_saved_here_can_be_kept_in_another_place(
    full_home: Path, tmp_path: Path
) -> None:
    created(FileStore(full_home), Form(edition="2020", year=2020))
    with Terminal(["open", "1"], full_home) as terminal:
        terminal.wait_for("项目名称是什么？")
        fill(full_home)
        terminal.answer("项目名称是什么？", "满盘时答的")
        terminal.wait_for("按 Ctrl+S 另存到别处")
        terminal.type("\x13")
        terminal.answer("另存到哪个文件？", str(tmp_path / "副本"))
        terminal.wait_for("已另存到")
    copy = tmp_path / "副本.toml"
    assert "满盘时答的" in copy.read_text()
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_a_handful_of_sessions_in_one_home_do_not_meet(home: Path) -> None:
    created(FileStore(home))
    (home / "1.toml").write_bytes(b"broken")
    with ExitStack() as stack:
        many = [
            stack.enter_context(Terminal(["new", "--year", "2020"], home))
            for _ in range(5)
        ]
        for number, terminal in enumerate(many):
            terminal.answer("项目名称是什么？", f"项目{number}")
        for number, terminal in enumerate(many):
            terminal.wait_for(f"项目名称：项目{number}")
            terminal.kill()
    names = {one.project_name for one in FileStore(home).list()}
    assert names == {"", *(f"项目{number}" for number in range(5))}
