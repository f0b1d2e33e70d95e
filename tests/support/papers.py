"""The sample forms as rows of cells, by a reader that shares nothing with ours.

In the sample file a row ends with a blank line, and each cell begins with a tab.
"""

from dataclasses import dataclass, field
from pathlib import Path

FUND_ROWS = {
    "年度资金总额": "total",
    "其中：当年财政拨款": "appropriation",
}
"""The rows of the fund block that hold amounts in the samples."""


@dataclass
class Paper:
    """What is written on one form, to the character."""

    name: str = ""
    department: str = ""
    unit: str = ""
    year: str = ""
    funds: dict[str, list[str]] = field(default_factory=dict)
    goals: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    """Category, name, target, actual, weight, score, deviation."""
    totals: list[str] = field(default_factory=list)


def papers(file: Path) -> list[Paper]:  # noqa: C901, PLR0915  one case a row
    """Every form of the sample file, in order."""
    found: list[Paper] = []
    year = category = last = ""
    for row in _rows(file):
        match row:
            case [text] if "年度）" in text:
                year = text.strip("（年度）")
            case ["项目名称", name]:
                found.append(Paper(name=name, year=year))
            case ["主管部门", department, "实施单位", unit]:
                found[-1].department, found[-1].unit = department, unit
            case [_, label, *amounts, _, _, _] if label.strip() in FUND_ROWS:
                found[-1].funds[FUND_ROWS[label.strip()]] = amounts
            case [_, expected, actual] if last == "年度总体目标":
                found[-1].goals = [expected, actual]
            case ["", _, word, name, *cells] if len(cells) == 5:
                category = word or category
                if name and "指标" in category:
                    found[-1].rows.append([category, name, *cells])
            case ["总分", weight, score, *_]:
                found[-1].totals = [weight, score]
        last = row[0]
    return found


def _rows(file: Path) -> list[list[str]]:
    rows: list[list[str]] = [[]]
    for line in file.read_text(encoding="utf-8").split("\n"):
        if line.startswith("\t"):
            rows[-1].append(line[1:])
        elif not line.strip():
            rows.append([])
    return [row for row in rows if row]
