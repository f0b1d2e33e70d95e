"""A text that is longer than its line is seen whole, typed or standing there."""

from pathlib import Path

from support.sizes import at_every_size
from support.steps import new_form
from support.terminal import Terminal

NAME = (
    "帮扶各县市女性领办中小微企业和个体工商户并组织开展实用技能培训和就业指导服务活动"
)
"""Longer than a line of 80 columns."""


@at_every_size
def test_a_long_text_is_seen_whole_as_it_is_typed(home: Path) -> None:
    with new_form(home) as terminal:
        terminal.type(NAME * 2)
        if terminal.screen.columns < 100:
            terminal.wait_for(f"全文：{NAME}")
        terminal.press("ctrl+u")
        terminal.wait_until_gone("全文：")
        terminal.type("农家书屋\r")
        terminal.wait_for("主管部门是哪个？")
        assert "全文：" not in terminal.text


def test_a_long_name_that_stands_is_seen_whole(home: Path) -> None:
    with Terminal(["new", "--year", "2025"], home, columns=60, lines=20) as terminal:
        terminal.answer("项目名称是什么？", NAME)
        terminal.wait_for("主管部门是哪个？")
        assert "全文：" not in terminal.text
        terminal.press("escape")
        terminal.wait_for(f"全文：{NAME}")
        terminal.press("enter")
        terminal.wait_for("主管部门是哪个？")
        terminal.wait_until_gone("全文：")
