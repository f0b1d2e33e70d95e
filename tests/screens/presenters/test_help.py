"""The help of a cell shows examples of what is written there."""

import pytest

from screens.presenters.lists.help import help_rows
from wizard.address import row_cell
from wizard.editions.library import built_in, edition
from wizard.form import Form, Indicator
from wizard.interview.interview import Interview

CELLS = [
    (id, category, field)
    for id in built_in()
    for category in edition(id).categories
    for field in ("target", "actual")
]


@pytest.mark.parametrize(("id", "category", "field"), CELLS)
def test_the_examples_of_a_value_are_values_and_no_names(
    id: str, category: str, field: str
) -> None:
    version = edition(id)
    form = Form(edition=id, indicators=(Indicator(category=category, name="甲"),))
    moment = Interview.at_cell(version, form, row_cell(0, field))
    assert moment.step is not None

    texts = "\n".join(row.text for row in help_rows(moment, moment.step))

    example = version.categories[category]
    assert f"好的写法：{getattr(example.good, field)}\n" in texts
    assert example.bad not in texts
    assert example.good.name not in texts


def test_the_examples_of_a_name_are_names() -> None:
    version = edition("2020")
    form = Form(edition="2020", indicators=(Indicator(category="数量指标"),))
    moment = Interview.at_cell(version, form, row_cell(0, "name"))
    assert moment.step is not None

    texts = [row.text for row in help_rows(moment, moment.step)]

    assert "好的写法：受资助学生人次" in texts
    assert "不好的写法：项目资金金额" in texts
