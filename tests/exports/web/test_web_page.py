"""Pages as sites, systems, Word and Excel make them, and pages that nobody makes."""

from pathlib import Path
from time import process_time

import pytest

from exports.reading.readers import read
from exports.reads import Read
from exports.web.page_grid import page
from wizard.refusals import Unusable

FORM = """
<tr><td colspan=2>项目名称</td><td colspan="7">{name}</td></tr>
<tr><td rowspan=2>年度总体目标</td><td colspan=4>预期目标</td>
<td colspan=4>实际完成情况</td></tr>
<tr><td colspan=4>走访<br>慰问</td><td colspan=4>走访了</td></tr>
<tr><td rowspan=2>绩效指标</td><td>一级指标</td><td>二级指标</td><td>三级指标</td>
<td>年度指标值</td><td>实际完成值</td><td>分值</td><td>得分</td>
<td>偏差原因分析及改进措施</td></tr>
<tr><td>产出指标</td><td>数量指标</td><td>走访户数</td><td>≥5户</td><td>6户</td>
<td>50</td><td>50</td><td>无</td></tr>
<tr><td colspan=6>总分</td><td>50</td><td>50</td><td>&nbsp;</td></tr>
"""


def rows(body: str) -> list[list[str]]:
    return [list(row) for row in page(f"<html><body>{body}").grid.rows]


def read_page(folder: Path, body: str, encoding: str = "utf-8") -> tuple[Read, ...]:
    file = folder / "表.html"
    file.write_bytes(body.encode(encoding))
    return read(file)


# ── cells ──


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("走访\n   慰问", "走访 慰问"),
        ("走访<br>慰问", "走访\n慰问"),
        ("走访<br>\n  慰问", "走访\n慰问"),
        ("<p>走访</p><p>慰问</p>", "走访\n慰问"),
        ("<p>走访<br></p><p>慰问", "走访\n慰问"),
        ("<div><p>走访</p></div>慰问", "走访\n慰问"),
        ("<p>走访</p><p>&nbsp;</p><p>慰问</p>", "走访\n\xa0\n慰问"),
        ("<b>走</b><font>访</font>", "走访"),
        ("走访<!-- 不看 --><script>alert('x')</script>", "走访"),
        ("走访<span style='display:none'>旧</span>", "走访"),
        ("≥5&nbsp;户 &lt;6", "≥5\xa0户 <6"),
        ("<style>td{}</style>走访", "走访"),
    ],
)
def test_a_cell_has_the_text_that_a_browser_shows(cell: str, shown: str):
    assert rows(f"<table><tr><td>{cell}</td><td>b</td></tr></table>") == [[shown, "b"]]


@pytest.mark.parametrize("maker", ["Microsoft Word 15", "Microsoft Excel 12", "WPS"])
def test_office_ends_lines_of_its_source_between_chinese_characters(maker: str):
    head = f'<meta name=Generator content="{maker}">'

    found = page(f"<html><head>{head}</head><table><tr><td>走\n访<td>a\nb").grid

    assert found.rows == [["走访", "a b"]]


def test_cells_without_an_end_end_where_the_next_begins():
    table = "<table><tr><td>甲<td>乙<tr><td>丙<td>丁</table>"

    assert rows(table) == [["甲", "乙"], ["丙", "丁"]]


def test_spans_put_cells_where_a_browser_does():
    found = page(
        "<table><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>丙<td>丁"
        "<tr><td>戊<td colspan=2 rowspan=0>己<tr><td>庚</table>"
    ).grid

    assert found.rows == [
        ["甲", "乙", ""],
        ["", "丙", "丁"],
        ["戊", "己", ""],
        ["庚", "", ""],
    ]
    assert found.covered == [
        frozenset(),
        frozenset({0}),
        frozenset(),
        frozenset({1, 2}),
    ]
    assert found.starts == [(0, 1), (0, 1, 2), (0, 1), (0, 1)]


def test_head_and_foot_of_a_table_are_rows_and_spans_cross_them():
    table = (
        "<table><thead><tr><td rowspan=2>甲<td>乙</thead><tbody><tr><td>丙</tbody>"
        "<tfoot><tr><td>丁<td>戊</tfoot></table>"
    )

    assert rows(table) == [["甲", "乙"], ["", "丙"], ["丁", "戊"]]


def test_a_table_within_a_cell_follows_its_row():
    table = "<table><tr><td>外<td>一<td>二<td>三<table><tr><td>里<td>面</table></table>"

    assert rows(table) == [["外", "一", "二", "三"], ["里", "面"]]


# ── forms ──


def test_a_form_is_found_on_a_page_laid_out_with_tables(tmp_path: Path):
    table = f"<table>{FORM.format(name='访惠聚经费')}</table>"
    site = (
        "<table><tr><td><div>首页</div><div>机构</div></td></tr><tr><td>"
        f"<center><b>项目支出绩效自评表</b><br>（2020年度）</center>{table}</td></tr></table>"
    )

    (found,) = read_page(tmp_path, site)

    assert found.form.project.name == "访惠聚经费"
    assert found.form.year == 2020
    assert found.form.goals.expected == "走访\n慰问"
    assert {item.text for item in found.unplaced} <= {"首页", "机构"}


def test_text_far_from_the_table_is_counted(tmp_path: Path):
    around = "".join(f"<p>第{n}条导航</p>" for n in range(40))
    table = f"<table>{FORM.format(name='甲')}</table>"

    (found,) = read_page(tmp_path, around + table + around)

    assert found.notes == ("网页上离表格较远的另有 62 段文字，没有读。",)


def test_hidden_rows_are_read_and_said(tmp_path: Path):
    hidden = FORM.format(name="甲").replace(
        "<tr><td>产出", "<tr style='display:none'><td>产出"
    )

    (found,) = read_page(tmp_path, f"<table>{hidden}</table>")

    assert len(found.form.indicators) == 1
    assert found.notes == ("表 1 里有 1 行是隐藏的，也读了进来，请核对。",)


def test_what_is_said_of_a_page_stands_with_its_first_form(tmp_path: Path):
    title = "<p>项目支出绩效自评表</p><p>（2020年度）</p>"
    forms = (title + f"<table>{FORM.format(name=name)}</table>" for name in "甲乙")
    around = "".join(f"<p>第{n}条导航</p>" for n in range(40))

    found = read_page(tmp_path, around + "".join(forms))

    assert [each.form.project.name for each in found] == ["甲", "乙"]
    assert "离表格较远" in "".join(found[0].notes)
    assert found[1].notes == ()


@pytest.mark.parametrize(
    ("told", "encoding"),
    [
        ("gb2312", "gb18030"),
        ("GBK", "gb18030"),
        ("utf-8", "utf-8"),
        ("gb2312", "utf-8"),
        ("utf-8", "gb18030"),
        ("iso-8859-1", "gb18030"),
        ("x-unknown", "utf-8"),
        ("", "gb18030"),
    ],
)
def test_a_page_is_read_in_its_own_encoding_whatever_it_tells(
    told: str, encoding: str, tmp_path: Path
):
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={told}">'
    body = f"<html><head>{meta}</head><table>{FORM.format(name='喆堃玥')}</table>"

    (found,) = read_page(tmp_path, body, encoding)

    assert found.form.project.name == "喆堃玥"


# ── what nobody would write ──

HOSTILE = {
    "elements within elements": "<div>" * 100_000,
    "a few hundred of them": f"<table>{'<div>' * 400}<tr><td>项目名称",
    "tables within tables": "<table><tr><td>a<td>b<td>c<td>d" * 300,
    "tags without end": "<b" * 400_000,
    "a wide cell": f"<table>{'<tr>' + '<td colspan=200>a' * 9}</table>",
    "cells that take many places": "<table>" + "<tr><td colspan=250>a" * 3000,
}


def test_a_page_may_have_two_hundred_thousand_tags_and_no_more(tmp_path: Path):
    body = "<html><body>"
    refusals = {}
    for count in (200_000, 200_001):
        with pytest.raises(Unusable) as refusal:
            read_page(tmp_path, body + "< " * (count - body.count("<")))
        refusals[count] = "过多" in str(refusal.value)

    assert refusals == {200_000: False, 200_001: True}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_is_refused_at_once_in_one_sentence(name: str, tmp_path: Path):
    start = process_time()

    with pytest.raises(Unusable) as refusal:
        read_page(tmp_path, f"<html><body>{HOSTILE[name]}")

    assert str(refusal.value).count("。") == 1
    assert process_time() - start < 3
