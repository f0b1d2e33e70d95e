"""Accounts that may do nothing but fill in forms: what they are kept from, and how.

What needs a real server is in `server/`; here the program is alone in a terminal.
"""

import os
import pwd
import re
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from exports.formats import pair
from screens.kiosk.paths import KioskPaths
from support import declarations as paper
from support.command import Ran
from support.declarations import SHAPES, Declared
from support.paths import ROOT
from support.sshd import EXEC, make_wrapper
from support.terminal import Terminal
from support.uncrowded import uncrowded
from wizard.drafts.file_store import FileStore
from wizard.form import put
from wizard.refusals import Unusable
from wizard.toml.form_file import loads

ISOLATED = ("-I", "-B", "-m", "screens.cli")
FIT = ROOT / "tests" / "scenarios" / "forms" / "合格.toml"
TYPED = "断线时正在打的字"


def sitting(home: Path, *words: str, **environment: str) -> Terminal:
    """A sitting in the kiosk, at the list of drafts."""
    given = ["--kiosk", *words]
    terminal = Terminal(given, home, program=ISOLATED, environment=environment)
    terminal.wait_for("新填一份自评表")
    return terminal


def asked(home: Path, order: str, *words: str, sent: bytes = b"") -> Ran:
    """What comes back for an order."""
    ran = subprocess.run(
        [sys.executable, *ISOLATED, "--kiosk", *words],
        env={**os.environ, "ZIPING_HOME": str(home), "SSH_ORIGINAL_COMMAND": order},
        input=sent,
        capture_output=True,
        check=False,
        timeout=60,
    )
    said = ran.stderr.decode()
    return Ran(ran.args, ran.returncode, ran.stdout.decode("utf-8", "replace"), said)


def with_fit(folder: Path) -> Path:
    """A folder with one draft that is fit."""
    FileStore(folder).create(loads(FIT.read_bytes(), "合格.toml")).close()
    return folder


def at_export(home: Path, *words: str) -> Terminal:
    """A sitting that is asked under which name to export."""
    terminal = sitting(home, *words)
    export(terminal)
    return terminal


def export(terminal: Terminal) -> None:
    """From the list of drafts to where the name of the last one's export is asked."""
    terminal.wait_for("新填一份自评表")
    terminal.press("end", "enter")
    terminal.wait_for("F6")
    terminal.press("f6")
    terminal.wait_for("导出前请核对")
    terminal.press("end", "enter")
    terminal.wait_for("保存为哪个文件？")


def files(folder: Path) -> set[str]:
    return {str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()}


# ── each apart, in folders of their own ──


def test_people_who_share_an_account_do_not_see_each_other(home: Path) -> None:
    with_fit(home / "users" / "张三")
    with sitting(home, "--user", "张三") as his:
        assert "社区读书角" in his.text
    with sitting(home, "--user", "李四") as hers:
        assert "社区读书角" not in hers.text
        hers.press("home", "enter")
        hers.wait_for("自评的是哪一年度？")
    assert (home / "users" / "李四" / "1.toml").exists()
    folder = (home / "users" / "李四").stat()
    assert stat.S_IMODE(folder.st_mode) == 0o700


@pytest.mark.parametrize(
    "name", ["..", ".", "a/b", "/etc", "-x", ".x", "a b", "a;b", "a\x1b", "长" * 50]
)
def test_a_user_has_a_name_and_no_path(home: Path, name: str) -> None:
    ran = asked(home, "list", "--user", name)

    assert ran.returncode == 2
    assert ran.stderr.startswith(("用户名“", "“--user”后面还要写一样东西"))
    assert files(home) == set()


@pytest.mark.parametrize("name", ["张三", "zhang.san", "wang-5", "李_四"])
def test_names_that_people_have_are_taken(home: Path, name: str) -> None:
    assert asked(home, "list", "--user", name).returncode == 0
    assert (home / "users" / name).is_dir()


def test_a_sitting_that_is_left_elsewhere_is_taken_over(home: Path) -> None:
    with sitting(home, "--user", "张三") as old:
        old.press("home", "enter")
        old.wait_for("自评的是哪一年度？")
        old.type("20")
        old.wait_for("> 20")
        with sitting(home, "--user", "张三") as new:
            new.press("end", "enter")
            new.wait_for("要接过来吗？")
            new.press("enter")
            new.wait_for("> 20")
            assert old.exit_code() == 128 + signal.SIGTERM


# ── names of files ──

PATHS = {
    "a path": "/tmp/x.docx",
    "a way up": "../x.docx",
    "two dots": "..",
    "a home": "~/x.docx",
    "a home of root": "~root",
    "an option": "-x",
    "a hidden file": ".profile",
    "a pipe of a shell": "a|b.docx",
    "a command": "$(id).docx",
    "a zero": "a\0b.docx",
    "an escape": "a\x1b[31m.docx",
    "a device of Windows": "NUL.docx",
    "the environment": "/proc/self/environ",
    "a line end": "a\nb.docx",
    "a backslash": "a\\b.docx",
    "nothing": "",
    "too much": "长" * 100,
}


@pytest.mark.parametrize("typed", PATHS.values(), ids=PATHS.keys())
def test_what_is_no_name_is_refused_on_both_ways(home: Path, typed: str) -> None:
    names = KioskPaths(home)

    with pytest.raises(Unusable, match="文件名“"):
        names.export_path(typed)
    with pytest.raises(Unusable, match="文件名“"):
        names.source_path(typed)


def test_a_name_stands_for_a_file_in_the_folder_out(home: Path) -> None:
    written = pair(KioskPaths(home).export_path(" 访惠聚经费（2020）.docx "))

    assert written.docx == home / "out" / "访惠聚经费（2020）.docx"
    assert written.toml == home / "out" / "访惠聚经费（2020）.toml"


def test_what_is_proposed_is_a_name_that_is_taken(home: Path) -> None:
    names = KioskPaths(home)
    name = names.proposal("a b;$(c)'“d”")

    assert names.export_path(name) == str(home / "out" / name)


def test_links_and_pipes_are_not_read(home: Path, tmp_path: Path) -> None:
    into = home / "in"
    into.mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("secret")
    (into / "link.txt").symlink_to(tmp_path / "secret.txt")
    os.mkfifo(into / "pipe.txt")

    for name in ("link.txt", "pipe.txt"):
        with pytest.raises(Unusable, match="不是普通文件"):
            KioskPaths(home).source_path(name)


CONFINED = """
import sys
from pathlib import Path
from threading import Thread
from screens.kiosk.paths import KioskPaths
from screens.paths import confine_to, file_paths

print(type(file_paths()).__name__)
confine_to(KioskPaths(Path(sys.argv[1])))
print(type(file_paths()).__name__)
Thread(target=lambda: print(file_paths().export_path("x.docx"))).start()
"""


def test_only_a_kiosk_confines_names_and_in_every_thread(home: Path) -> None:
    told = [sys.executable, "-c", CONFINED, str(home)]
    ran = subprocess.run(told, cwd=ROOT, capture_output=True, text=True, check=True)

    kinds, path = ran.stdout.split()[:2], ran.stdout.split()[2]
    assert kinds == ["AccountPaths", "KioskPaths"]
    assert path == str(home / "out" / "x.docx")


def test_an_export_goes_to_the_folder_out_and_is_fetched(
    home: Path, tmp_path: Path
) -> None:
    with_fit(home)
    with at_export(home) as terminal:
        terminal.wait_for("社区读书角-绩效自评表.docx")
        for path in ("../x.docx", "/tmp/x.docx", "~/x"):
            terminal.press("end", "ctrl+u")
            terminal.type(path)
            terminal.press("enter")
            terminal.wait_for(f"文件名“{path}")
        terminal.press("end", "ctrl+u")
        terminal.type("读书角.docx")
        terminal.press("enter")
        terminal.wait_for("已导出 读书角.docx 和 读书角.toml")
        terminal.wait_for("get 1")

    assert {"out/读书角.docx", "out/读书角.toml"} <= files(home)
    assert files(tmp_path) == {f"home/{name}" for name in files(home)}
    assert "读书角.docx" in asked(home, "list").stdout
    assert asked(home, "get 读书角.docx").stdout.startswith("PK\x03\x04")


def test_no_copy_is_kept_in_another_place(home: Path) -> None:
    with sitting(home) as terminal:
        terminal.press("home", "enter")
        terminal.wait_for("自评的是哪一年度？")
        terminal.press("ctrl+p")
        terminal.wait_for("查找")
        terminal.type("另存")
        terminal.read(0.5)
        terminal.press("enter")
        terminal.wait_for("这里不能另存到别处")


def test_a_form_is_carried_over_from_what_was_sent_and_from_nothing_else(
    home: Path,
) -> None:
    assert asked(home, "put 去年.toml", sent=FIT.read_bytes()).returncode == 0
    with sitting(home) as terminal:
        terminal.press("home", "down", "enter")
        terminal.wait_for("别的文件")
        terminal.press("end", "enter")
        terminal.wait_for("去年.toml")
        for path in (str(FIT), "/proc/self/environ", "../1.toml", "~"):
            terminal.press("end", "ctrl+u")
            terminal.type(path)
            terminal.press("enter")
            terminal.wait_for("只写文件名")
        terminal.press("end", "ctrl+u")
        terminal.type("去年.toml")
        terminal.press("enter")
        terminal.wait_for("沿用上年，请核对")


def test_a_form_is_begun_from_a_declaration_that_was_sent(home: Path) -> None:
    rows = (("产出指标", "数量指标", "改造校舍栋数", "≥2栋", "60"),)
    said = Declared(name="校舍改造", total="100", goals="改造校舍2栋。", rows=rows)
    sent = paper.tsv(SHAPES["central"](said)).encode("gb18030")
    assert asked(home, "put 申报.tsv", sent=sent).returncode == 0
    with sitting(home) as terminal:
        terminal.press("home", "down", "enter")
        terminal.wait_for("别的文件")
        terminal.press("end", "enter")
        terminal.wait_for("申报.tsv")
        terminal.type("申报.tsv")
        terminal.press("enter")
        terminal.wait_for("照它新填哪一版的自评表？")
        terminal.press("enter")
        terminal.wait_for("取自申报表，请核对")
        terminal.wait_for("> 校舍改造")


# ── orders ──

ORDERS = {
    "a shell": "sh",
    "a second command": "list; id",
    "a second command behind a name": "get a;id",
    "a substitution": "get $(id)",
    "backquotes": "get `id`",
    "a second name": "get 社区.docx 社区.toml",
    "a path": "get ../1.toml",
    "the draft beside": "get 1.toml",
    "no name": "get",
    "a name too many": "list 社区.docx",
    "a line end": "list\nid",
    "sftp": "internal-sftp",
    "the server of sftp": "/usr/lib/openssh/sftp-server",
    "scp": "scp -t -- .",
    "rsync": "rsync --server -e.LsfxC . .",
    "a number that is none": "get 99",
    "an option": "get -rf",
    "bytes of GBK": "get \udcc9\udce7.docx",
    "put outside": "put ../x.toml",
    "put what is no form": "put x.sh",
    "put an old document": "put 旧表.doc",
    "put in capitals": "PUT x.toml",
    "more blanks": "get  社区.docx",
}


@pytest.mark.parametrize("order", ORDERS.values(), ids=ORDERS.keys())
def test_everything_else_is_refused_with_one_sentence(home: Path, order: str) -> None:
    with_fit(home)
    before = files(home)

    ran = asked(home, order, sent=b"x")

    assert ran.returncode == 2
    assert ran.stdout == ""
    assert re.fullmatch("[^\n]+。\n", ran.stderr)
    assert "uid=" not in ran.stderr
    assert files(home) == before


def test_a_link_in_the_folder_out_is_not_followed(home: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    (home / "out").mkdir(parents=True)
    (home / "out" / "link.docx").symlink_to(tmp_path / "secret")
    os.mkfifo(home / "out" / "pipe.docx")

    for name in ("link.docx", "pipe.docx"):
        ran = asked(home, f"get {name}")
        assert (ran.returncode, ran.stdout) == (2, "")


def test_too_much_is_not_taken(home: Path) -> None:
    ran = asked(home, "put 大.docx", sent=bytes(10 * 1024 * 1024 + 1))

    assert ran.returncode == 2
    assert files(home) == set()


def test_a_login_shell_is_given_the_order_in_another_way(home: Path) -> None:
    assert asked(home, "", "-c", "get 没有.docx").stderr.startswith("没有“没有.docx”")
    assert asked(home, "", "-c", "id").returncode == 2


def test_without_a_terminal_it_is_said_how_it_is_done(home: Path) -> None:
    ran = asked(home, "")

    assert ran.returncode == 2
    assert "ssh -t" in ran.stderr


def test_line_by_line_the_same_doors_are_shut(home: Path, tmp_path: Path) -> None:
    with_fit(home)
    order = {"SSH_ORIGINAL_COMMAND": "plain"}
    with Terminal(["--kiosk"], home, program=ISOLATED, environment=order) as terminal:
        terminal.wait_for("接着填哪一份？")
        terminal.type("1\n")
        terminal.wait_for("题目都问完了")
        terminal.type(f":导出 {tmp_path}/x.docx\n")
        terminal.wait_for("只写文件名")
        terminal.type(":另存 x.toml\n")
        terminal.wait_for("这里不能另存到别处")
        terminal.type(":导出 读书角\n")
        terminal.wait_for("已导出 读书角.docx")


def test_line_by_line_no_file_elsewhere_is_read(home: Path, tmp_path: Path) -> None:
    with_fit(home)
    order = {"SSH_ORIGINAL_COMMAND": "plain"}
    outside = tmp_path / "别人的.toml"
    outside.write_bytes(FIT.read_bytes())
    with Terminal(["--kiosk"], home, program=ISOLATED, environment=order) as terminal:
        terminal.wait_for("接着填哪一份？")
        terminal.type("/etc/passwd\n")
        terminal.wait_for("没有找到“/etc/passwd”")
        terminal.type(f"{outside}\n")
        terminal.wait_for("只写文件名")
        assert not terminal.shows("读书角的")


# ── the start ──


@pytest.fixture
def wrapper(tmp_path: Path) -> Path:
    """What `make kiosk` writes; the drafts are in `data` beside its folder."""
    for name in ("data", "bin"):
        (tmp_path / name).mkdir()
    make_wrapper(tmp_path / "bin", tmp_path / "data")
    return tmp_path / "bin" / "ziping-kiosk"


@pytest.fixture
def open_python() -> Iterator[Path]:
    """The folder of a Python of the system's, which every account can run."""
    system = Path("/usr/bin/python3")
    if not system.exists() or not ROOT.stat().st_mode & stat.S_IXOTH:
        pytest.skip("no Python that every account can run")
    folder = Path(tempfile.mkdtemp(prefix="ziping-", dir="/var/tmp"))
    folder.chmod(0o755)
    (folder / "bin").mkdir(mode=0o755)
    (folder / "bin" / "python").symlink_to(system)
    (folder / "app").touch()
    yield folder
    shutil.rmtree(folder)


def made_kiosk(python: Path, to: Path) -> Ran:
    """`make kiosk` with the Python in this folder, into another."""
    words = ("kiosk", "-o", f"{python}/app", f"VENV={python}")
    into = (f"PREFIX={to}", f"DATA={to}/data")
    command = ["make", "-s", "-C", str(ROOT), *words, *into]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("closed", ["", "bin"])
def test_make_refuses_a_python_that_other_accounts_cannot_run(
    open_python: Path, tmp_path: Path, closed: str
) -> None:
    (open_python / closed).chmod(0o700)
    (tmp_path / "bin").mkdir()

    ran = made_kiosk(open_python, tmp_path)

    assert ran.returncode == 2
    assert ran.stderr.startswith(f"没有安装：别的账号进不去 {open_python / closed}，")
    assert not list((tmp_path / "bin").iterdir())


def test_make_writes_the_program_of_such_an_account(
    wrapper: Path, open_python: Path, tmp_path: Path
) -> None:
    text = wrapper.read_text().replace(sys.prefix, str(open_python))
    wrapper.unlink()
    ran = made_kiosk(open_python, tmp_path)

    assert (ran.returncode, ran.stderr) == (0, "")
    assert stat.S_IMODE(wrapper.stat().st_mode) == 0o755
    assert wrapper.read_text() == text


def test_as_a_shell_it_runs_itself_and_nothing_else(
    wrapper: Path, tmp_path: Path
) -> None:
    """That is how sshd starts what a key or its configuration names."""
    mine = tmp_path / "data" / pwd.getpwuid(os.geteuid()).pw_name
    for order in (str(wrapper), f"{wrapper} --user 张三"):
        ran = subprocess.run(
            [str(wrapper), "-c", order],
            env={"SSH_ORIGINAL_COMMAND": "list"},
            capture_output=True,
            check=False,
        )
        assert (ran.returncode, ran.stderr.decode()) == (0, "还没有导出的文件。\n")
    assert (mine / "users" / "张三").is_dir()
    for order in ("id", f"{wrapper}; id", f"{wrapper} -c id", f"{wrapper} `id`"):
        ran = subprocess.run([wrapper, "-c", order], capture_output=True, check=False)
        assert (ran.returncode, ran.stdout) == (2, b"")


def test_keys_of_the_start_break_nothing_off_and_are_not_seen(
    wrapper: Path, home: Path
) -> None:
    with Terminal([str(wrapper)], home, program=("-c", EXEC)) as terminal:
        time.sleep(0.1)
        for _ in range(5):
            terminal.type("\x03\x1a\x1c密码")
            terminal.read(0.005)
        terminal.wait_for("新填一份自评表")
        assert b"Traceback" not in terminal.sent
        assert "密码".encode() not in terminal.sent
        assert os.waitpid(terminal.pid, os.WNOHANG | os.WUNTRACED) == (0, 0)


def test_holding_the_screen_in_the_first_instant_freezes_nothing(
    wrapper: Path, home: Path
) -> None:
    with Terminal([str(wrapper)], home, program=("-c", EXEC)) as terminal:
        terminal.type("\x13")
        while terminal.is_cooked():
            terminal.read(0.001)
        terminal.type("\x13密码\x1c")
        terminal.wait_for("新填一份自评表")
        terminal.press("ctrl+q")
        terminal.wait_for("要退出吗？")
        assert "密码".encode() not in terminal.sent
        terminal.press("enter")
        assert terminal.exit_code() == 0


TRAPS = {
    "TEXTUAL_LOG": "{trap}/log",
    "TEXTUAL_DEBUG": "1",
    "TEXTUAL": "debug,devtools",
    "TEXTUAL_DRIVER": "trap:Driver",
    "TEXTUAL_SCREENSHOT": "1",
    "TEXTUAL_SCREENSHOT_LOCATION": "{trap}",
    "TEXTUAL_PRESS": "ctrl+q",
    "PYTHONPATH": "{trap}",
    "PYTHONINSPECT": "1",
    "PYTHONSTARTUP": "{trap}/trap.py",
    "PYTHONBREAKPOINT": "trap.run",
    "PYTHONHOME": "{trap}",
    "PYTHONIOENCODING": "gbk",
    "BROWSER": "touch {trap}/browser",
    "EDITOR": "touch {trap}/editor",
    "PAGER": "touch {trap}/pager",
    "COLUMNS": "20",
    "LINES": "5",
}


def test_nothing_in_the_environment_is_believed(
    wrapper: Path, home: Path, tmp_path: Path
) -> None:
    trap = tmp_path / "trap"
    trap.mkdir()
    for name in ("trap.py", "sitecustomize.py"):
        (trap / name).write_text(f"open({str(trap / 'ran')!r}, 'w')")
    given = {name: text.format(trap=trap) for name, text in TRAPS.items()}
    before = files(trap)
    program = ("-c", EXEC, "/usr/bin/env", *(f"{n}={t}" for n, t in given.items()))

    with Terminal([str(wrapper)], home, program=program) as terminal:
        terminal.wait_for("新填一份自评表")
        terminal.press("enter")
        terminal.wait_for("自评的是哪一年度？")
        terminal.press("ctrl+q", "enter")
        assert terminal.exit_code() == 0
        assert ">>>" not in terminal.text
    assert files(trap) == before


def test_it_starts_anew_where_python_was_not_alone(home: Path) -> None:
    trap = home.parent / "trap"
    trap.mkdir()
    given = {"TEXTUAL_LOG": str(trap / "log"), "PYTHONINSPECT": "1"}
    with Terminal(["--kiosk"], home, environment=given) as terminal:
        terminal.wait_for("新填一份自评表")
        words = Path(f"/proc/{terminal.pid}/cmdline").read_bytes().split(b"\0")
        assert b"-I" in words
        terminal.press("ctrl+q", "enter")
        assert terminal.exit_code() == 0
    assert files(trap) == set()


# ── while it runs ──


def test_nobody_stops_it_and_nothing_of_it_is_dumped(home: Path) -> None:
    with sitting(home) as terminal:
        terminal.press("home", "enter")
        terminal.wait_for("自评的是哪一年度？")
        for number in (signal.SIGTSTP, signal.SIGINT, signal.SIGUSR1):
            os.kill(terminal.pid, number)
        terminal.type("\x1a\x10\x1c")
        terminal.read(0.5)
        assert os.waitpid(terminal.pid, os.WNOHANG | os.WUNTRACED) == (0, 0)
        limits = Path(f"/proc/{terminal.pid}/limits").read_text()
        assert re.search(r"Max core file size\s+0\s+0\s", limits)


def test_what_is_typed_and_what_a_draft_says_stays_text(home: Path) -> None:
    form = loads(FIT.read_bytes(), "合格.toml")
    name = "[@click=app.screenshot('x','/tmp')]点[/] [link=http://x]a[/link]"
    FileStore(home).create(put(form, "project.name", name)).close()
    with sitting(home) as terminal:
        shown = "".join(terminal.text.split())
        assert "[@click=" in shown
        assert "[link=" in shown
        assert "[/link]" in shown
        assert b"\x1b]" not in terminal.sent


TRIES = """
import io, sys
from pathlib import Path
import screens
from screens.cli import main
from screens.kiosk import app
from textual.binding import Binding

class Tried(app.KioskApp):
    CSS_PATH = Path(app.__file__).parents[1] / "styles.tcss"
    BINDINGS = [Binding("f12", "everything", priority=True)]

    async def action_everything(self):
        folder = sys.argv[1]
        await self.run_action(f"app.screenshot('x.svg', '{folder}')")
        self.deliver_text(io.StringIO("x"), save_directory=folder, save_filename="x")
        self.deliver_binary(io.BytesIO(b"x"), save_directory=folder, save_filename="y")
        self.deliver_screenshot("x.svg", folder)
        self.save_screenshot("x.svg", folder)
        self.open_url("http://localhost/")
        self.copy_to_clipboard("x")
        with self.suspend():
            pass
        await self.run_action("app.suspend_process")
        await self.run_action("app.simulate_key('ctrl+q')")
        await self.run_action("app.command_palette")

app.KioskApp = Tried
sys.exit(main(["--kiosk"]))
"""
"""The kiosk, and a key that tries all that Textual can do."""


def test_what_textual_can_do_beside_is_not_there(home: Path, tmp_path: Path) -> None:
    trap = tmp_path / "trap"
    trap.mkdir()
    with Terminal([str(trap)], home, program=("-I", "-c", TRIES)) as terminal:
        terminal.wait_for("Ctrl+Q 退出")
        terminal.settle()
        before = terminal.text
        terminal.type("\x1b[24~")
        terminal.read(1)
        assert terminal.text == before
        assert b"\x1b]52" not in terminal.sent
        assert os.waitpid(terminal.pid, os.WNOHANG | os.WUNTRACED) == (0, 0)
    assert files(trap) == set()
    assert "errors.log" not in files(home)


FAILS = """
import sys
from screens.app import draft_list
from screens.cli import main
secret = "机密的内容"

def fail(self, *_):
    hidden = secret
    raise RuntimeError(hidden)

draft_list.STARTS[draft_list.Beginning.NEW] = fail
sys.exit(main(["--kiosk"]))
"""


def test_an_error_shows_a_number_and_no_text(home: Path) -> None:
    with Terminal([], home, program=("-I", "-c", FAILS)) as terminal:
        terminal.wait_for("新填一份自评表")
        terminal.press("home", "enter")
        assert terminal.exit_code() == 2
        assert re.search(r"程序出错，编号 \d{10}-\d+", terminal.text)
        assert "机密".encode() not in terminal.sent
        assert b"Traceback" not in terminal.sent
    log = home / "errors.log"
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    assert "机密的内容" in log.read_text()


FENCED = """
import os, socket, subprocess, sys, webbrowser
from pathlib import Path
from screens.kiosk.audit_hook import confine_process

home, outside = map(Path, sys.argv[1:])
confine_process(home)
TRIES = [
    lambda: os.system("true"),
    lambda: subprocess.run(["true"]),
    lambda: os.posix_spawn("/bin/true", ["true"], {}),
    lambda: os.execv("/bin/true", ["true"]),
    lambda: os.fork(),
    lambda: webbrowser.get("/bin/true %s").open("http://localhost/"),
    lambda: socket.create_connection(("127.0.0.1", 9)),
    lambda: (outside / "new").write_text("x"),
    lambda: os.open(outside / "new", os.O_CREAT | os.O_WRONLY),
    lambda: (outside / "old").open("r+"),
    lambda: (outside / "old").unlink(),
    lambda: (outside / "old").chmod(0o777),
    lambda: (home / "mine").rename(outside / "gone"),
    lambda: (home / "link").write_text("x"),
    lambda: (home / "way" / "new").write_text("x"),
    lambda: (home / "other").symlink_to(outside),
    lambda: (home / ".." / "new").write_text("x"),
    lambda: (outside / "folder").mkdir(),
]
for number, attempt in enumerate(TRIES):
    try:
        attempt()
    except PermissionError:
        continue
    print("not refused", number)
(home / "new").write_text("x")
(home / "new").replace(home / "newer")
(home / "folder").mkdir()
Path(os.devnull).write_text("x")
print((outside / "old").read_text())
"""


def test_python_refuses_what_a_kiosk_never_does(home: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    for folder in (home, outside):
        folder.mkdir()
    (outside / "old").write_text("old")
    (home / "mine").write_text("mine")
    (home / "link").symlink_to(outside / "old")
    (home / "way").symlink_to(outside)

    words = [sys.executable, "-I", "-c", FENCED, str(home), str(outside)]
    ran = subprocess.run(words, capture_output=True, text=True, check=False)

    assert (ran.stdout, ran.stderr) == ("old\n", "")
    assert files(outside) == {"old"}
    assert (home / "newer").read_text() == "x"


# ── nobody there ──


def test_it_leaves_when_no_key_has_been_pressed_for_long(home: Path) -> None:
    with sitting(home, "--idle", "0.05") as terminal:
        terminal.press("home", "enter")
        terminal.wait_for("自评的是哪一年度？")
        for _ in range(4):
            terminal.type("1")
            terminal.read(1.2)
        terminal.wait_for("> 1111")
        began = uncrowded()
        assert terminal.exit_code() == 128 + signal.SIGALRM
        assert uncrowded() - began < 4
        assert "没有按键，已退出" in terminal.text
    with sitting(home) as terminal:
        terminal.press("end", "enter")
        terminal.wait_for("> 1111")


def test_line_by_line_it_leaves_just_so(home: Path) -> None:
    order = {"SSH_ORIGINAL_COMMAND": "plain"}
    words = ["--kiosk", "--idle", "0.05"]
    with Terminal(words, home, program=ISOLATED, environment=order) as terminal:
        terminal.wait_for("自评的是哪一年度？")
        for answer in ("2025", "社区读书角", "文化馆"):
            terminal.read(1.2)
            terminal.type(f"{answer}\n")
        terminal.wait_for("文化馆")
        began = uncrowded()
        assert terminal.exit_code() == 128 + signal.SIGALRM
        assert uncrowded() - began < 5
        assert "没有按键，已退出" in terminal.text


def test_waiting_costs_nothing(home: Path) -> None:
    with sitting(home) as terminal:
        terminal.press("home", "enter")
        terminal.wait_for("自评的是哪一年度？")
        terminal.settle()
        terminal.read(1)
        before = ticks(terminal.pid)
        assert terminal.read(5) == b""
        assert ticks(terminal.pid) - before <= 0.1


def ticks(pid: int) -> float:
    """Seconds of work that a process has had so far."""
    told = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


@pytest.mark.parametrize("minutes", ["0", "-1", "x", "1e9", "9" * 9, "nan"])
def test_minutes_are_a_number(home: Path, minutes: str) -> None:
    ran = asked(home, "list", f"--idle={minutes}")

    assert ran.returncode == 2
    assert "--idle" in ran.stderr


# ── what the system sees ──


@pytest.fixture
def traced(home: Path, tmp_path: Path) -> str:
    """Every call of a sitting from its start over an export to its end."""
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed: make test-server")
    with_fit(home)
    log = tmp_path / "trace"
    calls = "trace=execve,execveat,connect,bind,fork,vfork,openat,open,creat,rename"
    strace = ("strace", "-f", "-qq", "-o", str(log), "-e", calls, "--")
    words = [*strace, sys.executable, *ISOLATED, "--kiosk"]
    with Terminal(words, home, program=("-c", EXEC)) as terminal:
        export(terminal)
        terminal.press("enter")
        terminal.wait_for("已导出")
        terminal.press("ctrl+q", "enter")
        assert terminal.exit_code() == 0
    return log.read_text()


def test_the_system_sees_one_program_no_network_and_one_folder(
    traced: str, home: Path
) -> None:
    assert len(re.findall(r"\bexecve(?:at)?\(", traced)) == 1
    assert not re.search(r"\b(?:connect|bind|fork|vfork)\(", traced)
    opened = re.findall(r'\bopenat\([^,]+, "([^"]*)", (\S+)', traced)
    written = {path for path, how in opened if re.search("O_(?:WR|RDWR|CREAT)", how)}
    assert written
    outside = {p for p in written if not p.startswith(f"{home}/")} - {"/dev/null"}
    assert outside == set()
