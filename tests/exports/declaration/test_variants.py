"""Ways in which declarations differ from office to office, each by itself."""

from decimal import Decimal

import pytest

from exports.declaration.reader import declarations_in
from exports.declared import Declaration
from exports.text import text_grid

HEAD = "项目支出绩效目标申报表\n（2024年度）\n项目名称\t校舍改造\n主管部门\t教育局\n"
TABLE = (
    "年度目标\t一年完成\n"
    "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t栋数\t2栋\n"
)


def read(told: str) -> Declaration:
    (found,) = declarations_in(text_grid.grid(told))
    return found


def funds(told: str) -> dict[str, tuple[Decimal, str | None]]:
    return {fund.line: (fund.amount, fund.unit) for fund in read(told).funds}


def rows(told: str) -> list[tuple[str | None, ...]]:
    return [(r.group, r.category, r.name, r.target) for r in read(told).rows]


WHOLE = {
    "total": (Decimal(100), "万元"),
    "appropriation": (Decimal(90), "万元"),
    "other": (Decimal(10), "万元"),
}


@pytest.mark.parametrize(
    "block",
    [
        "项目资金（万元）\t年度资金总额\t100\n\t其中：财政拨款\t90\n\t其他资金\t10\n",
        "项目资金（万元）\t年度资金总额：100\n\t其中：财政拨款：90\n\t其他资金：10\n",
        "项目资金（万元）\t实施期资金总额：300\t年度资金总额：100\n"
        "\t其中：财政拨款：250\t其中：财政拨款：90\n\t其他资金：50\t其他资金：10\n",
        "项目资金\t年度资金总额：100万元\t实施期资金总额：300万元\n"
        "\t其中：财政拨款：90万元\t其中：财政拨款：250万元\n"
        "\t其他资金：10万元\t其他资金：50万元\n",
        "资金情况（万元）\t实施期资金总额\t300\n\t其中：财政拨款\t250\n\t其他资金\t50\n"
        "\t年度资金总额\t100\n\t其中：财政拨款\t90\n\t其他资金\t10\n",
        '项目资金（万元）\t"年度资金总额：100\n其中：财政拨款 90\n其他资金 10"\n',
        "资金（万元）\t年度资金总额\t财政拨款\t其他资金\n\t100\t90\t10\n",
        "单位：万元\n资金总额\t100\t其中：财政拨款\t90\t其他资金\t10\n",
        "项目总预算（万元）\t300\t项目当年预算（万元）\t100\n"
        "其中：财政拨款（万元）\t90\t其他资金（万元）\t10\n",
    ],
)
def test_the_amounts_of_the_year_are_found_wherever_they_stand(block: str) -> None:
    assert funds(HEAD + block + TABLE) == WHOLE


@pytest.mark.parametrize(
    ("label", "unit"), [("项目资金（元）", "元"), ("项目资金", None)]
)
def test_the_unit_is_read_and_never_assumed(label: str, unit: str | None) -> None:
    told = f"{HEAD}{label}\t年度资金总额\t1,000.50\n{TABLE}"

    assert funds(told) == {"total": (Decimal("1000.50"), unit)}


@pytest.mark.parametrize(
    ("block", "goals"),
    [
        ("年度总体目标\t甲。\n", "甲。"),
        ("年度总体目标\t目标1：甲\n\t目标2：乙\n", "目标1：甲\n目标2：乙"),
        ("总体目标\t实施期目标\t年度目标\n\t五年\t一年\n", "一年"),
        ("总体目标\t年度目标\t实施期目标\n\t一年\t五年\n", "一年"),
        (
            "总体目标\t中期目标（2024年—2026年）\t年度目标（2024年）\n五年\t一年\n",
            "一年",
        ),
        ("实施期目标\t五年完成\n年度目标\t一年完成\n", "一年完成"),
        ("项目总目标\t五年完成\n年度绩效目标\t一年完成\n", "一年完成"),
        ("绩效目标\t只有一个。\n", "只有一个。"),
        ("年度目标：写在一格。\n", "写在一格。"),
    ],
)
def test_the_goals_of_the_year_are_taken(block: str, goals: str) -> None:
    table = TABLE.partition("\n")[2]

    assert read(HEAD + block + table).goals == goals


HOUSES = [
    ("产出指标", "数量指标", "栋数", "2栋"),
    ("产出指标", "质量指标", "合格率", "98%"),
]


@pytest.mark.parametrize(
    "table",
    [
        "一级指标\t二级指标\t三级指标\t实施期指标值\t年度指标值\t备注\n"
        "产出指标\t数量指标\t栋数\t20栋\t2栋\t\n\t质量指标\t合格率\t100%\t98%\t\n",
        "一级指标\t二级指标\t三级指标\t年度指标值\t实施期指标值\n"
        "产出指标\t数量指标\t栋数\t2栋\t20栋\n\t质量指标\t合格率\t98%\t100%\n",
        "一级指标\t二级指标\t三级指标\t指标值\t\t备注\n\t\t\t实施期\t年度\t\n"
        "产出指标\t数量指标\t栋数\t20栋\t2栋\t\n\t质量指标\t合格率\t100%\t98%\t\n",
        "一级指标\t二级指标\t三级指标\t指标值\t备注\n\t\t\t年度\t实施期\t\n"
        "产出指标\t数量指标\t栋数\t2栋\t20栋\t\n\t质量指标\t合格率\t98%\t100%\t\n",
        "一级指标名称\t二级指标\n名称\t三级指标名称\t目标值\n"
        "产出指标\t数量指标\t栋数\t2栋\n\t质量指标\t合格率\t98%\n",
        "\t\t中期目标\t\t\t年度目标\t\t\n"
        "一级指标\t二级指标\t指标内容\t指标值\t二级指标\t指标内容\t指标值\n"
        "产出指标\t数量指标\t栋数\t20栋\t数量指标\t栋数\t2栋\n"
        "\t质量指标\t合格率\t100%\t质量指标\t合格率\t98%\n",
        "实施期绩效指标\t一级指标\t二级指标\t三级指标\t指标值\n"
        "\t产出指标\t数量指标\t栋数\t20栋\n"
        "年度绩效指标\t一级指标\t二级指标\t三级指标\t指标值\n"
        "\t产出指标\t数量指标\t栋数\t2栋\n\t\t质量指标\t合格率\t98%\n",
        "指标\t指标值\t二级指标\t一级指标\n"
        "栋数\t2栋\t数量指标\t产出指标\n合格率\t98%\t质量指标\t\n",
    ],
)
def test_the_targets_of_the_year_are_taken(table: str) -> None:
    assert rows(HEAD + "年度目标\t一年\n" + table) == HOUSES


def test_a_group_that_needs_no_category_takes_one_cell_in_a_text() -> None:
    told = (
        f"{HEAD}年度目标\t一年\n"
        "一级指标\t二级指标\t三级指标\t指标值\t权重\n"
        "产出指标\t数量指标\t栋数\t2栋\t50\n"
        "满意度指标\t学生满意度\t≥95%\t10\n"
    )

    found = read(told).rows[-1]

    assert (found.group, found.category) == ("满意度指标", "")
    assert (found.name, found.target, found.weight) == ("学生满意度", "≥95%", 10)


def test_an_amount_of_several_years_alone_is_none_of_this_year() -> None:
    told = (
        f"{HEAD}项目资金（万元）\t实施期资金总额\t300\n\t其中：财政拨款\t250\n{TABLE}"
    )

    assert funds(told) == {}


def test_what_stands_below_the_table_is_no_row_of_it() -> None:
    told = (
        HEAD + TABLE + "合计\t\t\t100\n填报人：张三\t\t联系电话：1\t\n说明：按季报送\n"
    )

    assert rows(told) == [("产出指标", "数量指标", "栋数", "2栋")]


def test_a_head_with_labels_of_its_own_keeps_each_value_in_its_place() -> None:
    told = (
        "2024年度某县项目支出绩效目标申报表\n"
        "基本信息\t项目名称\t校舍改造\t项目类别\t其他\n"
        "\t主管部门\t教育局\t实施单位\t一中\n"
        "\t项目负责人\t\t联系电话\t1\n" + TABLE
    )

    found = read(told)

    assert (found.name, found.year) == ("校舍改造", 2024)
    assert (found.supervising_department, found.implementing_unit) == ("教育局", "一中")


LIST = (
    "2024年度部门预算项目支出绩效目标表\n单位：万元\n"
    "项目名称\t预算数\t年度绩效目标\t一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t权重\n"
    "校舍改造\t100\t改造校舍\t产出指标\t数量指标\t栋数\t≥\t2\t栋\t50\n"
    "\t\t\t满意度指标\t服务对象满意度指标\t学生满意度\t≥\t95\t%\t10\n"
    "{heading}"
    "\t\t\t\t\t家长满意度\t≥\t90\t%\t5\n"
    "校车\t10\t开通校车\t产出指标\t数量指标\t车次\t≥\t2\t次\t50\n"
)


@pytest.mark.parametrize("again", [False, True])
def test_a_list_of_projects_is_one_declaration_for_each(again: bool) -> None:
    heading = LIST.splitlines(keepends=True)[2] if again else ""

    first, second = declarations_in(text_grid.grid(LIST.format(heading=heading)))

    assert (first.name, first.goals, len(first.rows)) == ("校舍改造", "改造校舍", 3)
    assert (second.name, second.funds[0].amount) == ("校车", 10)
    assert (first.year, first.funds[0].unit) == (2024, "万元")
    last = first.rows[-1]
    assert (last.group, last.operator, last.target, last.unit) == (
        *("满意度指标", "≥"),
        *("90", "%"),
    )
    assert last.weight == 5


def test_a_list_of_results_is_no_list_of_declarations() -> None:
    told = LIST.format(heading="").replace("权重", "得分")

    assert declarations_in(text_grid.grid(told)) == ()
