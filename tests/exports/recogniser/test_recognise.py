from decimal import Decimal
from time import process_time

import pytest

from exports.recogniser.recognise import Read, Unplaced, recognise
from wizard.form import FundRow, Goals, Indicator, Points, Printed, Project
from wizard.rules.as_read.source import Money, PrintedRow

HEAD = """\
项目支出绩效自评表
（2020年度）
项目名称|访惠聚经费
主管部门|昌吉州财政局|实施单位|妇联
"""
FUNDS = """\
项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
|年度资金总额|14.66 |14.66|10|10|68.21%|6.82
|其中：当年财政拨款|14.66|14.66|10|—|68.21%|—
|上年结转资金||||—||—
|其他资金||||—||—
"""
GOALS = """\
年度总体目标|预期目标|实际完成情况
|走访 |走访了
"""
HEADINGS = """\
绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
"""
ROWS = """\
|产出指标|数量指标|走访户数|≥5户|6户|50|50|无
|||慰问人数|10|10|40|40|
"""
TOTAL = """\
总分|100|96.82|
"""
TABLE = FUNDS + GOALS + HEADINGS + ROWS + TOTAL

INDICATORS = (
    Indicator(
        category="数量指标",
        name="走访户数",
        target="≥5户",
        actual="6户",
        weight=Decimal(50),
        score=Decimal(50),
        deviation="无",
    ),
    Indicator(
        category="数量指标",
        name="慰问人数",
        target="10",
        actual="10",
        weight=Decimal(40),
        score=Decimal(40),
    ),
)


def grid(paper: str) -> list[list[str]]:
    return [line.replace("⏎", "\n").split("|") for line in paper.splitlines()]


def forms(paper: str) -> tuple[Read, ...]:
    return recognise(grid(paper))


def only(paper: str) -> Read:
    (read,) = forms(paper)
    return read


def indicators(rows: str, headings: str = HEADINGS) -> Read:
    return only(HEAD + headings + rows)


def leftovers(read: Read) -> list[str]:
    return [unplaced.text for unplaced in read.unplaced]


def test_every_cell_of_the_table_comes_to_its_fact():
    form, unplaced = only(HEAD + TABLE).form, only(HEAD + TABLE).unplaced

    assert unplaced == ()
    assert form.edition == "2020"
    assert form.year == 2020
    assert form.project == Project(
        name="访惠聚经费",
        supervising_department="昌吉州财政局",
        implementing_unit="妇联",
    )
    row = FundRow(
        initial_budget=Decimal("14.66"),
        annual_budget=Decimal("14.66"),
        executed=Decimal(10),
    )
    assert form.funding.total == form.funding.appropriation == row
    assert form.funding.carryover == form.funding.other == FundRow()
    assert form.funding.points == Points(weight=Decimal(10), score=Decimal("6.82"))
    assert form.goals == Goals(expected="走访 ", actual="走访了")
    assert form.indicators == INDICATORS
    assert form.printed == Printed(weight="100", score="96.82", execution_rate="68.21%")


def test_a_grid_without_a_form_gives_none():
    assert forms("项目名称|金额\n访惠聚|5\n") == ()
    assert forms("一\n二") == ()
    assert recognise([]) == ()
    assert recognise([[], [""]]) == ()


def test_several_forms_come_in_order_with_what_stands_between_them():
    other = HEAD.replace("访惠聚经费", "另一项目").replace("2020", "2021")
    paper = "汇总表\n" + HEAD + TABLE + "注：一式两份\n附件2\n" + other + TABLE + "完"

    first, second = forms(paper)

    assert (first.form.project.name, first.form.year) == ("访惠聚经费", 2020)
    assert (second.form.project.name, second.form.year) == ("另一项目", 2021)
    assert leftovers(first) == ["汇总表", "注：一式两份", "附件2"]
    assert leftovers(second) == ["完"]


def test_a_list_of_projects_before_the_form_is_not_a_form():
    paper = "项目名称|金额\n访惠聚经费|14.66\n" + HEAD + TABLE

    read = only(paper)

    assert read.form.project.name == "访惠聚经费"
    assert leftovers(read) == ["项目名称", "金额", "访惠聚经费", "14.66"]


def test_what_has_no_place_is_told_with_its_row():
    read = only(HEAD + TABLE + "备注|见附件")

    assert read.unplaced == (
        Unplaced("第 16 行", "备注"),
        Unplaced("第 16 行", "见附件"),
    )


def test_a_row_is_told_by_the_place_that_the_reader_gave():
    rows = grid(HEAD + TABLE + "备注")

    (read,) = recognise(rows, [f"表 1 第 {n} 行" for n in range(len(rows))])

    assert read.unplaced == (Unplaced("表 1 第 15 行", "备注"),)


@pytest.mark.parametrize(
    ("line", "year"),
    [
        ("（2019年度）", 2019),
        ("(2019年度)", 2019),
        ("2019年度)", 2019),
        ("（２０１９年）", 2019),
        ("（ 2019 年 度 ）", 2019),
        ("项目支出绩效自评表（2019年度）", 2019),
        ("2019年度项目支出绩效自评表", 2019),
        ("项目支出绩效自评表⏎（2019年度）", 2019),
        ("（   年度）", None),
        ("（二〇一九年度）", 2019),
        ("二○二二年度", 2022),
        ("（20年度）", "20"),
    ],
)
def test_the_year_is_read_from_its_line(line: str, year: int | str | None):
    read = only(HEAD.replace("（2020年度）", line) + TABLE)

    assert read.form.year == year
    assert read.unplaced == ()


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("办公楼改造经费 绩效自评表(修改)", None),
        ("市级文物保护专项经费绩效自评表（2022年度）", 2022),
        ("2020年度某某项目自评表", 2020),
        ("2019年市级服务贸易发展资金项目自评表", 2019),
        ("财政项目支出绩效自评表", None),
        ("2019年扶持项目绩效自评表（2021年度）", 2021),
    ],
)
def test_a_title_may_have_words_around_it_and_the_year_in_it(
    title: str, year: int | None
):
    head = HEAD.replace("（2020年度）\n", "").replace("项目支出绩效自评表", title)

    read = only("附件1\n" + head + TABLE)

    assert leftovers(read) == ["附件1"]
    assert read.form.year == year


@pytest.mark.parametrize(
    ("above", "year"),
    [
        (["2021年度部门决算公开附表"], 2021),
        (["二〇二一年度自评情况", "附件1"], 2021),
        (["2021年度部门决算公开附表", "2022年度预算公开附表"], None),
        (["2021年3月10日印发"], None),
    ],
)
def test_a_form_that_names_no_year_has_the_one_that_is_named_above_it(
    above: list[str], year: int | None
):
    head = HEAD.replace("（2020年度）\n", "")

    read = only("\n".join([*above, head]) + TABLE)

    assert read.form.year == year
    assert leftovers(read) == above


def test_a_line_may_tell_the_year_behind_its_word_among_others():
    line = "预算年度：2022    填报单位（盖章）：某市体育局    单位：万元"

    assert only(HEAD.replace("（2020年度）", line) + TABLE).form.year == 2022


def test_a_year_in_the_words_of_a_title_gives_way_to_a_line_of_its_own():
    read = only("2019年市级扶持项目绩效自评表\n" + HEAD + TABLE)

    assert read.form.year == 2020
    assert read.unplaced == ()


@pytest.mark.parametrize(
    "head",
    [
        "项 目 名 称：|访惠聚经费\n主管部门|昌吉州财政局\n项目实施单位|妇联\n",
        "项目名称：访惠聚经费\n主管部门:昌吉州财政局|实施单位：妇联\n",
        "项目名称||访惠聚经费||||\n主管部门||昌吉州财政局|实施单位||妇联|\n",
        "项目名称|访惠聚经费|主管部门|昌吉州财政局|实施单位|妇联\n",
    ],
    ids=["a line each", "label and value in one cell", "merged cells", "one line"],
)
def test_the_head_may_be_laid_out_otherwise(head: str):
    read = only(head + TABLE)

    assert read.form.project == Project(
        name="访惠聚经费",
        supervising_department="昌吉州财政局",
        implementing_unit="妇联",
    )
    assert read.unplaced == ()


def test_an_empty_cell_of_the_head_takes_nothing_from_its_neighbours():
    read = only("项目名称|\n主管部门||实施单位|妇联\n" + TABLE)

    assert read.form.project == Project(implementing_unit="妇联")


def test_a_value_that_reads_like_a_label_is_still_a_value():
    read = only("项目名称|主管部门\n主管部门|财政局|实施单位|项目名称\n" + TABLE)

    assert read.form.project.name == "主管部门"
    assert read.form.project.implementing_unit == "项目名称"


@pytest.mark.parametrize("mark", ["—", "——", "-", "－", "/", "无"])
def test_a_mark_of_emptiness_is_blank_where_a_number_should_be(mark: str):
    rows = f"|其他资金|{mark}|{mark}|0|||\n"

    read = only(HEAD + FUNDS.replace("|其他资金||||—||—\n", rows))

    assert read.form.funding.other == FundRow(executed=Decimal(0))
    assert read.unplaced == ()


def test_text_where_a_number_should_be_is_kept():
    read = only(HEAD + FUNDS.replace("14.66 ", "约15万"))

    assert read.form.funding.total.initial_budget == "约15万"


@pytest.mark.parametrize("rate", ["68.21%", "68.2％", "68", "0.682", "0.68212824", "—"])
def test_a_rate_of_a_part_that_is_right_says_nothing(rate: str):
    read = only(HEAD + FUNDS.replace("|10|—|68.21%", f"|10|—|{rate}"))

    assert read.unplaced == ()


@pytest.mark.parametrize("rate", ["100%", "68.3%", "0.75", "见附件"])
def test_a_rate_of_a_part_that_is_wrong_is_told(rate: str):
    read = only(HEAD + FUNDS.replace("|10|—|68.21%", f"|10|—|{rate}"))

    assert leftovers(read) == [rate]


def test_a_rate_far_above_the_whole_is_still_a_rate():
    row = "|其他资金|1|1|10000000|—|1000000000%|—"

    read = only(HEAD + FUNDS.replace("|其他资金||||—||—", row))

    assert read.unplaced == ()


def test_points_on_the_row_of_a_part_are_told():
    read = only(HEAD + FUNDS.replace("|上年结转资金||||—||—", "|上年结转资金||||5||5"))

    assert leftovers(read) == ["5", "5"]


def test_a_source_of_funds_that_the_form_does_not_have_is_told():
    read = only(HEAD + FUNDS + "|上级补助|5|5|5||100%|\n")

    assert leftovers(read) == ["上级补助", "5", "5", "5", "100%"]


IN_YUAN = FUNDS.replace("14.66", "146,600.5")
"""The funds in 元, exact to the 角."""

UNITS = {
    "in the block's heading": IN_YUAN.replace("万元", "元"),
    "in the heading of each column": IN_YUAN.replace("（万元）", "")
    .replace("预算数", "预算数（元）")
    .replace("执行数", "执行数（元）"),
    "in a line above": "单位：元\n" + IN_YUAN.replace("（万元）", ""),
    "in a line with other words": "填报单位：妇联    金额单位：元\n"
    + IN_YUAN.replace("（万元）", ""),
    "in every label": IN_YUAN.replace("（万元）", "")
    .replace("总额", "总额（元）")
    .replace("拨款", "拨款（元）"),
    "behind the amounts": IN_YUAN.replace("（万元）", "")
    .replace("146,600.5", "146,600.5元")
    .replace("|10|10|68", "|10元|10|68")
    .replace("|10|—|68", "|10元|—|68"),
}


@pytest.mark.parametrize("funds", UNITS.values(), ids=UNITS)
def test_amounts_in_another_unit_are_converted_exactly_and_that_is_known(funds: str):
    read = only(HEAD + funds)

    total = read.form.funding.total
    assert total == read.form.funding.appropriation
    assert total.annual_budget == Decimal("14.66005")
    assert total.executed == Decimal("0.001")
    assert read.source.money == Money(unit="元", converted=True)


def test_amounts_in_the_editions_own_unit_stay_to_the_digit():
    read = only(HEAD + FUNDS)

    assert read.source.money is None
    assert read.form.funding.total.annual_budget == Decimal("14.66")


def test_units_that_contradict_each_other_take_over_no_amount():
    funds = FUNDS.replace("全年预算数", "全年预算数（元）")

    read = only(HEAD + funds)

    assert read.form.funding.total.annual_budget is None
    assert read.form.funding.total.initial_budget == Decimal("14.66")
    assert read.source.money == Money(unit="元", converted=False)
    assert leftovers(read) == ["14.66", "14.66"]


def test_an_amount_that_no_cell_can_hold_in_the_unit_is_not_taken_over():
    read = only(HEAD + FUNDS.replace("万元", "元").replace("14.66 ", "14.667"))

    assert read.form.funding.total.initial_budget is None
    assert read.source.money == Money(unit="元", converted=False)


def test_a_paper_that_names_no_unit_is_known_to_name_none():
    read = only(HEAD + FUNDS.replace("（万元）", ""))

    assert read.source.money == Money(unit=None)


def test_headings_may_carry_remarks_and_other_words():
    table = (
        TABLE.replace("全年预算数", "全年⏎预算数（A）")
        .replace("全年执行数", "全年执行数(B)")
        .replace("执行率", "执行率（B/A）")
        .replace("年度指标值", "目标值")
        .replace("实际完成值", "全年实际值")
        .replace("产出指标", "产出⏎（50分）")
        .replace("绩效指标", "绩⏎效⏎指⏎标")
    )

    assert only(HEAD + table).form == only(HEAD + TABLE).form
    assert only(HEAD + table).unplaced == ()


def test_a_heading_in_other_words_is_taken_for_the_column_that_nothing_else_is():
    table = (
        TABLE.replace("年初预算数", "年初预算安排金额")
        .replace("全年执行数", "实际执行金额")
        .replace("年度指标值", "本年设定值")
        .replace("实际完成值", "本年实现值")
        .replace("偏差原因分析及改进措施", "未达标原因及采取的整改措施")
    )

    assert only(HEAD + table).form == only(HEAD + TABLE).form
    assert only(HEAD + table).unplaced == ()


@pytest.mark.parametrize("other", ["上年完成值", "三年目标值", "复核得分", "得分系数"])
def test_a_column_of_another_year_or_office_is_taken_for_none(other: str):
    read = indicators(
        "|产出指标|数量指标|走访户数|7|5|6|50|50|无\n",
        HEADINGS.replace("|三级指标|", f"|三级指标|{other}|"),
    )

    (row,) = read.form.indicators
    assert (row.target, row.actual, row.score) == ("5", "6", Decimal(50))
    assert leftovers(read) == [other, "7"]


def test_a_long_text_among_headings_is_none_and_takes_no_time():
    long = "原因执行调整" * 20_000
    before = process_time()

    read = indicators(ROWS, HEADINGS.replace("|分值|", f"|{long}|分值|"))

    assert process_time() - before < 5
    assert long in leftovers(read)


@pytest.mark.parametrize("first", [True, False])
def test_the_own_word_of_a_column_goes_before_another_name_of_it(first: bool):
    heads, total, part = "预算调整数|全年预算数", "1|5", "0|5"
    if not first:
        heads, total, part = "全年预算数|预算调整数", "5|1", "5|0"
    funds = (
        f"项目资金（万元）||年初预算数|{heads}|全年执行数|分值|执行率|得分\n"
        f"|年度资金总额|4|{total}|5|10|100%|10\n|其中：当年财政拨款|4|{part}|5|||\n"
    )

    read = only(HEAD + funds + GOALS + HEADINGS + ROWS + TOTAL)

    assert read.form.funding.total.annual_budget == Decimal(5)
    assert "预算调整数" in leftovers(read)


def test_a_heading_may_run_over_two_rows():
    headings = (
        "绩  效  指  标|一级指标|二级指标|三级指标|年度|实际|分值|得分|偏差原因分析\n"
        "||||指标值|完成值|||及改进措施\n"
    )

    assert indicators(ROWS, headings).form.indicators == INDICATORS


@pytest.mark.parametrize(
    "headings",
    [
        "年度总体目标|年度绩效目标|年度绩效目标完成情况",
        "年度绩效目标|年度绩效目标|年度实际完成情况",
        "年度总体目标|年度总体目标|年度总体目标完成情况",
        "年度绩效目标|预期目标|实际完成情况",
    ],
)
def test_a_column_of_the_goals_may_be_called_like_the_block(headings: str):
    goals = GOALS.replace("年度总体目标|预期目标|实际完成情况", headings)

    read = only(HEAD + FUNDS + goals + HEADINGS + ROWS + TOTAL)

    assert read.form.goals == Goals(expected="走访 ", actual="走访了")
    assert read.unplaced == ()


def test_columns_are_found_by_their_headings_wherever_they_stand():
    headings = "一级指标|二级指标|三级指标|分值|年度指标值|实际完成值|得分\n"
    rows = "产出指标|数量指标|走访户数|5|≥5户|6户|4\n"

    (row,) = indicators(rows, headings).form.indicators

    assert (row.target, row.actual, row.weight) == ("≥5户", "6户", Decimal(5))


def test_a_column_that_the_form_does_not_have_is_told_and_swallows_nothing():
    headings = HEADINGS.replace("|分值|", "|评分依据|分值|")
    rows = "|产出指标|数量指标|走访户数|5|6|台账|50|50|无\n"

    read = indicators(rows, headings)

    assert leftovers(read) == ["评分依据", "台账"]
    (unread,) = read.source.unread
    assert (unread.part, unread.words, unread.texts) == ("indicators", ("评分依据",), 1)
    assert read.form.indicators[0].weight == Decimal(50)
    assert read.form.indicators[0].actual == "6"


def test_the_table_may_be_split_and_its_headings_repeated():
    first, second = ROWS.splitlines(keepends=True)

    read = indicators(first + "续表\n" + HEADINGS + second)

    assert read.form.indicators == INDICATORS
    assert leftovers(read) == ["续表"]


@pytest.mark.parametrize(
    ("group", "category", "official"),
    [
        ("效益指标", "经济效益⏎指标", "经济效益指标"),
        ("效益", "社会效益", "社会效益指标"),
        ("效益指标（30分）", "可持续影响指标等", "可持续影响指标"),
        ("效 益 指 标", "生态效益指标：", "生态效益指标"),
        ("满意度⏎指标", "满意度", "服务对象满意度指标"),
        ("满意度指标", "", "服务对象满意度指标"),
        ("", "质量指标", "质量指标"),
    ],
)
def test_groups_and_categories_go_by_many_names(
    group: str, category: str, official: str
):
    read = indicators(f"|{group}|{category}|名称|1|1|5|5|\n")

    assert [row.category for row in read.form.indicators] == [official]
    assert read.unplaced == ()


def test_words_may_be_repeated_or_go_on_in_the_row_below():
    rows = (
        "|产出指标|数量指标|一|1|1|5|5|\n"
        "|产出指标|数量指标|二|1|1|5|5|\n"
        "|产出指标||三|1|1|5|5|\n"
        "|效益指标|经济效益|四|1|1|5|5|\n"
        "||指标|五|1|1|5|5|\n"
    )

    read = indicators(rows)

    assert [row.category for row in read.form.indicators] == [
        *["数量指标"] * 3,
        *["经济效益指标"] * 2,
    ]
    assert read.unplaced == ()


def test_a_sign_and_a_unit_in_columns_of_their_own_belong_to_the_value():
    headings = HEADINGS.replace("|年度指标值|", "|指标性质|指标值|度量单位|")
    rows = (
        "|产出指标|数量指标|走访户数|≥|5|户|6|50|50|无\n|||慰问||有效|/|有效|40|40|\n"
    )

    read = indicators(rows, headings)

    assert [row.target for row in read.form.indicators] == ["≥5户", "有效"]
    assert read.unplaced == ()


def test_a_heading_over_several_columns_gives_way_to_those_below_it():
    headings = (
        "绩效指标||||年度指标值|||实际完成值|分值|得分|偏差原因分析\n"
        "|一级指标|二级指标|三级指标|指标性质|指标值|度量单位||||\n"
    )
    rows = "|产出指标|数量指标|走访户数|≥|5|户|6|50|50|无\n"

    read = indicators(rows, headings)

    assert read.form.indicators[0].target == "≥5户"
    assert read.form.indicators[0].actual == "6"
    assert read.unplaced == ()


def test_an_unknown_category_keeps_its_rows_under_the_group_that_is_printed():
    rows = (
        "|产出指标|创新指标|一|≥1|1|5|4|原因\n"
        "|||二|2|2|6|6|无\n"
        "||质量指标|三|3|3|7|7|\n"
        "|效益指标|社会影响力指标|四|3|3|7|7|\n"
    )

    read = indicators(rows)

    assert [(row.category, row.name) for row in read.form.indicators] == [
        ("数量指标", "一"),
        ("数量指标", "二"),
        ("质量指标", "三"),
        ("社会效益指标", "四"),
    ]
    assert [(row.group, row.category) for row in read.source.rows] == [
        ("产出指标", "创新指标"),
        ("产出指标", "创新指标"),
        ("产出指标", None),
        ("效益指标", "社会影响力指标"),
    ]
    assert read.unplaced == ()


def test_rows_of_an_unknown_category_under_no_group_are_told_whole():
    rows = (
        "|奇怪一级|奇怪指标|一|≥1|1|5|4|原因\n"
        "|||二|2|2|6|6|无\n"
        "|产出指标|数量指标|三|3|3|7|7|\n"
    )

    read = indicators(rows)

    assert [row.name for row in read.form.indicators] == ["三"]
    assert leftovers(read) == [
        *["奇怪一级", "奇怪指标", "一", "≥1", "1", "5", "4", "原因"],
        *["二", "2", "2", "6", "6", "无"],
    ]
    (unread,) = read.source.unread
    assert (unread.words, unread.rows) == (("奇怪一级", "奇怪指标"), 2)


def test_a_new_group_does_not_inherit_the_category_above():
    rows = ROWS + "|效益指标||增收|1|1|5|5|\n"

    read = indicators(rows)

    assert read.form.indicators == INDICATORS
    assert leftovers(read) == ["增收", "1", "1", "5", "5"]


@pytest.mark.parametrize(
    ("group", "category"),
    [("效益指标", "数量指标"), ("产出指标", "经济效益指标")],
)
def test_a_category_under_another_group_stays_and_its_group_is_known(
    group: str, category: str
):
    read = indicators(f"|{group}|{category}|一|1|1|5|5|\n")

    assert [row.category for row in read.form.indicators] == [category]
    assert [row.group for row in read.source.rows] == [group]
    assert read.form.edition == "2020"


def test_cost_among_the_output_does_not_change_the_edition():
    rows = ROWS + "||经济成本指标|总成本|≤5万元|5万元|5|5|\n"

    read = indicators(rows)

    assert read.form.edition == "2020"
    assert [row.category for row in read.form.indicators][-1] == "成本指标"
    assert read.source.rows[-1] == PrintedRow(group="产出指标", category="经济成本指标")


@pytest.mark.parametrize(
    "cells",
    ["|||||", "|||||无", "||||0|0", "无|无|无|0|0|无", "/|/|/|||", "—|—|—|—|—|—"],
)
def test_the_empty_row_of_a_category_is_no_indicator(cells: str):
    read = indicators(f"|效益指标|经济效益指标|{cells}\n" + ROWS)

    assert read.form.indicators == INDICATORS
    assert read.unplaced == ()


def test_a_row_without_a_name_is_an_indicator_when_it_says_something():
    (row,) = indicators("|产出指标|数量指标||5|5|10|10|无\n").form.indicators

    assert (row.name, row.target, row.weight) == (None, "5", Decimal(10))


@pytest.mark.parametrize(
    "name",
    ["指标2", "指标2：", "指标 2:", "……", "…", "指标1：……", "指标3：/", "指标一："],
)
def test_rows_of_nothing_but_the_template_are_empty_and_counted(name: str):
    rows = ROWS + f"||质量指标|{name}||||||\n|||{name}|……|/|||无\n"

    read = indicators(rows + TOTAL)

    assert read.form.indicators == INDICATORS
    assert read.source.template_rows == 2
    assert len(read.source.rows) == 2
    assert read.unplaced == ()


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("指标1：走访户数", "走访户数"),
        ("指标1:走访户数", "走访户数"),
        ("指标1走访户数", "走访户数"),
        ("指标 1 走访户数", "走访户数"),
        ("指标１：走访户数", "走访户数"),
        ("指标一：走访户数", "走访户数"),
        ("指标1、走访户数", "走访户数"),
        ("指标1一级种薯推广面积", "一级种薯推广面积"),
        ("指标12021年11月30日前完成", "2021年11月30日前完成"),
        ("指标13个村通水", "3个村通水"),
        ("指标1100%覆盖", "100%覆盖"),
        ("指标完成率", "指标完成率"),
        ("指标一致性", "指标一致性"),
    ],
)
def test_the_templates_number_before_a_name_is_taken_off(printed: str, name: str):
    read = indicators(f"|产出指标|数量指标|{printed}|5|5|10|10|\n")

    assert [row.name for row in read.form.indicators] == [name]
    assert [row.numbered for row in read.source.rows] == [name != printed]


def test_a_number_before_a_name_is_that_of_its_row():
    rows = "".join(f"|||指标{n}{n}0户走访|5|5|1|1|\n" for n in range(2, 13))

    read = indicators("|产出指标|数量指标|指标1甲|5|5|1|1|\n" + rows)

    assert [row.name for row in read.form.indicators] == [
        "甲",
        *(f"{n}0户走访" for n in range(2, 13)),
    ]


def test_cells_are_kept_to_the_character():
    rows = "|产出指标|数量指标| 年底完成 |≧１２．５ |a⏎b|5|5| 无\n"

    (row,) = indicators(rows).form.indicators

    assert (row.name, row.target, row.actual) == (" 年底完成 ", "≧１２．５ ", "a\nb")
    assert row.deviation == " 无"


def test_characters_that_no_one_sees_are_left_out():
    (row,) = indicators(
        "|产出指标|数量\u200b指标|一\x1b[31m|1|1|5|5|\n"
    ).form.indicators

    assert row.name == "一[31m"


@pytest.mark.parametrize(
    ("total", "printed"),
    [
        ("总分|100|96.82|", Printed(weight="100", score="96.82")),
        ("总 分：| 100 | 96.8分 ", Printed(weight="100", score="96.8分")),
        ("总分||||||100|96.82|", Printed(weight="100", score="96.82")),
        ("总分|||||||96.82|", Printed(score="96.82")),
        ("总分||96.82|", Printed(score="96.82")),
        ("总分|—|0|", Printed(score="0")),
        ("总分", Printed()),
    ],
)
def test_the_printed_total_is_read_merged_or_not(total: str, printed: Printed):
    read = indicators(ROWS + total)

    assert read.form.printed == printed
    assert read.form.indicators == INDICATORS
    assert read.unplaced == ()


def test_a_grade_beside_the_total_is_told():
    assert leftovers(indicators(ROWS + "总分|100|96.82|优")) == ["优"]


def test_an_indicator_called_like_the_total_is_an_indicator():
    read = indicators(ROWS + "|||总分|1|1|5|5|\n" + TOTAL)

    assert read.form.indicators[-1].name == "总分"
    assert read.form.printed.weight == "100"


@pytest.mark.parametrize(
    "row",
    [
        "|预算执行率（10分）||预算执行率|100%|68.21%|10|6.82|尾款未付\n",
        "|预算执行|预算执行率||100%|68.21%|10|6.82|尾款未付\n",
    ],
)
def test_the_points_of_the_execution_rate_may_stand_among_the_indicators(row: str):
    funds = FUNDS.replace("|分值|执行率|得分", "|||").replace("|10|68.21%|6.82", "|||")

    read = only(HEAD + funds + GOALS + HEADINGS + row + ROWS + TOTAL)

    assert read.form.funding.points == Points(weight=Decimal(10), score=Decimal("6.82"))
    assert read.form.printed.execution_rate == "68.21%"
    assert read.form.indicators == INDICATORS
    assert {"100%", "尾款未付"} <= set(leftovers(read))
    assert all(unread.part == "funding" for unread in read.source.unread)


def test_a_second_text_for_one_fact_is_told():
    read = only(HEAD + FUNDS + "|其他资金|7|7|7|—||—\n|其他资金|7|7|8|—||—\n" + GOALS)

    assert read.form.funding.other == FundRow(
        initial_budget=Decimal(7), annual_budget=Decimal(7), executed=Decimal(7)
    )
    assert leftovers(read) == ["8"]


def test_more_rows_below_the_goals_are_told():
    read = only(HEAD + GOALS + "|还有|更多\n" + HEADINGS)

    assert read.form.goals == Goals(expected="走访 ", actual="走访了")
    assert leftovers(read) == ["还有", "更多"]
