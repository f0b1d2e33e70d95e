"""Rows that are taken out, and what stays as it was."""

import pytest

from wizard.editions.library import edition
from wizard.form import Form, Indicator
from wizard.interview.interview import Interview

EDITION = edition("2020")
NAMES = ("甲", "乙", "丙")


@pytest.mark.parametrize("number", [0, 1, 2])
def test_without_a_row_the_others_stand_in_their_order(number: int) -> None:
    rows = tuple(Indicator(category="数量指标", name=name) for name in NAMES)
    moment = Interview.at_cell(
        EDITION, Form(edition="2020", indicators=rows), f"indicators[{number}].name"
    )

    after = moment.remove(number)

    left = [name for at, name in enumerate(NAMES) if at != number]
    assert [row.name for row in after.form.indicators] == left
    assert after.undo().form == moment.form
