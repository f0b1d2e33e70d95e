"""The example of a target is in the unit that the name of its row tells."""

import pytest

from wizard.editions.library import edition
from wizard.form import Form, Indicator
from wizard.interview.interview import Interview
from wizard.interview.questions.question_text import question_text


def why(category: str, name: str, version: str = "2020") -> str:
    """The line of why under the question for the target of such a row."""
    form = Form(edition=version, indicators=(Indicator(category=category, name=name),))
    moment = Interview.at_cell(edition(version), form, "indicators[0].target")
    assert moment.step
    return question_text(moment.step, form, moment.edition).why


@pytest.mark.parametrize(
    ("category", "name", "said"),
    [
        ("时效指标", "各项工作开展、完成及时率（%）", "照绩效目标表，如“≥95%”。"),
        ("数量指标", "帮扶企业（个）", "照绩效目标表，如“≥5个”。"),
        ("成本指标", "扶持经费（万元）", "照绩效目标表，如“≤20万元”。"),
        ("经济效益指标", "增收（万元）", "照绩效目标表，如“≥20万元”。"),
        ("社会效益指标", "就业率(%) ", "照绩效目标表，如“≥95%”。"),
        ("时效指标", "审批用时（天）", "照绩效目标表，如“≤5天”。"),
        ("时效指标", "完成时间（月）", "照绩效目标表，如“2020年12月底前”。"),
        ("时效指标", "完成时间", "照绩效目标表，有日期写日期，如“2020年12月底前”。"),
        ("数量指标", "受资助学生", "照绩效目标表，写数字和单位，如“≥735人次”。"),
        ("数量指标", "办班（试点）", "照绩效目标表，写数字和单位，如“≥735人次”。"),
    ],
)
def test_the_unit_in_the_name_gives_the_example(
    category: str, name: str, said: str
) -> None:
    assert why(category, name) == said


def test_where_the_unit_has_a_column_the_example_is_the_number_alone() -> None:
    assert "只写数，如“95”" in why("质量指标", "合格率（%）", "yunnan-2022")
    assert "只写数，如“5”" in why("数量指标", "帮扶企业（个）", "yunnan-2022")
