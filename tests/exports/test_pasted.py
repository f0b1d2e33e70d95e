"""Rows out of a block that was copied from a table, and where they belong."""

from decimal import Decimal

import pytest

from exports.pasted import cells_in, column_in, rows_in
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
        ("一句话", []),
        ("", []),
    ],
)
def test_a_block_is_read_with_and_without_what_says_where_it_stood(
    block: str, rows: list[tuple[str, str, str]] | None
) -> None:
    """What stands below a total is no row any more."""
    assert placed(block) == ([("质量指标", "甲", "5%")] if rows is None else rows)


@pytest.mark.parametrize(
    ("text", "field", "cells"),
    [
        ("5册\t6册", "target", {"target": "5册", "actual": "6册"}),
        ("6册\t10", "actual", {"actual": "6册", "weight": Decimal(10)}),
        ("9\t无\n", "score", {"score": Decimal(9), "deviation": "无"}),
        ("9\t无\t多", "score", {}),
        ("9", "score", {}),
        ("5册\t6册\n7册\t8册", "target", {}),
        ("5册\t6册", "goals.actual", {}),
    ],
)
def test_cells_of_one_row_go_to_the_columns_from_the_present_one_on(
    text: str, field: str, cells: dict[str, object]
) -> None:
    assert cells_in(text, EDITION, field) == cells


@pytest.mark.parametrize(
    ("text", "field", "rows", "values"),
    [
        ("5\n 6 \n", "weight", 2, [Decimal(5), Decimal(6)]),
        ("5册\n6册", "actual", 3, ["5册", "6册"]),
        ("5\n6\n7", "weight", 2, []),
        ("5", "weight", 2, []),
        ("5\n\n6", "weight", 3, [Decimal(5), None, Decimal(6)]),
        ("5\t5\n6\t6", "weight", 2, []),
        ("甲\n乙", "name", 2, []),
    ],
)
def test_a_column_goes_down_the_rows_that_there_are(
    text: str, field: str, rows: int, values: list[object]
) -> None:
    assert column_in(text, EDITION, field, rows) == values
