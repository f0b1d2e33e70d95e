"""The card of an indicator: Enter walks through it, and rows are rearranged."""

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from support.sizes import at_every_size
from support.steps import go_to, new_form, row_menu
from support.terminal import Terminal


def rows(home: Path) -> list[dict[str, Any]]:
    """The rows of the first draft."""
    text = (home / "1.toml").read_text("utf-8")
    found: list[dict[str, Any]] = tomllib.loads(text, parse_float=Decimal)["indicators"]
    return found


def names(home: Path) -> str:
    return " ".join(row["name"] for row in rows(home))


def begin_row(terminal: Terminal, name: str, target: str, actual: str) -> None:
    """Fill in the card of a row up to its points."""
    terminal.answer("数量指标", name)
    terminal.answer(f"“{name}”的年度指标值是多少？", target)
    terminal.answer(f"“{name}”实际完成了多少？", actual)
    terminal.answer(f"“{name}”的分值定为多少分？", "10")
    terminal.wait_for(f"“{name}”得多少分？")


@at_every_size
def test_the_score_is_proposed_with_its_formula_and_a_reason_asked_when_due(
    home: Path,
) -> None:
    with new_form(home) as terminal:
        go_to(terminal, "数量指标")
        begin_row(terminal, "受助", "≥11442人次", "4164人次")
        terminal.wait_for("4164 ÷ 11442 × 10 = 3.64")
        terminal.wait_for("（回车采用 3.64）")
        terminal.press("enter")
        terminal.answer("“受助”为什么没有得满分？", "无")
        terminal.wait_for("写明原因和改进措施，写“无”不算。")
        terminal.answer("“受助”为什么没有得满分？", "停课两期，下年补办。")
        terminal.wait_for("数量指标已有 1 项。再加一项")
        begin_row(terminal, "发书", "200册", "200册")
        terminal.press("enter")
        terminal.wait_for("数量指标已有 2 项")
    assert [row["deviation"] for row in rows(home)] == ["停课两期，下年补办。", "无"]
    assert rows(home)[0]["score"] == Decimal("3.64")


def test_a_score_below_the_rules_is_told_with_both_ways_to_mend_it(home: Path) -> None:
    with new_form(home) as terminal:
        go_to(terminal, "数量指标")
        begin_row(terminal, "发书", "200册", "200册")
        terminal.answer("“发书”得多少分？", "9")
        terminal.answer("“发书”为什么没有得满分？", "无")
        terminal.wait_for("按规则可得 10 分")
        terminal.wait_for("没有原因请把得分改为 10 分。")
        terminal.press("end", "ctrl+u", "escape")
        terminal.wait_for("“发书”得多少分？")
        terminal.wait_for("现在是 9，回车不变；要用 10，先清空再回车。")
        terminal.press("ctrl+u", "enter")
        terminal.wait_for("数量指标已有 1 项")
    assert rows(home)[0]["score"] == Decimal(10)


def test_what_is_doubtful_about_an_answer_is_told_under_the_next_line(
    home: Path,
) -> None:
    with new_form(home) as terminal:
        go_to(terminal, "项目资金")
        terminal.answer("年度资金总额的年初预算数是多少万元？", "135000")
        terminal.wait_for("年度资金总额的全年预算数是多少万元？")
        below = terminal.text.split("年度资金总额的全年预算数是多少万元？")[1]
        assert "合 13.5 亿元，请核对单位" in below


def two_rows(home: Path) -> Terminal:
    """A form with two names of rows, at the target of the first."""
    terminal = new_form(home)
    go_to(terminal, "数量指标")
    terminal.paste("受助\n发书", bracketed=True)
    terminal.wait_for("每行作一项三级指标，共 2 项")
    terminal.press("enter")
    terminal.wait_for("“受助”的年度指标值是多少？")
    return terminal


@at_every_size
def test_a_row_is_moved_and_copied_and_each_step_can_be_undone(home: Path) -> None:
    with two_rows(home) as terminal:
        row_menu(terminal, "下移一行")
        terminal.wait_for("已移动这一行")
        assert names(home) == "发书 受助"
        row_menu(terminal, "上移一行")
        terminal.wait_for("已移动这一行")
        terminal.wait_for("“受助”的年度指标值是多少？")
        assert names(home) == "受助 发书"
        row_menu(terminal, "照样再加一行")
        terminal.wait_for("已照样加了一行")
        assert names(home) == "受助 受助 发书"
        terminal.press("ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z")
        terminal.wait_for("已撤销：已放进 2 行三级指标")
        terminal.press("ctrl+y", "ctrl+y")
        terminal.wait_for("已重做：已移动这一行")
        assert names(home) == "发书 受助"


@at_every_size
def test_points_are_spread_over_a_group_and_over_all_groups(home: Path) -> None:
    with two_rows(home) as terminal:
        row_menu(terminal, "把产出指标的 50 分平均分给各行")
        terminal.wait_for("已平均分配")
        terminal.wait_for("60/100，还差 40 分")
        assert [row["weight"] for row in rows(home)] == [25, 25]
        for section in ("社会效益指标", "服务对象满意度指标"):
            go_to(terminal, section)
            terminal.answer(f"{section}：写第一项", "满意")
            terminal.wait_for("“满意”的年度指标值是多少？")
        row_menu(terminal, "各组的分都平均分给各行，正好 100 分")
        terminal.wait_for("100/100，正好 100 分")
        assert [row["weight"] for row in rows(home)] == [25, 25, 30, 10]
