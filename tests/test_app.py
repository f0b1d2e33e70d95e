"""The app as a person meets it: the real program under a pty, 80 by 24."""

import tomllib
from decimal import Decimal
from itertools import groupby
from pathlib import Path

import pytest
from docx import Document
from papers import Paper, papers
from terminal import Terminal

CATEGORIES = (
    "数量指标",
    "质量指标",
    "时效指标",
    "成本指标",
    "经济效益指标",
    "社会效益指标",
    "生态效益指标",
    "可持续影响指标",
    "服务对象满意度指标",
)
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
    terminal.accept("预算执行率这一行给多少分？")
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
    terminal.answer("给多少分？", weight)
    terminal.wait_for("得多少分？")
    assert f"回车采用 {score}）" in terminal.text
    terminal.press("enter")


def table(file: Path) -> list[list[str]]:
    """The cells of the table in a .docx, merged ones once, as another library reads."""
    (found,) = Document(str(file)).tables
    rows = []
    for row in found.rows:
        cells = {id(cell._tc): cell.text for cell in row.cells}
        rows.append(list(cells.values()))
    return rows


def test_form_3_is_typed_from_nothing_and_leaves_as_the_official_table(
    home: Path, tmp_path: Path, third: Paper
) -> None:
    with Terminal(["new"], home) as terminal:
        fill(terminal, third)
        terminal.wait_for("没有要改的地方")
        terminal.press("f6")
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
