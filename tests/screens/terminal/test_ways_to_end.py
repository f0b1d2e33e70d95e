"""Every way to end, started directly or from a login shell: the text is kept."""

import os
import signal
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

import pytest

from support.terminal import PATIENCE, Terminal
from wizard.drafts.file_store import FileStore

TYPED = "断线时正在打的字"

LONG = int(os.environ.get("ZIPING_TIMES", "1")) > 1
"""Whether both ways of starting are tried with every way to end."""


def sent(*numbers: int) -> Callable[[Terminal, int], None]:
    """Signals, one right after the other."""

    def end(_: Terminal, app: int) -> None:
        for number in numbers:
            with suppress(ProcessLookupError):  # the first may have ended it
                os.kill(app, number)

    return end


def closed(*before: int) -> Callable[[Terminal, int], None]:
    """The window is closed, after these signals."""

    def end(terminal: Terminal, app: int) -> None:
        for number in before:
            os.kill(app, number)
        terminal.close_window()
        if signal.SIGSTOP in before:
            os.kill(app, signal.SIGCONT)

    return end


def group(number: int) -> Callable[[Terminal, int], None]:
    """A signal to the job, as a shell sends it."""

    def end(_: Terminal, app: int) -> None:
        os.killpg(os.getpgid(app), number)

    return end


def parent_killed(terminal: Terminal, _: int) -> None:
    """What started the session is killed, and with it its window."""
    os.kill(terminal.pid, signal.SIGKILL)
    terminal.close_window()


def stalled(_: Terminal, app: int) -> None:
    """Nobody reads what is drawn; then the line is cut."""
    for _ in range(400):
        os.kill(app, signal.SIGWINCH)
        time.sleep(0.001)
    os.kill(app, signal.SIGHUP)


def quitted(keys: Sequence[str]) -> Callable[[Terminal, int], None]:
    """Keys that leave, after a question."""

    def end(terminal: Terminal, _: int) -> None:
        terminal.type(keys[0])
        terminal.wait_for("要退出吗？")
        terminal.type(keys[1])

    return end


WAYS: dict[str, Callable[[Terminal, int], None]] = {
    "a hang-up": sent(signal.SIGHUP),
    "a termination": sent(signal.SIGTERM),
    "a quit": sent(signal.SIGQUIT),
    "a kill": sent(signal.SIGKILL),
    "too much time": sent(signal.SIGXCPU),
    "an abort": sent(signal.SIGABRT),
    "a fault of memory": sent(signal.SIGSEGV),
    "a fault of the bus": sent(signal.SIGBUS),
    "a wrong instruction": sent(signal.SIGILL),
    "two terminations": sent(signal.SIGTERM, signal.SIGTERM),
    "a hang-up and a termination": sent(signal.SIGHUP, signal.SIGTERM),
    "a stop and a kill": sent(signal.SIGSTOP, signal.SIGKILL),
    "a stop and a termination": sent(signal.SIGSTOP, signal.SIGTERM, signal.SIGCONT),
    "signals for nothing and a kill": sent(
        signal.SIGUSR1, signal.SIGALRM, signal.SIGUSR2, signal.SIGKILL
    ),
    "a closed window": closed(),
    "a window closed while it stands still": closed(signal.SIGSTOP),
    "a hang-up of the job": group(signal.SIGHUP),
    "a kill of the job": group(signal.SIGKILL),
    "the end of what started it": parent_killed,
    "a line that takes nothing": stalled,
    "Ctrl+Q and yes": quitted(["\x11", "y"]),
}

LAUNCHES = {"directly": False, "from a shell": True}


def is_gone(pid: int) -> bool:
    """Whether a process is dead; one that nobody has asked about yet is."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return True
    return stat.rpartition(")")[2].split()[0] in "ZX"


@pytest.mark.parametrize("launch", LAUNCHES)
@pytest.mark.parametrize("way", WAYS)
def test_whatever_ends_a_session_the_text_is_there(
    home: Path, way: str, launch: str
) -> None:
    if not LONG and (list(WAYS).index(way) + LAUNCHES[launch]) % 2:
        pytest.skip("in the long run")
    with Terminal(["new", "--year", "2020"], home, shell=LAUNCHES[launch]) as terminal:
        terminal.wait_for("项目名称是什么？")
        terminal.type(TYPED)
        terminal.wait_for(f"> {TYPED}")
        app = terminal.app

        WAYS[way](terminal, app)
        wait_for_end(terminal, app, reads=way != "a line that takes nothing")
    assert_kept(home)


def wait_for_end(terminal: Terminal, app: int, *, reads: bool = True) -> None:
    """Wait until the program is gone; meanwhile its terminal reads, or nothing does."""
    end = time.monotonic() + PATIENCE
    while not is_gone(app):
        assert time.monotonic() < end, "still running"
        if reads:
            terminal.read(0.02)


def assert_kept(home: Path) -> None:
    draft = FileStore(home).open("1")
    assert draft.typed == {"project.name": TYPED}
    assert draft.trouble == ""
    draft.close()


def test_a_session_whose_shell_has_the_terminal_back_ends_and_leaves_it_alone(
    home: Path,
) -> None:
    """A shell that sees its job stopped is at its prompt by the time that it ends."""
    with Terminal(["new", "--year", "2020"], home, shell=True) as terminal:
        terminal.wait_for("项目名称是什么？")
        terminal.type(TYPED)
        terminal.wait_for(f"> {TYPED}")
        app = terminal.app
        os.kill(app, signal.SIGSTOP)
        terminal.wait_for("Stopped")

        os.kill(app, signal.SIGTERM)
        os.kill(app, signal.SIGCONT)

        wait_for_end(terminal, app)
        terminal.type("echo $((6*7))\n")
        terminal.wait_for("\n42")
        assert terminal.text.count("echo $((6*7))") == 1
        assert not terminal.screen.cursor.hidden
    assert_kept(home)
