"""`ziping explain`: how a row is read and reckoned, and the same under help."""

from collections.abc import Callable
from pathlib import Path

import pytest

from screens.presenters.lists.help import help_rows
from support.command import Ran, run_ziping
from support.paths import FORMS, SAMPLES
from wizard.address import row_cell
from wizard.editions.library import edition
from wizard.form import Form, put
from wizard.interview.interview import Interview
from wizard.toml.form_file import dumps, loads

FIT = FORMS / "合格.toml"


@pytest.fixture
def explain(home: Path, tmp_path: Path) -> Callable[..., Ran]:
    return lambda *words: run_ziping(("explain", *words), home, tmp_path, {})


def changed(row: int, **cells: str) -> Form:
    """The fit form with other text in cells of one row."""
    form = loads(FIT.read_bytes(), FIT.name)
    for field, text in cells.items():
        form = put(form, row_cell(row, field), text)
    return form


def test_every_row_is_told_with_its_readings_its_rule_and_its_points(
    explain: Callable[..., Ran],
) -> None:
    ran = explain(str(FIT))

    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith("1. 社区读书角\n")
    assert ran.stdout.count("年度指标值：") == 8
    for told in (
        "第 4 行“图书上架时间”（时效指标）",
        "年度指标值：10月底前，读作 2020年10月底前",
        "规则：日期和期限只分达到、没有达到，不按比例（通行做法）",
        "规则：定性指标按完成情况分三档给分（财预〔2020〕10号）",
        "现在：得分 15，分值 15",
    ):
        assert told in ran.stdout


@pytest.mark.parametrize("row", ["2", "２", "读书活动"])
def test_one_row_is_named_by_its_number_or_by_its_name(
    explain: Callable[..., Ran], row: str
) -> None:
    ran = explain(str(FIT), row)

    assert ran.returncode == 0
    assert ran.stdout.count("第 2 行“开展读书活动”") == 1
    assert ran.stdout.count("年度指标值：") == 1


@pytest.mark.parametrize(
    ("row", "cells", "told"),
    [
        (
            0,
            {"target": "购置图书若干", "actual": "900册"},
            ("读作 文字", "比较：比不了", "两格比不了，由人按完成情况给分"),
        ),
        (
            0,
            {"target": "不少于1.2千册", "actual": "900"},
            (
                "读作 ≥1.2千册",
                "读作 900册（没有写单位，按另一格用“册”）",
                "比较：没有达到",
                "计算：900 ÷ 1200 × 10 = 7.5",
            ),
        ),
        (
            7,
            {"actual": "0.962"},
            ("读作 96.2%，或 0.962%（表格软件常把百分数存成小数，请核对）", "比不了"),
        ),
        (
            1,
            {"target": "0起", "actual": "2起"},
            ("指标值是 0，一有就是没有达到", "计算：0 ÷ 2 × 10 = 0"),
        ),
        (
            2,
            {"target": "验收合格", "actual": "不合格"},
            ("读作 等次“不合格”", "文字和等次只分达到、没有达到", "得 0 分"),
        ),
        (
            3,
            {"target": "三季度", "actual": "10月"},
            ("读作 2020年7月-9月", "读作 2020年10月", "比较：没有达到"),
        ),
        (
            1,
            {"target": "≥4场，每场不少于50人", "actual": "3场"},
            (
                "读作 ≥4场；≥50人/场",
                "年度指标值是几项要求",
                "没有达到",
                "按实际情况给分",
            ),
        ),
        (
            3,
            {"target": "汛期前（6月1日前）", "actual": "6月15日"},
            ("读作 2020年6月1日前", "比较：没有达到"),
        ),
        (
            2,
            {"target": "优", "actual": "良"},
            ("等次“良”", "比较：没有达到", "按实际情况给分"),
        ),
        (
            2,
            {"target": "优于Ⅲ类", "actual": "劣Ⅴ类"},
            ("读作 >等次“Ⅲ类”", "比较：没有达到", "得 0 分"),
        ),
        (4, {"actual": "6万元"}, ("不能超过的数", "计算：50000 ÷ 60000 × 10 = 8.33")),
    ],
)
def test_what_is_read_and_reckoned_is_said(
    explain: Callable[..., Ran],
    tmp_path: Path,
    row: int,
    cells: dict[str, str],
    told: tuple[str, ...],
) -> None:
    form = changed(row, **cells)
    (tmp_path / "表.toml").write_bytes(dumps(form))
    ran = explain("表.toml", str(row + 1))

    assert ran.returncode == 0
    assert [words for words in told if words not in ran.stdout] == []


def test_several_forms_of_a_file_are_told_one_after_the_other(
    explain: Callable[..., Ran],
) -> None:
    ran = explain(str(SAMPLES / "changji-2020.txt"), "1")

    assert ran.returncode == 0
    assert ran.stdout.count("第 1 行“") == 5


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "还没有写文件名，例如：ziping explain 自评表.txt。"),
        ((str(FIT), "9"), "没有“9”这一行，请写行号（1 到 8）或三级指标的名称。"),
        ((str(FIT), "没有的名称"), "没有“没有的名称”这一行"),
        (("没有的文件.toml",), "没有的文件.toml"),
        ((str(FIT), "--json"), "不认识“--json”，用法见 ziping --help。"),
    ],
)
def test_what_cannot_be_explained_is_refused_in_one_line(
    explain: Callable[..., Ran], words: tuple[str, ...], told: str
) -> None:
    ran = explain(*words)

    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.count("\n") == 1
    assert told in ran.stderr


@pytest.mark.parametrize("field", ["target", "actual", "score"])
def test_help_at_a_value_and_at_a_score_says_the_same(field: str) -> None:
    form = changed(0, target="不少于1.2千册", actual="900册")
    moment = Interview.at_cell(edition("2020"), form, row_cell(0, field))
    assert moment.step is not None
    told = [row.text for row in help_rows(moment, moment.step)]

    assert "年度指标值：不少于1.2千册，读作 ≥1.2千册" in told
    assert "计算：900 ÷ 1200 × 10 = 7.5" in told


def test_help_at_another_cell_reckons_nothing() -> None:
    moment = Interview.at_cell(edition("2020"), changed(0), row_cell(0, "name"))
    assert moment.step is not None

    assert not any("读作" in row.text for row in help_rows(moment, moment.step))
