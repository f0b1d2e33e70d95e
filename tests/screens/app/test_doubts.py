"""What people doubted: what is wrong is told in one order and one way of counting."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from screens.presenters.lists.findings import coming_rows, problem_rows, question_of
from support.command import Ran
from support.paths import FORMS
from support.sizes import at_every_size
from support.steps import go_to, new_form, row_menu
from support.terminal import Terminal
from wizard.address import new_row, row_cell
from wizard.editions.library import edition
from wizard.form import Form, Indicator, Printed
from wizard.frozen import changed
from wizard.interview.interview import Interview
from wizard.toml.form_file import dumps, loads


@pytest.fixture
def first() -> Form:
    """The form whose 效益指标 lack 15 points."""
    return loads((FORMS / "1-妇女儿童工作业务经费.toml").read_bytes(), "")


@pytest.fixture
def over(first: Form) -> Form:
    """The same with 35 of 30 points in 效益指标, and 满意度指标 not begun."""
    points = {10: Decimal(15), 11: Decimal(20)}
    rows = enumerate(first.indicators[:12])
    given = ((row, points.get(number, Decimal(5))) for number, row in rows)
    scored = (changed(row, weight=weight, score=weight) for row, weight in given)
    return changed(first, indicators=tuple(scored))


def test_the_outline_says_that_a_group_lacks_points(five: Path) -> None:
    with Terminal(["open", "1"], five) as terminal:
        terminal.wait_for("> 错误  分值合计 85 分")
        terminal.press("enter")
        terminal.answer("“提高妇女就业率”的分值定为多少分？", "20")
        terminal.wait_for("> 错误  分值合计 95 分，还差 5 分")
        terminal.press("f2")
        terminal.wait_for("社会效益指标（1 项）  效益指标还差 5 分")


def test_the_keys_of_the_paper_name_the_way_onward(five: Path) -> None:
    with Terminal(["open", "2"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("f3")
        terminal.wait_for("F6 导出")


def test_what_has_too_many_points_comes_before_what_is_not_begun(over: Form) -> None:
    form = changed(over, printed=Printed())
    now = Interview.resume(edition("2020"), form, new_row("服务对象满意度指标"))
    found = now.next_problem()

    assert found is not None
    assert found.at == row_cell(10, "weight")
    assert found.message == (
        "效益指标现有 35 分，比标准 30 分多 5 分，请调低其中几行的分值。"
    )
    assert (second := now.go(found.at).next_problem()) is not None
    assert second.message == (
        "满意度指标现有 0 分，比标准 10 分少 10 分，请补上漏填的指标。"
    )


@at_every_size
def test_a_deadline_in_a_name_is_told_of_as_soon_as_the_target_says_none(
    home: Path,
) -> None:
    with new_form(home) as terminal:
        go_to(terminal, "时效指标")
        terminal.answer("时效指标：写第一项", "10月之前完成各项工作")
        terminal.answer("“10月之前完成各项工作”的年度指标值是多少？", "100%")
        terminal.wait_for(
            "期限藏在名称里，100% 说不清哪一天。知道日期的，年度指标值和实际完成值都"
            "改成日期；不知道的，可以保持原样，先往下填，最后核对时再确认。"
        )
        terminal.wait_for("“10月之前完成各项工作”实际完成了多少？")


@at_every_size
def test_in_the_list_such_a_deadline_names_the_key_that_confirms_it(
    five: Path,
) -> None:
    with Terminal(["open", "1"], five) as terminal:
        terminal.wait_for("> 错误  分值合计 85 分")
        terminal.press("end", "home")
        terminal.look_for("> 提醒  第 9 行")
        terminal.wait_for("不知道的，可以保持原样，按空格确认。")
        terminal.press("enter")
        terminal.wait_for("不知道的，可以保持原样。")
        terminal.wait_for("不改，按 Esc 回去")
        terminal.press("escape")
        terminal.wait_for("核对：")
        terminal.type(" ")
        terminal.wait_for("> 已核对  第 9 行")


@at_every_size
def test_a_warning_that_is_told_while_filling_in_says_where_it_is_confirmed(
    home: Path,
) -> None:
    with new_form(home) as terminal:
        go_to(terminal, "数量指标")
        terminal.answer("数量指标：写第一项", "入户宣传")
        terminal.answer("年度指标值是多少？", "≥5000人次")
        terminal.answer("实际完成了多少？", "5000件")
        terminal.wait_for("分值定为多少分？")
        terminal.wait_for("不用改的，先往下填，最后核对时再确认。")


def test_f4_begins_with_what_a_check_names_first_from_another_error_too(
    over: Form, home: Path, ziping: Callable[..., Ran]
) -> None:
    file = home.parent / "多五分.toml"
    file.write_bytes(dumps(over))
    ziping("import", str(file))
    with Terminal(["open", "1"], home) as terminal:
        terminal.wait_for("> 错误  分值合计 95 分")
        terminal.press("escape")
        terminal.wait_for("改用各行算出的数吗？")
        terminal.press("f2")
        terminal.wait_for("可持续影响指标（1 项）  效益指标多了 5 分")
        terminal.wait_for("生态效益指标（0 项）  已完成")
        terminal.press("up", "up", "enter")
        terminal.wait_for("“促进自治州妇女儿童健康发展”的分值定为多少分？")
        terminal.press("escape")
        terminal.wait_for("改用各行算出的数吗？")
        terminal.press("f4")
        terminal.wait_for("“提高妇女就业率”的分值定为多少分？")
        terminal.wait_for("效益指标现有 35 分，比标准 30 分多 5 分")
        terminal.press("f4")
        terminal.wait_for("改用各行算出的数吗？")


def test_an_answer_that_changes_nothing_says_so_where_it_leads_back_to(
    five: Path,
) -> None:
    with Terminal(["open", "2"], five) as terminal:
        terminal.look_for("> 提醒  第 5 行")
        terminal.press("enter")
        terminal.wait_for("就回到核对全表")
        terminal.press("enter")
        terminal.wait_for("没有改动：")
        terminal.wait_for("照旧。")
        terminal.wait_for("> 提醒  ")


@at_every_size
def test_an_error_about_points_says_how_a_row_is_added_and_why_another_one_opens(
    five: Path,
) -> None:
    with Terminal(["open", "1"], five) as terminal:
        terminal.wait_for("> 错误  分值合计 85 分")
        terminal.press("enter")
        terminal.wait_for("“提高妇女就业率”的分值定为多少分？")
        terminal.wait_for("请补上漏填的指标（按 F2 选那一类），或调高分值")
        terminal.wait_for("不改，按 Esc 回去。")
        terminal.type("12\r")
        terminal.wait_for("> 错误  分值合计 87 分")
        terminal.press("enter")
        terminal.wait_for("“促进自治州妇女儿童健康发展”的分值定为多少分？")
        terminal.wait_for("第 11 行刚改过，接着看这一行。")
        terminal.wait_for("不改，按 Esc 回去。")


@at_every_size
def test_a_warning_about_all_rows_asks_what_to_do_and_opens_no_row(five: Path) -> None:
    with Terminal(["open", "2"], five) as terminal:
        terminal.wait_for("> 提醒  预算执行率和 14 项指标全是满分")
        terminal.wait_for("特别是效益和满意度。核对过了，按空格确认。")
        terminal.press("enter")
        terminal.wait_for("> 逐行核对过，都属实：确认")
        terminal.press("escape")
        terminal.wait_for("> 提醒  预算执行率和 14 项指标全是满分")
        terminal.press("enter")
        terminal.wait_for("> 逐行核对过，都属实：确认")
        terminal.look_for("> 改第 2 行")
        terminal.press("enter")
        terminal.wait_for("得多少分？")
        terminal.press("escape")
        terminal.wait_for("> 提醒  预算执行率和 14 项指标全是满分")
        terminal.press("enter", "enter")
        terminal.wait_for("> 已核对  预算执行率和 14 项指标全是满分")


def test_what_f9_has_changed_stays_changed_though_a_second_one_changes_nothing(
    five: Path,
) -> None:
    with Terminal(["open", "1"], five) as terminal:
        terminal.wait_for("> 错误  分值合计 85 分")
        terminal.press("enter")
        terminal.wait_for("定为多少分？")
        row_menu(terminal, "把还差的")
        terminal.wait_for("改动已存好，回车就回到核对全表")
        row_menu(terminal, "把效益指标的 30 分平均")
        terminal.wait_for("改动已存好，回车就回到核对全表")
        row_menu(terminal, "把效益指标的 30 分平均")
        terminal.wait_for("分值本来就是这样分的，没有改动。")
        terminal.wait_for("改动已存好，回车就回到核对全表")


def test_check_answers_names_first_what_f4_goes_to_first(over: Form) -> None:
    rows = (
        *over.indicators,
        Indicator(category="服务对象满意度指标", name="社区居民满意度"),
    )
    form = changed(over, indicators=rows, printed=Printed())
    now = Interview.resume(edition("2020"), form, "year")

    first, *others = (question_of(now, row.of) for row in problem_rows(now) if row.of)

    assert (found := now.next_problem()) is not None
    assert first == found.at == row_cell(10, "weight")
    assert row_cell(12, "target") in others


@at_every_size
def test_beside_errors_it_is_said_that_there_are_warnings_and_which_will_come(
    five: Path,
) -> None:
    with Terminal(["open", "1"], five) as terminal:
        terminal.wait_for("还不能导出，有 2 处要改，另有 2 处提醒")
        terminal.look_for("改好以后还有一处提醒：现在各项都是满分")
        terminal.press("home", "f6")
        terminal.wait_for("还不能导出：")
        terminal.look_for("改好以后还有一处提醒：现在各项都是满分")


def test_what_will_be_doubtful_is_told_only_of_a_form_that_is_filled_in(
    first: Form,
) -> None:
    row = changed(first.indicators[0], deviation="疫情。", score=Decimal(1))
    lost = changed(first, indicators=(row, *first.indicators[1:]))
    blank = changed(first, goals=changed(first.goals, actual=None))

    told = [coming_rows(Interview.resume(edition("2020"), f)) for f in (lost, blank)]

    assert told == [(), ()]
    assert coming_rows(Interview.resume(edition("2020"), first))
