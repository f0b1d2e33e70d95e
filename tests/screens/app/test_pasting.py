"""Blocks of a table that are pasted into a question: nothing goes in unasked."""

import re
import tomllib
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from exports.pasted.pasted_block import block_in
from exports.pasted.pasted_rows import rows_in
from screens.presenters.lists.pasting.paste_text import joined
from support.command import Ran
from support.sizes import at_every_size
from support.steps import go_to, headed, new_form
from support.terminal import Terminal
from wizard.drafts.file_store import FileStore
from wizard.editions.library import edition
from wizard.form import Form

EDITION = edition("2020")

ROW = "入户宣传\t5000人次\t4500人次\t5\t4.5\t下雨"
OTHER = "发放资料\t200份\t200份\t5\t5\t无"

LONG = "\n".join(f"{number}、[/]回访" for number in "一二三四五六七")
"""More lines than are in view of a long answer."""

FIELDS = ("category", "name", "target", "actual", "weight", "score", "deviation")

READ = [
    ("数量指标", "入户宣传", "5000人次", "4500人次", "5", "4.5", "下雨"),
    ("数量指标", "发放资料", "200份", "200份", "5", "5", "无"),
]


def lines(text: str) -> str:
    """The cells of a block, each on a line of its own."""
    return text.replace("\t", "\n")


def behind_tabs(row: str) -> str:
    """The cells of a row, each on a line of its own behind a tab; a blank line."""
    return "".join(f"\t{cell}\n" for cell in row.split("\t")) + "\n"


BLOCKS = {
    "headings and all columns, as Word gives them": (
        "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施\n"
        f"产出指标\t数量指标\t{ROW}\n\t\t{OTHER}\n总分\t\t\t\t\t10\t9.5\t"
    ),
    "all columns without headings": f"产出指标\t数量指标\t{ROW}\n\t\t{OTHER}\n",
    "without the groups": f"数量指标\t{ROW}\n\t{OTHER}",
    "blank cells where the merged ones are": f"\t\t{ROW}\n\t\t{OTHER}",
    "only what stands behind the categories": f"{ROW}\n{OTHER}",
    "headings and some columns": (
        "三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施\n"
        f"{ROW}\n{OTHER}\n总分\t\t\t10\t9.5\t"
    ),
    "one cell a line": lines(f"{ROW}\n{OTHER}"),
    "one cell a line, under its category": lines(f"数量指标\t{ROW}\n{OTHER}"),
    "one cell a line behind a tab, as copied from a page": (
        "\t产出指标\n\t数量指标\n" + behind_tabs(ROW) + "\t\n\t\n" + behind_tabs(OTHER)
    ),
}


@pytest.mark.parametrize("block", BLOCKS.values(), ids=BLOCKS)
def test_a_block_is_read_whatever_was_copied_with_it(block: str) -> None:
    found = rows_in(block, EDITION, "数量指标")

    assert found is not None
    assert [
        (
            r.category,
            r.name,
            r.target,
            r.actual,
            str(r.weight),
            str(r.score),
            r.deviation,
        )
        for r in found.rows
    ] == READ
    assert found.unplaced == ()


def test_rows_without_a_category_are_of_the_one_that_is_asked_about() -> None:
    found = rows_in(f"\t{ROW}\n质量指标\t{OTHER}", EDITION, "时效指标")

    assert found is not None
    assert [row.category for row in found.rows] == ["时效指标", "质量指标"]


@pytest.mark.parametrize(
    "text", ["提高了\n素质\n很好", "一行", "", "\n\n", "第一\n第二"]
)
def test_lines_that_are_no_cells_are_no_rows(text: str) -> None:
    assert rows_in(text, EDITION, "数量指标") is None


def test_what_has_no_place_is_told() -> None:
    found = rows_in(f"数量指标\t{ROW}\t多出来的", EDITION, "数量指标")

    assert found is not None
    assert [each.text for each in found.unplaced] == ["多出来的"]


SATISFIED = "群众满意度\t≥95%\t96%\t10\t10\t无"


def test_a_row_with_its_group_and_its_category_keeps_its_cells() -> None:
    block = f"满意度指标\t服务对象满意度指标\t{SATISFIED}"

    found = rows_in(block, EDITION, "数量指标")

    assert found is not None
    (row,) = found.rows
    assert (row.category, row.name) == ("服务对象满意度指标", "群众满意度")
    assert (row.actual, str(row.weight), row.deviation) == ("96%", "10", "无")
    assert found.unplaced == ()


def test_cells_that_were_broken_over_lines_are_put_together() -> None:
    block = (
        "一级\n指标\t二级\n指标\t三级指标\t年度\n指标值\t实际\n完成值\t分值\t得分\t"
        "偏差原因分析\n及改进措施\n"
        "产出\n指标\t数量指标\t入户\n宣传\t5000人次\t4500人次\t5\t4.5\t下雨\n封路\n"
        "\t\t指标2：发放资料\t200份\t200份\t5\t5\t无\n\t\t……\t\t\t\t\t\n"
    )

    for text in (block, block[block.index("产出") :]):
        found = rows_in(text, EDITION, "数量指标")

        assert found is not None
        assert [(r.name, r.actual, str(r.score), r.deviation) for r in found.rows] == [
            ("入户\n宣传", "4500人次", "4.5", "下雨\n封路"),
            ("发放资料", "200份", "5", "无"),
        ]
        assert found.unplaced == ()


def test_rows_that_do_not_fit_the_heading_are_placed_nowhere() -> None:
    heading = "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分"
    block = f"{heading}\n产出指标\t数量指标\t办讲座\t多出来\t5\t5\t10\t10"

    assert rows_in(block, EDITION, "数量指标") is None


def values(text: str, field: str) -> list[dict[str, object]]:
    """The values of a block by their columns, a row each."""
    block = block_in(text, EDITION, field)
    return [] if block is None else [{**row} for row in block.rows]


def test_the_values_of_a_column_go_down_the_rows() -> None:
    assert values("50人\n60人\n", "actual") == [{"actual": "50人"}, {"actual": "60人"}]
    assert values("5\n4.5", "score") == [
        {"score": Decimal(5)},
        {"score": Decimal("4.5")},
    ]
    assert values("一行", "actual") == []
    assert values("一是\n二是", "deviation") == []


def test_cells_from_the_present_column_on_are_those_of_the_row() -> None:
    assert values("5000人次\t4500人次", "target") == [
        {"target": "5000人次", "actual": "4500人次"}
    ]
    assert values(f"{ROW}\n{OTHER}", "target") == []
    assert values("一\t二\t三\t四", "weight") == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("村级文化活动室\n设备更新经费", "村级文化活动室设备更新经费"),
        ("“读书角”\n二期", "“读书角”二期"),
        ("12\t13.5\t12.96", "12 13.5 12.96"),
        ("购置\n3 台\t\t电脑", "购置 3 台电脑"),
        ("\t县图书馆\t", "县图书馆"),
    ],
)
def test_no_blank_comes_between_two_chinese_characters(text: str, line: str) -> None:
    assert joined(text) == line


def saved(home: Path) -> dict[str, Any]:
    return tomllib.loads((home / "1.toml").read_text("utf-8"))


def at_quantities(home: Path) -> Terminal:
    """A new form where the first 数量指标 is asked for."""
    terminal = new_form(home)
    go_to(terminal, "数量指标")
    terminal.wait_for("写第一项三级指标的名称")
    return terminal


@at_every_size
@pytest.mark.parametrize("bracketed", [True, False], ids=["bracketed", "as keys"])
def test_a_block_is_shown_first_and_then_accepted(home: Path, bracketed: bool) -> None:
    with at_quantities(home) as terminal:
        terminal.paste(f"产出指标\t数量指标\t{ROW}\n\t质量指标\t{OTHER}\n", bracketed)
        terminal.wait_for("读出 2 行三级指标，要放进表里吗？")
        terminal.wait_for("读出的内容：二级指标  三级指标  |  年度指标值")
        terminal.look_for("质量指标  发放资料  |  200份  |  200份  |  5  |  5  |  无")
        assert "indicators" not in saved(home)
        terminal.press("home", "enter")
        terminal.wait_for("质量指标已有 1 项")
        terminal.wait_for("已放进 2 行三级指标")
        terminal.wait_for("合计 20/100")
        terminal.press("ctrl+z")
        terminal.wait_for("已撤销")
        terminal.wait_for("合计 10/100")
        assert "indicators" not in saved(home)


@at_every_size
@pytest.mark.parametrize("bracketed", [True, False], ids=["bracketed", "as keys"])
def test_lines_in_a_one_line_answer_are_joined_only_after_asking(
    home: Path, bracketed: bool
) -> None:
    with new_form(home) as terminal:
        terminal.paste("社区\n读书角\n二期", bracketed)
        terminal.wait_for("粘贴了 3 行，这一格只有一行")
        assert saved(home).get("project", {}) == {}
        terminal.press("enter")
        terminal.wait_for("> 社区读书角二期")
        terminal.wait_for("项目名称是什么？")


@at_every_size
def test_cells_for_one_cell_are_counted_and_replace_the_answer_that_stands_there(
    home: Path,
) -> None:
    with headed(home) as terminal:
        terminal.answer("年度资金总额的年初预算数是多少万元？", "12")
        terminal.press("escape")
        terminal.wait_for("> 12")
        terminal.paste("12\t约13\t12.96", bracketed=True)
        terminal.wait_for("粘贴了 3 格，这一格只填一格，要怎样？")
        terminal.press("enter")
        terminal.wait_for("> 12 约13 12.96")
        terminal.press("ctrl+z")
        terminal.wait_for("已恢复这一格原来的内容")
        terminal.press("end")
        terminal.type("0")
        terminal.paste("5\t约6", bracketed=True)
        terminal.wait_for("粘贴了 2 格，这一格只填一格")
        terminal.press("enter")
        terminal.wait_for("> 1205 约6")


@at_every_size
def test_a_paste_that_is_not_wanted_leaves_everything_as_it_was(home: Path) -> None:
    with at_quantities(home) as terminal:
        terminal.type("入户")
        terminal.paste(f"{ROW}\n{OTHER}", bracketed=True)
        terminal.wait_for("要放进表里吗？")
        terminal.press("escape")
        terminal.wait_for("粘贴的内容没有放进去。")
        terminal.wait_for("> 入户")
        assert "indicators" not in saved(home)


@at_every_size
def test_one_row_fills_the_rest_of_the_present_one(home: Path) -> None:
    with at_quantities(home) as terminal:
        terminal.type("入户宣传")
        terminal.press("enter")
        terminal.wait_for("“入户宣传”的年度指标值是多少？")
        terminal.paste("5000人次\t4500人次\t5\t4.5\t下雨", bracketed=True)
        terminal.wait_for("粘贴的 5 格，要依次填进“入户宣传”这一行吗？")
        terminal.wait_for("实际完成值：4500人次")
        terminal.press("enter")
        terminal.wait_for("数量指标已有 1 项")
    row = saved(home)["indicators"][0]
    assert (row["target"], row["actual"]) == ("5000人次", "4500人次")
    assert (row["weight"], row["score"], row["deviation"]) == (5, 4.5, "下雨")


def test_a_column_is_shown_row_by_row_and_fills_them_all(five: Path) -> None:
    with Terminal(["open", "2"], five) as terminal:
        go_to(terminal, "数量指标")
        terminal.press("enter")
        terminal.wait_for("年度指标值是多少")
        terminal.press("enter")
        terminal.wait_for("实际完成")
        terminal.paste("15个\n6个\n", bracketed=True)
        terminal.wait_for("往下逐行填进实际完成值吗？")
        terminal.wait_for("：6个")
        terminal.press("enter")
        terminal.wait_for("已填进 2 格")
    rows = tomllib.loads((five / "2.toml").read_text("utf-8"))["indicators"]
    assert [row["actual"] for row in rows[:2]] == ["15个", "6个"]


@at_every_size
def test_lines_may_be_the_names_of_indicators(home: Path) -> None:
    with at_quantities(home) as terminal:
        terminal.paste("入户宣传\n发放资料", bracketed=True)
        terminal.wait_for("每行作一项三级指标，共 2 项")
        terminal.press("enter")
        terminal.wait_for("“入户宣传”的年度指标值是多少？")
    assert [row["name"] for row in saved(home)["indicators"]] == [
        "入户宣传",
        "发放资料",
    ]


@at_every_size
def test_a_long_text_keeps_its_lines(five: Path) -> None:
    with Terminal(["open", "1"], five) as terminal:
        go_to(terminal, "总体目标")
        terminal.wait_for("预期目标是什么？")
        terminal.paste(LONG, bracketed=True)
        terminal.wait_for("七、[/]回访")
        terminal.press("enter")
        terminal.wait_for("实际完成得怎么样？")
    text = (five / "1.toml").read_text("utf-8")
    assert LONG in tomllib.loads(text)["goals"]["expected"]


FIFTY = "".join(f"数量指标\t指标{n}\t{n}份\t{n}份\t1\t1\t无\r" for n in range(50))


def stalled(terminal: Terminal, sent: str) -> None:
    """Send a part of a paste, of which then nothing more comes for a while."""
    terminal.type(sent)
    terminal.wait_for("粘贴还没有传完")


@pytest.mark.parametrize("left", [1, len(FIFTY) // 2], ids=["the end", "a half"])
def test_a_paste_that_stalls_is_whole_and_accepts_nothing(
    home: Path, left: int
) -> None:
    with at_quantities(home) as terminal:
        stalled(terminal, f"\x1b[200~{FIFTY[:-left]}")
        terminal.type(f"{FIFTY[-left:]}\x1b[201~")
        terminal.wait_for("读出 50 行三级指标，要放进表里吗？")
        terminal.settle()
        terminal.wait_for("读出 50 行三级指标，要放进表里吗？")
        assert "indicators" not in saved(home)
        terminal.press("enter")
        terminal.wait_for("已放进 50 行三级指标")


def test_what_comes_late_of_a_paste_is_never_an_answer(home: Path) -> None:
    with new_form(home) as terminal:
        stalled(terminal, "\x1b[200~社区")
        terminal.press("escape")
        terminal.wait_for("> 社区")
        terminal.type("读书角\r\x1b[201~")
        terminal.wait_for("> 社区读书角")
        terminal.settle()
        terminal.wait_for("项目名称是什么？")
        assert saved(home).get("project", {}) == {}
        terminal.press("enter")
        terminal.wait_for("主管部门是哪个？")


def test_the_line_mode_takes_a_block_between_two_orders(
    ziping: Callable[..., Ran],
) -> None:
    outline = ziping("plain", typed="2020\n:目录\n").stdout
    number = re.search(r"(\d+)\. 数量指标", outline)
    assert number is not None
    block = f"产出指标\t数量指标\t{ROW}\n\t质量指标\t{OTHER}"
    said = f":去 {number[1]}\n:粘贴\n{block}\n:完\n:收下\n:撤销\n:粘贴\n一\n:完\n"

    ran = ziping("plain", "1", typed=said)

    assert "读出 2 行三级指标" in ran.stdout
    assert "已放进 2 行三级指标" in ran.stdout
    assert "已撤销" in ran.stdout
    assert "没有读出三级指标" in ran.stdout


def line_by_line(home: Path) -> Terminal:
    """At the first question of a form that is filled line by line."""
    terminal = Terminal(["plain", "new", "--year", "2020"], home, lines=40)
    terminal.wait_for("项目名称是什么？")
    return terminal


@pytest.mark.parametrize("end", ["", "\n", "\n\n"], ids=["no end", "end", "blank line"])
def test_line_by_line_too_a_paste_answers_no_further_question(
    home: Path, end: str
) -> None:
    with line_by_line(home) as terminal:
        terminal.type(f"社区\n读书角\n二期{end}")
        terminal.wait_for("粘贴了 3 行，这一格只有一行")
        terminal.wait_for(":并 并成一行，填在这一格：社区读书角二期")
        assert "主管部门" not in terminal.text
        terminal.type(":并\n")
        terminal.wait_for("项目名称：社区读书角二期")
        terminal.wait_for("主管部门是哪个？")


def test_lines_that_were_typed_ahead_answer_one_question_each(home: Path) -> None:
    with line_by_line(home) as terminal:
        terminal.type("社区读书角\n民政局\n")
        terminal.wait_for(":逐行 不是粘贴的，一行答一题")
        terminal.type(":逐行\n")
        terminal.wait_for("主管部门：民政局")
        terminal.wait_for("实施单位是哪个？")


def test_orders_that_were_typed_ahead_are_followed(home: Path) -> None:
    with line_by_line(home) as terminal:
        terminal.type("社区读书角\n:上\n")
        terminal.wait_for("（现在是 社区读书角，回车不变）")


def with_a_table(home: Path) -> Terminal:
    """Line by line at the first indicator, where a table was pasted unannounced."""
    terminal = line_by_line(home)
    terminal.type(":去 14\n")
    terminal.wait_for("写第一项三级指标的名称")
    terminal.type(f"产出指标\t数量指标\t{ROW}\n\t质量指标\t{OTHER}\n")
    terminal.wait_for("要放进表里吗？")
    return terminal


def test_line_by_line_a_table_is_recognised_without_being_announced(
    home: Path,
) -> None:
    with with_a_table(home) as terminal:
        terminal.wait_for("读出 2 行三级指标，要放进表里吗？")
        terminal.wait_for(":收下（或写 是）放进表里")
        assert "indicators" not in saved(home)
        terminal.type(":收下\n")
        terminal.wait_for("已放进 2 行三级指标")
    assert len(saved(home)["indicators"]) == 2


@pytest.mark.parametrize(("word", "rows"), [("是", 2), ("否", 0)])
def test_line_by_line_yes_and_no_are_no_names(home: Path, word: str, rows: int) -> None:
    with with_a_table(home) as terminal:
        terminal.type(f"{word}\n")
        told = "已放进 2 行三级指标" if rows else "粘贴的内容没有放进去。"
        terminal.wait_for(told)
    assert len(saved(home).get("indicators", [])) == rows


def test_what_was_offered_is_gone_with_the_next_answer(home: Path) -> None:
    with line_by_line(home) as terminal:
        terminal.type("社区\n读书角\n")
        terminal.wait_for(":并 并成一行")
        terminal.type("社区读书角\n")
        terminal.wait_for("主管部门是哪个？")
        terminal.type(":并\n")
        terminal.wait_for("没有等着放进去的内容，请再粘贴一次。")
    assert saved(home)["project"] == {"name": "社区读书角"}


def test_line_by_line_a_long_text_keeps_its_lines(home: Path) -> None:
    with line_by_line(home) as terminal:
        terminal.type(":去 12\n")
        terminal.wait_for("年初定的预期目标是什么？")
        terminal.type("一、办班\n二、回访\n")
        terminal.wait_for("年度总体目标")
        terminal.wait_for("第 13 题")
    assert saved(home)["goals"]["expected"] == "一、办班\n二、回访"


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("一、办班\r二、回访\r", "一、办班\n二、回访"),
        ("一、办班\r\r二、回访\r\r", "一、办班\n二、回访"),
        ("一、办班\r\n二、回访\r\n", "一、办班\n二、回访"),
        ("一、办班\n二、回访\n\n\n", "一、办班\n二、回访"),
        ("一、办班\r\r二、回访\r三、总结\r", "一、办班\n\n二、回访\n三、总结"),
        ("一、办班\r\r", "一、办班"),
    ],
)
def test_a_line_end_of_a_paste_is_one_and_the_last_is_no_text(
    home: Path, sent: str, kept: str
) -> None:
    """Terminals of X send CR twice for the line end of a Windows clipboard."""
    draft = FileStore(home).create(Form(edition="2020", year=2020))
    draft.save(draft.form, "goals.expected")
    draft.close()
    with Terminal(["open", "1"], home) as terminal:
        terminal.wait_for("年初定的预期目标")
        terminal.send(f"\x1b[200~{sent}\x1b[201~".encode())
        terminal.wait_for(kept.split("\n")[-1])
        terminal.press("enter")
        terminal.wait_for("第 13 题")
    assert saved(home)["goals"]["expected"] == kept
