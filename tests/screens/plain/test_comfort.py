"""Line by line: it opens at the question, shows the rows, and keeps a remark's keys."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from support.command import Ran
from support.paths import ROOT
from support.terminal import Terminal
from wizard.drafts.file_store import FileStore
from wizard.toml.form_file import loads

FIT = ROOT / "tests" / "scenarios" / "forms" / "合格.toml"


def with_fit(home: Path) -> None:
    FileStore(home).create(loads(FIT.read_bytes(), "合格.toml")).close()


def test_a_whole_form_opens_with_how_it_stands_and_not_with_all_of_it(
    five: Path, ziping: Callable[..., Ran]
) -> None:
    assert five.exists()

    opened = ziping("plain", "1", typed="").stdout
    told = ziping("plain", "1", typed=":核对\n").stdout

    assert len(opened.splitlines()) <= 4
    assert "妇女儿童工作业务经费：还不能提交，有 2 处要改。" in opened
    assert ":核对 看全表" in opened
    assert "预期目标：" not in opened
    assert len(told.splitlines()) > 80


def test_a_form_that_was_just_finished_is_shown_whole(
    five: Path, ziping: Callable[..., Ran]
) -> None:
    assert five.exists()
    told = ziping("plain", "5", typed=":上\n\n\n").stdout

    assert "预期目标：" in told


def test_the_rows_are_shown_with_the_one_that_is_asked_about(
    five: Path, ziping: Callable[..., Ran]
) -> None:
    assert five.exists()
    told = ziping("plain", "1", typed=":去 21\n:表\n").stdout.splitlines()

    rows = [line for line in told if line.lstrip(" >")[:1].isdigit()]
    table = [line for line in rows if "  " in line and line[0] in " >"]
    assert len(table) == 14
    assert [line[:2] for line in table].count(">2") == 1
    assert "社会效益指标" in told
    heading = next(line for line in told if line.startswith("行  "))
    assert heading.split() == [
        "行",
        "三级指标",
        "年度指标值",
        "实际完成值",
        "分值",
        "得分",
    ]
    assert "分值合计 85/100，还差 15 分" in told


def test_without_rows_the_table_says_so(ziping: Callable[..., Ran]) -> None:
    told = ziping("plain", "new", "--year", "2025", typed=":表\n").stdout

    assert "还没有三级指标。" in told


def killed(terminal: Terminal) -> None:
    terminal.kill()


def terminated(terminal: Terminal) -> None:
    os.kill(terminal.pid, signal.SIGTERM)
    terminal.exit_code()


@pytest.mark.parametrize("end", [killed, terminated], ids=lambda end: end.__name__)
def test_a_remark_that_was_not_sent_is_there_again(
    home: Path, end: Callable[[Terminal], None]
) -> None:
    with_fit(home)
    with Terminal(["plain", "1"], home, term="dumb") as terminal:
        terminal.wait_for("题目都问完了")
        terminal.type(":确认 1 已与合同核对")
        terminal.wait_for("已与合同核对")
        terminal.settle()
        end(terminal)
    with Terminal(["plain", "1"], home, term="dumb") as terminal:
        terminal.wait_for("写的说明“已与合同核对”没有按回车，核对时用 :确认 接着写")
        terminal.wait_for("题目都问完了")
        for typed, said in (
            (":确认", "（写了一半的说明：已与合同核对）"),
            (":确认 1", "已核对 1 处提醒"),
        ):
            terminal.type(f"{typed}\r")
            terminal.wait_for(said)
    remarks = [each.remark for each in FileStore(home).look("1").confirmed]
    assert remarks == ["已与合同核对"]


def test_a_remark_that_was_sent_is_waited_for_no_more(home: Path) -> None:
    with_fit(home)
    with Terminal(["plain", "1"], home, term="dumb") as terminal:
        terminal.wait_for("题目都问完了")
        terminal.type(":确认 1 已与合同核对\r")
        terminal.wait_for("已核对 1 处提醒")
        terminal.type(":退出\r")
        terminal.exit_code()
    with Terminal(["plain", "1"], home, term="dumb") as terminal:
        terminal.wait_for("题目都问完了")
        assert not terminal.shows("没有按回车")
