"""A form as a page of the web gave it, split into cells by who collected it."""

from real_forms.tables import Box, Paper
from support.paths import SAMPLES

CELLS = "==== CELLS"
"""The line behind which the cells stand, a row a line."""

RATE = ("100", "100", "10", "10")
"""The target, the result and both points of most of its rows."""

FACTS = {
    "year": "2019",
    "project.name": "办公宿舍楼、食堂及餐厅暖通改造经费",
    "project.supervising_department": "廊坊市发改委",
    "project.implementing_unit": "廊坊市食品工程学校",
    "funding.total.initial_budget": "43.2",
    "funding.total.annual_budget": "43.2",
    "funding.total.executed": "37.24",
    "funding.appropriation.executed": "37.24",
    "funding.points.weight": "10",
    "funding.points.score": "9",
    "printed.execution_rate": "86%",
    "goals.expected": "43.2",
    "goals.actual": "37.24",
}

ROWS = (
    ("数量指标", "工程资金金额", "43.2", "37.24", "10", "9"),
    ("质量指标", "工程完工率", *RATE),
    ("质量指标", "工程验收合格率", *RATE),
    ("时效指标", "项目完成及时率", *RATE),
    ("成本指标", "成本控制率", *RATE),
    ("经济效益指标", "安全率", *RATE),
    ("社会效益指标", "学校发展能力", *RATE),
    ("可持续影响指标", "长期使用性", *RATE),
    ("服务对象满意度指标", "学生满意度", *RATE),
)
WIDTH = 3
"""Columns of the grid that a cell is drawn over."""

FIELDS = ("category", "name", "target", "actual", "weight", "score")


def langfang() -> Paper:
    """The form of a school in Langfang, with the template's rows left in it."""
    text = (SAMPLES / "langfang-2019.txt").read_text("utf-8")
    lines = text.partition(CELLS)[2].splitlines()[1:]
    rows = [
        [cell.strip() for cell in line.split("|")] for line in lines if line.strip()
    ]
    return Paper(
        [[Box(cell, WIDTH) for cell in row] for row in rows if "[MISSING]" not in row],
        before=["附件1", "项目支出绩效自评表", "2019年度)"],
        facts=FACTS,
        rows=[dict(zip(FIELDS, row, strict=True)) for row in ROWS],
    )
