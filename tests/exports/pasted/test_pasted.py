"""Rows out of a block that was copied from a table, and where they belong."""

from decimal import Decimal

import pytest

from exports.pasted.pasted_block import block_in
from exports.pasted.pasted_funds import funds_in
from exports.pasted.pasted_rows import names_in, rows_in
from wizard.address import Address, fund_cell
from wizard.editions.library import edition

EDITION = edition("2020")
HEADING = (
    "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t"
    "偏差原因分析及改进措施\n"
)


def placed(text: str) -> list[tuple[str, str | None, str | None]]:
    """The 二级指标, the name and the target of each row of a block."""
    found = rows_in(text, EDITION, "时效指标")
    rows = found.rows if found else ()
    return [(row.category, row.name, row.target) for row in rows]


def test_a_first_row_that_says_no_category_is_of_the_one_that_is_asked_about() -> None:
    block = (
        f"{HEADING}\t\t购书\t5册\t5册\t9\t9\t\n\t质量指标\t合格率\t100%\t99%\t5\t4\t\n"
    )

    assert placed(block) == [
        ("时效指标", "购书", "5册"),
        ("质量指标", "合格率", "100%"),
    ]


@pytest.mark.parametrize(
    ("block", "rows"),
    [
        (
            "购书\t5册\t6册\n修书\t7册\t7册\n",
            [("时效指标", "购书", "5册"), ("时效指标", "修书", "7册")],
        ),
        ("质量指标\t合格率\t100%\t100%\n", [("质量指标", "合格率", "100%")]),
        (
            "产出指标\t质量指标\t合格率\t100%\t100%\n\t\t及格率\t9%\t9%\n",
            [("质量指标", "合格率", "100%"), ("质量指标", "及格率", "9%")],
        ),
        ("产出指标\t质量指标\t甲\t5%\t5%\n总分\t\t\t\t\t100\n\t\t乙\t9%\t9%\n", None),
        (
            "三级指标\t年度指标值\t实际完成值\n合格率\t100%\t99%\n",
            [("时效指标", "合格率", "100%")],
        ),
        ("一句话", []),
        ("", []),
    ],
)
def test_a_block_is_read_with_and_without_what_says_where_it_stood(
    block: str, rows: list[tuple[str, str, str]] | None
) -> None:
    """What stands below a total is no row any more."""
    assert placed(block) == ([("质量指标", "甲", "5%")] if rows is None else rows)


def values(text: str, field: str) -> list[dict[str, object]] | None:
    """The values of a block by their columns, a row each; None where it is none."""
    block = block_in(text, EDITION, field)
    return None if block is None else [{**row} for row in block.rows]


FIVE, SIX = {"weight": Decimal(5)}, {"weight": Decimal(6)}


@pytest.mark.parametrize(
    ("text", "field", "rows"),
    [
        ("5册\t6册", "target", [{"target": "5册", "actual": "6册"}]),
        ("6册\t10", "actual", [{"actual": "6册", "weight": Decimal(10)}]),
        ("9\t无\n", "score", [{"score": Decimal(9), "deviation": "无"}]),
        ("9\t无\t多", "score", None),
        ("9", "score", None),
        (
            "5册\t6册\n7册\t8册",
            "target",
            [{"target": "5册", "actual": "6册"}, {"target": "7册", "actual": "8册"}],
        ),
        ("5册\t6册", "goals.actual", None),
        ("5\n 6 \n", "weight", [FIVE, SIX]),
        ("5分\n6 分\n", "weight", [FIVE, SIX]),
        ("5册\n6册", "actual", [{"actual": "5册"}, {"actual": "6册"}]),
        ("5\n6\n7", "weight", [FIVE, SIX, {"weight": Decimal(7)}]),
        ("5", "weight", None),
        ("5\n\n6", "weight", [FIVE, {}, SIX]),
        ("\n5\n6\n\n\n", "weight", [{}, FIVE, SIX]),
        ("5\t5\n6\t6", "weight", [FIVE | {"score": 5}, SIX | {"score": 6}]),
        ("分值（分）\n5\n6\n", "weight", [FIVE, SIX]),
        ("分值\n5", "actual", [FIVE]),
        ("分值\t得分\n5\t5", "weight", [FIVE | {"score": 5}]),
        (
            '"实际\n完成值"\n5册\n"6\n册"',
            "actual",
            [{"actual": "5册"}, {"actual": "6册"}],
        ),
        ("备注\t分值\n好\t5\n差\t6", "weight", [FIVE, SIX]),
        ("5\t\t\n6\t\t", "weight", [FIVE, SIX]),
        ("无\n下雨", "deviation", [{"deviation": "无"}, {"deviation": "下雨"}]),
        ("偏差原因\n堵车", "deviation", [{"deviation": "堵车"}]),
        ("一是\n二是", "deviation", None),
        ("分值\n五", "weight", None),
        ("甲\n乙", "name", None),
        ("数量指标\t买书\n\t讲座", "target", None),
        ("三级指标\t分值\n买书\t5", "weight", None),
    ],
)
def test_the_cells_of_a_block_go_to_the_columns_from_the_present_one_on(
    text: str, field: str, rows: list[dict[str, object]] | None
) -> None:
    assert values(text, field) == rows


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("5\t5\n6\t6\n合计\t11", ("合计 11",)),
        ("分值\t得分\t备注\n5\t5\t好\n6\t6\t\n总分\t11\t11", ("好", "总分 11 11")),
        ("5\n6", ()),
    ],
)
def test_what_of_a_block_has_no_column_is_told(
    text: str, left_out: tuple[str, ...]
) -> None:
    block = block_in(text, EDITION, "weight")

    assert block is not None
    assert len(block.rows) == 2
    assert block.unplaced == left_out


NUMBERED = "1\t买书\t≥5册\t5册\n2\t讲座\t6场\t6场\n"


@pytest.mark.parametrize(
    "block",
    [
        NUMBERED,
        f"序号\t三级指标\t年度指标值\t实际完成值\n{NUMBERED}",
        f"序号\t指标名称\t指标值\t完成值\t备注\n{NUMBERED}合计\t\t\t\t",
        NUMBERED.replace("1\t", "1.\t").replace("2\t", "2、\t"),
    ],
)
def test_numbers_of_rows_are_no_names(block: str) -> None:
    found = rows_in(block, EDITION, "数量指标")

    assert found is not None
    assert [(row.name, row.target) for row in found.rows] == [
        ("买书", "≥5册"),
        ("讲座", "6场"),
    ]
    assert found.unplaced == ()


def test_numbers_that_are_values_are_not_taken_for_those_of_rows() -> None:
    assert values("1\t5\n2\t6", "actual") == [
        {"actual": "1", "weight": Decimal(5)},
        {"actual": "2", "weight": Decimal(6)},
    ]


def test_a_column_of_names_has_neither_heading_nor_total() -> None:
    assert names_in("三级指标\n买书\n\n讲座\n总分\n", EDITION) == ["买书", "讲座"]
    assert names_in("总分", EDITION) == ["总分"]


TOTAL = fund_cell("total", "initial_budget")


@pytest.mark.parametrize(
    ("text", "at", "amounts"),
    [
        ("100\t90\t80", TOTAL, {"total": (100, 90, 80)}),
        ("90\t80", fund_cell("total", "annual_budget"), {"total": (None, 90, 80)}),
        (
            "100\t90\t80\n100\t90\t80\n",
            TOTAL,
            {"total": (100, 90, 80), "appropriation": (100, 90, 80)},
        ),
        ("年初预算数\t全年执行数\n100\t80", TOTAL, {"total": (100, None, 80)}),
        ("其他资金\t5\t5\t4\t—\t80%\t—", TOTAL, {"other": (5, 5, 4)}),
        (
            "年度资金总额\t100\t90\t80\t10\t88.89%\t8.89\n其中：财政拨款\t100\t90\t80\t—\n上年结转\t\t\t",
            TOTAL,
            {"total": (100, 90, 80), "appropriation": (100, 90, 80)},
        ),
        ("100", TOTAL, {}),
        ("一百\t90", TOTAL, {}),
        ("项目名称\t修路", TOTAL, {}),
        ("", TOTAL, {}),
    ],
)
def test_amounts_go_to_their_cells_by_labels_or_from_the_present_one_on(
    text: str, at: Address, amounts: dict[str, tuple[int | None, ...]]
) -> None:
    columns = EDITION.funding.amounts
    assert funds_in(text, EDITION, at) == {
        fund_cell(line, field): Decimal(amount)
        for line, row in amounts.items()
        for field, amount in zip(columns, row, strict=True)
        if amount is not None
    }
