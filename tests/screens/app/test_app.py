"""The app as a person meets it: the real program under a pty, 80 by 24."""

import tomllib
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from support.forms import CATEGORIES
from support.papers import Paper, papers
from support.sizes import at_every_size
from support.steps import headed, leave, row_menu
from support.terminal import Terminal

HEADINGS = ("年初预算数", "全年预算数", "全年执行数")


@pytest.fixture
def third(samples: Path) -> Paper:
    return papers(samples / "changji-2020.txt")[2]


def fill(terminal: Terminal, paper: Paper) -> None:
    """Answer every question, from the first one to check answers."""
    terminal.answer("自评的是哪一年度？", paper.year)
    terminal.answer("项目名称是什么？", paper.name)
    terminal.answer("主管部门是哪个？", paper.department)
    terminal.answer("实施单位是哪个？", paper.unit)
    for line, label in (("total", "年度资金总额"), ("appropriation", "财政拨款")):
        for heading, amount in zip(HEADINGS, paper.funds[line], strict=True):
            terminal.answer(f"{label}的{heading}是多少万元？", amount)
    terminal.accept("预算执行率这一行的分值定为多少分？")
    terminal.answer("年初定的预期目标是什么？", paper.goals[0])
    terminal.answer("实际完成得怎么样？", paper.goals[1])
    rows = {word: list(r) for word, r in groupby(paper.rows, key=lambda row: row[0])}
    for category in CATEGORIES:
        for number, row in enumerate(rows.get(category, [])):
            fill_row(terminal, begins(category, number), row)
        terminal.accept(begins(category, len(rows.get(category, []))))


def begins(category: str, count: int) -> str:
    """What is asked where another row of a category would begin."""
    return f"{category}已有 {count} 项" if count else f"{category}：写第一项"


def fill_row(terminal: Terminal, beginning: str, row: list[str]) -> None:
    _, name, target, actual, weight, score, _ = row
    terminal.answer(beginning, name)
    terminal.answer("的年度指标值是多少？", target)
    terminal.answer("实际完成了多少？", actual)
    terminal.answer("的分值定为多少分？", weight)
    terminal.wait_for("得多少分？")
    terminal.wait_for(f"回车采用 {score}）")
    terminal.press("enter")


def hand_in(terminal: Terminal) -> None:
    """Press F6 and confirm the warnings."""
    terminal.press("f6")
    terminal.wait_for("导出前请核对")
    terminal.press("end", "enter")


def table(file: Path) -> list[list[str]]:
    """The cells of the form in a .docx, merged ones once, as another library reads."""
    rows = []
    for row in (row for found in Document(str(file)).tables for row in found.rows):
        cells = {id(cell._tc): cell.text for cell in row.cells}
        rows.append(list(cells.values()))
    return rows


@at_every_size
def test_form_3_is_typed_from_nothing_and_leaves_as_the_official_table(
    home: Path, tmp_path: Path, third: Paper
) -> None:
    with Terminal(["new"], home) as terminal:
        fill(terminal, third)
        terminal.wait_for("合格，可以导出")
        hand_in(terminal)
        terminal.answer("保存为哪个文件？", str(tmp_path / "表.docx"))
        terminal.wait_for("已导出")
        terminal.press("ctrl+q")
        terminal.wait_for("要退出吗")
        terminal.type("y")
        assert terminal.exit_code() == 0

    cells = [cell for row in table(tmp_path / "表.docx") for cell in row]
    assert {third.name, third.department, third.unit, *third.goals} <= set(cells)
    for _, *row in third.rows:
        assert row in [line[-6:] for line in table(tmp_path / "表.docx")]
    facts = tomllib.loads((tmp_path / "表.toml").read_text(), parse_float=Decimal)
    assert [list(row.values()) for row in facts["indicators"]] == [
        [word, name, target, actual, int(weight), int(score), deviation]
        for word, name, target, actual, weight, score, deviation in third.rows
    ]


def test_the_list_of_drafts_opens_one(five: Path) -> None:
    with Terminal([], five) as terminal:
        terminal.wait_for("新填一份自评表")
        terminal.wait_for("> 5  访惠聚经费")
        terminal.press("enter")
        terminal.wait_for("核对：访惠聚经费  合格，可以导出")
        leave(terminal)


@at_every_size
def test_form_1_says_what_is_wrong_is_mended_and_leaves(
    five: Path, tmp_path: Path
) -> None:
    with Terminal(["open", "1"], five) as terminal:
        terminal.wait_for("还不能导出，有 2 处要改")
        terminal.wait_for("还差 15 分才到 100 分")
        terminal.wait_for("效益指标现有 15 分")
        terminal.look_for("总分的分值写“100”，各行之和是 85 分")

        terminal.press("f6")
        terminal.wait_for("还不能导出：妇女儿童工作业务经费")
        assert "保存为哪个文件" not in terminal.text
        terminal.press("enter")
        terminal.answer("“提高妇女就业率”的分值定为多少分？", "25")
        terminal.wait_for("正好 100 分")

        hand_in(terminal)
        terminal.answer("保存为哪个文件？", str(tmp_path / "一.docx"))
        terminal.wait_for("已导出")
        leave(terminal)
    assert table(tmp_path / "一.docx")[-1][:3] == ["总分", "100", "100"]


@at_every_size
def test_going_back_and_changing_an_answer_deletes_nothing(five: Path) -> None:
    before = saved(five, 3)
    with Terminal(["open", "3"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("escape")
        terminal.wait_for("服务对象满意度指标已有 1 项")
        terminal.press("escape")
        terminal.wait_for("得多少分？")
        terminal.press("f7")
        terminal.wait_for("的分值定为多少分？")
        terminal.wait_for("> 10")
        terminal.press("f8", "f8")
        terminal.wait_for("服务对象满意度指标已有 1 项")
        leave(terminal)
    assert saved(five, 3) == before


@at_every_size
def test_what_is_refused_stays_and_nothing_moves(home: Path) -> None:
    with Terminal(["new"], home) as terminal:
        terminal.answer("自评的是哪一年度？", "去年")
        terminal.wait_for("请填四位数的年份")
        terminal.wait_for("> 去年")
        terminal.wait_for("第 1 题")
        terminal.answer("自评的是哪一年度？", "２０２０年")
        terminal.answer("项目名称是什么？", "×××项目")
        terminal.wait_for("模板")
        terminal.wait_for("> ×××项目")


@at_every_size
def test_what_was_typed_without_enter_is_still_there_after_going_away(
    home: Path,
) -> None:
    with Terminal(["new", "--year", "2020"], home) as terminal:
        terminal.wait_for("项目名称是什么？")
        terminal.type("还没有回车")
        terminal.press("f8")
        terminal.answer("主管部门是哪个？", "某局")
        terminal.wait_for("实施单位是哪个？")
        terminal.press("escape", "escape")
        terminal.wait_for("> 还没有回车")
        terminal.wait_for("这一题打的字还没有回车")
        terminal.press("enter")
        terminal.wait_for("项目名称：还没有回车")


def test_what_has_no_enter_yet_is_told_before_the_form_leaves(five: Path) -> None:
    with Terminal(["open", "5"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("escape", "escape")
        terminal.wait_for("“群众满意度”得多少分？")
        terminal.press("end", "backspace", "backspace")
        terminal.type("8")
        terminal.press("f6")
        terminal.wait_for("有 1 题打了字还没有回车，导出的是原来的内容。")
        terminal.wait_for("> 得分：8")
        terminal.press("enter")
        terminal.wait_for("“群众满意度”得多少分？")
        terminal.wait_for("> 8")
        terminal.press("ctrl+z")
        terminal.wait_for("已恢复这一格原来的内容")
        terminal.wait_for("> 10")


def test_text_left_at_the_last_question_is_told_once_and_only_there(
    five: Path,
) -> None:
    with Terminal(["open", "5"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("escape")
        terminal.wait_for("服务对象满意度指标已有 1 项")
        terminal.type("还没想好")
        terminal.wait_for("> 还没想好")
        terminal.press("f8")
        terminal.wait_for("核对：访惠聚经费")
        terminal.press("f6")
        terminal.wait_for("有 1 题打了字还没有回车")
        terminal.wait_for("> 三级指标：还没想好")
        terminal.press("enter")
        terminal.wait_for("> 还没想好")
        terminal.press("end", "ctrl+u", "f6")
        terminal.wait_for("导出前请核对")


def test_an_answer_that_was_erased_is_still_told(five: Path) -> None:
    with Terminal(["open", "5"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("escape", "escape")
        terminal.wait_for("“群众满意度”得多少分？")
        terminal.press("end", "ctrl+u", "f8", "escape")
        terminal.wait_for("原来写的是“10”；清空还没有回车")


@at_every_size
def test_escape_at_the_first_question_leads_back_to_the_list(five: Path) -> None:
    with Terminal(["new"], five) as terminal:
        terminal.wait_for("自评的是哪一年度？")
        terminal.press("escape")
        terminal.wait_for("> 5  访惠聚经费")
        terminal.press("enter")
        terminal.wait_for("核对：访惠聚经费")


def test_the_outline_leads_back_to_the_list(five: Path) -> None:
    with Terminal(["open", "1"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("f2")
        terminal.wait_for("目录：")
        terminal.press("end")
        terminal.wait_for("> 先放下这一份，回到草稿列表")
        terminal.press("enter")
        terminal.wait_for("> 1  ")
        terminal.wait_for("新填一份自评表")


@at_every_size
def test_of_a_form_that_is_filled_in_the_outline_says_so(five: Path) -> None:
    with Terminal(["open", "2"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("f2")
        terminal.wait_for("目录：")
        terminal.press("end")
        terminal.wait_for("> 这一份填好了，回到草稿列表")
        terminal.press("enter")
        terminal.wait_for("> 2  ")


@at_every_size
def test_an_amount_that_is_likely_in_the_wrong_unit_is_told_at_once(
    home: Path,
) -> None:
    with headed(home) as terminal:
        terminal.answer("年度资金总额的年初预算数是多少万元？", "120000")
        terminal.wait_for("合 12 亿元，请核对单位")


@at_every_size
def test_undo_says_what_it_undid(home: Path) -> None:
    with Terminal(["new", "--year", "2020"], home) as terminal:
        terminal.answer("项目名称是什么？", "甲项目")
        terminal.wait_for("主管部门是哪个？")
        terminal.press("ctrl+z")
        terminal.wait_for("已撤销：项目名称：甲项目")
        terminal.wait_for("项目名称是什么？")
        terminal.press("ctrl+y")
        terminal.wait_for("已重做：项目名称：甲项目")
        terminal.wait_for("主管部门是哪个？")
        terminal.press("ctrl+y")
        terminal.wait_for("没有可以重做的")
        terminal.press("ctrl+z")
        terminal.answer("项目名称是什么？", "乙项目")
        terminal.wait_for("主管部门是哪个？")
        terminal.press("ctrl+y")
        terminal.wait_for("没有可以重做的")


def test_an_error_in_the_program_is_a_sentence_and_a_number(home: Path) -> None:
    code = (
        "import sys; from screens.cli import main;"
        "from screens.terminal.tty import set_environment; set_environment();"
        "from screens.app.question import QuestionScreen as Q;"
        "Q.action_skip = lambda self: {}['私密的内容'];"
        "sys.exit(main(['new']))"
    )
    with Terminal([], home, program=["-c", code]) as terminal:
        terminal.wait_for("自评的是哪一年度？")
        terminal.press("f8")
        assert terminal.exit_code() == 2
        terminal.wait_for("程序出错，编号")
        assert "Traceback" not in terminal.text
        assert "私密" not in terminal.text
    log = home / "errors.log"
    assert "KeyError" in log.read_text()
    assert log.stat().st_mode & 0o777 == 0o600


def test_text_of_people_is_text(home: Path) -> None:
    with Terminal(["new"], home) as terminal:
        terminal.answer("自评的是哪一年度？", "2020")
        terminal.answer("项目名称是什么？", "[/元][@click=app.quit]甲[b]")
        terminal.wait_for("主管部门是哪个？")
        terminal.wait_for("项目名称：[/元][@click=app.quit]甲[b]")
        terminal.press("f3")
        terminal.wait_for("核对：[/元][@click=app.quit]甲[b]")
        terminal.press("f2")
        terminal.wait_for("目录：[/元][@click=app.quit]甲[b]")


def test_every_answer_is_saved_when_the_program_is_killed(home: Path) -> None:
    with Terminal(["new"], home) as terminal:
        terminal.answer("自评的是哪一年度？", "2020")
        terminal.answer("项目名称是什么？", "断线的项目")
        terminal.wait_for("主管部门是哪个？")
        terminal.kill()
    with Terminal(["open", "1"], home) as terminal:
        terminal.wait_for("主管部门是哪个？")
        terminal.press("escape")
        terminal.wait_for("> 断线的项目")


def test_a_draft_is_private_and_remembers_the_place(home: Path) -> None:
    with Terminal(["new", "--year", "2021"], home) as terminal:
        terminal.wait_for("项目名称是什么？")
        terminal.press("f8")
        terminal.answer("主管部门是哪个？", "某局")
        terminal.wait_for("实施单位是哪个？")
        leave(terminal)
    assert home.stat().st_mode & 0o777 == 0o700
    assert (home / "1.toml").stat().st_mode & 0o777 == 0o600
    with Terminal([], home) as terminal:
        terminal.wait_for("1  （未填项目名称）  2021")
        terminal.press("down", "enter")
        terminal.wait_for("实施单位是哪个？")


def test_an_existing_file_is_replaced_only_after_asking(
    five: Path, tmp_path: Path
) -> None:
    (tmp_path / "有.docx").write_text("旧")
    with Terminal(["open", "5"], five) as terminal:
        terminal.wait_for("核对：")
        hand_in(terminal)
        terminal.answer("保存为哪个文件？", str(tmp_path / "有.docx"))
        terminal.wait_for("要覆盖吗？")
        terminal.type("n")
        terminal.wait_for("保存为哪个文件？")
        assert (tmp_path / "有.docx").read_text() == "旧"
        terminal.press("enter")
        terminal.wait_for("要覆盖吗？")
        terminal.type("y")
        terminal.wait_for("已导出")
        leave(terminal)
    assert table(tmp_path / "有.docx")[-1][:3] == ["总分", "100", "100"]


@pytest.mark.parametrize("end", ["", "/"], ids=["bare", "with a stroke"])
def test_a_folder_takes_the_files_and_is_proposed_again(
    five: Path, short_path: Path, end: str
) -> None:
    folder = short_path / "报送"
    folder.mkdir()
    with Terminal(["open", "5"], five) as terminal:
        terminal.wait_for("核对：")
        hand_in(terminal)
        terminal.answer("保存为哪个文件？", f"{folder}{end}")
        terminal.wait_for("访惠聚经费-绩效自评表.docx 和同名的 .toml")
        terminal.wait_for("按 Ctrl+Q 退出；按 F2 选最后一行回列表。")
        terminal.press("f6")
        terminal.wait_for("保存为哪个文件？")
        terminal.wait_for(f"> {folder}{end}")
    written = {path.name for path in short_path.rglob("*.*")}
    assert written >= {"访惠聚经费-绩效自评表.docx", "访惠聚经费-绩效自评表.toml"}
    assert not (short_path / "报送.docx").exists()


def test_where_there_is_no_folder_nothing_is_said_of_files_there(
    five: Path, tmp_path: Path
) -> None:
    with Terminal(["open", "5"], five) as terminal:
        terminal.wait_for("核对：")
        hand_in(terminal)
        terminal.answer("保存为哪个文件？", str(tmp_path / "没有" / "表.docx"))
        terminal.wait_for("文件夹不存在。请换一个位置")
        assert not terminal.shows("原有的文件")


@at_every_size
def test_less_than_the_rule_asks_for_a_reason_and_more_is_refused(five: Path) -> None:
    with Terminal(["open", "3"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("escape", "escape")
        terminal.wait_for("“帮扶妇女满意度（%）”得多少分？")
        terminal.answer("得多少分？", "11")
        terminal.wait_for("高出 1 分")
        terminal.answer("得多少分？", "9.5")
        terminal.answer("为什么没有得满分？", "无")
        terminal.wait_for("原因")
        terminal.wait_for("为什么没有得满分？")
        terminal.answer("为什么没有得满分", "两份问卷没有收回；下年改为上门回访。")
        terminal.wait_for("服务对象满意度指标已有 1 项")
        leave(terminal)
    assert saved(five, 3)["indicators"][-1]["score"] == Decimal("9.5")


@at_every_size
def test_a_row_is_deleted_after_asking_and_comes_back(five: Path) -> None:
    with Terminal(["open", "3"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("escape", "escape")
        terminal.wait_for("“帮扶妇女满意度（%）”得多少分？")
        row_menu(terminal, "删除这一行")
        terminal.wait_for("要删除“帮扶妇女满意度（%）”这一行吗？")
        terminal.wait_for("> 否")
        terminal.type("y")
        terminal.wait_for("还差 10 分")
        terminal.press("ctrl+z")
        terminal.wait_for("正好 100 分")
        leave(terminal)
    assert len(saved(five, 3)["indicators"]) == 8


@at_every_size
def test_the_next_problem_is_one_key_away(five: Path) -> None:
    with Terminal(["open", "1"], five) as terminal:
        terminal.wait_for("还不能导出，有 2 处要改")
        terminal.press("escape", "f4")
        terminal.wait_for("“提高妇女就业率”的分值定为多少分？")
        terminal.wait_for("还差 15 分才到 100 分")
        terminal.press("f4")
        terminal.wait_for("改用各行算出的数吗？")


@at_every_size
def test_the_outline_tells_the_state_of_each_section_in_words(home: Path) -> None:
    with Terminal(["new"], home) as terminal:
        terminal.answer("自评的是哪一年度？", "2020")
        terminal.wait_for("项目名称是什么？")
        terminal.press("f2")
        terminal.wait_for("项目信息  进行中")
        terminal.wait_for("项目资金  未开始")
        terminal.wait_for("总体目标  未开始")
        terminal.press("down", "down", "enter")
        terminal.wait_for("年初定的预期目标是什么？")


@at_every_size
def test_an_answer_changed_from_the_review_leads_back_to_it(five: Path) -> None:
    with Terminal(["open", "5"], five) as terminal:
        terminal.wait_for("核对：访惠聚经费")
        terminal.press("home")
        terminal.look_for("> 填写      项目名称：访惠聚经费")
        terminal.press("enter")
        terminal.answer("项目名称是什么？", "访惠聚工作经费")
        terminal.wait_for("核对：访惠聚工作经费")
        terminal.wait_for("> 填写      项目名称：访惠聚工作经费")


def test_keys_typed_while_it_starts_are_not_lost(home: Path) -> None:
    with Terminal(["new"], home) as terminal:
        terminal.type("2020\r")
        terminal.wait_for("项目名称是什么？")
        terminal.wait_for("年度：2020")


def test_lines_typed_while_it_starts_are_asked_about_and_not_lost(home: Path) -> None:
    with Terminal(["new"], home) as terminal:
        terminal.type("2020\r早打的字\r某局\r")
        terminal.wait_for("粘贴了 3 行，这一格只有一行，要怎样？")
        terminal.press("enter")
        terminal.wait_for("> 2020 早打的字某局")


def test_leaving_asks_and_escape_stays(home: Path) -> None:
    with Terminal(["new"], home) as terminal:
        terminal.wait_for("自评的是哪一年度？")
        terminal.press("ctrl+q")
        terminal.wait_for("要退出吗")
        terminal.press("ctrl+q", "escape")
        terminal.wait_for("自评的是哪一年度？")
        terminal.answer("自评的是哪一年度？", "2020")
        terminal.wait_for("项目名称是什么？")


@at_every_size
def test_the_question_and_the_ledger_are_in_view(home: Path) -> None:
    with Terminal(["new"], home) as terminal:
        terminal.wait_for("自评的是哪一年度？")
        terminal.wait_for("合计 10/100，还差 90 分")
        terminal.type("2020")
        terminal.wait_for("> 2020")


def saved(home: Path, number: int) -> dict[str, Any]:
    """The draft as it lies in its file."""
    text = (home / f"{number}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text, parse_float=Decimal)
