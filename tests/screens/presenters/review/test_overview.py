"""A review of many forms on one screen, however long the names in it are."""

import json
from pathlib import Path

import pytest
from rich.cells import cell_len

from exports.review.across import CODES
from exports.review.journal import NotedDeclaration, ReviewJournal
from exports.review.outcome import Outcome
from screens.presenters.review.overview import in_one_screen
from screens.presenters.review.worst_forms import cut_inside, worst_forms
from wizard.review.entry import Remark, ReviewedForm

LONG = "二〇二四年度农村人居环境整治提升与基础设施建设补助项目"


def form(number: int) -> ReviewedForm:
    names = {"unit": "某某自治州农业农村和乡村振兴事务服务中心", "score": "100.53"}
    return ReviewedForm(f"报送/{LONG}{number}.docx", 1, project=LONG, **names)


@pytest.mark.parametrize("width", [40, 59, 60, 80, 120])
def test_no_line_of_the_table_is_broken_and_every_file_is_told_apart(
    width: int,
) -> None:
    heading, *lines = worst_forms([form(number) for number in range(10)], width)

    assert max(map(cell_len, [heading, *lines])) < width
    assert ("项目名称" in heading) is (width >= 60)
    assert len(set(lines)) == 10
    assert all(f"{number}.docx" in line for number, line in enumerate(lines))


@pytest.mark.parametrize(
    ("width", "file"),
    [
        (100, "286 石桥片区矛盾纠纷多元化解资金项目.docx"),
        (120, "289 2024年水井义务教育薄弱环节改善与能力提升项目#1.docx"),
    ],
)
def test_a_wide_terminal_shows_the_name_of_a_file_whole(width: int, file: str) -> None:
    entry = form(1)._replace(file=f"报送/{file}")

    heading, line = worst_forms([entry], width)

    assert line.startswith(f"{file} ")
    assert max(map(cell_len, [heading, line])) < width
    assert "二〇二" in line
    assert "某某" in line


@pytest.mark.parametrize(
    ("text", "width", "told"),
    [
        ("校舍改造.docx", 13, "校舍改造.docx"),
        ("校舍改造.docx", 12, "校舍....docx"),
        ("一二三四五六七八九十", 10, "一...九十"),
        ("abcdefghij", 7, "ab...ij"),
    ],
)
def test_a_name_that_is_too_long_keeps_its_beginning_and_its_end(
    text: str, width: int, told: str
) -> None:
    assert cut_inside(text, width) == told
    assert cell_len(told) <= width


def test_everything_at_once_is_on_one_screen(tmp_path: Path) -> None:
    with ReviewJournal(tmp_path / "进度") as journal:
        journal.keep_declarations(
            NotedDeclaration(f"申报/{number}.docx", LONG, "", "2024")
            for number in range(9)
        )
        for number in range(30):
            entry = form(number)
            journal.keep(Outcome(entry.file, "1-1", (entry,)))
            broken = f"报送/{LONG}{number}坏.docx"
            why = f"{broken} 不是完好的 .docx 文件；请另存为不加密的 .docx 再用。"
            journal.keep(Outcome(broken, "1-1", (), why))
        for code in CODES:
            remark = json.dumps(Remark(code, "warning", "", "全表", "请核对。"))
            facts = 1, code, remark
            journal.base.execute("insert into across values (?, ?, ?)", facts)

        lines = list(in_one_screen(journal, has_overview=True, width=80))

    rows = sum(-(-cell_len(line) // 80) for line in lines)
    assert rows <= 23
    assert sum("坏.docx 不是完好的" in line for line in lines) == 3
