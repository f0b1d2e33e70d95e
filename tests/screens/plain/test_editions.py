"""Every edition filled in line by line, handed in, and read back from its paper."""

import subprocess
import sys
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from docx import Document

from support.command import Ran
from support.paths import ROOT
from support.terminal import Terminal

Say = Callable[[str, Sequence[str]], Ran]
Ziping = Callable[..., Ran]

NEXT = ""
"""A blank line: take the proposal, leave a cell empty, go to the next category."""

HEAD = ["技能培训", "州人社局", "培训中心"]
FUNDS = ["20", "20", "20"]
GOALS = ["培训735人，合格率95%以上。", "培训735人次，合格率97.3%。"]


@pytest.fixture
def say(home: Path, tmp_path: Path) -> Say:
    """`ziping plain --edition …`, hearing these lines."""

    def run(id: str, lines: Sequence[str]) -> Ran:
        return subprocess.run(
            [sys.executable, "-m", "screens.cli", "plain", "--edition", id],
            input="".join(f"{line}\n" for line in lines),
            cwd=tmp_path,
            env={"ZIPING_HOME": str(home), "PYTHONPATH": str(ROOT), "TERM": "dumb"},
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    return run


def cells(file: Path) -> list[list[str]]:
    """The cells of the table, merged ones once, as another library reads them."""
    (table,) = Document(str(file)).tables
    rows = ({id(c._tc): c.text for c in row.cells} for row in table.rows)
    return [list(row.values()) for row in rows]


def same_facts_from_paper(ziping: Ziping, folder: Path) -> bool:
    """Whether the .docx, read back, is the .toml that was written beside it."""
    assert ziping("import", "表.docx", "--to", "o").stderr == ""
    told = tomllib.loads((folder / "表.toml").read_text())
    read = tomllib.loads((folder / "o" / "01-技能培训.toml").read_text())
    return told == {key: read[key] for key in read if key != "printed"}


def test_the_xinjiang_form_is_filled_and_leaves_in_thirteen_columns(
    say: Say, ziping: Ziping, tmp_path: Path
) -> None:
    first = ["培训人次", "≥735人次", "《年度计划》", "720人次", "735人次", "50"]
    second = ["就业岗位", "≥50个", NEXT, NEXT, "46个", "30", NEXT, "就业登记表"]
    third = ["学员满意度", "≥95%", NEXT, NEXT, "97%", "10", NEXT, NEXT, NEXT]
    ran = say(
        "xinjiang-2023",
        [
            *("2023", *HEAD, *FUNDS, *FUNDS, NEXT, *GOALS),
            *(*first, "按完成率给分", "签到表", NEXT, NEXT),  # 数量
            *(NEXT, NEXT, NEXT, NEXT),  # 质量, 时效, 成本, 经济效益
            *(*second, NEXT, "企业停产；下年补招。", NEXT),  # 社会效益
            *(NEXT, NEXT),  # 生态效益, 可持续影响
            *(*third, NEXT),
            *(":导出 表.docx", ":退出"),
        ],
    )

    assert ran.returncode == 0, ran.stdout
    assert "上年结转" not in ran.stdout.replace("如上年结转", "")
    assert same_facts_from_paper(ziping, tmp_path)
    rows = cells(tmp_path / "表.docx")
    heading = next(row for row in rows if "一级指标" in row)
    assert len(heading) == 1 + 13
    assert next(line for line in rows if "就业岗位" in line)[3:] == [
        *("就业岗位", "≥50个", "", "", "30", "", "就业登记表", "46个", "92%", "27.6"),
        "企业停产；下年补招。",
    ]
    assert [row[1] for row in rows[2:6]] == [
        *("资金来源", "年度资金总额", "其中：当年财政拨款", "其他资金"),
    ]
    assert rows[-1][:2] == ["总分", "100"]


def test_the_form_with_costs_of_their_own_is_filled_and_leaves(
    say: Say, ziping: Ziping, tmp_path: Path
) -> None:
    ran = say(
        "2021-cost",
        [
            *("2021", *HEAD, *FUNDS, *FUNDS, NEXT, *GOALS),
            *("人均培训成本", "≤300元", "298元", "20", NEXT, NEXT),  # 经济成本
            *(NEXT, NEXT),  # 社会成本, 生态环境成本
            *("培训人次", "≥735人次", "735人次", "40", NEXT, NEXT),  # 数量
            *(NEXT, NEXT, NEXT),  # 质量, 时效, 经济效益
            *("就业岗位", "≥50个", "51个", "20", NEXT, NEXT),  # 社会效益
            *(NEXT, NEXT),  # 生态效益, 可持续影响
            *("学员满意度", "≥95%", "97%", "10", NEXT, NEXT),
            *(":导出 表.docx", ":退出"),
        ],
    )

    assert ran.returncode == 0, ran.stdout
    assert "成本指标标准 20 分" in ran.stdout
    assert same_facts_from_paper(ziping, tmp_path)
    groups = [row[1] for row in cells(tmp_path / "表.docx") if "指标" in row[1]]
    firsts = list(dict.fromkeys(groups))
    assert firsts == ["一级指标", "成本指标", "产出指标", "效益指标", "满意度指标"]


@pytest.mark.parametrize("id", ["2020", "2021-cost", "xinjiang-2023"])
def test_help_outline_and_review_can_be_heard_of_every_edition(
    say: Say, ziping: Ziping, id: str
) -> None:
    ran = say(id, [":说明", ":目录", ":核对", ":问题"])

    assert ran.returncode == 1
    assert ran.stderr == ""
    assert "项目信息  未开始" in ran.stdout
    assert ziping("list").stdout.startswith("1  ")


def test_the_app_asks_for_the_cells_that_only_this_edition_has(
    say: Say, home: Path
) -> None:
    say("xinjiang-2023", ["2023", *HEAD, *FUNDS, *FUNDS, NEXT, *GOALS, "培训人次"])

    with Terminal(["open", "1"], home) as terminal:
        terminal.answer("“培训人次”的指标值是多少？", "≥735人次")
        terminal.answer("依据什么定的？", "《年度计划》")
        terminal.answer("上年完成了多少？", "")
        terminal.answer("实际完成了多少？", "735人次")
        terminal.answer("的分值权重是多少分？", "50")
        terminal.answer("按什么规则给分？", "")
        terminal.answer("有什么资料可以证明？", "签到表")
        terminal.accept("得多少分？")
        terminal.wait_for("数量指标已有 1 项")

    row = tomllib.loads((home / "1.toml").read_text())["indicators"][0]
    assert (row["basis"], row["evidence"]) == ("《年度计划》", "签到表")
    assert "previous" not in row
