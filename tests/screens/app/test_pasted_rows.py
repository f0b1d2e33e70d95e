"""Rows and columns of a table go into it from wherever they are pasted."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from exports.pasted.pasted_block import block_in
from screens.presenters.lists.pasting.paste_offer import PasteUse, offer
from support.command import Ran
from support.sizes import at_every_size
from support.steps import go_to, new_form
from support.terminal import Terminal
from wizard.drafts.file_store import FileStore
from wizard.editions.library import edition
from wizard.form import Form, Indicator
from wizard.interview.interview import Interview, blank_form

EDITION = edition("2020")

ROWS = (
    "产出指标\t数量指标\t买书\t9册\t9册\t30\t30\t无\n"
    "\t质量指标\t合格率\t100%\t100%\t20\t20\t无\n"
)


def form_of(home: Path) -> Form:
    return FileStore(home).look("1").form


@at_every_size
def test_rows_that_are_pasted_at_another_question_go_into_the_table(
    home: Path,
) -> None:
    with new_form(home) as terminal:
        terminal.paste(ROWS, bracketed=True)
        terminal.wait_for("读出 2 行三级指标，要放进表里吗？")
        terminal.wait_for("放进表里，以后分值合计 60/100，还差 40 分")
        assert not form_of(home).indicators
        terminal.press("enter")
        terminal.wait_for("已放进 2 行三级指标")
    assert [row.name for row in form_of(home).indicators] == ["买书", "合格率"]


@at_every_size
def test_rows_that_stand_are_replaced_when_that_is_chosen(home: Path) -> None:
    with new_form(home) as terminal:
        go_to(terminal, "总体目标")
        other = ROWS.replace("买书", "买报")
        for rows, total in ((ROWS, "60/100"), (other, "110/100")):
            terminal.paste(rows, bracketed=True)
            terminal.wait_for("要放进表里吗？")
            terminal.wait_for(f"放进表里，以后分值合计 {total}")
            if total == "110/100":
                terminal.wait_for("换掉表里现有的 2 行，以后分值合计 60/100")
                terminal.press("down")
            terminal.press("enter")
            terminal.wait_for("已放进 2 行三级指标")
        terminal.press("ctrl+z")
        terminal.wait_for("已撤销")
        terminal.press("ctrl+y")
        terminal.wait_for("已重做")
    assert [row.name for row in form_of(home).indicators] == ["买报", "合格率"]


def test_rows_of_one_category_replace_those_of_that_category_alone() -> None:
    rows = (Indicator(category="数量指标", name="甲"), Indicator(category="质量指标"))
    form = Form(edition="2020", indicators=rows)
    now = Interview.at_cell(EDITION, form, "indicators[0].name")

    found = offer(now, "乙\t1个\t1个\t5\n丙\t2个\t2个\t5")

    after = found.moments[PasteUse.REPLACE].form.indicators
    assert [row.name for row in after] == ["乙", "丙", None]
    assert found.replaced == "换掉数量指标现有的 1 行"


@pytest.mark.parametrize(
    "text",
    [
        "12\t13.5\t12.96",
        "年度资金总额\t12\t12\t12\t10\t100%\t10\n其中：财政拨款\t12\t12\t12\t\t\t",
        "社区\n读书角\n二期",
        "张三\t李四",
    ],
)
def test_what_is_no_table_is_not_taken_for_one_elsewhere(text: str) -> None:
    now = Interview.at_cell(EDITION, blank_form(EDITION), "project.name")

    assert not offer(now, text).moments


@at_every_size
@pytest.mark.parametrize(
    ("field", "column", "values"),
    [("actual", "实际完成了多少？", ["5册", "6场"]), ("score", "得多少分？", [5, 4])],
)
def test_a_column_goes_down_the_rows_from_the_one_that_is_asked_about(
    home: Path, field: str, column: str, values: list[object]
) -> None:
    rows = tuple(
        Indicator(category="数量指标", name=name, target="9个", weight=Decimal(5))
        for name in ("买书", "讲座")
    )
    draft = FileStore(home).create(Form(edition="2020", year=2025, indicators=rows))
    draft.save(draft.form, f"indicators[0].{field}")
    draft.close()
    with Terminal(["open", "1"], home) as terminal:
        terminal.wait_for(column)
        terminal.paste("\n".join(map(str, values)), bracketed=True)
        terminal.wait_for("往下逐行填进")
        terminal.press("enter")
        terminal.wait_for("已填进 2 格")
    assert [getattr(row, field) for row in form_of(home).indicators] == values


def test_a_blank_cell_of_a_column_leaves_its_row_alone_and_a_heading_is_no_value() -> (
    None
):
    column = block_in("实际完成值\n5册\n\n6场", EDITION, "actual")
    assert column is not None
    assert column.rows == ({"actual": "5册"}, {}, {"actual": "6场"})
    scores = block_in("得分\n5\n4", EDITION, "score")
    assert scores is not None
    assert scores.rows == ({"score": Decimal(5)}, {"score": Decimal(4)})
    assert block_in("\n\n", EDITION, "actual") is None


THREE = tuple(
    Indicator(category="数量指标", name=name, target="9个", actual="9个")
    for name in ("买书", "讲座", "展览")
)


def opened_at(home: Path, cell: str) -> Terminal:
    """A form with three rows, at this cell."""
    form = Form(edition="2020", year=2025, indicators=THREE)
    draft = FileStore(home).create(form)
    draft.save(form, cell)
    draft.close()
    return Terminal(["open", "1"], home)


@at_every_size
def test_lines_of_a_column_that_find_no_row_are_told(home: Path) -> None:
    with opened_at(home, "indicators[1].weight") as terminal:
        terminal.wait_for("分值定为多少分？")
        terminal.paste("分值\r\n10分\r\n\r\n20\r\n", bracketed=True)
        terminal.wait_for("没有对应的行：第 3 行“20”，不放")
        terminal.wait_for("展览：（空，不改）")
        terminal.press("enter")
        terminal.wait_for("已填进 1 格")
    assert [row.weight for row in form_of(home).indicators] == [None, Decimal(10), None]


@at_every_size
def test_a_block_goes_down_the_rows_and_over_the_columns(home: Path) -> None:
    with opened_at(home, "indicators[0].actual") as terminal:
        terminal.wait_for("实际完成了多少？")
        terminal.paste("8个\t5\n\t6\n7个\t\n合计\t11\n", bracketed=True)
        terminal.wait_for("往下逐行填进实际完成值、分值吗？")
        terminal.look_for("讲座：分值 6")
        terminal.press("home", "enter")
        terminal.wait_for("已填进 4 格")
    rows = form_of(home).indicators
    assert [row.actual for row in rows] == ["8个", "9个", "7个"]
    assert [row.weight for row in rows] == [Decimal(5), Decimal(6), None]


@at_every_size
def test_names_go_down_the_rows_and_make_more_rows(home: Path) -> None:
    with opened_at(home, "indicators[1].name") as terminal:
        terminal.wait_for("> 讲座")
        terminal.paste("三级指标\n报告会\n\n画展\n演出\n总分\n", bracketed=True)
        terminal.wait_for("每行作一项三级指标，共 3 项")
        terminal.wait_for("从“讲座”起，往下逐行改名，表里不够的 1 行另加")
        terminal.press("down", "enter")
        terminal.wait_for("已放进 3 个名称")
        terminal.press("ctrl+z")
        terminal.wait_for("已撤销")
        terminal.press("ctrl+y")
        terminal.wait_for("已重做")
    rows = form_of(home).indicators
    assert [row.name for row in rows] == ["买书", "报告会", "画展", "演出"]
    assert [row.target for row in rows] == ["9个", "9个", "9个", None]


@at_every_size
def test_amounts_of_the_fund_block_go_to_their_cells(home: Path) -> None:
    with opened_at(home, "funding.total.initial_budget") as terminal:
        terminal.wait_for("年初预算数是多少万元？")
        terminal.paste(
            "年度资金总额\t20\t19\t18\t10\t94.74%\t9.47\n"
            "其中：当年财政拨款\t20\t19\t18\t—\t94.74%\t—\n",
            bracketed=True,
        )
        terminal.wait_for("读出项目资金的 6 格，要填进去吗？")
        terminal.press("enter")
        terminal.wait_for("已填进 6 格")
    funding = form_of(home).funding
    assert (funding.total.annual_budget, funding.total.executed) == (19, 18)
    assert funding.appropriation.initial_budget == Decimal(20)


def test_line_by_line_columns_names_and_amounts_are_taken_as_well(
    ziping: Callable[..., Ran], home: Path
) -> None:
    form = Form(edition="2020", year=2025, indicators=THREE)
    FileStore(home).create(form).close()
    asked = [step.key for step in Interview.resume(EDITION, form, "year").steps]
    weight, name, total = (
        asked.index(cell) + 1
        for cell in (
            "indicators[0].weight",
            "indicators[1].name",
            "funding.total.initial_budget",
        )
    )
    typed = (
        f":去 {weight}\n:粘贴\n5\n6\n7\n8\n:完\n:收下\n"
        f":去 {name}\n:粘贴\n演出\n画展\n沙龙\n:完\n:改名\n"
        f":去 {total}\n:粘贴\n20\t20\t20\n:完\n:收下\n"
    )

    told = ziping("plain", "1", typed=typed).stdout

    assert "没有对应的行：第 4 行“8”，不放" in told
    assert ":改名 从“讲座”起，往下逐行改名，表里不够的 1 行另加" in told
    rows = form_of(home).indicators
    assert [row.name for row in rows] == ["买书", "演出", "画展", "沙龙"]
    assert [row.weight for row in rows] == [5, 6, 7, None]
    assert form_of(home).funding.total.executed == Decimal(20)


def test_lines_that_come_before_anything_is_seen_are_asked_about(home: Path) -> None:
    with Terminal(["new", "--year", "2025"], home) as terminal:
        terminal.paste("社区读书角\n文旅局\n图书馆\n", bracketed=False)
        terminal.wait_for("粘贴了 3 行，这一格只有一行")
        assert form_of(home).project.name is None
        terminal.press("escape")
        terminal.wait_for("粘贴的内容没有放进去。")
        terminal.wait_for("项目名称是什么？")


def test_line_by_line_rows_are_taken_anywhere_and_replace_what_stands(
    ziping: Callable[..., Ran], home: Path
) -> None:
    other = ROWS.replace("买书", "买报")
    typed = f"2025\n:粘贴\n{ROWS}:完\n:收下\n:去 2\n:粘贴\n{other}:完\n:换掉\n"

    ran = ziping("plain", typed=typed)

    assert "以后分值合计 60/100，还差 40 分" in ran.stdout
    assert ":换掉（换掉表里现有的 2 行，以后分值合计 60/100" in ran.stdout
    assert [row.name for row in form_of(home).indicators] == ["买报", "合格率"]
