"""What reaches the terminal: text, and what draws it; its coding, its colours."""

import json
import re
from base64 import b64encode
from pathlib import Path

import pytest

from screens.presenters.text.looks import Ink, Look
from support.sizes import at_every_size
from support.terminal import Terminal

HOSTILE = "甲\x1b[35m\x1b]52;c;eA==\x07\x1b]0;乙\x07\x9b2J\u202e丙\u200b\x08\x00[/x][b]"
"""A colour not ours, the clipboard, the title, C1, bidi, zero-width, markup."""

DRAWN = re.compile(
    r"\x1b(?:\[(?!35m)[0-9;]*[mHABCDGJKLMXr]|\[\?[0-9]+(?:[hl]|\$p)|\[<u|\[6n)"
)
STRANGE = re.compile(
    "[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)

SINKS = """
import sys
from screens.terminal.tty import set_environment, raw_input
set_environment()
from screens.terminal.base_app import TerminalApp
from screens.widgets.line_input import LineInput
from screens.widgets.text_input import TextInput
from textual.content import Content
from textual.widgets import Static
from screens.widgets.row_list import RowList
from screens.presenters.lists.folded_rows import FoldedLine, FoldedRows
from screens.presenters.row import ListRow

text = sys.argv[1].encode().decode("unicode_escape")
class Sinks(TerminalApp):
    CSS = "LineInput, RowList { height: 1; } TextInput { height: 2; }"
    def compose(self):
        yield Static(text, markup=False)
        yield LineInput(print)
        count = TextInput.__init__.__code__.co_argcount - 1
        yield TextInput(*[lambda _: None] * count)
        row = ListRow(text, "k")
        rows = RowList([row])
        rows._folded = FoldedRows([row], [FoldedLine(0, text)])
        rows._fold = lambda: None
        yield rows
        yield LineInput(print, None)
    def on_mount(self):
        first, last = self.query(LineInput)
        first.value, last.placeholder = text, text
        self.query_one(TextInput).text = text
        self.notify(text, title=text, markup=False)
        self.copy_to_clipboard(text)
        self.query_one(Static).border_title = Content(text)
        self.set_timer(0.5, lambda: self.exit(message=text))
with raw_input():
    Sinks().run(mouse=False)
"""


SINK_COUNT = 5
"""Widgets that show the text; the last message has it once more."""


def strange(sent: bytes) -> list[str]:
    """What of these bytes is neither text nor for drawing."""
    text = sent.decode("utf-8")
    return STRANGE.findall(DRAWN.sub("", text))


@pytest.fixture
def hostile(home: Path) -> Path:
    """A home whose draft is hostile in every cell that takes text."""
    cell = json.dumps(HOSTILE)
    home.mkdir(mode=0o700)
    rows = "".join(
        f'[[indicators]]\ncategory = "{category}"\nname = {cell}\ntarget = {cell}\n'
        f"actual = {cell}\nweight = {cell}\nscore = {cell}\ndeviation = {cell}\n"
        for category in ("数量指标", "服务对象满意度指标")
    )
    form = (
        f'schema = 1\nedition = "2020"\nyear = 2020\n[project]\nname = {cell}\n'
        f"supervising_department = {cell}\nimplementing_unit = {cell}\n"
        f"[funding.total]\ninitial_budget = {cell}\n[goals]\nexpected = {cell}\n"
        f"actual = {cell}\n{rows}"
    )
    (home / "1.toml").write_text(form)
    return home


def leave(terminal: Terminal) -> None:
    """Leave the app: only what was sent to the end is whole."""
    terminal.press("ctrl+q")
    terminal.wait_for("要退出吗")
    terminal.press("enter")
    terminal.exit_code()


def test_no_screen_passes_on_what_is_no_text(hostile: Path) -> None:
    with Terminal(["open", "1"], hostile) as terminal:
        terminal.wait_for("资金")
        terminal.press("f3")
        terminal.wait_for("核对：")
        for key in ("f3", "escape", "f2", "escape", "f3", "escape", "f1", "escape"):
            terminal.press(key)
            terminal.read(0.25)
        for key in ("f9", "escape", "f4", "f6", "escape", "ctrl+q", "escape"):
            terminal.press(key)
            terminal.read(0.25)
        leave(terminal)
        assert strange(terminal.sent) == []
    with Terminal([], hostile) as terminal:
        terminal.wait_for("丙")
        leave(terminal)
        assert strange(terminal.sent) == []


def test_no_widget_passes_on_what_is_no_text(home: Path) -> None:
    text = HOSTILE.encode("unicode_escape").decode()
    with Terminal([text], home, program=("-c", SINKS)) as terminal:
        assert terminal.exit_code() == 0, terminal.text
        copied = b"\x1b]52;c;%s\x07" % b64encode(HOSTILE.encode())
        assert terminal.sent.count(copied) == 1  # ours, and letters alone are in it
        sent = terminal.sent.replace(copied, b"")
        assert sent.decode().count("甲") >= SINK_COUNT + 1
        assert strange(sent) == []


def test_the_app_is_drawn_on_the_terminal_though_stderr_is_a_file(home: Path) -> None:
    code = (
        "import os, sys\nos.dup2(os.open('err', os.O_CREAT | os.O_WRONLY), 2)\n"
        "from screens.cli import main\nsys.exit(main(['new', '--year', '2020']))"
    )
    with Terminal([], home, program=("-c", code)) as terminal:
        terminal.wait_for("项目名称是什么？")
    assert (home.parent / "err").read_bytes() == b""


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONIOENCODING": "gbk"},
        {"LC_ALL": "zh_CN.GBK"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"COLUMNS": "300", "LINES": "5"},
        {"TEXTUAL_DRIVER": "os:path", "TEXTUAL_FILTERS": "dim"},
    ],
    ids=str,
)
def test_the_app_is_drawn_alike_in_every_environment(
    home: Path, environment: dict[str, str]
) -> None:
    words = ["new", "--year", "2020"]
    with Terminal(words, home, environment=environment) as terminal:
        terminal.wait_for("项目名称是什么？")
        terminal.type("访惠聚")
        terminal.wait_for("> 访惠聚")
        terminal.wait_for("回车 下一题")


# ── the coding of the terminal ──


def answering(home: Path, column: int, typed: bytes = b"", **more: object) -> Terminal:
    """A terminal whose cursor stands in this column behind two characters."""
    terminal = Terminal(["new", "--year", "2020"], home, **more)
    while b"\x1b[6n" not in terminal.sent:
        terminal.read(0.02)
    terminal.send(typed + b"\x1b[1;%dR" % column)
    return terminal


def test_a_terminal_that_speaks_gbk_is_told_so_in_gbk(home: Path) -> None:
    with answering(home, 7) as terminal:
        assert terminal.exit_code() == 2
        assert "编码不是 UTF-8".encode("gbk") in terminal.sent
        assert b"ziping plain" in terminal.sent
        assert terminal.is_cooked()


@pytest.mark.parametrize("column", [5, 3, 1])
def test_keys_typed_before_the_answer_are_not_lost(home: Path, column: int) -> None:
    with answering(home, column, "早打的字\r某局\r".encode()) as terminal:
        terminal.type("某科")
        terminal.wait_for("粘贴了 3 行，这一格只有一行，要怎样？")
        terminal.wait_for("> 并成一行，填在这一格：早打的字某局某科")


def test_a_terminal_that_does_not_answer_costs_nothing(home: Path) -> None:
    with Terminal(["new", "--year", "2020"], home) as terminal:
        terminal.wait_for("项目名称是什么？")
        assert "中文" not in terminal.text


def test_plain_speaks_gbk_where_the_locale_says_so(home: Path) -> None:
    environment = {"LC_ALL": "zh_CN.GBK", "PYTHONUTF8": "0"}
    words = ["plain", "new", "--year", "2020"]
    with Terminal(words, home, environment=environment) as terminal:
        while "项目名称是什么".encode("gbk") not in terminal.sent:
            terminal.read(0.1)
        terminal.send("访惠聚经费\n".encode("gbk"))
        while "主管部门是哪个".encode("gbk") not in terminal.sent:
            terminal.read(0.1)
    assert "访惠聚经费" in (home / "1.toml").read_text(encoding="utf-8")


def test_plain_goes_on_where_a_line_is_no_text(home: Path) -> None:
    words = ["plain", "new", "--year", "2020"]
    with Terminal(words, home) as terminal:
        terminal.wait_for("项目名称是什么")
        terminal.send("访惠聚\n".encode("gbk"))
        terminal.wait_for("主管部门是哪个")


# ── colours ──


def colours(sent: bytes) -> set[str]:
    """The parameters of every SGR that is a colour, not the terminal's own."""
    found: set[str] = set()
    for run in re.findall(rb"\x1b\[([0-9;]*)m", sent):
        words = run.decode().split(";")
        if "38" in words or "48" in words:
            found.add(run.decode())
            continue
        found |= {w for w in words if w and 30 <= int(w) <= 107}
    return found - {"39", "49"}


def refused(home: Path, term: str, **environment: str) -> bytes:
    """What is sent where an answer is refused and a form has problems."""
    words = ["new", "--year", "2020"]
    with Terminal(words, home, term=term, environment=environment) as terminal:
        terminal.answer("项目名称是什么？", "×××项目")
        terminal.wait_for("模板")
        terminal.press("f3")
        terminal.wait_for("核对：")
        terminal.read(0.2)
        return terminal.sent


@at_every_size
@pytest.mark.parametrize(
    ("term", "depth"),
    [
        *((term, "") for term in ("xterm", "linux", "vt100", "ansi")),
        *(("xterm-256color", depth) for depth in ("", "truecolor")),
    ],
)
def test_only_colours_of_the_terminals_own_are_sent(
    home: Path, term: str, depth: str
) -> None:
    sent = colours(refused(home, term, COLORTERM=depth))

    grounds = {look.ink.ground for look in Look}
    assert "101" in sent
    assert sent <= {"30", "32", *(ground_of(name) for name in grounds if name)}


def ground_of(colour: str) -> str:
    """The parameter of SGR for a ground of this colour."""
    return Ink(ground=colour).parameters


@at_every_size
def test_no_colour_is_sent_where_none_is_wanted(home: Path) -> None:
    assert colours(refused(home, "xterm-256color", NO_COLOR="1")) == set()


def styles(sent: bytes) -> set[str]:
    """The parameters of every SGR that is no colour."""
    runs = re.findall(rb"\x1b\[([0-9;]*)m", sent)
    return {word for run in runs for word in run.decode().split(";")} - colours(sent)


@at_every_size
@pytest.mark.parametrize("none_wanted", ["", "1"])
def test_emphasis_is_no_brightness_and_is_there_without_colours(
    home: Path, none_wanted: str
) -> None:
    environment = {"NO_COLOR": none_wanted} if none_wanted else {}
    sent = styles(refused(home, "xterm-256color", **environment))

    assert "1" not in sent
    assert {"4", "7"} <= sent


def test_the_question_and_what_is_refused_are_underlined(home: Path) -> None:
    with Terminal(["new", "--year", "2020"], home) as terminal:
        terminal.answer("项目名称是什么？", "×××项目")
        terminal.wait_for("模板")
        for told in ("项目名称是什么？", "模板"):
            lines = enumerate(terminal.text.split("\n"))
            y, x = next((y, line.index(told)) for y, line in lines if told in line)
            assert terminal.screen.buffer[y][x + 1].underscore
            assert terminal.screen.buffer[y][x + 1].fg == "default"


ENGLISH = re.compile(r"[A-Za-z]{4,}")
OUR_WORDS = {"ziping", "Ctrl", "docx", "toml"}


@at_every_size
def test_nothing_that_textual_says_itself_is_ever_seen(five: Path) -> None:
    shown = set()
    with Terminal(["open", "1"], five) as terminal:
        terminal.wait_for("核对：")
        for code in (
            "\x10",
            "\x1b[24~",
            "\x03",
            "\x1b",
            "\t",
            "\x1b[Z",
            "\x1c",
            "\x0f",
        ):
            terminal.type(code)
            terminal.read(0.4)
            shown |= set(ENGLISH.findall(terminal.text))
        for key in ("f3", "f6", "escape", "f2", "escape", "f1", "escape", "f9", "f7"):
            terminal.press(key)
            terminal.read(0.3)
            shown |= set(ENGLISH.findall(terminal.text))
    assert shown <= OUR_WORDS


def test_a_crash_passes_on_nothing_either(tmp_path: Path) -> None:
    home = tmp_path / "家\x1b[31m"
    code = (
        "import screens.app.app as a\n"
        "a.Ziping.on_mount = lambda self: 1 / 0\n"
        "from screens.cli import main\nimport sys; sys.exit(main(['new']))"
    )
    with Terminal([], home, folder=tmp_path, program=("-c", code)) as terminal:
        assert terminal.exit_code() == 2
        assert "程序出错" in terminal.text
        assert strange(terminal.sent) == []
    assert (home / "errors.log").exists()
