"""What is in view at a question, in a terminal of every size."""

from itertools import pairwise
from pathlib import Path

import pytest

from support.sizes import at_every_size
from support.steps import go_to, headed, new_form
from support.terminal import Terminal
from wizard.drafts.file_store import FileStore
from wizard.form import Form, Project

F_KEYS = ("F1 帮助", "F2 目录", "F3 核对", "F4 问题", "F5 总览", "F6 导出")
"""The keys that are told at every question, of whatever kind."""


def said(terminal: Terminal, name: str, amount: str) -> str:
    """An amount as it is told above a question; on a short screen, the last answer."""
    return f"{name}{'：' if terminal.size[1] < 20 else ' '}{amount}"


@at_every_size
def test_a_question_its_why_and_what_was_understood_stand_together(home: Path) -> None:
    with headed(home) as terminal:
        terminal.wait_for("年初批复的数；年初没有安排、年中")
        terminal.wait_for("实施单位：县图书馆")
        terminal.answer("年初预算数是多少万元？", "９００，０００元")
        terminal.answer("全年预算数是多少万元？", "90")
        terminal.wait_for(said(terminal, "全年预算数", "90"))
        terminal.answer("全年执行数是多少万元？", "88.03")
        terminal.wait_for("其中当年财政拨款的年初预算数")
        terminal.wait_for(said(terminal, "全年执行数", "88.03"))
        terminal.press("f7")
        terminal.wait_for("年度资金总额的全年执行数是多少万元？")
        terminal.press("escape")
        terminal.wait_for("年度资金总额的全年预算数是多少万元？")
        terminal.wait_for("> 90")


@at_every_size
@pytest.mark.parametrize("section", ["项目信息", "总体目标", "数量指标", "质量指标"])
def test_the_place_and_the_keys_are_told_at_every_kind_of_question(
    five: Path, section: str
) -> None:
    with Terminal(["open", "3"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("escape")
        go_to(terminal, section)
        terminal.wait_for("/62 题")
        terminal.wait_for("已保存")
        terminal.wait_for(section)
        for key in (*F_KEYS, "回车", "Esc"):
            terminal.wait_for(key)
        of_kind = {"总体目标": "Ctrl+J 换行", "数量指标": "F9 本行"}
        terminal.wait_for(of_kind.get(section, "Ctrl+P 查找"))


@at_every_size
def test_what_is_longer_than_its_place_is_cut_where_that_is_seen(home: Path) -> None:
    with new_form(home) as terminal:
        terminal.answer("项目名称是什么？", "很长的项目名称" * 12)
        terminal.wait_for("主管部门是哪个？")
        terminal.wait_for("很长的")
        for line, below in pairwise([*terminal.left.split("\n"), ""]):
            is_whole = "..." in line or "称" in line[-2:] or "很长的" in below
            assert "很长的" not in line or is_whole, line


@at_every_size
def test_help_tells_all_that_the_edition_says_of_a_cell(five: Path) -> None:
    with Terminal(["open", "3"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("escape")
        go_to(terminal, "数量指标")
        terminal.press("f8")
        terminal.wait_for("年度指标值是多少？")
        terminal.press("f1")
        terminal.wait_for("帮助：")
        for word in ("怎么填：照绩效目标表，如“≥5家”", "这一格：", "问谁："):
            terminal.look_for(word)
        for word in ("依据：财预", "好的写法：≥5家", "不好的写法：", "为什么："):
            terminal.look_for(word)
        terminal.press("escape")
        terminal.wait_for("年度指标值是多少？")


@at_every_size
def test_last_years_value_stands_beside_what_must_be_new(five: Path) -> None:
    last = str(five / "3.toml")
    with Terminal(["new", "--from", last], five, folder=five.parent) as terminal:
        terminal.wait_for("沿用上年，请核对")
        go_to(terminal, "数量指标")
        terminal.wait_for("实际完成了多少？")
        terminal.wait_for("（去年是 2）")


@at_every_size
def test_a_file_of_answers_is_asked_only_for_what_it_lacks(
    home: Path, tmp_path: Path, samples: Path
) -> None:
    whole = samples.parent / "scenarios" / "forms" / "合格.toml"
    lines = whole.read_text("utf-8").splitlines()
    lacking = ("implementing_unit", 'actual = "2场"')
    kept = [line for line in lines if not line.startswith(lacking)]
    (tmp_path / "answers.toml").write_text("\n".join(kept), "utf-8")

    words = ["new", "--from", "answers.toml"]
    with Terminal(words, home, folder=tmp_path) as terminal:
        terminal.answer("实施单位是哪个？", "文化馆")
        terminal.answer("“开展读书活动”实际完成了多少？", "2场")
        terminal.wait_for("核对：社区读书角")
        terminal.wait_for("合格，可以导出")
        assert not terminal.shows("沿用上年")


@pytest.mark.parametrize("lines", [11, 9, 7, 5, 4, 3, 2])
@pytest.mark.parametrize("at", ["project.name", "goals.expected"])
def test_the_question_and_its_line_stay_where_the_rest_has_no_room(
    home: Path, lines: int, at: str
) -> None:
    """Also where a window of the usual size becomes so small, and large again."""
    form = Form(edition="2020", year=2020, project=Project(name="访惠聚经费"))
    draft = FileStore(home).create(form)
    draft.save(form, at)
    draft.close()
    asked = {"project.name": "项目名称是什么？", "goals.expected": "年初定的预期目标"}
    with Terminal(["open", "1"], home, lines=lines, columns=60) as terminal:
        terminal.wait_for(asked[at])
        terminal.press("end")
        terminal.type("，又写")
        terminal.wait_for("，又写")
        assert terminal.shows(asked[at])
        terminal.resize(60, 24)
        terminal.wait_for("第 ")
        terminal.resize(60, lines)
        terminal.settle()
        assert terminal.shows(asked[at])
        assert terminal.shows("，又写")


@pytest.mark.parametrize("lines", [20, 21, 22, 23])
def test_a_window_that_is_a_little_lower_loses_neither_head_nor_keys(
    five: Path, lines: int
) -> None:
    with Terminal(["open", "3"], five, columns=60, lines=lines) as terminal:
        terminal.wait_for("核对：")
        terminal.press("escape")
        terminal.wait_for("已保存")
        go_to(terminal, "数量指标")
        terminal.press("f8")
        terminal.wait_for("年度指标值是多少？")
        terminal.type("x" * 30)
        terminal.settle()
        for told in ("已保存", "年度指标值是多少？", "> ", "分值合计 100/100", "F1"):
            assert terminal.shows(told)
        assert all(
            char.bg != "blue" for char in terminal.screen.buffer[lines - 1].values()
        )
