"""Declarations in files of every kind, alone and beside forms."""

import csv
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from exports.declaration.declared_form import declared_otherwise
from exports.declaration.refusal import HoldsDeclarations
from exports.reading.declaration_file import declarations_of
from exports.reading.readers import read
from support import declarations as paper
from support.declarations import SHAPES, Declared, Sheet, declared
from wizard.editions.library import edition
from wizard.refusals import Unusable

SAID = Declared(
    name="校舍改造",
    total="100",
    goals="改造校舍2栋。",
    rows=(
        ("产出指标", "数量指标", "改造校舍栋数", "≥2栋", "60"),
        ("满意度指标", "服务对象满意度指标", "学生满意度", "≥95%", "10"),
    ),
)


def write(sheet: Sheet, path: Path) -> Path:
    """The sheet in a file of the kind that its name says."""
    if path.suffix == ".docx":
        return paper.write_docx(sheet, path)
    if path.suffix == ".xlsx":
        return paper.write_xlsx(path, sheet)
    rows = [[line] for line in sheet.above] + paper.grid_of(sheet)
    text = StringIO()
    csv.writer(text).writerows(rows)
    path.write_text(text.getvalue(), "gb18030", newline="")
    return path


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".csv"])
@pytest.mark.parametrize("shape", SHAPES)
def test_a_declaration_is_read_from_every_kind_of_file(
    shape: str, suffix: str, tmp_path: Path
) -> None:
    file = write(SHAPES[shape](SAID), tmp_path / f"申报{suffix}")

    (found,) = declarations_of(file)

    targets = [(r.name, r.operator, r.target, r.unit) for r in found.rows]
    whole = [(name, "".join(filter(None, parts))) for name, *parts in targets]
    assert whole == [(row[2], row[3]) for row in SAID.rows]
    assert (found.name, found.goals, found.year) == ("校舍改造", SAID.goals, 2024)
    assert [str(fund.amount) for fund in found.funds] == ["100"]


def test_every_sheet_of_a_workbook_is_looked_into(tmp_path: Path) -> None:
    other = replace(SAID, name="校车补贴")
    sheets = [SHAPES["system"](SAID), SHAPES["central"](other)]
    file = paper.write_xlsx(tmp_path / "申报.xlsx", *sheets)

    assert [each.name for each in declarations_of(file)] == ["校舍改造", "校车补贴"]
    with pytest.raises(HoldsDeclarations):
        read(file)


@pytest.mark.parametrize("shape", SHAPES)
def test_a_declaration_beside_the_form_in_one_text_is_held_against_it(
    shape: str, samples: Path, tmp_path: Path
) -> None:
    text = (samples / "changji-2020.txt").read_text("utf-8")
    form = read(samples / "changji-2020.txt")[4].form
    said = declared(form, edition("2020"))
    said = replace(said, total="", appropriation="")  # 上海 prints 元
    printed = paper.stacked(SHAPES[shape](said))
    file = tmp_path / "都在一起.txt"
    file.write_text(f"{text}\n{printed}", "utf-8")

    (found,) = declarations_of(file)

    assert declared_otherwise(form, found) == ()
    alone = [each.form for each in read(samples / "changji-2020.txt")]
    assert [each.form for each in read(file)] == alone


@pytest.mark.parametrize("name", ["通知.txt", "自评.txt"])
def test_a_file_without_a_declaration_is_refused(
    name: str, samples: Path, tmp_path: Path
) -> None:
    form = (samples / "changji-2020.txt").read_text("utf-8")
    (tmp_path / name).write_text(form if name[0] == "自" else "关于报送的通知", "utf-8")

    with pytest.raises(Unusable, match="没有读到绩效目标申报表"):
        declarations_of(tmp_path / name)
