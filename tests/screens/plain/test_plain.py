"""The interview line by line, through pipes, as a script or a screen reader has it."""

import subprocess
import sys
import tomllib
from collections.abc import Callable
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from support.command import Ran
from support.forms import CATEGORIES
from support.papers import Paper, papers
from support.paths import ROOT

NEXT = ""
"""A blank line: take the proposal, or go to the next category."""


@pytest.fixture
def say(home: Path, tmp_path: Path) -> Callable[..., Ran]:
    """`ziping plain` with these words, hearing these lines."""

    def run(*lines: str, words: tuple[str, ...] = ()) -> Ran:
        return subprocess.run(
            [sys.executable, "-m", "screens.cli", "plain", *words],
            input="".join(f"{line}\n" for line in lines),
            cwd=tmp_path,
            env={"ZIPING_HOME": str(home), "PYTHONPATH": str(ROOT), "TERM": "dumb"},
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    return run


def lines_of(paper: Paper) -> list[str]:
    """All answers of a form, in the order of the interview."""
    rows = {word: list(r) for word, r in groupby(paper.rows, key=lambda row: row[0])}
    answers = [paper.year, paper.name, paper.department, paper.unit]
    answers += [*paper.funds["total"], *paper.funds["appropriation"], NEXT]
    answers += paper.goals
    for category in CATEGORIES:
        for _, name, target, actual, weight, score, _ in rows.get(category, []):
            answers += [name, target, actual, weight, score]
        answers.append(NEXT)
    return answers


def saved(home: Path, number: int) -> dict[str, Any]:
    text = (home / f"{number}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text, parse_float=Decimal)


def test_form_3_is_told_line_by_line_and_leaves_as_the_same_facts(
    say: Callable[..., Ran], ziping: Callable[..., Ran], samples: Path, tmp_path: Path
) -> None:
    paper = papers(samples / "changji-2020.txt")[2]

    ran = say(*lines_of(paper), ":导出 三.docx", ":退出")

    assert ran.returncode == 0, ran.stdout
    assert "已导出 三.docx" in ran.stdout
    assert ziping("import", str(samples / "changji-2020.txt"), "--to", "o").stdout
    told = tomllib.loads((tmp_path / "三.toml").read_text())
    read = tomllib.loads((tmp_path / "o" / f"03-{paper.name}.toml").read_text())
    assert told == {key: read[key] for key in read if key != "printed"}
    again = say(":导出 o", ":退出", words=("1",))
    assert f"o/{paper.name}-绩效自评表.docx" in again.stdout


def test_an_unfinished_form_is_kept_and_ends_with_1(
    say: Callable[..., Ran], home: Path
) -> None:
    ran = say("2020", "断线的项目")

    assert ran.returncode == 1
    assert saved(home, 1)["project"]["name"] == "断线的项目"
    again = say(":退出", words=("1",))
    assert "主管部门是哪个？" in again.stdout


def test_a_refusal_says_why_and_asks_again(say: Callable[..., Ran]) -> None:
    ran = say("去年", "2020")

    assert "请再看一下：请填四位数的年份" in ran.stdout
    assert ran.stdout.count("自评的是哪一年度？") == 2


def test_back_keeps_the_answer_and_a_blank_line_keeps_it_too(
    say: Callable[..., Ran], home: Path
) -> None:
    ran = say("2020", "甲项目", ":上", NEXT, "某局")

    assert "（现在是 甲项目，回车不变）" in ran.stdout
    assert saved(home, 1)["project"] == {
        "name": "甲项目",
        "supervising_department": "某局",
    }


def test_undo_takes_back_the_last_answer(say: Callable[..., Ran], home: Path) -> None:
    ran = say("2020", "甲项目", ":撤销", ":重做", ":撤销", "乙项目", ":重做")

    assert ran.stdout.count("已撤销：项目名称：甲项目") == 2
    assert "已重做：项目名称：甲项目" in ran.stdout
    assert "没有可以重做的" in ran.stdout
    assert saved(home, 1)["project"]["name"] == "乙项目"


def test_any_question_is_reached_by_its_number(say: Callable[..., Ran]) -> None:
    ran = say(":去 13", ":去 999", ":去 那里")

    assert "实际完成得怎么样？" in ran.stdout
    assert ran.stdout.count("请写题号，从 1 到 22") == 2


def test_an_answer_of_several_lines_goes_on_behind_a_backslash(
    say: Callable[..., Ran], home: Path
) -> None:
    say(":去 12", "第一行\\", "第二行")

    assert saved(home, 1)["goals"]["expected"] == "第一行\n第二行"


def test_a_form_that_is_not_fit_is_not_exported(
    say: Callable[..., Ran], tmp_path: Path
) -> None:
    ran = say("2020", ":导出 不合格.docx")

    assert "错误  分值合计 10 分，还差 90 分" in ran.stdout
    assert not list(tmp_path.glob("不合格*"))


def test_a_result_far_above_its_target_is_asked_to_be_explained(
    say: Callable[..., Ran], home: Path
) -> None:
    ran = say(":去 14", "培训人数", "50人", "90人", "5", NEXT, "扩招两期，由学员自筹。")

    assert "“培训人数”为什么远远超过年度指标值？" in ran.stdout
    assert saved(home, 1)["indicators"][0]["deviation"] == "扩招两期，由学员自筹。"


def test_a_blank_line_means_that_there_are_no_other_funds(
    say: Callable[..., Ran], home: Path
) -> None:
    ran = say(":去 5", "90", "90", "80", "80", "80", "80", "10", "无", NEXT, NEXT)

    assert "其他资金" in ran.stdout
    assert "other" not in saved(home, 1)["funding"]
    assert saved(home, 1)["funding"]["carryover"] == {"initial_budget": 10}


def test_nothing_more_is_said_in_many_ways(say: Callable[..., Ran], home: Path) -> None:
    ran = say(":去 14", "没有了", "没有", "无。")

    assert "成本指标：写第一项三级指标的名称" in ran.stdout
    assert "indicators" not in saved(home, 1)


def test_points_beyond_the_form_and_the_group_are_told(say: Callable[..., Ran]) -> None:
    ran = say(":去 14", "甲", "10个", "10个", "120", "60")

    assert "120 分超过全表的 100 分" in ran.stdout
    assert "产出指标合计 60 分，比标准多 10 分" in ran.stdout


def test_help_outline_review_and_problems_can_be_heard(say: Callable[..., Ran]) -> None:
    ran = say(":说明", ":目录", ":核对", ":问题", ":命令", ":胡写")

    assert "依据：财预〔2020〕10号" in ran.stdout
    assert "项目信息  未开始" in ran.stdout
    assert "2. 未填      项目名称\n" in ran.stdout
    assert ":导出 文件名" in ran.stdout
    assert "没有“:胡写”这个命令" in ran.stdout


def test_no_escape_sequence_is_ever_sent(say: Callable[..., Ran]) -> None:
    ran = say("2020", "\x1b[31m红\x1b]0;题\x07", ":核对")

    assert "\x1b" not in ran.stdout
    assert "\x07" not in ran.stdout
    assert ran.stderr == ""


@pytest.mark.parametrize("word", ["?", "？", "帮助", "help"])
def test_who_asks_for_help_without_a_colon_gets_it(
    say: Callable[..., Ran], word: str
) -> None:
    ran = say("2020", word)

    assert "命令前面要写冒号" in ran.stdout
    assert "这一格：" in ran.stdout
    assert f"项目名称：{word}" not in ran.stdout


@pytest.mark.parametrize("word", ["退出", "上", "核对", "导出"])
def test_an_order_without_its_colon_is_no_answer_unless_said_twice(
    say: Callable[..., Ran], word: str
) -> None:
    once = say("2020", word, "社区读书角")

    assert f"命令前面要写冒号：:{word}" in once.stdout
    assert f"项目名称：{word}" not in once.stdout
    assert "项目名称：社区读书角" in once.stdout
    assert f"项目名称：{word}" in say("2020", word, word, words=("new",)).stdout


def test_leaving_says_where_it_goes_on(say: Callable[..., Ran]) -> None:
    assert "已保存，下次从第 2 题继续。" in say("2020", ":退出").stdout
