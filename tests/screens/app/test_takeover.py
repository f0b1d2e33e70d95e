"""A draft that is open elsewhere: one's own session makes way, others are told of."""

import os
import pwd
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from support.command import Ran
from support.paths import ROOT
from support.terminal import Terminal
from support.uncrowded import uncrowded
from wizard.drafts.file_store import FileStore
from wizard.editions.library import DEFAULT, edition
from wizard.form import put
from wizard.interview.interview import blank_form
from wizard.refusals import Unusable

TYPED = "断线时正在打的字"
ASKED = "这份草稿正开在另一个窗口（pts/"

STRANGER = """
import os, sys, time
from pathlib import Path
from wizard.drafts.file_store import FileStore
FileStore(Path(sys.argv[1])).look("1")  # all is imported before we are nobody
os.setuid(65534)
draft = FileStore(Path(sys.argv[1])).open("1")
print("open", flush=True)
time.sleep(60)
"""
"""Another user, who has the first draft open."""

STUBBORN = """
import signal, sys, time
from pathlib import Path
from wizard.drafts.file_store import FileStore
signal.signal(signal.SIGTERM, signal.SIG_IGN)
draft = FileStore(Path(sys.argv[1])).open("1")
draft.keep("project.name", "断线时正在打的字")
print("open", flush=True)
time.sleep(60)
"""
"""A session of ours that does not go when it is asked to."""


@pytest.fixture
def drafted(home: Path) -> Path:
    """A home with one draft, in which the year is answered."""
    store = FileStore(home)
    store.create(put(blank_form(edition(DEFAULT)), "year", 2020)).close()
    return home


@contextmanager
def running(program: str, home: Path) -> Iterator[subprocess.Popen[str]]:
    """A program that has said that the draft is open."""
    words = [sys.executable, "-c", program, str(home)]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "ZIPING_HOME": str(home)}
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env=env) as other:
        assert other.stdout
        assert other.stdout.readline() == "open\n"
        try:
            yield other
        finally:
            other.kill()


@contextmanager
def typing(home: Path) -> Iterator[Terminal]:
    """A session in the middle of an answer."""
    with Terminal(["open", "1"], home) as terminal:
        terminal.wait_for("项目名称是什么？")
        terminal.type(TYPED)
        terminal.wait_for(f"> {TYPED}")
        yield terminal


def has_it_all(terminal: Terminal) -> None:
    """Whether the text of the other session is in the line, and is gone on with."""
    terminal.wait_for(f"> {TYPED}")
    terminal.type("，接着写")
    terminal.press("enter")
    terminal.wait_for(f"项目名称：{TYPED}，接着写")


# ── one's own session ──


def test_a_session_elsewhere_is_taken_over_after_one_question(drafted: Path) -> None:
    with typing(drafted) as old, Terminal(["open", "1"], drafted) as new:
        new.wait_for(ASKED)
        assert " 起），要接过来吗？" in new.text
        new.press("enter")

        new.wait_for("已从另一个窗口接过来")
        has_it_all(new)

        assert old.exit_code() == 128 + signal.SIGTERM
        assert old.is_cooked()
        old.read(0.2)
        said = old.sent.decode().rpartition("\x1b[0m")[2]
        assert said.startswith("这份草稿已由另一个窗口（pts/")
        assert said.endswith("接过去，内容都在那边；这里已退出。\r\n")


def test_from_the_list_it_is_the_same_question(drafted: Path) -> None:
    with typing(drafted), Terminal([], drafted) as new:
        new.wait_for("新填一份自评表")
        new.press("enter")
        new.wait_for(ASKED)
        new.press("enter")
        has_it_all(new)


def test_a_draft_that_was_left_while_one_was_asked_is_simply_opened(
    drafted: Path,
) -> None:
    with typing(drafted) as old, Terminal(["open", "1"], drafted) as new:
        new.wait_for(ASKED)
        old.press("enter")
        old.wait_for("主管部门是哪个？")
        old.press("ctrl+q")
        old.wait_for("要退出吗？")
        old.press("enter")
        assert old.exit_code() == 0

        new.press("enter")
        new.wait_for("主管部门是哪个？")
        assert "正在别处打开" not in new.text


def test_a_no_leaves_the_session_alone(drafted: Path) -> None:
    with typing(drafted) as old, Terminal(["open", "1"], drafted) as new:
        new.wait_for(ASKED)
        new.press("escape")
        new.wait_for("新填一份自评表")

        has_it_all(old)


def test_it_can_be_looked_at_and_nothing_is_changed(drafted: Path) -> None:
    with typing(drafted) as old, Terminal(["open", "1"], drafted) as new:
        before = (drafted / "1.toml").read_bytes()
        new.wait_for(ASKED)
        new.press("down", "enter")
        new.wait_for("只看不改")
        new.wait_for("年度：2020")
        new.press("enter", "enter", "f2", "escape")
        new.wait_for("新填一份自评表")

        assert (drafted / "1.toml").read_bytes() == before
        has_it_all(old)


def test_a_stopped_session_makes_way_at_once(drafted: Path) -> None:
    with typing(drafted) as old:
        os.kill(old.pid, signal.SIGSTOP)
        with Terminal(["open", "1"], drafted) as new:
            new.wait_for("已从另一个窗口接过来")
            assert ASKED not in new.text
            has_it_all(new)
        assert old.exit_code() == 128 + signal.SIGTERM


def test_a_session_without_its_terminal_makes_way_at_once(drafted: Path) -> None:
    """It ignores hang-ups, and is stopped before it sees that its line is cut."""
    with typing(drafted) as old:
        os.kill(old.pid, signal.SIGSTOP)
        old.close_window()
        with Terminal(["open", "1"], drafted) as new:
            has_it_all(new)


def test_the_draft_changes_hands_within_a_second(drafted: Path) -> None:
    with typing(drafted):
        began = uncrowded()
        draft = FileStore(drafted).take_over("1")
        took = uncrowded() - began

        assert draft.typed == {"project.name": TYPED}
        assert took < 1
        draft.close()


def test_one_that_does_not_go_is_ended_and_its_text_is_whole(drafted: Path) -> None:
    with running(STUBBORN, drafted) as other:
        draft = FileStore(drafted).take_over("1")

        assert draft.typed == {"project.name": TYPED}
        assert other.wait(5) == -signal.SIGKILL
        draft.close()


def test_a_pid_that_somebody_else_has_by_now_is_left_alone(drafted: Path) -> None:
    with (
        running(STUBBORN, drafted) as other,
        subprocess.Popen(["/bin/sleep", "60"]) as innocent,
    ):
        lock = drafted / "1.lock"
        told = lock.read_bytes().replace(
            b'"pid": %d' % other.pid, b'"pid": %d' % innocent.pid
        )
        lock.write_bytes(told)

        with pytest.raises(Unusable, match="正在别处打开"):
            FileStore(drafted).take_over("1")

        left_alone = innocent.poll() is None and other.poll() is None
        innocent.kill()
        assert left_alone


# ── line by line ──


def test_a_script_is_told_and_changes_nothing(
    drafted: Path, ziping: Callable[..., Ran]
) -> None:
    with typing(drafted) as old:
        ran = ziping("plain", "1")

        assert ran.returncode == 2
        assert "草稿 1 正开在您的另一个窗口（pts/" in ran.stderr
        assert "没有在这里打开，也没有改动" in ran.stderr
        has_it_all(old)


def test_line_by_line_it_is_asked_too(drafted: Path) -> None:
    with typing(drafted) as old, Terminal(["plain", "1"], drafted) as new:
        new.wait_for(ASKED)
        new.type("1\n")
        new.wait_for("已从另一个窗口接过来")
        new.wait_for(f"（上次打的字还没有回车：{TYPED}；直接回车就用它，")
        new.type("\n")
        new.wait_for(f"项目名称：{TYPED}")
        assert old.exit_code() == 128 + signal.SIGTERM


def test_line_by_line_it_can_be_looked_at(drafted: Path) -> None:
    with typing(drafted) as old, Terminal(["plain", "1"], drafted) as new:
        new.wait_for(ASKED)
        new.type("2\n")
        new.wait_for("未填      ")
        assert new.exit_code() == 2
        has_it_all(old)


def test_a_session_line_by_line_leaves_with_a_sentence(drafted: Path) -> None:
    with Terminal(["plain", "1"], drafted) as old:
        old.wait_for("项目名称是什么？")
        FileStore(drafted).take_over("1").close()
        assert old.exit_code() == 128 + signal.SIGTERM
        assert "接过去，内容都在那边" in old.text


# ── somebody else's ──


@pytest.fixture
def shared(drafted: Path) -> Path:
    """The draft belongs to nobody, and only root may see to that."""
    if os.geteuid() != 0:
        pytest.skip("only root gives files away")
    for path in (drafted, *drafted.iterdir()):
        os.chown(path, 65534, 65534)
    for folder in drafted.parents:
        if folder.stat().st_uid == 0 and len(folder.parts) > 2:
            folder.chmod(0o755)
    return drafted


def test_who_else_has_it_open_is_told_and_it_is_not_taken(shared: Path) -> None:
    with running(STRANGER, shared) as other, Terminal(["open", "1"], shared) as new:
        name = pwd.getpwuid(65534).pw_name
        new.wait_for(f"草稿 1 正由 {name} 打开（没有窗口的进程 {other.pid}")
        new.wait_for("只看不改")
        assert "接过来" not in new.text
        new.press("enter")
        new.wait_for("年度：2020")
        assert other.poll() is None


def test_what_belongs_to_somebody_else_is_only_looked_at(
    shared: Path, ziping: Callable[..., Ran]
) -> None:
    before = {path.name: path.stat()[:7] for path in shared.iterdir()}

    ran = ziping("plain", "1")

    assert ran.returncode == 2
    assert "您可以看，不能改" in ran.stderr
    assert {path.name: path.stat()[:7] for path in shared.iterdir()} == before
