"""The official table beside the question: marked, live, and where one is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pyte.screens import Char

from screens.presenters.question.words import KEY_LINES
from screens.presenters.text.sizes import GUTTER, beside
from support.steps import go_to
from support.terminal import Terminal

WIDE = {"columns": 120, "lines": 40}


def table(terminal: Terminal) -> Iterator[list[Char]]:
    """The lines of the table, by their cells."""
    columns = terminal.screen.columns
    for y in range(terminal.screen.lines):
        row = terminal.screen.buffer[y]
        yield [row[x] for x in range(columns - beside(columns), columns)]


def said(terminal: Terminal) -> str:
    """What the table says, without blanks and lines."""
    cells = (char.data for line in table(terminal) for char in line)
    return "".join("".join(cells).translate({ord(c): None for c in " │─├┤┼"}).split())


def marked(terminal: Terminal) -> list[str]:
    """The lines of the table's cell in reverse video."""
    lines = (
        "".join(char.data for char in line if char.reverse) for line in table(terminal)
    )
    return [line.strip() for line in lines if line]


def tinted(terminal: Terminal, colour: str) -> list[str]:
    """What stands on a colour in the table."""
    lines = (
        "".join(char.data for char in line if char.bg == colour)
        for line in table(terminal)
    )
    return [line.strip() for line in lines if line]


def test_the_table_stands_beside_the_question_with_its_lines(five: Path) -> None:
    with Terminal(["open", "1"], five, **WIDE) as terminal:
        terminal.press("escape")
        terminal.wait_for("第 94/94 题")
        terminal.wait_for("合计 85/100，还差 15 分")
        terminal.wait_for("效益指标   15/30")
        terminal.wait_for("错误 2 处")
        terminal.wait_for("└")
        terminal.settle()
        assert "妇联干部对妇联培100%100%55无训的满意度" in said(terminal)


def test_the_cell_that_is_asked_for_is_marked(five: Path) -> None:
    with Terminal(["open", "3"], five, **WIDE) as terminal:
        terminal.press("escape")
        go_to(terminal, "数量指标")
        terminal.settle()
        assert "".join(marked(terminal)) == "打造自治区级巾帼脱贫示范基地（家）"
        terminal.press("f8")
        terminal.wait_for("年度指标值是多少？")
        terminal.settle()
        assert [line for line in marked(terminal) if line] == ["2"]


def test_an_answer_is_in_the_table_at_once_and_a_key_is_not(home: Path) -> None:
    with Terminal(["new", "--year", "2020"], home, **WIDE) as terminal:
        terminal.wait_for("项目名称是什么？")
        terminal.settle()
        assert marked(terminal) == [""]
        before = len(terminal.sent)
        terminal.type("读")
        terminal.wait_for("> 读")
        terminal.settle()
        assert len(terminal.sent) - before < 200
        assert "读" not in said(terminal)
        terminal.press("enter")
        terminal.wait_for("主管部门是哪个？")
        terminal.settle()
        assert "项目名称读" in said(terminal)
        assert marked(terminal) == [""]


def test_what_is_wrong_is_tinted_and_what_is_missing_has_a_space(five: Path) -> None:
    with Terminal(["open", "1"], five, **WIDE) as terminal:
        terminal.press("escape")
        terminal.wait_for("第 94/94 题")
        terminal.settle()
        assert tinted(terminal, "brightred") == ["85"]
        assert marked(terminal) == ["85"]
    with Terminal(["new", "--year", "2020"], five, **WIDE) as terminal:
        terminal.wait_for("项目名称是什么？")
        terminal.settle()
        open_cells = tinted(terminal, "brightblack")
        assert open_cells
        assert not any(open_cells)


def test_the_headings_of_columns_stay_while_the_rows_scroll(five: Path) -> None:
    with Terminal(["open", "1"], five, **WIDE) as terminal:
        terminal.press("escape")
        terminal.wait_for("第 94/94 题")
        terminal.settle()
        first = "".join(char.data for line in [*table(terminal)][:5] for char in line)
        assert "三级指标" in first
        assert "资金总" not in said(terminal)
        go_to(terminal, "项目资金")
        terminal.settle()
        assert "资金总" in said(terminal)


def test_the_table_comes_and_goes_with_the_width(home: Path) -> None:
    with Terminal(["new"], home) as terminal:
        terminal.wait_for("自评的是哪一年度？")
        terminal.resize(120, 40)
        terminal.wait_for("主管部门")
        terminal.wait_for("项目支出绩效自评表")
        assert marked(terminal) == ["（年度）"]
        terminal.resize(80, 24)
        terminal.wait_until_gone("主管部门")
        terminal.wait_for("自评的是哪一年度？")


@pytest.mark.parametrize("columns", [110, 131, 160])
def test_the_table_is_whole_at_every_width(five: Path, columns: int) -> None:
    with Terminal(["open", "3"], five, columns=columns, lines=40) as terminal:
        terminal.press("escape")
        terminal.wait_for("└")
        terminal.settle()
        lines = ["".join(c.data for c in line).strip() for line in table(terminal)]
        (last,) = (line for line in lines if line.endswith("┘"))
        assert last.startswith("└")
        assert len(last) == beside(columns) - GUTTER


def test_a_key_shows_the_table_at_the_cell_and_one_goes_on_from_there(
    five: Path,
) -> None:
    with Terminal(["open", "3"], five) as terminal:
        terminal.press("escape")
        go_to(terminal, "数量指标")
        terminal.type("\x0c")
        terminal.wait_for("回车 修改这一格")
        terminal.settle()
        assert terminal.marked == "打造自治区级巾帼脱贫示范基地（家）"
        terminal.press("escape")
        terminal.wait_for("打造自治区级")
        terminal.wait_until_gone("回车 修改这一格")
        terminal.wait_for("/62 题")
        terminal.type("\x0c")
        terminal.wait_for("回车 修改这一格")
        terminal.press("right", "enter")
        terminal.wait_for("年度指标值是多少？")
        terminal.answer("年度指标值是多少？", "3")
        terminal.wait_for("实际完成了多少？")


def test_without_colours_nothing_of_it_is_lost(five: Path) -> None:
    told = {"NO_COLOR": "1"}
    with Terminal(["open", "1"], five, environment=told, **WIDE) as terminal:
        terminal.press("escape")
        terminal.wait_for("第 94/94 题")
        terminal.settle()
        cells = [c for row in terminal.screen.buffer.values() for c in row.values()]
        assert {c.fg for c in cells} | {c.bg for c in cells} == {"default"}
        assert marked(terminal) == ["85"]
        above_keys = [*table(terminal)][: WIDE["lines"] - KEY_LINES[False]]
        wrong = ["".join(c.data for c in line if c.underscore) for line in above_keys]
        assert [text.strip() for text in wrong if text] == ["85"]


def test_the_bars_of_the_points_are_as_long_as_what_is_given(five: Path) -> None:
    with Terminal(["open", "1"], five, **WIDE) as terminal:
        terminal.press("escape")
        terminal.wait_for("第 94/94 题")
        terminal.settle()
        lines = terminal.left.split("\n")
        y = next(y for y, line in enumerate(lines) if line.startswith(" 效益指标"))
        row = terminal.screen.buffer[y]
        given = [x for x in range(54) if row[x].fg == "green" and row[x].reverse]
        left = [x for x in range(54) if row[x].bg == "brightblack"]
        assert len(given) == len(left) == 10
        assert given[-1] + 1 == left[0]
