"""A deadline that hides in a name is found however it is written."""

import pytest

from wizard.editions.library import edition
from wizard.findings import Code
from wizard.form import Form, Indicator
from wizard.rules import findings

DEADLINES = (
    *("年底之前完成全部工作", "10月之前完成各项工作", "10月底之前完成全部工作（月）"),
    *("2020年底前完成", "2020年12月31日前完成验收", "12月31日之前完成全部工作"),
    *("2020.12.31前完成", "2020-12-31前完成", "十二月底前完成全部工作", "年内完成整改"),
    *(
        "本年度内完成支付",
        "第四季度前完成",
        "三季度末以前完成",
        "上半年内完成",
        "12月底完成",
    ),
    *(
        "截至12月底完成全部工作",
        "确保年底前完成",
        "次年3月前完成结算",
        "11月中旬前完成",
    ),
)
"""Ways of writing a deadline, with which a name begins."""

WITHIN = (*DEADLINES, "全部工作于年底前做完", "资金10月前到位")
OTHERS = (
    *("截至12月底资金支付率", "3年内返修次数占比", "每月10日前发放", "学年内课时完成"),
    *("3个月内上岗", "按时完成", "每年底前公示", "全年完成培训", "12345热线接通"),
)
"""Names that say no deadline, or are rates."""


def form(category: str, name: str, target: str) -> Form:
    """A form with one indicator."""
    row = Indicator(category=category, name=name, target=target, actual=target)
    return Form(edition="2020", indicators=(row,))


def told(category: str, name: str, target: str) -> set[tuple[Code, str]]:
    """The remarks on the name of such an indicator."""
    found = findings(form(category, name, target), edition("2020"))
    return {
        (each.code, each.message)
        for each in found
        if each.where == "indicators[0].name"
    }


def codes(category: str, name: str, target: str) -> set[Code]:
    """Their codes."""
    return {code for code, _ in told(category, name, target)}


@pytest.mark.parametrize("name", WITHIN)
@pytest.mark.parametrize("target", ["100%", "100", "≥95%"])
def test_a_deadline_in_a_name_beside_a_share_is_told(name: str, target: str) -> None:
    [(code, message)] = told("时效指标", name, target)

    assert code is Code.VAGUE_VALUE
    assert "期限藏在名称里" in message
    assert "说不清哪一天。知道日期的，年度指标值和实际完成值都改成日期；" in message
    assert message.endswith("不知道的，可以保持原样。")


@pytest.mark.parametrize("name", OTHERS)
def test_a_name_without_a_deadline_may_ask_for_a_share(name: str) -> None:
    assert Code.VAGUE_VALUE not in codes("时效指标", name, "100%")


@pytest.mark.parametrize("name", WITHIN)
def test_a_deadline_in_the_target_is_none_that_hides(name: str) -> None:
    assert codes("时效指标", name, "12月底前") == set()


@pytest.mark.parametrize("name", DEADLINES)
def test_a_deadline_is_no_quantity_however_it_is_written(name: str) -> None:
    assert codes("数量指标", name, "100%") == {Code.WRONG_CATEGORY}


@pytest.mark.parametrize("name", ["年底前完成改造户数", "12月31日前完成硬化道路"])
def test_what_is_counted_is_a_quantity_whenever_it_is_done(name: str) -> None:
    assert codes("数量指标", name, "≥100户") == set()
