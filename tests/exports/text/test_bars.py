"""Tables whose cells stand between bars, as pages on the web give them."""

from decimal import Decimal
from pathlib import Path

import pytest

from exports.reading.readers import read
from exports.recogniser.recognise import Read, recognise
from exports.sheet.sheet import sheet
from exports.text.bars import between_tabs
from exports.text.text_grid import grid
from support.paths import SAMPLES
from wizard.editions.library import edition
from wizard.refusals import Unusable
from wizard.training.tour import example

SHIDIAN = {
    "project.name": "2019年新型农业经营主体扶持项目",
    "remarks.unit": "施甸县农业农村局",
    "remarks.date": "2022年7月5日",
    "remarks.kind": "上级专项",
    "remarks.nature": "新增性项目",
}


@pytest.fixture(scope="module")
def shidian() -> Read:
    (got,) = read(SAMPLES / "shidian-2019.txt")
    return got


def test_a_real_form_between_bars_is_read_whole(shidian: Read) -> None:
    form = shidian.form

    assert form.edition == "hubei-2020"
    assert form.project.name == SHIDIAN["project.name"]
    assert form.project.implementing_unit == "施甸县农业农村局"
    assert {f"remarks.{k}": v for k, v in form.remarks.texts if k != "causes"} == {
        key: text for key, text in SHIDIAN.items() if key.startswith("remarks.")
    }
    assert (form.remarks.text("causes") or "").startswith("一是相关台账不健全,部分")
    total = form.funding.total
    assert (total.annual_budget, total.executed) == (Decimal(650), Decimal(94))
    assert form.funding.points.score == Decimal("2.9")
    assert form.printed.score == "71.7"


def test_cells_that_go_on_from_above_are_left_out_and_rows_stand_right(
    shidian: Read,
) -> None:
    rows = [
        (row.category, row.name, row.target, row.actual, str(row.score))
        for row in shidian.form.indicators
    ]

    assert rows == [
        ("数量指标", "扶持发展新型农业经营主体 (个)", "15", "6", "8.0"),
        ("数量指标", "带动贫困户(人)", "11442", "4164", "7.3"),
        ("经济效益指标", "新型经营主体实现产值(%)", "8000", "12767.36", "31.9"),
        ("经济效益指标", "新型经营主体助农增收 (元)", "1980", "2074", "10.5"),
        ("服务对象满意度指标", "满意度(%)", "90", "100", "11.1"),
    ]


@pytest.mark.parametrize("id", ["2020", "hubei-2020", "sichuan-2022", "yinchuan-2021"])
def test_our_own_paper_as_a_page_on_the_web_gives_it_is_the_same_form(id: str) -> None:
    """Every row has as many bars as the widest, and no cell that goes on from above."""
    version = edition(id)
    form = example(version)
    rows = [[c.text for c in row.cells if c.rows] for row in sheet(form, version).rows]
    most = max(map(len, rows))
    lines = [" | ".join(row) + " |" * (most - len(row) + 1) for row in rows]
    text = "\n".join([version.title, f"{form.year}年度", *lines])

    (got,) = recognise(*grid(text))

    assert got.form.indicators == form.indicators
    assert got.form.funding == form.funding
    assert got.form.goals == form.goals
    assert got.unplaced == ()


def test_lines_that_divide_rows_are_no_rows_and_lines_keep_their_numbers() -> None:
    text = "a | b |\n|---|---|\nc |\nd |\ne | f |\ng | h |\ni | j |"

    assert between_tabs(text).split("\n") == [
        "a\tb\t",
        "",
        "c\td\t",
        "",
        "e\tf\t",
        "g\th\t",
        "i\tj\t",
    ]


@pytest.mark.parametrize(
    "text",
    ["a | b", "一句话\n又一句", "a\tb | c\nd\te | f\ng | h\ni | j\nk | l\nm | n"],
)
def test_text_with_tabs_or_few_bars_stays_as_it_is(text: str) -> None:
    assert between_tabs(text) == text


def test_a_file_of_bars_without_a_form_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "表.txt"
    path.write_text("甲 | 乙\n" * 9, encoding="utf-8")

    with pytest.raises(Unusable, match=r"表\.txt"):
        read(path)
