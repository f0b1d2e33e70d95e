"""Above a question stand the cells of its own row, whatever was answered last."""

from collections.abc import Callable
from pathlib import Path

import pytest

from screens.presenters.question.words import is_counted
from support.command import Ran
from support.sizes import at_every_size
from support.steps import go_to, new_form
from support.terminal import Terminal
from wizard.drafts.file_store import FileStore
from wizard.editions.library import edition
from wizard.form import Form, Indicator
from wizard.frozen import changed
from wizard.interview.interview import Interview

NAME = "帮扶各县市女性领办中小微企业和个体工商户(个)"
"""The first row of form 2, which begins as its third one does."""

CELLS = ("实际完成值：16", "分值：10", "得分：10")


def ask_in_row(terminal: Terminal, home: Path, number: int) -> None:
    """Ask for 年度指标值 of the row of this number, by the palette."""
    form = FileStore(home).look("2").form
    cell = f"indicators[{number - 1}].target"
    question = Interview.at_cell(edition(form.edition), form, cell).number + 1
    terminal.press("ctrl+p")
    terminal.wait_for("查找：")
    terminal.type(f"第 {question} 题")
    terminal.wait_for(f"> 第 {question} 题")
    terminal.press("enter")
    terminal.wait_until_gone("查找：")
    terminal.wait_for("的年度指标值是多少？")


@at_every_size
def test_a_row_that_is_gone_to_tells_its_number_its_name_and_its_cells(
    five: Path,
) -> None:
    with Terminal(["open", "2"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("escape")
        ask_in_row(terminal, five, 1)
        terminal.wait_for("第 1 行")
        terminal.wait_for(f"“{NAME}”的年度指标值是多少？")
        for cell in CELLS:
            terminal.wait_for(cell)
        assert terminal.text.index("得分：10") < terminal.text.index("> 16")


@at_every_size
def test_names_that_begin_alike_are_told_apart(five: Path) -> None:
    with Terminal(["open", "2"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("escape")
        names = [row.name or "" for row in FileStore(five).look("2").form.indicators]
        for number in (1, 3, 12):
            ask_in_row(terminal, five, number)
            terminal.wait_for(f"第 {number} 行")
            if terminal.screen.columns > 40:
                terminal.wait_for(f"“{names[number - 1]}”的年度指标值是多少？")


@at_every_size
def test_a_draft_that_is_opened_again_tells_the_cells_of_its_row(five: Path) -> None:
    draft = FileStore(five).open("2")
    draft.save(draft.form, "indicators[0].score")
    draft.close()
    with Terminal(["open", "2"], five) as terminal:
        terminal.wait_for("得多少分？")
        for cell in ("年度指标值：16", *CELLS[:2]):
            terminal.wait_for(cell)


@at_every_size
def test_begun_from_last_year_the_cells_that_were_carried_over_are_told(
    five: Path,
) -> None:
    last = str(five / "2.toml")
    with Terminal(["new", "--from", last], five, folder=five.parent) as terminal:
        terminal.wait_for("沿用上年，请核对")
        terminal.press("f2")
        terminal.wait_for("目录：")
        terminal.look_for("> 数量指标")
        terminal.press("enter")
        terminal.wait_for("实际完成了多少？")
        for cell in ("年度指标值：16", "分值：10"):
            terminal.wait_for(cell)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], indirect=True)
@pytest.mark.usefixtures("size")
def test_beside_what_was_achieved_stands_what_was_to_be(five: Path) -> None:
    draft = FileStore(five).open("2")
    draft.save(draft.form, "goals.actual")
    draft.close()
    with Terminal(["open", "2"], five) as terminal:
        terminal.wait_for("实际完成得怎么样？")
        terminal.wait_for("预期目标：帮扶各县市女性领办")
        terminal.wait_for("共计帮扶120000元。")
        terminal.wait_for(f"年度指标值：1 {NAME} 16；2 ")
        terminal.wait_for("> ")
        terminal.press("f1")
        terminal.wait_for("帮助：")
        terminal.look_for("14 州级巾帼创业基地满意度（%） 100%")


@at_every_size
def test_where_another_row_may_begin_the_rows_that_stand_are_told(home: Path) -> None:
    with Terminal(["new", "--year", "2025"], home) as terminal:
        terminal.wait_for("项目名称是什么？")
        terminal.press("f2")
        terminal.wait_for("目录：")
        terminal.look_for("> 数量指标")
        terminal.press("enter")
        for answer in ("买书", "9册", "9册", "30", ""):
            terminal.read(0.2)
            terminal.type(answer)
            terminal.press("enter")
        terminal.wait_for("数量指标已有 1 项")
        terminal.wait_for("第 1 行“买书” 年度指标值：9册 实际完成值：9册")


@pytest.mark.usefixtures("five")
def test_line_by_line_a_question_tells_the_cells_of_its_row(
    ziping: Callable[..., Ran],
) -> None:
    ran = ziping("plain", "2", typed=":去 15\n:退出\n")

    _, asked = ran.stdout.split("第 15/92 题")
    told = asked.split("的年度指标值是多少？")[0]
    assert NAME in told
    for cell in CELLS:
        assert cell in told


def test_how_many_questions_there_are_is_told_once_it_is_known(
    home: Path, five: Path
) -> None:
    with Terminal(["open", "2"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("escape", "escape")
        terminal.wait_for("第 91/92 题")
    with new_form(home) as terminal:
        terminal.wait_for("第 2 题")
        go_to(terminal, "服务对象满意度指标")
        terminal.wait_for("第 22 题")
        for question, text in (
            ("三级指标的名称", "村民满意度"),
            ("年度指标值是多少？", "≥95%"),
            ("实际完成了多少？", "96%"),
            ("分值定为多少分？", ""),
            ("得多少分？", ""),
        ):
            terminal.wait_for(question)
            terminal.type(f"{text}\r")
        terminal.wait_for("再加一项，它叫什么？")
        terminal.wait_for("第 27 题")


@at_every_size
def test_above_a_row_that_is_new_stands_nothing_of_the_row_before(home: Path) -> None:
    with new_form(home) as terminal:
        go_to(terminal, "数量指标")
        for question, answer in (
            ("写第一项三级指标的名称", "买书"),
            ("“买书”的年度指标值是多少？", "9册"),
            ("“买书”实际完成了多少？", "9册"),
            ("“买书”的分值定为多少分？", "30"),
            ("“买书”得多少分？", ""),
        ):
            terminal.answer(question, answer)
        terminal.answer("数量指标已有 1 项", "借书")
        terminal.wait_for("“借书”的年度指标值是多少？")
        assert "“买书”" not in terminal.text
        go_to(terminal, "质量指标")
        terminal.wait_for("质量指标：写第一项三级指标的名称")
        assert "“买书”" not in terminal.text


@at_every_size
def test_how_many_parts_there_are_is_told_before_the_questions_can_be_counted(
    home: Path, five: Path
) -> None:
    with new_form(home) as terminal:
        terminal.wait_for("1/12 部分")
        go_to(terminal, "质量指标")
        terminal.wait_for("质量指标：写第一项")
        terminal.wait_for("5/12 部分")
    with Terminal(["open", "2"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("escape", "escape")
        terminal.wait_for("第 91/92 题")
        assert "部分" not in terminal.text


def test_of_a_declaration_all_rows_are_known() -> None:
    row = Indicator(category="数量指标", name="办班", target="5期")
    last = Form(edition="2020", indicators=(row,))
    groups = [changed(row, category=c) for c in ("社会效益指标", "服务对象满意度指标")]
    form = changed(last, indicators=(row, *groups))

    moment = Interview.resume(edition("2020"), form, last=form, declared=True)
    begun = Interview.resume(edition("2020"), form)

    assert (is_counted(moment), is_counted(begun)) == (True, False)
