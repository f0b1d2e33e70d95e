"""What a real server gives to an account that may only fill in forms: nothing else."""

import os
import re
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from support.paths import ROOT
from support.sshd import Server
from wizard.drafts.file_store import FileStore
from wizard.toml.form_file import loads

FIT = ROOT / "tests" / "scenarios" / "forms" / "合格.toml"
HOST = "127.0.0.1"
TCP = Path("/proc/net/tcp")

ORDERS = {
    "a shell": "sh -i",
    "a program": "id",
    "a second command": "list; id > {trap}/x",
    "a substitution": "get $(touch {trap}/x)",
    "backquotes": "get `touch {trap}/x`",
    "a pipe": "list | tee {trap}/x",
    "a way out": "get ../1.toml",
    "sftp by its name": "internal-sftp",
    "a line end": "list\ntouch {trap}/x",
}

DOORS = [("kiosk", "own"), ("shared", "张三")]


@pytest.fixture
def trap(server: Server) -> Path:
    """A folder in which nothing may appear."""
    folder = server.folder / "trap"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.mark.parametrize(("port", "key"), DOORS)
@pytest.mark.parametrize("order", ORDERS.values(), ids=ORDERS.keys())
def test_orders_that_are_none_are_refused(
    server: Server, trap: Path, port: str, key: str, order: str
) -> None:
    ran = server.ask(port, key, HOST, order.format(trap=trap))

    assert (ran.returncode, ran.stdout) == (2, b"")
    assert ran.stderr.decode().count("\n") == 1
    assert list(trap.iterdir()) == []


@pytest.mark.parametrize(("port", "key"), DOORS)
def test_no_files_come_or_go_by_sftp_and_scp(
    server: Server, trap: Path, port: str, key: str
) -> None:
    there = f"{HOST}:/etc/passwd"
    for client, words in {
        "sftp": [there, str(trap)],
        "scp": [there, str(trap)],
    }.items():
        assert server.ask(port, key, *words, client=client).returncode != 0
    old = server.ask(port, key, "-O", there, str(trap), client="scp")
    up = server.ask(port, key, "-O", str(FIT), f"{HOST}:{trap}/x", client="scp")
    assert old.returncode != 0
    assert up.returncode != 0
    assert list(trap.iterdir()) == []


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """Somebody whom a forwarded line would reach."""
    with socket.create_server((HOST, 0)) as somebody:
        yield somebody


@pytest.mark.parametrize(("port", "key"), DOORS)
@pytest.mark.parametrize("way", ["-L", "-D", "unix"])
def test_no_line_is_forwarded_from_the_client(
    server: Server, listener: socket.socket, port: str, key: str, way: str
) -> None:
    """The client opens its end; the server takes nothing from it."""
    target = listener.getsockname()[1]
    with socket.create_server((HOST, 0)) as free:
        mine = free.getsockname()[1]
    named = {
        "-L": ["-L", f"{mine}:{HOST}:{target}"],
        "-D": ["-D", str(mine)],
        "unix": ["-L", f"{mine}:{server.folder}/listener"],
    }[way]
    hello = b"\x05\x01\x00" if way == "-D" else b"x"
    with server.login(port, key, *named, HOST) as terminal:
        terminal.wait_for("新填一份自评表")
        with socket.create_connection((HOST, mine), 5) as line:
            line.settimeout(5)
            line.sendall(hello)
            if way == "-D":
                line.recv(2)
                line.sendall(b"\x05\x01\x00\x01\x7f\x00\x00\x01" + target.to_bytes(2))
            with suppress(ConnectionResetError):
                assert line.recv(1) == b""
    listener.settimeout(0.2)
    with pytest.raises(TimeoutError):
        listener.accept()


@pytest.mark.parametrize(("port", "key"), DOORS)
def test_no_line_is_forwarded_to_the_client_or_through(
    server: Server, listener: socket.socket, port: str, key: str
) -> None:
    target = listener.getsockname()[1]
    stop = ("-o", "ExitOnForwardFailure=yes")
    back = server.ask(port, key, *stop, "-R", f"0:{HOST}:{target}", HOST, "list")
    through = server.ask(port, key, "-W", f"{HOST}:{target}", HOST, sent=b"x")

    assert back.returncode == 255
    assert through.returncode == 255
    listener.settimeout(0.2)
    with pytest.raises(TimeoutError):
        listener.accept()


@pytest.fixture
def agent() -> Iterator[str]:
    """The socket of an agent that would show its keys."""
    words = ["ssh-agent", "-s"]
    told = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    found = dict(re.findall(r"(SSH_\w+)=([^;]+);", told))
    yield found["SSH_AUTH_SOCK"]
    os.kill(int(found["SSH_AGENT_PID"]), signal.SIGTERM)


def passed_on() -> set[str]:
    """The ends of agents and screens that are open on this machine."""
    agents = re.findall(r"\S+/agent\.\d+", Path("/proc/net/unix").read_text())
    screens = re.findall(r"0100007F:(17[7-9A-F]\w) 00000000:0000 0A", TCP.read_text())
    return {*agents, *screens}


@pytest.mark.parametrize(("port", "key"), DOORS)
def test_neither_keys_nor_screens_of_the_client_are_passed_on(
    server: Server, agent: str, port: str, key: str
) -> None:
    given = {"SSH_AUTH_SOCK": agent, "DISPLAY": ":0"}
    before = passed_on()
    with server.login(port, key, "-A", "-X", HOST, **given) as terminal:
        terminal.wait_for("新填一份自评表")
        assert passed_on() <= before


def test_an_agent_that_is_passed_on_would_be_seen(server: Server, agent: str) -> None:
    before = passed_on()
    words = ("-A", HOST, "echo there; sleep 60")
    with server.login("shell", "own", *words, SSH_AUTH_SOCK=agent) as terminal:
        terminal.wait_for("there")
        assert passed_on() - before


TRAPS = {
    "TEXTUAL_LOG": "{trap}/log",
    "TEXTUAL_DEBUG": "1",
    "TEXTUAL_SCREENSHOT": "1",
    "TEXTUAL_SCREENSHOT_LOCATION": "{trap}",
    "TEXTUAL_DRIVER": "trap:Driver",
    "PYTHONPATH": "{trap}",
    "PYTHONINSPECT": "1",
    "BROWSER": "touch {trap}/x",
    "EDITOR": "touch {trap}/x",
    "PAGER": "touch {trap}/x",
    "COLUMNS": "20",
    "LC_ALL": "C",
}


def test_even_what_the_server_takes_from_the_client_is_not_believed(
    server: Server, trap: Path
) -> None:
    """This server takes TEXTUAL*, PYTHON* and more, as none should."""
    given = {name: text.format(trap=trap) for name, text in TRAPS.items()}
    send = ("-o", "SendEnv=TEXTUAL* PYTHON* BROWSER EDITOR PAGER COLUMNS LC_*")
    for port, key in DOORS:
        with server.login(port, key, *send, HOST, **given) as terminal:
            terminal.wait_for("新填一份自评表")
            (session,) = server.sessions()
            environment = Path(f"/proc/{session}/environ").read_bytes()
            assert not [name for name in given if f"\0{name}=".encode() in environment]
            terminal.press("ctrl+q", "enter")
            assert terminal.exit_code() == 0
            assert ">>>" not in terminal.text
        server.wait_until_empty(2)
    assert list(trap.iterdir()) == []


def test_keys_of_the_start_break_nothing_off_and_are_not_seen(server: Server) -> None:
    with server.login("kiosk", "own") as terminal:
        end = time.monotonic() + 20
        while not server.sessions() and time.monotonic() < end:
            terminal.read(0.001)
        for _ in range(5):
            terminal.type("\x03\x1a\x1c密码")
            terminal.read(0.005)
        terminal.wait_for("新填一份自评表")
        assert b"Traceback" not in terminal.sent
        assert "密码".encode() not in terminal.sent
        (session,) = server.sessions()
        state = Path(f"/proc/{session}/stat").read_text().rpartition(")")[2].split()[0]
        assert state in "RS"  # and not stopped


def test_keys_that_mean_something_elsewhere_do_no_harm(server: Server) -> None:
    """The palette of Textual, stopping, a core, holding the screen, the clipboard."""
    with server.login("kiosk", "own") as terminal:
        terminal.wait_for("新填一份自评表")
        terminal.press("home", "enter")
        terminal.answer("自评的是哪一年度？", "2025")
        terminal.wait_for("项目名称是什么？")
        terminal.type("甲\x1a\x1c\x13\x11")
        terminal.read(0.5)
        terminal.press("escape")
        terminal.type("\x10")
        terminal.read(0.5)
        assert "screenshot" not in terminal.text.lower()
        assert b"\x1b]" not in terminal.sent
        assert len(server.sessions()) == 1


# ── how files leave and come ──


@pytest.fixture
def exported(server: Server) -> Server:
    """A server with a form that was exported by its owner."""
    FileStore(server.mine).create(loads(FIT.read_bytes(), "合格.toml")).close()
    with server.login("kiosk", "own") as terminal:
        terminal.wait_for("新填一份自评表")
        terminal.press("end", "enter")
        terminal.wait_for("F6")
        terminal.press("f6")
        terminal.wait_for("导出前请核对")
        terminal.press("end", "enter")
        terminal.wait_for("保存为哪个文件？")
        terminal.press("enter")
        terminal.wait_for("已导出 社区读书角-绩效自评表.docx")
    return server


def test_a_file_is_fetched_by_name_and_by_number(exported: Server) -> None:
    written = (exported.mine / "out" / "社区读书角-绩效自评表.docx").read_bytes()
    listed = exported.ask("kiosk", "own", HOST, "list").stdout.decode()
    number = next(line.split()[0] for line in listed.splitlines() if ".docx" in line)

    for name in (number, "社区读书角-绩效自评表.docx"):
        ran = exported.ask("kiosk", "own", HOST, f"get {name}")
        assert (ran.returncode, ran.stdout, ran.stderr) == (0, written, b"")


def test_a_person_fetches_no_file_of_another(exported: Server) -> None:
    """The shared account is here the same as the one of one's own."""
    for name in (
        "1",
        "社区读书角-绩效自评表.docx",
        "../../out/社区读书角-绩效自评表.docx",
    ):
        ran = exported.ask("shared", "张三", HOST, f"get {name}")
        assert (ran.returncode, ran.stdout) == (2, b"")


def test_a_file_is_sent(server: Server) -> None:
    ran = server.ask("shared", "张三", HOST, "put 去年.toml", sent=FIT.read_bytes())

    assert (ran.returncode, ran.stdout) == (0, b"")
    sent = server.mine / "users" / "张三" / "in" / "去年.toml"
    assert sent.read_bytes() == FIT.read_bytes()
    assert sent.stat().st_mode & 0o777 == 0o600


def test_half_a_file_is_not_taken(server: Server) -> None:
    command = server.command("kiosk", "own", HOST, "put 去年.txt")
    with subprocess.Popen(command, stdin=subprocess.PIPE) as sending:
        assert sending.stdin
        sending.stdin.write("项目支出绩效自评表\n".encode() * 1000)
        sending.stdin.flush()
        while not server.sessions():
            time.sleep(0.02)
        time.sleep(0.5)
        sending.kill()
    server.wait_until_empty(5)
    assert [*(server.mine / "in").iterdir()] == []


def test_by_sftp_files_are_fetched_and_nothing_is_written(
    exported: Server, tmp_path: Path
) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can be shut into a folder")
    name = "社区读书角-绩效自评表.docx"
    orders = [f"get {name} {tmp_path}/a.docx", f"-put {FIT} x.docx", f"-rm {name}"]
    orders += [f"-get /etc/passwd {tmp_path}/b", ""]
    by_sftp(exported, tmp_path, orders)

    out = exported.mine / "out"
    assert (tmp_path / "a.docx").read_bytes() == (out / name).read_bytes()
    assert not (tmp_path / "b").exists()
    assert not (out / "x.docx").exists()
    shell = exported.ask("files", "own", HOST, "id")
    assert b"uid=" not in shell.stdout


def test_by_sftp_nobody_sees_the_name_of_another_account(
    exported: Server, tmp_path: Path
) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can be shut into a folder")
    (exported.data / "lisi" / "own").mkdir(parents=True)

    told = by_sftp(
        exported,
        tmp_path,
        ["-ls -a /", "-ls -a /own", "-ls -a ../..", "-cd ../../..", "-ls", "-ls /lisi"],
    )

    said = ("sftp>", "Can't ls")
    listed = [line for line in told.splitlines() if not line.startswith(said)]
    assert any("own" in line for line in listed)
    assert not [line for line in listed if "lisi" in line or exported.account in line]
    assert 'Can\'t ls: "/lisi" not found' in told


def by_sftp(server: Server, folder: Path, orders: list[str]) -> str:
    """What sftp says to these orders, on both ways."""
    batch = folder / "batch"
    batch.write_text("\n".join([*orders, ""]), "utf-8")
    ran = server.ask("files", "own", "-b", str(batch), HOST, client="sftp")
    return (ran.stdout + ran.stderr).decode()
