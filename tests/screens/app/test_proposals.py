"""What is proposed stands beside the line; what is doubtful is said at once."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from support.command import Ran
from support.sizes import at_every_size
from support.steps import go_to, headed, new_form, row_menu
from support.terminal import Terminal
from wizard.drafts.file_store import FileStore
from wizard.form import Form


def saved(home: Path) -> Form:
    return FileStore(home).look("1").form


@at_every_size
def test_a_new_forms_points_are_typed_into_an_empty_line(home: Path) -> None:
    with new_form(home) as terminal:
        terminal.press("ctrl+p")
        terminal.wait_for("查找：")
        terminal.type("预算执行率的分值")
        terminal.wait_for("> 第 11 题")
        terminal.press("enter")
        terminal.wait_for("预算执行率这一行的分值定为多少分？")
        terminal.wait_for("> （回车采用 10）")
        terminal.type("12")
        terminal.press("enter")
        terminal.wait_for("年初定的预期目标是什么？")
    assert saved(home).funding.points.weight == Decimal(12)


@at_every_size
def test_rows_that_were_pasted_without_points_are_proposed_even_ones(
    home: Path,
) -> None:
    with new_form(home) as terminal:
        go_to(terminal, "数量指标")
        terminal.paste("买书\t9册\t9册\n讲座\t3场\t3场\n展览\t1场\t1场\n", True)
        terminal.wait_for("放进表里")
        terminal.press("enter")
        terminal.wait_for("“买书”的分值定为多少分？")
        terminal.wait_for("> （回车采用 17）")
        terminal.type("30")
        terminal.press("enter")
        terminal.accept("“买书”得多少分？")
        for _ in range(3):
            terminal.press("f8")
        terminal.wait_for("“讲座”的分值定为多少分？")
        terminal.wait_for("> （回车采用 10）")
        terminal.type("15")
        terminal.press("enter")
        terminal.accept("“讲座”得多少分？")
        for _ in range(3):
            terminal.press("f8")
        terminal.wait_for("“展览”的分值定为多少分？")
        terminal.wait_for("> （回车采用 5）")


@at_every_size
def test_an_undone_change_is_told_without_advice(home: Path) -> None:
    with new_form(home) as terminal:
        go_to(terminal, "项目资金")
        for question, amount in (
            ("年初", "10"),
            ("全年预算", "10"),
            ("全年执行", "20"),
        ):
            terminal.answer(f"年度资金总额的{question}", amount)
        terminal.wait_for("年度资金总额的全年执行数：执行数超过预算数，请核对账目")
        terminal.press("ctrl+z")
        terminal.wait_for("已撤销：年度资金总额的全年执行数：20")
        assert not terminal.shows("请核对账目")


@at_every_size
def test_a_deleted_row_is_found_again_and_then_not_offered_any_more(
    five: Path,
) -> None:
    with Terminal(["open", "2"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("escape", "escape", "f9")
        terminal.wait_for("这一行要怎样？")
        terminal.press("end", "enter")
        terminal.wait_for("删除后可按")
        terminal.type("y")
        terminal.wait_for("已删除第 14 行，按 Ctrl+Z 可以找回")
        terminal.press("ctrl+z")
        terminal.wait_for("已撤销：已删除第 14 行")
        assert not terminal.shows("可以找回")


def test_nothing_is_called_lost_before_the_scores_are_given(home: Path) -> None:
    with new_form(home) as terminal:
        terminal.press("f5")
        terminal.wait_for("总览：")
        terminal.wait_for("得分还没有都填好")
        assert not terminal.shows("没有扣分")


@at_every_size
def test_points_that_raise_a_score_say_so(five: Path) -> None:
    with Terminal(["open", "1"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("escape", "escape", "escape")
        terminal.wait_for("得多少分？")
        row_menu(terminal, "把还差的")
        terminal.wait_for("已把还差的分给了这一行，得分随之改为 20 分")
    assert FileStore(five).look("1").form.indicators[-1].score == Decimal(20)


def test_line_by_line_a_deleted_row_is_found_again_by_an_order(
    ziping: Callable[..., Ran],
) -> None:
    ran = ziping("plain", typed="2025\n:去 14\n买书\n:删除\n:撤销\n")

    assert "已删除第 1 行\n写 :撤销 可以找回。" in ran.stdout
    assert "已撤销：已删除第 1 行\n" in ran.stdout


@at_every_size
def test_a_total_that_may_be_blank_says_so_and_one_that_may_not_names_the_key(
    home: Path,
) -> None:
    with headed(home) as terminal:
        terminal.press("enter")
        terminal.wait_for("年度资金总额的全年预算数是多少万元？")
        terminal.wait_for("年初预算数先空着；批复上有的请按 Esc 回去填")
        terminal.press("enter")
        terminal.wait_for("暂时不知道的，可以先跳过。跳过按 F8。")
        terminal.press("escape")
        terminal.answer("年度资金总额的年初预算数是多少万元？", "20")
        terminal.wait_for("（回车采用 20）")
        terminal.press("enter")
        terminal.wait_for("年度资金总额的全年执行数是多少万元？")
        terminal.settle()
        terminal.kill()
    assert FileStore(home).open("1").form.funding.total.annual_budget == Decimal(20)


def test_what_a_row_is_proposed_and_what_follows_from_its_score_is_said(
    home: Path,
) -> None:
    with new_form(home) as terminal:
        go_to(terminal, "成本指标")
        terminal.answer("写第一项三级指标的名称", "总成本")
        terminal.answer("年度指标值是多少？", "20")
        terminal.wait_for("年度指标值是“20”，照同样的写法填，才好比较。")
        terminal.wait_for("Ctrl+R 取来指标值")
        terminal.answer("实际完成了多少？", "20")
        terminal.wait_for("（回车采用 50）")
        terminal.wait_for("50 分是产出指标还剩的全部；后面还要加行的，这一行写少些。")
        terminal.press("enter")
        terminal.accept("“总成本”得多少分？")
        terminal.wait_for("没有扣分，偏差原因分析及改进措施填了“无”")
        terminal.answer("再加一项，它叫什么？", "无")
        terminal.wait_for("第 1 行的原因已经是“无”；成本指标没有了请直接按回车。")
        terminal.answer("再加一项，它叫什么？", "无")
        terminal.wait_for("“无”当作成本指标没有了，已到下一类")
        terminal.wait_for("经济效益指标：写第一项三级指标的名称")
        terminal.press("enter")
        terminal.wait_for("经济效益指标没有，表上这一行留空，不用写“无”。")


def test_why_a_reason_is_asked_for_speaks_of_lost_points_only_where_some_are(
    five: Path,
) -> None:
    with Terminal(["open", "1"], five) as terminal:
        terminal.wait_for("> 错误")
        terminal.look_for("> 提醒  第 5 行")
        terminal.press("enter")
        terminal.wait_for("为什么远远超过年度指标值？")
        terminal.wait_for("写清为什么超出这么多")
        assert "扣了分" not in terminal.text
