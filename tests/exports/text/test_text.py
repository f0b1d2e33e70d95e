from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from exports.paper.docx import document
from exports.recogniser.recognise import Read, recognise
from exports.text.text_grid import decoded, grid
from exports.word import word_grid
from support.papers import papers
from wizard.editions.edition import Edition
from wizard.editions.library import usable
from wizard.form import Form, Printed
from wizard.interview.transfer.conversion import convert
from wizard.refusals import Unusable

TABBED = """\
项目支出绩效自评表\r
项目名称\t访惠聚经费\r
主管部门\t昌吉州财政局\t实施单位\t妇联\r
\r
年度总体目标\t预期目标\t实际完成情况\r
\t走访\t走访了\r
"""


@pytest.fixture
def sample(samples: Path) -> str:
    return (samples / "changji-2020.txt").read_text(encoding="utf-8")


@pytest.fixture
def reads(sample: str) -> tuple[Read, ...]:
    return recognise(*grid(sample))


def rows(text: str) -> list[list[str]]:
    return [list(row) for row in grid(text).rows if any(row)]


def test_a_cell_is_a_line_behind_a_tab_and_a_row_ends_with_a_blank_line():
    assert rows("\t主管部门\n\t财政局\n\n\t\n\t二\n") == [
        ["主管部门", "财政局"],
        ["", "二"],
    ]


def test_a_line_without_a_tab_goes_on_with_the_cell_above():
    assert rows("\t年度\n指标值\n\t实际\n\n") == [["年度\n指标值", "实际"]]


def test_a_line_without_a_tab_after_a_blank_one_is_a_row_of_its_own():
    stacked = "\t一\n\t二\n\n\n项目支出绩效自评表\n（2020年度）\n\t三\n\t四\n"

    assert rows(stacked) == [
        ["一", "二"],
        ["项目支出绩效自评表"],
        ["（2020年度）"],
        ["三", "四"],
    ]


def test_a_row_of_cells_between_tabs_is_a_line():
    assert rows(TABBED)[1:3] == [
        ["项目名称", "访惠聚经费"],
        ["主管部门", "昌吉州财政局", "实施单位", "妇联"],
    ]
    assert recognise(*grid(TABBED))[0].form.goals.actual == "走访了"


def test_every_row_knows_its_line():
    assert grid("\t一\n续\n\t二\n\n\n三\n").places == ["第 1 行", "第 6 行"]
    assert grid('一\t"a\nb"\n二\t三').places == ["第 1 行", "第 3 行"]


@pytest.mark.parametrize(
    ("written", "cell"),
    [
        ('"年度\n指标值"', "年度\n指标值"),
        ('"一,二"', "一,二"),
        ('"写着""优"""', '写着"优"'),
        ('"美丽庭院"', '"美丽庭院"'),
        ('"美丽庭院', '"美丽庭院'),
        ('"美丽"庭院"', '"美丽"庭院"'),
        ("换\v行", "换\n行"),
    ],
)
def test_quotes_are_taken_off_only_where_excel_put_them(written: str, cell: str):
    assert rows(f"一\t{written}\t三\n") == [["一", cell, "三"]]


def test_the_five_real_forms_are_read_to_the_character(
    reads: tuple[Read, ...], samples: Path
):
    expected = papers(samples / "changji-2020.txt")

    assert len(reads) == len(expected) == 5
    for read, paper in zip(reads, expected, strict=True):
        form = read.form
        assert str(form.year) == paper.year
        assert form.project.name == paper.name
        assert form.project.supervising_department == paper.department
        assert form.project.implementing_unit == paper.unit
        assert [form.goals.expected, form.goals.actual] == paper.goals
        assert cells_of(form) == paper.rows
        assert [form.printed.weight, form.printed.score] == paper.totals
        assert form.printed.execution_rate == "100%"
        for name, amounts in paper.funds.items():
            row = getattr(form.funding, name)
            shown = [row.initial_budget, row.annual_budget, row.executed]
            assert [str(amount) for amount in shown] == [a.strip() for a in amounts]


def cells_of(form: Form) -> list[list[str]]:
    rows = (
        (r.category, r.name, r.target, r.actual, r.weight, r.score, r.deviation)
        for r in form.indicators
    )
    return [["" if cell is None else str(cell) for cell in row] for row in rows]


def test_nothing_is_left_over_of_the_five_real_forms(reads: tuple[Read, ...]):
    assert [read.unplaced for read in reads] == [()] * 5


def test_the_five_real_forms_have_the_points_that_they_are_known_for(
    reads: tuple[Read, ...],
):
    forms = [read.form for read in reads]
    weights = [
        [form.funding.points.weight, *(row.weight for row in form.indicators)]
        for form in forms
    ]

    assert [len(form.indicators) for form in forms] == [14, 14, 8, 8, 12]
    assert [sum(points) for points in weights] == [85, 100, 100, 100, 100]
    assert forms[4].funding.total.executed == Decimal("14.66")


def test_the_real_forms_read_the_same_as_rows_between_tabs(
    sample: str, reads: tuple[Read, ...]
):
    tabbed = "\n".join("\t".join(row) for row in grid(sample).rows)

    again = recognise(*grid(tabbed))

    assert [read.form for read in again] == [read.form for read in reads]


def test_text_in_another_layout_is_no_form():
    assert recognise(*grid("项目名称\n\n访惠聚经费\n\n主管部门\n\n财政局\n")) == ()
    assert recognise(*grid("")) == ()


def test_a_mark_of_windows_before_the_text_is_no_part_of_it():
    assert decoded("\ufeff一".encode(), "a.txt") == "一"


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8-sig"])
def test_a_text_is_read_by_its_mark_or_its_bytes(encoding: str):
    text = "项目名称\t访惠聚经费\t5\n"

    assert decoded(text.encode(encoding), "a.txt") == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_known_by_its_zeros(encoding: str):
    text = "项目名称\t访惠聚经费\n年初预算数\t5\n全年执行数\t6\n"

    assert decoded(text.encode(encoding), "a.txt") == text


def test_a_damaged_text_is_not_taken_for_one_in_another_encoding():
    damaged = "项目名称\n主管部门\n".encode() + b"\xb5\xb5" + "财政局\n".encode()

    with pytest.raises(Unusable, match="第 3 行不是 UTF-8"):
        decoded(damaged, "a.txt")


def test_a_line_in_another_encoding_is_named():
    with pytest.raises(Unusable, match="第 3 行不是 UTF-8"):
        decoded("一\n二\n".encode() + "三".encode("gb18030"), "a.txt")


def test_a_text_of_too_many_cells_is_refused():
    with pytest.raises(Unusable, match="不会是自评表"):
        decoded(b"\t" * 200_000, "a.txt")


def test_the_printed_sums_of_the_first_form_are_as_wrong_as_they_were(
    reads: tuple[Read, ...],
):
    assert reads[0].form.printed == Printed(
        weight="100", score="100", execution_rate="100%"
    )


BROKEN = """\
项目支出绩效自评表
（2020年度）
项目名称\t访惠聚经费
主管部门\t财政局\t实施单位\t妇联
项目资金
（万元）\t\t年初
预算数\t全年
预算数\t全年
执行数\t分值\t执行率\t得分
\t年度资金总额\t5\t5\t5\t10\t100%\t10
年度总体目标\t预期目标\t实际完成情况
\t一是走访
二是慰问\t走访了
慰问了
绩效指标\t一级指标\t二级指标\t三级指标\t年度
指标值\t实际
完成值\t分值\t得分\t偏差原因分析
及改进措施
\t产出指标\t数量指标\t走访户数\t5\t5\t5\t5\t
\t效益指标\t经济效益
指标\t每户
增收\t5\t5\t5\t5\t无
总分\t20\t20\t
注：一式两份
"""


def test_rows_that_line_ends_within_cells_broke_are_put_together():
    (read,) = recognise(*grid(BROKEN))

    form = read.form
    assert form.project.implementing_unit == "妇联"
    assert form.funding.total.executed == Decimal(5)
    assert form.goals.expected == "一是走访\n二是慰问"
    assert form.goals.actual == "走访了\n慰问了"
    assert [(row.category, row.name) for row in form.indicators] == [
        ("数量指标", "走访户数"),
        ("经济效益指标", "每户\n增收"),
    ]
    assert form.printed.weight == "20"
    assert [unplaced.text for unplaced in read.unplaced] == ["注：一式两份"]


def test_an_unknown_heading_moves_no_cell_of_a_broken_text():
    paper = BROKEN.replace(
        "\t分值\t得分\t偏差", "\t评分\n依据\t分值\t得分\t偏差"
    ).replace("\t5\t5\t5\t5\t", "\t5\t5\t台账\n照片\t5\t5\t")

    (read,) = recognise(*grid(paper))

    rows = read.form.indicators
    assert [(row.actual, row.weight) for row in rows] == [("5", Decimal(5))] * 2
    assert [u.text for u in read.unplaced] == [
        *["评分\n依据", "台账\n照片", "台账\n照片", "注：一式两份"]
    ]


def test_a_last_piece_of_a_heading_may_be_the_label_of_a_text_elsewhere():
    paper = BROKEN.replace("及改进措施\n", "及\n改进措施\t评分依据\n说明\n")
    paper = paper.replace("5\t5\t5\t5\t\n", "5\t5\t5\t5\t无\t台账\n照片\n").replace(
        "5\t5\t5\t5\t无\n总", "5\t5\t5\t5\t无\t\n总"
    )

    (read,) = recognise(*grid(paper))

    rows = [(row.name, row.target, row.score) for row in read.form.indicators]
    assert rows == [("走访户数", "5", Decimal(5)), ("每户\n增收", "5", Decimal(5))]
    unplaced = [u.text for u in read.unplaced]
    assert unplaced == ["评分依据\n说明", "台账\n照片", "注：一式两份"]


def test_a_row_of_the_template_that_is_too_long_is_no_row_that_was_lost():
    row = "\t\t\t指标2：……\t\t\t\t\t\t\n"
    paper = BROKEN.replace("\t效益指标\t经济效益", f"{row}\t效益指标\t经济效益")

    (read,) = recognise(*grid(paper))

    assert [row.name for row in read.form.indicators] == ["走访户数", "每户\n增收"]
    assert [unplaced.text for unplaced in read.unplaced] == ["注：一式两份"]


def test_costs_as_a_group_of_their_own_move_no_cell_of_a_broken_text():
    cost = "\t成本指标（20分）\t经济成本指标\t走访费用\t≤3元\t2元\t5\t5\t\n"
    paper = BROKEN.replace("\t效益指标\t经济效益", f"{cost}\t效益指标\t经济效益")

    (read,) = recognise(*grid(paper))

    row = read.form.indicators[1]
    assert (row.name, row.target, row.actual) == ("走访费用", "≤3元", "2元")
    assert (row.weight, row.score) == (Decimal(5), Decimal(5))


def test_rows_that_do_not_fit_their_heading_are_placed_nowhere():
    paper = BROKEN.replace("\t走访户数\t5", "\t办讲座\t走访户数\t5")

    (read,) = recognise(*grid(paper))

    assert [row.name for row in read.form.indicators] == ["每户\n增收"]
    (unread,) = read.source.unread
    assert (unread.part, unread.rows) == ("indicators", 1)


@pytest.mark.parametrize("end", ["\t", "", "\t问卷少"])
def test_a_group_that_is_one_cell_with_its_category_moves_no_value(end: str):
    satisfaction = f"\t满意度指标\t群众满意度\t≥95%\t96%\t10\t9{end}\n"
    (read,) = recognise(*grid(BROKEN.replace("总分", satisfaction + "总分")))

    row = read.form.indicators[-1]
    assert (row.category, row.name) == ("服务对象满意度指标", "群众满意度")
    assert (row.target, row.actual) == ("≥95%", "96%")
    assert (row.weight, row.score) == (Decimal(10), Decimal(9))


def test_broken_rows_that_lost_their_last_blank_cell_are_put_together_all_the_same():
    rows = (
        "\t产出\n指标\t数量\n指标\t走访户数\t5\t5\t5分\t5分\n"
        "\t产出\n指标\t质量\n指标\t走访\n覆盖率\t100%\t100%\t5分\t5分\n"
    )
    first = "\t产出指标\t数量指标\t走访户数\t5\t5\t5\t5\t\n"

    (read,) = recognise(*grid(BROKEN.replace(first, rows)))

    assert [(row.category, row.name) for row in read.form.indicators] == [
        ("数量指标", "走访户数"),
        ("质量指标", "走访\n覆盖率"),
        ("经济效益指标", "每户\n增收"),
    ]
    assert [row.score for row in read.form.indicators] == [Decimal(5)] * 3
    assert read.source.unread == ()


def test_a_row_that_lost_its_last_blank_cell_is_not_taken_for_one_with_a_merged_one():
    satisfaction = "\t满意度指标\t满意度指标\t群众满意度\t95\t96\t10\t9\n"
    (read,) = recognise(*grid(BROKEN.replace("总分", satisfaction + "总分")))

    row = read.form.indicators[-1]
    assert (row.name, row.target, row.actual) == ("群众满意度", "95", "96")
    assert (row.weight, row.score) == (Decimal(10), Decimal(9))


def test_a_row_with_a_cell_too_few_before_its_last_blank_one_is_placed_nowhere():
    paper = BROKEN.replace("\t走访户数\t5\t5\t", "\t走访户数\t5\t")

    (read,) = recognise(*grid(paper))

    assert [row.name for row in read.form.indicators] == ["每户\n增收"]
    (unread,) = read.source.unread
    assert (unread.part, unread.rows) == ("indicators", 1)


def test_a_sum_alone_behind_its_label_is_that_of_the_scores():
    (read,) = recognise(*grid(BROKEN.replace("总分\t20\t20\t\n", "总分\t20分\n")))

    assert read.form.printed == Printed(score="20分", execution_rate="100%")


def test_a_second_form_of_a_broken_text_does_not_disappear():
    other = BROKEN.replace("访惠聚", "另一项目").replace("项目名称", "项目\n名称")

    first, second = recognise(*grid(BROKEN + other))

    assert first.form.project.name == "访惠聚经费"
    assert second.form.project.name == "另一项目经费"
    assert len(second.form.indicators) == 2


def test_no_row_is_joined_over_a_label_of_the_head():
    paper = BROKEN.replace("总分\t20\t20\t\n注：一式两份\n", "\t\t\t缺了一截\n")

    _, second = recognise(*grid(paper + BROKEN))

    assert second.form.project.name == "访惠聚经费"
    assert second.form.year == 2020


def test_labels_and_values_of_the_head_may_be_broken():
    head = (
        "项目\n名称\t访惠聚\n经费\n主管\n部门\t财政\n局\t"
        "实施单位\n（盖章）\t妇联\n本级\n"
    )
    old = "项目名称\t访惠聚经费\n主管部门\t财政局\t实施单位\t妇联\n"

    (read,) = recognise(*grid(BROKEN.replace(old, head)))

    project = read.form.project
    assert project.name == "访惠聚\n经费"
    assert project.supervising_department == "财政\n局"
    assert project.implementing_unit == "妇联\n本级"


def test_a_value_of_the_head_may_be_broken_into_any_number_of_lines():
    paper = BROKEN.replace("访惠聚经费", "访惠聚\n第一期\n工作\n经费")

    (read,) = recognise(*grid(paper))

    assert read.form.project.name == "访惠聚\n第一期\n工作\n经费"
    assert [unplaced.text for unplaced in read.unplaced] == ["注：一式两份"]


def test_a_group_with_a_character_a_line_begins_a_row_below_a_column_nobody_knows():
    upright = "产\n出\n指\n标\t数量\n指标\t{}\t5\t5\t5\t5\t{}\n"
    table = (
        "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t备注\n"
        f"{upright.format('走访户数', '')}{upright.format('慰问户数', '无')}"
        "总分\t20\t20\t\n"
    )
    head, _, _ = BROKEN.partition("绩效指标\t")

    (read,) = recognise(*grid(head + table))

    assert [row.name for row in read.form.indicators] == ["走访户数", "慰问户数"]
    assert [unplaced.text for unplaced in read.unplaced] == ["备注"]


def test_rows_whose_empty_cells_at_the_end_were_lost_stay_apart():
    paper = BROKEN.replace(
        "年度总体目标",
        "\t其中：当年财政拨款\t5\t5\t5\t—\t100%\n\t其他资金\n年度总体目标",
    )

    (read,) = recognise(*grid(paper))

    assert read.form.funding.appropriation.executed == Decimal(5)
    assert [unplaced.text for unplaced in read.unplaced] == ["注：一式两份"]


def copied_from_word(form: Form) -> str:
    """Our own paper as Word copies it: a tab between cells, their lines as they are."""
    drawn = word_grid.grid(document([form]), "a.docx")
    rows = zip(drawn.rows, drawn.starts, strict=True)
    return "\n".join("\t".join(row[at] for at in starts) for row, starts in rows)


@pytest.mark.parametrize("version", usable(), ids=lambda version: version.id)
def test_our_own_paper_copied_out_of_word_is_the_same_form(
    version: Edition, reads: tuple[Read, ...]
):
    for form in (read.form for read in reads):
        moved = form if version.id == form.edition else convert(form, version).form
        has_reasons = "deviation" in version.indicators.fields
        reason = "一是雨\n二是雪" if has_reasons else None
        long = (
            replace(row, target=f"{row.target}\n左右", deviation=reason)
            for row in moved.indicators
        )
        broken = replace(moved, indicators=tuple(long), printed=Printed())

        (back,) = recognise(*grid(copied_from_word(broken)))

        assert replace(back.form, printed=Printed()) == broken
        assert back.unplaced == ()


def test_a_common_word_that_labels_one_paper_begins_no_row_of_another():
    """部门 labels the head of a department's own form, and is a line of many names."""
    paper = BROKEN.replace("走访户数", "走访各\n部门")

    (read,) = recognise(*grid(paper))

    assert "走访各\n部门" in [row.name for row in read.form.indicators]


@pytest.mark.parametrize(("mark", "most"), [("\n", 20_000), ("\t", 50_000)])
def test_a_text_of_more_lines_or_cells_than_a_form_has_is_refused(mark: str, most: int):
    assert decoded((mark * most).encode(), "a.txt") == mark * most

    with pytest.raises(Unusable, match=f"格子超过 {most} 个"):
        decoded((mark * (most + 1)).encode(), "a.txt")
