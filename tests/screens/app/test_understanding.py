"""What people type is understood, told, and kept as it is; what is not stays there."""

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from support.sizes import at_every_size
from support.steps import go_to, headed, new_form
from support.terminal import Terminal
from wizard.drafts.file_store import FileStore
from wizard.form import Form, Indicator
from wizard.values.explanation import understood


@at_every_size
def test_an_amount_is_understood_however_it_is_written(home: Path) -> None:
    with headed(home) as terminal:
        terminal.answer("年初预算数是多少万元？", "１，２００．５０")
        terminal.wait_for("1200.50 万元（您写的是 １，２００．５０）")
        terminal.answer("全年预算数是多少万元？", "90 万元")
        terminal.wait_for("年度资金总额的全年预算数：90 万元")
        terminal.answer("全年执行数是多少万元？", "900000元")
        terminal.wait_for("执行率 100%，得 10 分")
        terminal.press("escape")
        terminal.wait_for("> 90")


@at_every_size
@pytest.mark.parametrize(
    ("typed", "told"),
    [("≥95％", "读作 ≥95%"), ("十二月底前", "读作 12月底前")],
    ids=["percent", "date"],
)
def test_a_value_stays_as_typed_and_it_is_told_how_it_is_read(
    home: Path, typed: str, told: str
) -> None:
    with new_form(home) as terminal:
        go_to(terminal, "时效指标")
        terminal.answer("时效指标：写第一项", "按时完成率")
        terminal.answer("的年度指标值是多少？", typed)
        terminal.wait_for(f"年度指标值：{typed} {told}")
        terminal.answer("实际完成了多少？", "97.8％")
        terminal.wait_for("的分值定为多少分？")
        terminal.wait_for("读作 97.8%")
    row = tomllib.loads((home / "1.toml").read_text("utf-8"))["indicators"][0]
    assert (row["target"], row["actual"]) == (typed, "97.8％")


@at_every_size
def test_what_is_refused_is_told_on_enter_with_the_way_to_mend_it(home: Path) -> None:
    with headed(home) as terminal:
        terminal.type("十几万")
        terminal.read(0.3)
        assert not terminal.shows("不是金额")
        terminal.press("enter")
        terminal.wait_for("“十几万”不是金额。请填数字，单位万元，例如 14.66。")
        terminal.wait_for("> 十几万")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("≥735人次", ""),
        ("5天", ""),
        ("提升", ""),
        ("不低于95％", "读作 ≥95%"),
        ("９０ 万元", "读作 90万元"),
        ("10至20人", "读作 10-20人"),
        ("2023年12月31日前", ""),
        ("二〇二三年十月", "读作 2023年10月"),
        ("年底前", "读作 12月底前"),
    ],
)
def test_what_is_read_as_it_was_typed_is_not_told_again(typed: str, told: str) -> None:
    assert understood(typed, dates=False) == told


@at_every_size
@pytest.mark.parametrize(
    ("field", "good"), [("target", "≥"), ("actual", "人次")], ids=["target", "actual"]
)
def test_the_help_of_a_value_shows_values(home: Path, field: str, good: str) -> None:
    row = Indicator(category="数量指标", name="受资助学生人次", target="≥735人次")
    draft = FileStore(home).create(Form(edition="2020", indicators=(row,)))
    draft.save(draft.form, f"indicators[0].{field}")
    draft.close()
    with Terminal(["open", "1"], home) as terminal:
        terminal.wait_for("受资助学生人次")
        terminal.press("f1")
        terminal.look_for("好的写法：")
        terminal.look_for("不好的写法：")
        shown = terminal.text.replace(" ", "")
        assert good in shown.partition("好的写法：")[2]
        assert "好的写法：受资助学生人次" not in shown


@at_every_size
def test_a_number_that_stands_there_is_typed_over(home: Path) -> None:
    with headed(home) as terminal:
        terminal.answer("年初预算数是多少万元？", "12")
        terminal.wait_for("全年预算数是多少万元？")
        terminal.press("escape")
        terminal.wait_for("> 12")
        terminal.type("13.5")
        terminal.wait_for("> 13.5")
        terminal.press("enter")
        terminal.wait_for("全年预算数是多少万元？")
        terminal.press("escape")
        terminal.wait_for("> 13.5")
        terminal.press("end")
        terminal.type("8")
        terminal.wait_for("> 13.58")
        terminal.press("enter")
        terminal.wait_for("全年预算数是多少万元？")
    assert FileStore(home).look("1").form.funding.total.initial_budget == Decimal(
        "13.58"
    )


@at_every_size
def test_the_help_of_a_reason_fits_a_target_that_was_passed_by_far(home: Path) -> None:
    row = Indicator(
        category="数量指标",
        name="参训人次",
        target="≥100人次",
        actual="900人次",
        weight=Decimal(10),
        score=Decimal(10),
        deviation="超额",
    )
    draft = FileStore(home).create(Form(edition="2020", indicators=(row,)))
    draft.save(draft.form, "indicators[0].deviation")
    draft.close()
    with Terminal(["open", "1"], home) as terminal:
        terminal.wait_for("为什么远远超过年度指标值")
        terminal.press("f1")
        terminal.look_for("好的写法：年中")
        terminal.look_for("不好的写法：超额完成")
        terminal.press("end")
        terminal.settle()
        assert not terminal.shows("没有达标")
