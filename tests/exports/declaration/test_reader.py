"""Declarations of several provinces, in Word and in text, read to the character."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Final

import pytest

from exports.declaration.reader import declarations_in
from exports.declared import Declaration
from exports.grid import Grid
from exports.text import text_grid
from exports.word import word_grid
from support import declarations as paper
from support.declarations import SHAPES, Declared, Sheet, declared
from support.judged import FILES, form_of
from wizard.editions.library import edition

SAID = Declared(
    name="校舍改造",
    total="100.50",
    appropriation="90",
    other="10.50",
    goals="改造校舍2栋，\n惠及学生500人。",
    rows=(
        ("产出指标", "数量指标", "改造校舍栋数", "≥2栋", "20"),
        ("产出指标", "数量指标", "惠及学生人数", "500人", "10"),
        ("产出指标", "质量指标", "一次验收合格率", "100%", "10"),
        ("产出指标", "时效指标", "完工时间", "2024年12月底前", "10"),
        ("产出指标", "成本指标", "重大安全事故", "0", "5"),
        ("效益指标", "社会效益指标", "入学率", "≥98%", "25"),
        ("满意度指标", "服务对象满意度指标", "学生满意度", "≥95%", "10"),
    ),
)

WEIGHED: Final = {"central", "system"}
"""The shapes that print points."""


def of_word(sheet: Sheet, folder: Path) -> Grid:
    file = paper.write_docx(sheet, folder / "申报表.docx")
    return word_grid.grid(file.read_bytes(), file.name)


MEDIA: Mapping[str, Callable[[Sheet, Path], Grid]] = {
    "docx": of_word,
    "pasted": lambda sheet, _: text_grid.grid(paper.tabbed(sheet)),
    "cells": lambda sheet, _: text_grid.grid(paper.stacked(sheet)),
    "tsv": lambda sheet, _: text_grid.grid(paper.tsv(sheet)),
}


def told(read: Declaration, money: str) -> Declared:
    """What was read, as it was to be said."""
    amounts = {fund.line: str(fund.amount) for fund in read.funds}
    assert {fund.unit for fund in read.funds} <= {money}
    return Declared(
        name=read.name or "",
        department=read.supervising_department or "",
        unit=read.implementing_unit or "",
        year=read.year,
        total=amounts.get("total", ""),
        appropriation=amounts.get("appropriation", ""),
        other=amounts.get("other", ""),
        goals=read.goals or "",
        rows=tuple(
            (
                row.group,
                row.category,
                row.name or "",
                "".join(filter(None, (row.operator, row.target, row.unit))),
                "" if row.weight is None else str(row.weight),
            )
            for row in read.rows
        ),
        money=money,
    )


def printed(said: Declared, shape: str) -> Declared:
    """What a shape has a place for."""
    money = "元" if shape == "shanghai" else said.money
    rows = said.rows if shape in WEIGHED else tuple((*r[:4], "") for r in said.rows)
    return replace(said, money=money, rows=rows)


@pytest.mark.parametrize("medium", MEDIA)
@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_is_read_whole_from_every_file(
    shape: str, medium: str, tmp_path: Path
) -> None:
    said = printed(SAID, shape)

    (read,) = declarations_in(MEDIA[medium](SHAPES[shape](said), tmp_path))

    assert told(read, said.money) == said


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_a_form_would_have_declared_is_read_back_to_the_character(
    path: Path, tmp_path: Path
) -> None:
    form = form_of(tomllib.loads(path.read_text(), parse_float=Decimal)["form"])
    said = declared(form, edition("2020"))
    of_file = FILES.index(path)
    for number, shape in enumerate(SHAPES):
        own = printed(said, shape)
        media = [m for m in MEDIA if m != "docx" or number == of_file % len(SHAPES)]
        for medium in media:
            (read,) = declarations_in(MEDIA[medium](SHAPES[shape](own), tmp_path))

            assert told(read, own.money) == own, (shape, medium)


@pytest.mark.parametrize("medium", MEDIA)
def test_a_blank_declaration_tells_what_it_has(medium: str, tmp_path: Path) -> None:
    said = replace(SAID, total="", appropriation="", other="", goals="", year=None)

    (read,) = declarations_in(MEDIA[medium](SHAPES["hunan"](said), tmp_path))

    assert (read.funds, read.goals, read.year) == ((), None, None)
    assert [row.name for row in read.rows] == [row[2] for row in said.rows]


def test_several_in_one_text_are_read_one_by_one() -> None:
    other = replace(SAID, name="校车补贴", rows=SAID.rows[:2], year=2023)
    texts = [paper.tabbed(SHAPES["central"](said)) for said in (SAID, other)]

    first, second = declarations_in(text_grid.grid("\n".join(texts)))

    assert (first.name, first.year, len(first.rows)) == ("校舍改造", 2024, 7)
    assert (second.name, second.year, len(second.rows)) == ("校车补贴", 2023, 2)


@pytest.mark.parametrize(
    "file", ["changji-2020.txt", "langfang-2019.txt", "shidian-2019.txt"]
)
def test_a_form_with_results_is_no_declaration(file: str, samples: Path) -> None:
    assert declarations_in(text_grid.grid((samples / file).read_text("utf-8"))) == ()


def test_a_form_of_another_kind_is_none_by_its_title() -> None:
    sheet = SHAPES["central"](SAID)
    sheet.above[0] = "项目支出绩效目标运行监控表"

    assert declarations_in(text_grid.grid(paper.tsv(sheet))) == ()
