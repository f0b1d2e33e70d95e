"""Declarations as offices print them, written from what they are to say.

Every shape is a table of cells, some of them over several rows or columns, in the
manner of published ones. It is laid out for Word, for text between tabs and for cells
a line each.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import groupby
from pathlib import Path

import docx
import xlsxwriter
from docx.table import Table
from xlsxwriter.worksheet import Worksheet

from wizard.editions.edition import Edition
from wizard.form import Form
from wizard.numbers import shown
from wizard.values.target_parts import target_parts


@dataclass(frozen=True)
class Declared:
    """What a declaration says."""

    name: str
    department: str = "县教育局"
    unit: str = "县第一中学"
    year: int | None = 2024
    total: str = ""
    appropriation: str = ""
    other: str = ""
    goals: str = ""
    rows: tuple[tuple[str, str, str, str, str], ...] = ()
    """一级, 二级, 三级指标, 指标值, points; blank where there are none."""
    money: str = "万元"


@dataclass(frozen=True)
class Span:
    """A cell over several columns or rows."""

    text: str
    across: int = 1
    down: int = 1


@dataclass
class Sheet:
    """Lines above a table, its rows of cells from the left, and lines below it."""

    above: list[str] = field(default_factory=list)
    rows: list[list[Span]] = field(default_factory=list)
    below: list[str] = field(default_factory=list)


def declared(form: Form, edition: Edition) -> Declared:
    """What was declared, if this form has kept all of it."""
    total, parts = form.funding.total, form.funding
    return Declared(
        name=form.project.name or "",
        department=form.project.supervising_department or "",
        unit=form.project.implementing_unit or "",
        year=form.year if isinstance(form.year, int) else None,
        total=_amount(total.initial_budget),
        appropriation=_amount(parts.appropriation.initial_budget),
        other=_amount(parts.other.initial_budget),
        goals=form.goals.expected or "",
        rows=tuple(
            (
                edition.group_of(row.category).name,
                row.category,
                row.name or "",
                row.whole_target or "",
                _amount(row.weight),
            )
            for row in form.indicators
        ),
        money=edition.funding.unit,
    )


def _amount(value: object) -> str:
    return shown(value) if isinstance(value, Decimal) else str(value or "")


def _table(
    said: Declared, widths: Sequence[int], cells: Callable[[tuple[str, ...]], list[str]]
) -> list[list[Span]]:
    """The rows of indicators below a heading at their left, groups merged."""
    rows: list[list[Span]] = []
    for group, of_group in groupby(said.rows, key=lambda row: row[0]):
        lines = list(of_group)
        first = True
        for category, of_category in groupby(lines, key=lambda row: row[1]):
            inner = list(of_category)
            for number, row in enumerate(inner):
                left = []
                if first:
                    left.append(Span(group, widths[0], len(lines)))
                if number == 0:
                    left.append(Span(category, widths[1], len(inner)))
                first = False
                texts = zip(cells(row), widths[2:], strict=True)
                rows.append([*left, *(Span(text, wide) for text, wide in texts)])
    return rows


def central(said: Declared) -> Sheet:
    """中央部门: one year alone, with 分值权重 and the points of execution."""
    rows = [
        [Span("项目名称", 2), Span(said.name, 4)],
        [
            Span("主管部门及代码", 2),
            Span(said.department, 2),
            Span("实施单位"),
            Span(said.unit),
        ],
        [
            Span(f"项目资金\n（{said.money}）", 2, 4),
            Span("年度资金总额：", 2),
            Span(said.total),
            Span("执行率分值（10）", 1, 4),
        ],
        [Span("其中：财政拨款", 2), Span(said.appropriation)],
        [Span("上年结转", 2), Span("-")],
        [Span("其他资金", 2), Span(said.other or "-")],
        [Span("年度总体目标", 2), Span(said.goals, 4)],
        [
            Span("绩效指标", 1, 1 + len(said.rows)),
            Span("一级指标"),
            Span("二级指标"),
            Span("三级指标"),
            Span("指标值"),
            Span("分值权重（90）"),
        ],
        *_table(said, (1, 1, 1, 1, 1), lambda row: [*row[2:]]),
    ]
    return Sheet(["项目支出绩效目标表", _year(said)], rows)


def old_national(said: Declared) -> Sheet:
    """2015 to 2018 (佳县 2016): 中期 at the left of every block, 年度 at its right."""
    rows = [
        [Span("项目名称", 2), Span(said.name, 6)],
        [
            Span("主管部门及代码", 2),
            Span(said.department, 3),
            Span("实施单位", 1),
            Span(said.unit, 2),
        ],
        [Span("项目属性", 2), Span("延续项目", 3), Span("项目期"), Span("三年", 2)],
        [
            Span(f"项目资金\n（{said.money}）", 2, 3),
            Span("中期资金总额：", 2),
            Span("300"),
            Span("年度资金总额：", 2),
            Span(said.total),
        ],
        [
            Span("其中：财政拨款", 2),
            Span("250"),
            Span("其中：财政拨款", 2),
            Span(said.appropriation),
        ],
        [Span("其他资金", 2), Span("50"), Span("其他资金", 2), Span(said.other)],
        [
            Span("总体目标", 1, 2),
            Span("中期目标（2016年—2018年）", 4),
            Span("年度目标", 3),
        ],
        [Span("目标1：三年内完成全部改造。", 4), Span(said.goals, 3)],
        [
            Span("绩效指标", 1, 1 + len(said.rows)),
            *(Span(t) for t in ("一级指标", "二级指标", "三级指标", "指标值")),
            *(Span(t) for t in ("二级指标", "三级指标", "指标值")),
        ],
    ]
    group = ""
    for row in said.rows:
        left = [Span(row[0] if row[0] != group else "")]
        group = row[0]
        rows.append(
            [*left, Span(row[1]), Span("三年合计"), Span("≥900"), *map(Span, row[1:4])]
        )
    return Sheet(["项目支出绩效目标申报表", _year(said)], rows)


def hunan(said: Declared) -> Sheet:
    """宁乡 2021: 指标内容, 指标值, 备注; a head of many labels, a line below."""
    rows = [
        [Span("项目名称"), Span(said.name, 5)],
        [Span("项目属性"), Span("□新增项目 ☑延续项目", 5)],
        [
            Span("主管部门"),
            Span(said.department, 2),
            Span("项目起止时间"),
            Span("1月—12月", 2),
        ],
        [
            Span("实施单位"),
            Span(said.unit, 2),
            Span("项目负责人及联系电话", 1),
            Span("王一 0731-1", 2),
        ],
        [Span("项目概况"), Span("改善办学条件。", 5)],
        [
            Span(f"资金总额（{said.money}）"),
            Span(said.total),
            Span("其中：财政拨款"),
            Span(said.appropriation),
            Span("其他资金"),
            Span(said.other),
        ],
        [Span("项目年度绩效目标"), Span(said.goals, 5)],
        [
            Span("项目年度绩效指标", 1, 1 + len(said.rows)),
            *(Span(t) for t in ("一级指标", "二级指标", "指标内容", "指标值", "备注")),
        ],
        *_table(said, (1, 1, 1, 1, 1), lambda row: [row[2], row[3], "按季统计"]),
        [Span("其他需要说明的问题"), Span("无", 5)],
    ]
    return Sheet(
        ["项目支出绩效目标申报表", _year(said), f"单位：{said.money}"],
        rows,
        ["填表人：李二    联系电话：1"],
    )


def shanghai(said: Declared) -> Sheet:
    """上海 2026: 元, totals of the project and of the year, 指标目标值."""
    rows = [
        [
            Span("项目名称："),
            Span(said.name),
            Span("项目类别："),
            Span("经常性专项业务费"),
        ],
        [
            Span("主管部门："),
            Span(said.department),
            Span("实施单位："),
            Span(said.unit),
        ],
        [
            Span("计划开始日期："),
            Span("2024-01-01"),
            Span("计划完成日期："),
            Span("2024-12-31"),
        ],
        [
            Span("项目资金（元）", 1, 3),
            Span("项目总预算"),
            Span("年度资金申请总额"),
            Span(said.total),
        ],
        [Span(""), Span("其中：当年财政拨款"), Span(said.appropriation)],
        [Span(""), Span("其他资金"), Span(said.other)],
        [Span("年度绩效目标"), Span(said.goals, 3)],
        [Span(t) for t in ("一级指标", "二级指标", "三级指标", "指标目标值")],
        *_table(said, (1, 1, 1, 1), lambda row: [row[2], row[3]]),
    ]
    return Sheet([f"财政项目支出绩效目标申报表（{said.year}年度）"], rows)


def system(said: Declared) -> Sheet:
    """预算管理一体化: 实施期 beside 年度, the target over three columns, 权重."""
    rows = [
        [Span("项目名称", 2), Span(said.name, 7)],
        [
            Span("主管部门", 2),
            Span(said.department, 3),
            Span("实施单位", 2),
            Span(said.unit, 2),
        ],
        [
            Span(f"资金情况（{said.money}）", 2, 3),
            Span("实施期资金总额", 2),
            Span("900"),
            Span("年度资金总额", 2),
            Span(said.total, 2),
        ],
        [
            Span("其中：财政拨款", 2),
            Span("900"),
            Span("其中：财政拨款", 2),
            Span(said.appropriation, 2),
        ],
        [Span("其他资金", 2), Span("0"), Span("其他资金", 2), Span(said.other, 2)],
        [Span("总体目标", 1, 2), Span("实施期目标", 4), Span("年度目标", 4)],
        [Span("五年建成。", 4), Span(said.goals, 4)],
        [
            Span("绩效指标", 1, 2 + len(said.rows)),
            *(Span(t, 1, 2) for t in ("一级指标", "二级指标", "三级指标名称")),
            Span("年度指标值", 3),
            Span("权重", 1, 2),
            Span("指标解释", 1, 2),
        ],
        [Span("计算符号"), Span("指标值"), Span("计量单位")],
        *_table(said, (1, 1, 1, 1, 1, 1, 1, 1), _in_parts),
    ]
    return Sheet(["项目支出绩效目标申报表", _year(said)], rows)


def _in_parts(row: tuple[str, ...]) -> list[str]:
    parts = target_parts(row[3])
    return [
        row[2],
        parts.operator or "",
        parts.target or "",
        parts.unit or "",
        row[4],
        "见说明",
    ]


def _year(said: Declared) -> str:
    return f"（{said.year}年度）" if said.year else "（    年度）"


SHAPES: Mapping[str, Callable[[Declared], Sheet]] = {
    "central": central,
    "old_national": old_national,
    "hunan": hunan,
    "shanghai": shanghai,
    "system": system,
}
"""The shapes by where they come from."""


def width_of(sheet: Sheet) -> int:
    """The columns of the widest row, its cells counted with what reaches into it."""
    return max(sum(span.across for span in row) for row in sheet.rows)


def grid_of(sheet: Sheet) -> list[list[str | None]]:
    """Every place of the table; None where a cell to the left or above covers it."""
    width = width_of(sheet)
    taken: dict[tuple[int, int], str | None] = {}
    for at, row in enumerate(sheet.rows):
        column = 0
        for span in row:
            while (at, column) in taken:
                column += 1
            for y in range(span.down):
                for x in range(span.across):
                    taken[at + y, column + x] = None
            taken[at, column] = span.text
            column += span.across
    return [
        [taken.get((y, x), "") for x in range(width)] for y in range(len(sheet.rows))
    ]


def write_docx(sheet: Sheet, path: Path) -> Path:
    """The sheet as Word keeps it, with real merged cells."""
    document = docx.Document()
    for line in sheet.above:
        document.add_paragraph(line)
    table = document.add_table(len(sheet.rows), width_of(sheet))
    table.style = "Table Grid"
    _fill(table, sheet)
    for line in sheet.below:
        document.add_paragraph(line)
    document.save(str(path))
    return path


def _places(sheet: Sheet) -> Iterator[tuple[Span, int, int]]:
    """Every cell with the row and the column where it begins."""
    taken: set[tuple[int, int]] = set()
    for at, row in enumerate(sheet.rows):
        column = 0
        for span in row:
            while (at, column) in taken:
                column += 1
            yield span, at, column
            rows, columns = range(at, at + span.down), range(span.across)
            taken |= {(y, column + x) for y in rows for x in columns}
            column += span.across


def _fill(table: Table, sheet: Sheet) -> None:
    for span, at, column in _places(sheet):
        cell, last = table.cell(at, column), (at + span.down, column + span.across)
        if span.down * span.across > 1:
            cell = cell.merge(table.cell(last[0] - 1, last[1] - 1))
        cell.text = span.text


def write_xlsx(path: Path, *sheets: Sheet) -> Path:
    """The sheets as Excel keeps them, a tab for each."""
    with xlsxwriter.Workbook(str(path)) as book:
        for sheet in sheets:
            page, above = book.add_worksheet(), len(sheet.above)
            for at, line in enumerate(sheet.above):
                page.write_string(at, 0, line)
            for span, at, column in _places(sheet):
                _write(page, span, above + at, column)
    return path


def _write(page: Worksheet, span: Span, at: int, column: int) -> None:
    if span.down * span.across == 1:
        page.write_string(at, column, span.text)
    else:
        last = at + span.down - 1, column + span.across - 1
        page.merge_range(at, column, *last, span.text)


def tabbed(sheet: Sheet) -> str:
    """The sheet as Word copies it into a plain editor: a tab between cells.

    A cell over several columns takes one place, one over several rows is blank below.
    """
    lines = [*sheet.above, *("\t".join(row) for row in _kept(sheet))]
    return "\n".join([*lines, *sheet.below]) + "\n"


def stacked(sheet: Sheet) -> str:
    """The sheet with a cell on each line, behind a tab; a blank line ends a row."""
    blocks = [f"\t{line}" for line in sheet.above]
    blocks += ["\n".join(f"\t{text}" for text in row) for row in _kept(sheet)]
    blocks += [f"\t{line}" for line in sheet.below]
    return "\n\n".join(blocks) + "\n"


def tsv(sheet: Sheet) -> str:
    """The sheet as a spreadsheet saves it: every column has its place."""
    rows = [[line] for line in sheet.above]
    rows += [[text or "" for text in row] for row in grid_of(sheet)]
    return "\n".join("\t".join(map(_for_excel, row)) for row in rows) + "\n"


def _for_excel(text: str) -> str:
    return f'"{text}"' if "\n" in text else text


def _kept(sheet: Sheet) -> list[list[str]]:
    """The cells of each row; those that a cell above reaches into are blank."""
    taken: dict[tuple[int, int], int] = {}
    rows = []
    for at, row in enumerate(sheet.rows):
        texts: list[str] = []
        column, spans = 0, list(row)
        while spans or (at, column) in taken:
            if (at, column) in taken:
                texts.append("")
                column += taken[at, column]
                continue
            span = spans.pop(0)
            for y in range(1, span.down):
                taken[at + y, column] = span.across
            texts.append(span.text)
            column += span.across
        rows.append(texts)
    return rows
