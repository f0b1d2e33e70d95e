"""What `check` says of forms to a person."""

from dataclasses import replace
from pathlib import Path

import pytest

from exports.readers import read
from screens.commands.check import check
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
