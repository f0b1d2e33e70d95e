"""Real forms of provinces, read by their own editions and written again."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from exports.paper.docx import document
from exports.reading.readers import read
from exports.recogniser.recognise import recognise
from exports.sheet.sheet import sheet
from real_forms import foreign
from wizard.editions.library import edition
from wizard.form import Printed, get
from wizard.interview.transfer.conversion import convert
from wizard.training.tour import example

OWN = {
    "yunnan-2022": (
        "yunnan-2022",
        {"remarks.other_matters": "无", "indicators[0].operator": "≧"},
        ("部门：临沧市永德县明朗中学", "公开14表"),
    ),
    "xianjie-2022": (
        "xianjie-2022",
        {"remarks.contact": "张三13800000000（办公）", "funding.total.executed": 20},
        ("附件：", "中江县水利局", "2022年12月30日"),
    ),
    "sichuan-2022": (
        "sichuan-2022",
        {
            "remarks.problems": "因每年图书馆免开资金不是在年初1月份就到位，"
            "造成了当年年初开展工作无经费使用。",
            "indicators[1].operator": "定性",
            "indicators[2].unit": "%",
        },
        (),
    ),
    "hubei-2020": (
        "hubei-2020",
        {
            "remarks.unit": "区商务局",
            "remarks.date": "2021年4月22日",
            "remarks.kind": None,
            "remarks.causes": None,
            "remarks.approval": "签名： 年 月 日",
            "printed.groups": "产出指标（60分）",
            "indicators[0].weight": None,
        },
        (),
    ),
}
"""The edition of each form, some cells that only it has, and what stands above it."""

every_form = pytest.mark.parametrize("name", OWN)


@pytest.mark.parametrize("layout", foreign.FILES)
@every_form
def test_a_form_is_read_by_its_own_edition_with_nothing_left_over(
    name: str, layout: str
) -> None:
    id, cells, above = OWN[name]

    (got,) = read(foreign.file(name, layout))

    assert got.form.edition == id
    assert {cell: get(got.form, cell) for cell in cells} == cells
    assert tuple(item.text for item in got.unplaced) == above


@every_form
def test_it_is_written_and_read_again_to_the_character(
    name: str, tmp_path: Path
) -> None:
    (got,) = read(foreign.file(name, "docx"))
    (tmp_path / "表.docx").write_bytes(document([got.form]))

    (back,) = read(tmp_path / "表.docx")

    unprinted = replace(got.form, printed=Printed())
    assert replace(back.form, printed=Printed()) == unprinted
    assert (back.differing, back.unplaced) == ((), ())


@every_form
def test_it_goes_to_the_national_table_and_back(name: str) -> None:
    (got,) = read(foreign.file(name, "docx"))
    there = convert(got.form, edition("2020"))
    back = convert(there.form, edition(got.form.edition)).form

    lost = {item.text for item in there.displaced}
    own = {str(text) for _, text in got.form.remarks.texts}
    assert lost == own | ({got.form.printed.groups} - {None})
    ours, theirs = got.form.indicators, back.indicators
    assert [r.whole_target for r in ours] == [r.whole_target for r in theirs]
    kept = {"remarks": got.form.remarks, "printed": got.form.printed}
    assert replace(back, indicators=ours, **kept) == got.form


TITLES = {
    ("项目支出绩效自评表", "元"): ("2020", "0.0001"),
    ("2020年度市级项目支出绩效自评表", "元"): ("2020", "0.0001"),
    ("财政项目支出绩效自评表", "万元"): ("2020", "1"),
    ("财政项目支出绩效自评表", "元"): ("shanghai-2022", "1"),
    ("普陀区财政项目支出绩效自评表（2020年度）", "元"): ("shanghai-2022", "1"),
}


@pytest.mark.parametrize(("printed", "wanted"), TITLES.items())
def test_title_and_unit_settle_which_of_two_editions_a_paper_is(
    printed: tuple[str, str], wanted: tuple[str, str]
) -> None:
    """The columns are those of the national table; only title and unit differ."""
    (title, unit), (id, share) = printed, wanted
    form = example(edition("2020"))
    page = sheet(form, edition("2020"))
    rows = [[cell.text.replace("万元", unit) for cell in r.cells] for r in page.rows]

    (got,) = recognise([[title], [page.year_line], *rows])

    spent = form.funding.total.executed
    assert isinstance(spent, Decimal)
    assert got.form.edition == id
    assert got.form.funding.total.executed == spent * Decimal(share)
    assert got.unplaced == ()
