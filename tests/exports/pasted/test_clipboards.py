"""Rows as Excel, WPS and Calc put them on the clipboard: the same rows."""

from collections.abc import Callable

import pytest

from exports.pasted.pasted_rows import rows_in
from wizard.editions.library import edition
from wizard.form import Indicator

ROWS = [
    [
        "产\n出\n指\n标",
        "数量\n指标",
        "走访户数\n（含慰问）",
        "≥5户",
        "6户",
        "50",
        "50",
        "无",
    ],
    ["", "质量指标", "合格率", "100%", "95.86%", "10", "9.5", "1.天气：\n2.抓紧。"],
    ["效益指标", "社会\n效益", "让群众“满意”", "显著", "显著", "30", "30", ""],
]


def quoted(cell: str) -> str:
    return f'"{cell}"' if "\n" in cell else cell


CLIPBOARDS: dict[str, tuple[Callable[[str], str], str]] = {
    "Excel": (quoted, "\r\n"),
    "WPS": (quoted, "\n"),
    "Calc": (lambda cell: cell.replace("\n", " "), "\n"),
    "Calc, to a terminal": (lambda cell: cell.replace("\n", ""), "\n"),
}
"""What each makes of a cell, and how its rows end."""


def pasted(program: str) -> tuple[Indicator, ...]:
    cell, end = CLIPBOARDS[program]
    text = "".join("\t".join(map(cell, row)) + end for row in ROWS)
    found = rows_in(text, edition("2020"), "数量指标")
    assert found is not None
    assert found.unplaced == ()
    return found.rows


def bare(row: Indicator) -> tuple[str, ...]:
    values = (row.category, row.name, row.target, row.actual, row.weight, row.score)
    return tuple("".join(str(each).split()) for each in (*values, row.deviation or ""))


@pytest.mark.parametrize("program", CLIPBOARDS)
def test_rows_from_a_clipboard_are_the_same_whoever_put_them_there(program: str):
    assert list(map(bare, pasted(program))) == [
        ("数量指标", "走访户数（含慰问）", "≥5户", "6户", "50", "50", "无"),
        ("质量指标", "合格率", "100%", "95.86%", "10", "9.5", "1.天气：2.抓紧。"),
        ("社会效益指标", "让群众“满意”", "显著", "显著", "30", "30", ""),
    ]


@pytest.mark.parametrize("program", ["Excel", "WPS"])
def test_line_ends_in_quotes_are_kept(program: str):
    first, second, _ = pasted(program)

    assert first.name == "走访户数\n（含慰问）"
    assert second.deviation == "1.天气：\n2.抓紧。"


QUOTED = {
    '"开展""送温暖""\n活动"': '开展"送温暖"\n活动',
    '"买书\t和报纸"': "买书 和报纸",
    '"一\t二\n三""四"""': '一 二\n三"四"',
    '"三公"经费': '"三公"经费',
    '"三公"': '"三公"',
    '"第一段\n\n第二段"': "第一段\n\n第二段",
    '"': '"',
    '"没有写完': '"没有写完',
}
"""A cell as Excel puts it on the clipboard, and what it holds."""


@pytest.mark.parametrize("cell", QUOTED)
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_quotes_around_a_cell_are_excels_where_it_needs_them(cell: str, end: str):
    written = cell.replace("\n", end)
    rows = f"产出指标\t数量指标\t{written}\t5\t6\t20\t20\t无{end}" * 2

    found = rows_in(rows, edition("2020"), "数量指标")

    assert found is not None
    assert [row.name for row in found.rows] == [QUOTED[cell]] * 2
    assert [row.target for row in found.rows] == ["5", "5"]
