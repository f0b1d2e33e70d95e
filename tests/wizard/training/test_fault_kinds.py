"""What each kind of fault does to a form: exactly this, in exactly these cells."""

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from wizard.editions.library import edition
from wizard.form import Form, Funding, FundRow, Goals, Indicator, Points, Project
from wizard.training.fault_kinds import KINDS
from wizard.training.fault_kinds.rows import Cells

EDITION = edition("2020")
MADE = tomllib.loads((Path(__file__).parent / "fault_kinds.toml").read_text())
"""By kind every change that it makes in `FORM`; a row by its number."""


def row(category: str, points: str, *texts: str, lost: str = "0") -> Indicator:
    name, target, actual, *deviation = texts
    weight = Decimal(points)
    return Indicator(
        category=category,
        name=name,
        target=target,
        actual=actual,
        weight=weight,
        score=weight - Decimal(lost),
        deviation=deviation[0] if deviation else "无",
    )


def amounts(*numbers: int) -> FundRow:
    initial, annual, executed = map(Decimal, numbers)
    return FundRow(initial_budget=initial, annual_budget=annual, executed=executed)


FORM = Form(
    edition="2020",
    year=2024,
    project=Project(name="图书馆"),
    goals=Goals(expected="建成开放。"),
    funding=Funding(
        total=amounts(90, 100, 97),
        appropriation=amounts(80, 85, 85),
        points=Points(weight=Decimal(10), score=Decimal("9.7")),
    ),
    indicators=(
        row("数量指标", "10", "购置图书", "≥1000册", "1000册"),
        row("质量指标", "5", "图书合格率", "≥95%", "100%"),
        row("时效指标", "3", "上架时间", "2024年10月底前", "2024年10月8日"),
        row("成本指标", "8", "购书成本", "≤9万元", "9万元"),
        row("社会效益指标", "10", "新增读者", "≥500人", "400人", "停工。", lost="2"),
        row("可持续影响指标", "6", "开放", "≥3年", "3年"),
        row(
            "服务对象满意度指标",
            "10",
            "读者满意",
            "达成预期指标",
            "达成预期指标",
            "太吵。",
            lost="1",
        ),
        row("数量指标", "2", "开展活动", "5场", "5场"),
    ),
)


def told(cells: Cells) -> str:
    """A change in one line: `0.score=11 0.weight=11`."""
    short = {
        str(c).replace("indicators[", "").replace("].", "."): cells[c] for c in cells
    }
    return " ".join(f"{cell}={_text(value)}" for cell, value in short.items())


def _text(value: object) -> str:
    if isinstance(value, tuple):
        return "、".join(f"{row.name}:{row.actual}:{row.score}" for row in value)
    return "" if value is None else str(value)


def test_every_kind_is_told() -> None:
    assert MADE.keys() == KINDS.keys()


@pytest.mark.parametrize(("kind", "changes"), MADE.items(), ids=MADE)
def test_a_kind_of_fault_is_made_in_every_way_that_there_is_and_no_other(
    kind: str, changes: list[str]
) -> None:
    assert [told(cells) for cells in KINDS[kind].change(FORM, EDITION)] == changes
