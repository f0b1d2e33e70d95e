"""Who follows a finding stands at the cell whose answer puts it right."""

import pytest

from support.paths import FORMS
from wizard.editions.library import edition
from wizard.findings import Code, Finding
from wizard.form import Form, Indicator
from wizard.interview.interview import Interview
from wizard.rules import findings
from wizard.rules.indicator_rows.indicator_wording import RowSays
from wizard.toml.form_file import loads

EDITION = edition("2020")


def examples(form: Form) -> list[Finding]:
    return [f for f in findings(form, EDITION) if f.says is RowSays.BAD_EXAMPLE]


@pytest.mark.parametrize(
    ("category", "name", "target", "remedy"),
    [
        ("时效指标", "年底之前完成全部工作", "100%", "target"),
        ("成本指标", "本着节约的原则", "100%", "target"),
        ("社会效益指标", "成效显著", "≥95%", "target"),
        ("可持续影响指标", "作用", "好", "target"),
        ("服务对象满意度指标", "领导满意度", "100%", "name"),
        ("数量指标", "项目资金金额", "20万元", "name"),
    ],
)
def test_a_bad_example_is_put_right_in_what_it_quotes_besides_the_name(
    category: str, name: str, target: str, remedy: str
) -> None:
    row = Indicator(category=category, name=name, target=target, actual="好")
    form = Form(edition="2020", indicators=(row,))

    (found,) = examples(form)

    assert found.where == "indicators[0].name"
    assert Interview.resume(EDITION, form).remedy(found) == f"indicators[0].{remedy}"


def total(now: Interview) -> Finding:
    return next(f for f in now.findings if f.code is Code.WEIGHTS_TOTAL)


def test_missing_points_lead_from_row_to_row_of_their_group() -> None:
    form = loads((FORMS / "1-妇女儿童工作业务经费.toml").read_bytes(), "")
    now = Interview.resume(EDITION, form)
    first, second = "indicators[10].weight", "indicators[11].weight"

    assert now.remedy(total(now)) == first
    now = now.go(first).answer("11")
    assert now.remedy(total(now)) == second
    now = now.go(second).answer("6")
    assert now.remedy(total(now)) == first


def test_after_another_answer_they_lead_to_the_first_row_again() -> None:
    form = loads((FORMS / "1-妇女儿童工作业务经费.toml").read_bytes(), "")
    now = Interview.resume(EDITION, form).go("project.name").answer("另一个项目")

    assert now.remedy(total(now)) == "indicators[10].weight"
