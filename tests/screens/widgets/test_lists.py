"""Lists: the heading of the rows in view stays on top of them."""

from pathlib import Path

import pytest

from support.forms import CATEGORIES
from support.sizes import at_every_size
from support.terminal import Terminal

SECTIONS = {"项目信息", "项目资金", "总体目标", *CATEGORIES}
HEADINGS = {"要改和要核对的地方", *SECTIONS}

FEW = 6
"""Headings that come to the top at least on the way from the end to the beginning."""


def underlined(terminal: Terminal) -> list[str]:
    """The lines that are underlined from their first column on, from above."""
    lines = []
    for y in range(terminal.screen.lines):
        row = terminal.screen.buffer[y]
        if row[1].underscore:
            cells = (row[x] for x in range(terminal.screen.columns))
            lines.append("".join(c.data for c in cells if c.underscore).strip())
    return lines


@at_every_size
def test_the_heading_of_what_is_in_view_stays_in_view(five: Path) -> None:
    with Terminal(["open", "1"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("end")
        terminal.settle()
        assert underlined(terminal)
        assert terminal.marked.startswith(">")
        seen = set()
        for _ in range(120):
            terminal.press("up")
            terminal.settle()
            seen.add(next(h for h in underlined(terminal) if h in HEADINGS))
            if terminal.marked.startswith(">错误"):
                break
            assert terminal.marked.startswith((">填写", ">自动", ">未填", ">提醒"))
        assert len(seen) >= FEW
        assert "要改和要核对的地方" in seen


@pytest.mark.parametrize("none_wanted", ["", "1"])
def test_the_parts_of_a_list_are_told_apart_by_rules(
    five: Path, none_wanted: str
) -> None:
    told = {"NO_COLOR": none_wanted} if none_wanted else {}
    with Terminal(["open", "1"], five, environment=told, lines=40) as terminal:
        terminal.wait_for("核对：")
        terminal.settle()
        lines = terminal.text.split("\n")
        assert lines[1].strip() == "─" * 78
        assert lines[-3].strip() == "─" * 78
        terminal.resize(80, 24)
        terminal.settle()
        assert "─" not in terminal.text
        first = terminal.screen.buffer[0]
        assert all(first[x].underscore for x in range(1, 79))
