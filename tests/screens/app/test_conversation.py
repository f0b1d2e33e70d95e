"""The interview as one meets it: what was said before, what is beside the question."""

import asyncio
from pathlib import Path

import pytest
from textual.screen import Screen

from screens.app.app import Ziping
from screens.app.question import QuestionScreen
from screens.presenters.question.echo import last_answers
from support.sizes import at_every_size
from support.steps import go_to
from support.terminal import Terminal
from wizard.drafts.file_store import FileStore
from wizard.editions.library import edition
from wizard.interview.interview import Interview, blank_form
from wizard.training.tour import example

WIDE = {"columns": 120, "lines": 40}

UP = "\x1b[A"


@at_every_size
def test_an_earlier_answer_is_reopened_from_above_and_one_is_back_where_one_was(
    home: Path,
) -> None:
    with Terminal(["new"], home) as terminal:
        terminal.answer("自评的是哪一年度？", "2020")
        terminal.answer("项目名称是什么？", "读书角")
        terminal.answer("主管部门是哪个？", "文旅局")
        terminal.wait_for("实施单位是哪个？")
        terminal.type("县")
        terminal.press("up")
        terminal.wait_for("前面填的：读书角")
        terminal.wait_for("> 填写      主管部门：文旅局")
        terminal.press("up", "enter")
        terminal.wait_for("> 读书角")
        terminal.type("二期")
        terminal.press("enter")
        terminal.wait_for("实施单位是哪个？")
        terminal.wait_for("项目名称：读书角二期")
        terminal.wait_for("> 县")


def test_nothing_above_the_first_question_is_said_in_a_word(home: Path) -> None:
    with Terminal(["new"], home) as terminal:
        terminal.wait_for("自评的是哪一年度？")
        terminal.press("up")
        terminal.wait_for("前面还没有填过的格")


@at_every_size
def test_in_a_long_answer_up_leaves_from_the_first_line_only(five: Path) -> None:
    with Terminal(["open", "3"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("escape")
        go_to(terminal, "总体目标")
        terminal.wait_for("预期目标是什么？")
        terminal.press("up", "up", "up", "up", "up", "up", "up", "up", "up", "up")
        terminal.wait_for("前面填的：")


@pytest.mark.parametrize("columns", [40, 80, 109])
def test_nothing_stands_beside_the_question_where_there_is_none(
    home: Path, columns: int
) -> None:
    with Terminal(["new"], home, columns=columns) as terminal:
        terminal.wait_for("自评的是哪一年度？")
        assert "数量指标" not in terminal.text


def test_what_is_said_under_the_line_is_folded_anew_with_the_width(five: Path) -> None:
    last = str(five / "3.toml")
    with Terminal(["new", "--from", last], five, folder=five.parent) as terminal:
        terminal.wait_for("Ctrl+T 这一段都不变：主管部门 昌吉州财政局、实施单位")
        terminal.resize(40, 12)
        terminal.wait_for("Ctrl+T 这一段都不变：主管部门 昌吉州财")
        terminal.wait_for("政局、实施单位")
        terminal.resize(120, 40)
        terminal.wait_for("Ctrl+T 这一段都不变：主管部门 昌吉州财政局、实施单位")


@at_every_size
def test_the_review_says_where_every_cell_comes_from(
    five: Path, tmp_path: Path
) -> None:
    with Terminal(["open", "3"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.look_for("自动计算  预算执行率的分值：10")
        terminal.press("home")
        terminal.look_for("填写      年度：2020")
        terminal.look_for("填写      项目名称：")

    last = str(five / "3.toml")
    with Terminal(["new", "--from", last], five, folder=tmp_path) as terminal:
        terminal.press("f3")
        terminal.wait_for("核对：")
        terminal.press("home")
        terminal.look_for("未填  ")
        terminal.look_for("沿用上年  项目名称：巾帼脱贫示范基地经费（待核对）")


def test_what_is_typed_behind_a_choice_is_in_the_line_that_it_leads_to(
    home: Path,
) -> None:
    with Terminal(["new", "--year", "2020"], home) as terminal:
        terminal.wait_for("项目名称是什么？")
        for word in ("读书角", "图书室", "阅览室"):
            terminal.press("f2")
            terminal.wait_for("目录：")
            terminal.type(f"\x1b[H\x1b[B\x1b[B\x1b[B\r{word}")
            terminal.wait_for("数量指标：写第一项")
            terminal.wait_for(f"> {word}")
            terminal.type("\x15\x1b[17~")
            terminal.wait_for("还不能导出")
            terminal.press("escape")
            terminal.wait_for("数量指标：写第一项")


def test_an_answer_of_another_row_stands_above_with_the_name_of_its_row() -> None:
    form = example(edition("2020"))
    name = form.indicators[0].name
    there = Interview.resume(edition(form.edition), form, "indicators[0].target")

    after = there.answer("3个").go("indicators[1].target")

    begun = f"第 1 行“{str(name)[:11]}"
    assert last_answers(after, 3)[0].startswith(begun)
    assert "的年度指标值：3个 原来的得分不再适用" in last_answers(after, 3)[0]
    assert last_answers(after.go("indicators[0].score"), 3)[0].startswith(
        "年度指标值：3个"
    )


@at_every_size
def test_where_no_error_is_left_the_doubts_that_wait_are_counted(five: Path) -> None:
    with Terminal(["open", "3"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("escape", "f4")
        terminal.wait_for("没有要改的地方；还有 1 处提醒没有核对")


def test_the_points_that_are_missing_are_told_once_and_not_again_by_group(
    home: Path,
) -> None:
    with Terminal(["new", "--year", "2025"], home, **WIDE) as terminal:
        terminal.wait_for("项目名称是什么？")
        terminal.press("f3")
        terminal.wait_for("要改和要核对的地方")
        terminal.wait_for("产出指标现有 0 分，比标准 50 分少 50 分")
        assert terminal.text.count("产出指标现有 0 分") == 1
        assert "确有理由可以调整" not in terminal.text


def test_on_a_short_screen_why_is_folded_and_not_cut(home: Path) -> None:
    with Terminal(["new"], home, columns=40, lines=12) as terminal:
        terminal.wait_for("填四位数的年份；自评一般在第二年年初做，填的是上一年。")


async def dismissed_twice(home: Path) -> Screen[object]:
    """The screen that is left after a list over a question has answered twice."""
    store = FileStore(home)
    app = Ziping(store, store.create(blank_form(edition("2020"))))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f2")
        outline = app.screen
        outline.dismiss(None)
        outline.dismiss(None)
        await pilot.pause()
        return app.screen


def test_a_list_that_answers_twice_takes_no_other_screen_with_it(home: Path) -> None:
    assert isinstance(asyncio.run(dismissed_twice(home)), QuestionScreen)
