"""Papers of offices that print a block, a column or a group in another place."""

from decimal import Decimal

from exports.reads import Read
from exports.recogniser.recognise import recognise
from wizard.editions.library import edition
from wizard.findings import Code, Severity
from wizard.form import Form
from wizard.frozen import changed
from wizard.rules import findings
from wizard.rules.as_read.source import ReadSource, Unread

HEAD = """
项目支出绩效自评表
（2023年度）
项目名称|河道保洁
主管部门|县水利局|实施单位|县河道所
"""
GOALS = """
年度总体目标|预期目标|||实际完成情况
|保洁河道40公里。|||保洁河道40公里。
"""
COLUMNS = (
    "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施"
)
ROWS = """
产出指标|数量指标|保洁河道|≥40公里|40公里|30|30|
|质量指标|水质达标率|≥90%|91%|20|20|
效益指标|社会效益指标|受益村数|≥12个|12个|30|30|
满意度指标|服务对象满意度指标|村民满意度|≥90%|92%|10|10|
"""
FUNDS = """
项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
|年度资金总额|50|50|50|10|100%|10
|其中：当年财政拨款|50|50|50|—|100%|—
"""
TOTAL = "总分|||||100|100|"


def read_of(*blocks: str) -> Read:
    """The one form of these lines, a cell behind every stroke."""
    lines = "\n".join(blocks).split("\n")
    (read,) = recognise([line.split("|") for line in lines if line])
    return read


def errors(read: Read) -> list[str]:
    """The errors of a form, but for what its layout has no place for."""
    found = findings(read.form, edition(read.form.edition), read.source)
    told = [f for f in found if f.severity is Severity.ERROR]
    return [f.code.value for f in told if f.code is not Code.CELL_MISSING]


def test_a_paper_as_noticed_has_no_error() -> None:
    assert not errors(read_of(HEAD, FUNDS, GOALS, COLUMNS, ROWS, TOTAL))


LEVELS = """
项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
|年度资金总额|50|50|50|10|100%|10
|其中：中央财政资金|30|30|30|—|100%|—
|省级财政资金|15|15|15|—|100%|—
|市县财政资金|5|5|5|—|100%|—
|其他资金|0|0|0|—||—
"""


LEVEL_NAMES = ["其中：中央财政资金", "省级财政资金", "市县财政资金"]


def test_funds_by_the_level_of_government_do_not_take_the_points_of_the_funds() -> None:
    read = read_of(HEAD, LEVELS, GOALS, COLUMNS, ROWS, TOTAL)

    assert read.form.edition == "2020"
    assert not errors(read)


def test_levels_of_government_add_up_to_what_the_edition_has() -> None:
    read = read_of(HEAD, LEVELS, GOALS, COLUMNS, ROWS, TOTAL)
    wrong = LEVELS.replace("省级财政资金|15|15|15", "省级财政资金|12|12|12")

    funding = read.form.funding
    assert funding.appropriation == changed(funding.total)
    assert [u.text for u in read.unplaced] == LEVEL_NAMES
    assert set(errors(read_of(HEAD, wrong, GOALS, COLUMNS, ROWS, TOTAL))) == {
        "funding-sum"
    }


def test_levels_below_an_amount_of_their_own_say_only_where_it_comes_from() -> None:
    own = "|其中：当年财政拨款|50|50|50|—|100%|—"
    first = "|其中：中央财政资金"
    detailed = LEVELS.replace(first, f"{own}\n|中央财政资金")
    other = detailed.replace("省级财政资金|15|15|15", "省级财政资金|15|12|15")

    for funds, texts in ((detailed, 3), (other, 3 * 5)):
        read = read_of(HEAD, funds, GOALS, COLUMNS, ROWS, TOTAL)
        assert read.form.funding.appropriation.executed == Decimal(50)
        assert len(read.unplaced) == texts
        assert not errors(read)


def test_points_that_an_edition_denies_the_funds_are_not_missed_in_the_sum() -> None:
    read = read_of(HEAD, LEVELS, GOALS, COLUMNS, ROWS, TOTAL)
    form = Form(edition="ningxia-2022", year=2023, indicators=read.form.indicators)
    form = changed(form, printed=read.form.printed)
    lost = ReadSource(
        printed=frozenset(edition("ningxia-2022").cells),
        unread=(Unread(part="funding", words=("分值", "得分"), texts=2),),
    )

    found = findings(form, edition("ningxia-2022"), lost)

    assert not {f.code for f in found} & {Code.WEIGHTS_TOTAL, Code.PRINTED_TOTAL}


IN_A_HEADING = """
项目资金（万元）||年初预算数|全年预算数|全年执行数|执行率|得分（10分）
|年度资金总额|50|50|50|100%|10
|其中：当年财政拨款|50|50|50|100%|—
"""


def test_points_of_the_funds_may_stand_in_a_heading() -> None:
    read = read_of(HEAD, IN_A_HEADING, GOALS, COLUMNS, ROWS, TOTAL)

    assert read.form.funding.points.weight == Decimal(10)
    assert not errors(read)


NOWHERE = IN_A_HEADING.replace("（10分）", "")


def test_a_sum_of_the_rows_alone_is_right_where_the_funds_print_no_points() -> None:
    read = read_of(HEAD, NOWHERE, GOALS, COLUMNS, ROWS, "总分|||||90|90|")
    wrong = read_of(HEAD, NOWHERE, GOALS, COLUMNS, ROWS, "总分|||||90|88|")

    assert not errors(read)
    assert errors(wrong) == ["printed-total"]


HUBEI = """
2023年度河道保洁项目自评表
项目名称|河道保洁
主管部门|县水利局|项目实施单位|县河道所
项目类别|1、部门预算项目 ☑ 2、上级专项 □
预算执行情况（万元）（20分）||预算数（A）|执行数（B）|执行率（B/A）|得分（20分*执行率）
|年度财政资金总额|50|50|100%|20
年度绩效目标1（80分）|一级指标|二级指标|三级指标|年初目标值（A）|实际完成值（B）|得分
|产出指标（45分）|数量指标|保洁河道|≥40公里|40公里|25
||质量指标|水质达标率|≥90%|91%|20
|效益指标（20分）|社会效益指标|受益村数|≥12个|12个|20
|服务对象满意度指标（15分）|服务对象满意度指标|村民满意度|≥90%|92%|10
||过程指标|评审是否公开|是|是|5
总分||||||100
"""


def test_a_group_may_go_by_the_name_of_its_category() -> None:
    read = read_of(HUBEI)

    assert not read.unplaced
    assert [row.score for row in read.form.indicators][-2:] == [10, 5]
    assert not errors(read)


def test_points_of_a_group_are_not_summed_while_a_row_of_it_is_unread() -> None:
    read = read_of(HUBEI.replace("服务对象满意度指标（15分）|", "公众评价（15分）|"))

    assert "score-range" not in errors(read)


SICHUAN = """
部门预算项目支出绩效自评表（2023年度）
项目名称|河道保洁
主管部门|县水利局|实施单位（盖章）|县河道所
项目基本情况|1.项目年度目标完成情况|项目年度目标|年度目标完成情况
||保洁河道40公里。|保洁河道40公里。
|2.项目实施内容及过程概述|按月保洁。
预算执行情况（10分）|年度预算数（万元）|年初预算|调整后预算数|预算执行数|预算执行率|权重|得分|原因
|总额|50|50|50|100%|10|10|
|其中：财政资金|50|50|50|100%|/|/|
绩效指标（90分）|一级指标|二级指标|三级指标|指标性质|指标值|度量单位|完成值|权重|得分|未完成原因分析
|产出指标|数量指标|保洁河道|≥|40|公里|40|50|50|
|成本指标|经济成本指标|每公里成本|≤|1|万元|1.25|40|40|
合计||||||||100|100|
"""


def test_costs_as_a_group_of_their_own_are_read_where_they_are_a_category() -> None:
    read = read_of(SICHUAN)

    assert read.form.edition == "sichuan-2022"
    assert read.form.indicators[1].category == "成本指标"
    assert {"missed-full-score", "reason-missing"} <= set(errors(read))


def test_of_rows_that_an_edition_has_in_another_group_its_points_are_no_matter() -> (
    None
):
    read = read_of(SICHUAN)

    found = findings(read.form, edition(read.form.edition), read.source)

    assert "indicators[0].weight" not in [
        f.where for f in found if f.code is Code.GROUP_WEIGHTS
    ]


NOTE = (
    "1.预算执行率=预算执行数/调整后预算数,预算执行率未达到90%的需说明原因(100字以内);"
    "2.年中发生预算调整的(追加或调减),应单独说明理由。"
)


def test_a_note_that_the_paper_prints_in_a_cell_is_nobody_s_reason() -> None:
    noted = SICHUAN.replace("|100%|10|10|", f"|100%|10|10|{NOTE}")
    own = SICHUAN.replace("|100%|10|10|", f"|100%|10|10|{NOTE}资金到位晚。")

    assert read_of(noted).form.funding.points.reason is None
    assert [u.text for u in read_of(noted).unplaced] == [NOTE]
    assert "template-text" not in errors(read_of(noted))
    assert read_of(own).form.funding.points.reason == f"{NOTE}资金到位晚。"


def test_a_part_of_other_funds_beside_the_rest_of_them_is_added_to_it() -> None:
    beside = FUNDS.replace("|50|50|50|10", "|50|56|53|10")
    beside += "|本级安排|0|0|0|||\n|自筹资金|0|4|3||75%|\n|其他资金|0|2|0||0%|\n"

    read = read_of(HEAD, beside, GOALS, COLUMNS, ROWS, TOTAL)
    wrong = beside.replace("|自筹资金|0|4|3||75%|", "|自筹资金|0|5|3||60%|")
    unsure = read_of(HEAD, wrong, GOALS, COLUMNS, ROWS, TOTAL)

    other = read.form.funding.other
    assert (other.annual_budget, other.executed) == (Decimal(6), Decimal(3))
    assert unsure.form.funding.other.annual_budget == Decimal(2)


COMPLETED = """
一级指标|二级指标|三级指标|年度指标值|实际完成值|完成率|分值|得分|偏差原因分析及改进措施
产出指标|数量指标|保洁河道|≥40公里|38公里|95%|30|28.5|
|质量指标|水质达标率|≥90%|91%|100%|20|20|
效益指标|社会效益指标|受益村数|≥12个|12个|100%|30|30|
满意度指标|服务对象满意度指标|村民满意度|≥90%|92%|102%|10|10|
"""


def test_a_rate_of_completion_alone_makes_no_paper_another_province_s() -> None:
    left = "|上年结转资金|0|0|0|||\n|其他资金|0|0|0|||\n"

    read = read_of(HEAD, FUNDS + left, GOALS, COMPLETED, "总分||||||100|98.5|")

    assert read.form.edition == "2020"
    assert [row.score for row in read.form.indicators][:2] == [Decimal("28.5"), 20]


def test_a_reason_is_missed_beside_a_column_of_numbers_and_not_beside_one_of_words():
    told = COMPLETED.replace("完成率", "说明").replace("95%", "清淤时有两公里不通船")

    numbers = read_of(HEAD, FUNDS, GOALS, COMPLETED, "总分||||||100|98.5|")
    words = read_of(HEAD, FUNDS, GOALS, told, "总分||||||100|98.5|")

    assert "reason-missing" in errors(numbers)
    assert "reason-missing" not in errors(words)
