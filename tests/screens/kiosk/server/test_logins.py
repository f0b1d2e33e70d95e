"""Logging in, being cut off, and logging in again."""

import os
import re
import shlex
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import pytest

from support.sshd import MANUAL, Server, parent
from support.terminal import Terminal
from support.uncrowded import uncrowded

TYPED = "断线时正在打的字"
GONE = 2.0
"""Seconds after which nobody is left of a session that has ended."""


def at_list(server: Server, port: str = "kiosk", key: str = "own") -> Terminal:
    terminal = server.login(port, key)
    terminal.wait_for("新填一份自评表")
    return terminal


@contextmanager
def typing(server: Server, port: str = "kiosk", key: str = "own") -> Iterator[Terminal]:
    """A login in the middle of an answer."""
    with at_list(server, port, key) as terminal:
        terminal.press("home", "enter")
        terminal.answer("自评的是哪一年度？", "2025")
        terminal.wait_for("项目名称是什么？")
        terminal.type(TYPED)
        terminal.wait_for(f"> {TYPED}")
        yield terminal


def found_again(server: Server, port: str = "kiosk", key: str = "own") -> None:
    """The very question, and the very text in its line."""
    with at_list(server, port, key) as terminal:
        terminal.press("end", "enter")
        terminal.wait_for("项目名称是什么？")
        terminal.wait_for(f"> {TYPED}")
        terminal.type("，接着写")
        terminal.press("enter")
        terminal.wait_for(f"项目名称：{TYPED}，接着写")
        terminal.press("ctrl+q", "enter")
        assert terminal.exit_code() == 0
    server.wait_until_empty(GONE)


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_a_client_that_is_killed_leaves_a_whole_draft(
    server: Server, end: signal.Signals
) -> None:
    with typing(server) as terminal:
        os.kill(terminal.pid, end)
        server.wait_until_empty(GONE)
    found_again(server)


def test_so_does_a_session_that_the_server_kills(server: Server) -> None:
    with typing(server):
        (session,) = server.sessions()
        os.kill(parent(session), signal.SIGKILL)
        server.wait_until_empty(GONE)
    found_again(server)


def test_and_a_client_that_breaks_off_by_itself(server: Server) -> None:
    with typing(server) as terminal:
        terminal.press("enter")
        terminal.wait_for("主管部门")
        terminal.type("~.")  # behind Enter ssh takes it for itself
        terminal.exit_code()
        server.wait_until_empty(GONE)
    with at_list(server) as terminal:
        terminal.press("end", "enter")
        terminal.wait_for("主管部门是哪个？")
        assert TYPED in terminal.text


@contextmanager
def cut(port: int) -> Iterator[None]:
    """A network that takes everything and brings nothing, both ways."""
    rules = [
        [*["-i", "lo", "-p", "tcp"], way, str(port), "-j", "DROP"]
        for way in ("--dport", "--sport")
    ]
    try:
        for rule in rules:
            subprocess.run(["iptables", "-I", "INPUT", *rule], check=True)
        yield
    finally:
        for rule in rules:
            subprocess.run(["iptables", "-D", "INPUT", *rule], check=False)


def may_cut() -> bool:
    """Whether this machine lets us have such a network."""
    if os.geteuid() != 0 or shutil.which("iptables") is None:
        return False
    ran = subprocess.run(["iptables", "-L", "-n"], capture_output=True, check=False)
    return ran.returncode == 0


asked_for = pytest.mark.skipif(
    "ZIPING_SERVER" not in os.environ, reason="hard on the machine: make test-server"
)


@asked_for
def test_a_line_that_is_cut_is_noticed_within_a_quarter_of_a_minute(
    server: Server,
) -> None:
    """The server asks only a session that is silent whether it is there."""
    if not may_cut():
        pytest.skip("only root with iptables can cut a line")
    with typing(server), cut(server.ports["kiosk"]):
        assert server.sessions()
        took = server.wait_until_empty(15)
    assert took > 1  # it was the server that noticed, not we who ended it
    found_again(server)


def test_what_is_open_in_a_line_that_hangs_is_taken_over(server: Server) -> None:
    with typing(server) as old:
        os.kill(old.pid, signal.SIGSTOP)
        with at_list(server) as new:
            new.press("end", "enter")
            new.wait_for("要接过来吗？")
            new.press("enter")
            new.wait_for(f"> {TYPED}")
            assert len(server.sessions()) == 1
        os.kill(old.pid, signal.SIGCONT)
        old.exit_code()
        assert "接过去，内容都在那边" in old.sent.decode()


def test_leaving_leaves_nobody(server: Server) -> None:
    with at_list(server) as terminal:
        terminal.press("ctrl+q", "enter")
        assert terminal.exit_code() == 0
        server.wait_until_empty(GONE)


def test_without_a_terminal_it_says_so_and_is_gone(server: Server) -> None:
    for words in (["-T"], ["-n"]):
        ran = server.ask("kiosk", "own", *words, "127.0.0.1")
        assert ran.returncode == 2
        assert "ssh -t" in ran.stderr.decode()
        server.wait_until_empty(GONE)


def test_people_with_keys_of_their_own_are_apart(server: Server) -> None:
    with typing(server, "shared", "张三"), at_list(server, "shared", "李四") as other:
        assert "2025" not in other.text
    server.wait_until_empty(GONE)
    found_again(server, "shared", "张三")
    drafts = {p.parent.name for p in server.mine.rglob("1.toml")}
    assert drafts == {"张三"}


def test_nobody_chooses_another_name_than_that_of_the_key(server: Server) -> None:
    for order in ("list --user 李四", "ziping --kiosk --user 李四"):
        assert server.ask("shared", "张三", "127.0.0.1", order).returncode == 2
    assert not (server.mine / "users" / "李四").exists()


def test_nobody_there_is_nobody_there_for_long(server: Server) -> None:
    with typing(server, "shared", "idle") as terminal:
        terminal.read(0.5)
        assert terminal.read(1.5) == b""
        terminal.exit_code()
        assert "没有按键，已退出" in terminal.sent.decode()
        server.wait_until_empty(GONE)


# ── tmux on the server, for accounts that have a shell ──


@pytest.fixture
def tmux(server: Server) -> Iterator[list[str]]:
    """The words that begin every order to a tmux of our own."""
    if shutil.which("tmux") is None:
        pytest.skip("tmux is not installed: make test-server")
    words = ["tmux", "-f", "/dev/null", "-S", str(server.folder / "tmux")]
    yield words
    subprocess.run([*words, "kill-server"], capture_output=True, check=False)


def in_tmux(server: Server, tmux: list[str], *words: str) -> Terminal:
    program = " ".join([str(server.wrapper), *words])
    order = f"{' '.join(tmux)} -u new-session -A -s one '{program}'"
    return server.login("shell", "own", "127.0.0.1", order)


def begin(terminal: Terminal) -> None:
    terminal.wait_for("新填一份自评表")
    terminal.press("home", "enter")
    terminal.answer("自评的是哪一年度？", "2025")
    terminal.wait_for("项目名称是什么？")
    terminal.type(TYPED)
    terminal.wait_for(f"> {TYPED}")


def test_a_line_that_is_cut_outside_of_tmux_goes_on_inside(
    server: Server, tmux: list[str]
) -> None:
    with in_tmux(server, tmux) as terminal:
        begin(terminal)
        terminal.kill()
    time.sleep(GONE)
    assert len(server.sessions()) == 1
    with in_tmux(server, tmux) as again:
        again.wait_for(f"> {TYPED}")
        again.type("，接着写")
        again.wait_for(f"> {TYPED}，接着写")


def test_a_tmux_that_is_ended_leaves_a_whole_draft(
    server: Server, tmux: list[str]
) -> None:
    with in_tmux(server, tmux) as terminal:
        begin(terminal)
        subprocess.run([*tmux, "kill-session", "-t", "one"], check=True)
        server.wait_until_empty(GONE)
    found_again(server)


def test_in_a_tmux_that_is_left_alone_it_leaves_by_itself(
    server: Server, tmux: list[str]
) -> None:
    with in_tmux(server, tmux, "--idle", "0.05") as terminal:
        begin(terminal)
        terminal.kill()
    server.wait_until_empty(3 + GONE)
    found_again(server)


# ── many at once ──


@asked_for
def test_fifty_people_fill_in_at_once(server: Server) -> None:
    """As many logins as a small office has, each in a draft of its own."""
    with ExitStack() as stack:
        logins = [stack.enter_context(server.login("kiosk", "own")) for _ in range(50)]
        for terminal in logins:
            terminal.wait_for("新填一份自评表")
        for terminal in logins:
            terminal.press("home", "enter")
        for number, terminal in enumerate(logins):
            terminal.answer("自评的是哪一年度？", "2025")
            terminal.answer("项目名称是什么？", f"项目{number}号")
        waits = [answered(t, f"部门{n}号") for n, t in enumerate(logins)]
        assert len(server.sessions()) == 50
        assert sorted(waits)[len(waits) // 2] < 1.0
        for terminal in logins:
            terminal.press("ctrl+q", "enter")
    server.wait_until_empty(10)
    text = "\n".join(path.read_text() for path in server.mine.glob("*.toml"))
    assert sorted(map(int, re.findall(r'name = "项目(\d+)号"', text))) == [*range(50)]
    assert sorted(map(int, re.findall(r'= "部门(\d+)号"', text))) == [*range(50)]


def answered(terminal: Terminal, text: str) -> float:
    """How long one waits, with all the others there, until an answer is taken."""
    terminal.wait_for("主管部门")
    began = uncrowded()
    terminal.type(text)
    terminal.press("enter")
    terminal.wait_for(f"：{text}")
    return uncrowded() - began


# ── accounts as the manual makes them ──


@pytest.fixture
def new_account() -> Iterator[str]:
    """The name of an account that is made, and is gone afterwards."""
    if os.geteuid() != 0 or not os.environ.get("ZIPING_SERVER"):
        pytest.skip("accounts are made by root alone: make test-server")
    name = "ziping-trial"
    yield name
    subprocess.run(["userdel", name], capture_output=True, check=False)


def test_an_account_that_the_manual_makes_logs_in_without_pam(
    server: Server, new_account: str
) -> None:
    """Which is how this server is; an account as useradd makes it does not."""
    (words,) = re.findall(r"^    useradd (.*) zhang$", MANUAL.read_text("utf-8"), re.M)
    shell = {"/usr/local/bin/ziping-kiosk": "/bin/sh", "-G ziping": ""}
    for old, new in shell.items():
        words = words.replace(old, new)
    options = shlex.split(words)
    assert options[-2:] == ["-s", "/bin/sh"]
    subprocess.run(["useradd", *options, new_account], check=True)
    asked = ["-o", f"User={new_account}", "127.0.0.1", "id -un"]
    command = server.command("shell", "own")
    at = command.index(f"User={server.account}")
    del command[at - 1 : at + 1]

    def login() -> bytes:
        return subprocess.run(
            [*command, *asked], capture_output=True, check=False
        ).stdout

    assert login() == f"{new_account}\n".encode()
    subprocess.run(["usermod", "-L", new_account], check=True)
    assert login() == b""
    subprocess.run(["usermod", "-p", "*", new_account], check=True)
    assert login() == f"{new_account}\n".encode()
