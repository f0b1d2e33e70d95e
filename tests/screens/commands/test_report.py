"""What check, export and import say of forms, to a person and to programs."""

# ruff: noqa: E501  the paper is a table: a row on a line

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from exports.reading.readers import read
from screens.commands.check import check
from screens.commands.export import export
from screens.commands.import_forms import import_forms
from screens.exits import Exit
from support.paths import SAMPLES
from wizard.form import put
from wizard.toml.form_file import dumps

FORM = read(SAMPLES / "changji-2020.txt")[2].form
"""A real form that is fit."""


def said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, **changes: object
) -> list[str]:
    """What `check` says of the form with these cells changed."""
    form = FORM
    for where, value in changes.items():
        form = put(form, where.replace("__", "."), value)
    path = tmp_path / "表.toml"
    path.write_bytes(dumps(form))
    check([str(path)])
    return capsys.readouterr().out.splitlines()


def test_findings_of_one_kind_share_a_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    rows = tuple(replace(row, actual=None, score=None) for row in FORM.indicators)

    lines = said(capsys, tmp_path, indicators=rows, project__name=None)

    missing = [line for line in lines if "cell-missing" in line]
    assert len(missing) == 1
    assert "项目名称还没有填，请补上。" in missing[0]
    (others,) = (line for line in lines if "同样的还有" in line)
    assert "16 处" in others
    assert "第 1、2、3、4、5、6、7、8 行的实际完成值" in others
    assert "第 1、2、3、4、5、6、7、8 行的得分" in others


def test_two_of_a_kind_are_told_each(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    lines = said(
        capsys,
        tmp_path,
        project__supervising_department=None,
        project__implementing_unit=None,
    )

    assert sum("还没有填" in line for line in lines) == 2
    assert not any("同样的还有" in line for line in lines)


PAPER = """\
项目支出绩效自评表
（2021年度）
项目名称	测试项目
主管部门	甲局	实施单位	乙站
项目资金（{unit}）		年初预算数	全年预算数	全年执行数	分值	执行率	得分
	年度资金总额	{amount}	{amount}	{amount}	10	100%	10
	其中：当年财政拨款	{amount}	{amount}	{amount}
	上年结转资金
	其他资金
年度总体目标	预期目标	实际完成情况
	办好2件事，服务100人	办好2件事，服务120人
绩效指标	一级指标	二级指标	三级指标	年度指标值	{actual}	分值	得分	偏差原因分析及改进措施
	产出指标	数量指标	指标1：办事	2件	2件	50	50
			指标2：
			……
	{group}	社会效益指标	指标1：服务	100人	120人	30	30
	满意度指标	服务对象满意度指标	满意度	≥90%	95%	10	10
总分	100	100
"""
USUAL = {"unit": "万元", "amount": "10", "actual": "实际完成值", "group": "效益指标"}


@pytest.fixture
def paper(tmp_path: Path) -> Callable[..., str]:
    """Writes a form as it is copied from Word, with these words of its own."""

    def write(**changes: str) -> str:
        path = tmp_path / "表.txt"
        path.write_text(PAPER.format(**USUAL | changes))
        return str(path)

    return write


def checked(file: str, capsys: pytest.CaptureFixture[str]) -> dict:
    """The object of `check --json` for a file of one form."""
    check([file, "--json"])
    (found,) = json.loads(capsys.readouterr().out)
    return found


def codes(found: dict, severity: str) -> list[str]:
    return [f["code"] for f in found["findings"] if f["severity"] == severity]


def test_template_rows_and_numbers_before_names_are_told_once_and_are_no_findings(
    paper: Callable[..., str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert check([paper()]) == Exit.DONE

    told = capsys.readouterr().err
    assert told.count("有 2 行只有") == 1
    assert told.count("有 2 行名称前的") == 1


def test_amounts_in_another_unit_are_converted_and_that_is_said(
    paper: Callable[..., str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = paper(unit="元", amount="100000")

    assert check([file]) == Exit.DONE
    assert "纸上的金额单位是元，已换算成万元" in capsys.readouterr().err
    assert export([file, "-o", str(tmp_path / "表.toml")]) == Exit.DONE
    assert "annual_budget = 10\n" in (tmp_path / "表.toml").read_text()


def test_a_column_that_no_edition_knows_is_said_first_and_nothing_is_called_unfilled(
    paper: Callable[..., str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = paper(actual="完成情况如何")

    found = checked(file, capsys)

    assert codes(found, "error") == ["cell-missing"]
    assert found["findings"][0]["where"] == "indicators"
    assert "“完成情况如何”" in found["findings"][0]["message"]
    assert not found["fit"]
    assert export([file, "-o", str(tmp_path / "表.docx")]) == Exit.REFUSED
    assert not (tmp_path / "表.docx").exists()


def test_a_row_under_another_group_is_said_by_check_and_by_import(
    paper: Callable[..., str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = paper(group="")

    assert "wrong-category" in codes(checked(file, capsys), "warning")
    assert import_forms([file, "--to", str(tmp_path)]) == Exit.DONE
    assert "印在“产出指标”下面" in capsys.readouterr().err
