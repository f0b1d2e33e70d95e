"""Of every indicator its category is asked, and then whether its values are usable."""

import pytest

from wizard.training.classification import INDICATORS_ON_A_PAPER, USABLE, exercises
from wizard.training.exercise_data import sorting

PAPERS = range(1, 6)
REASONS = 3


@pytest.mark.parametrize("paper", PAPERS)
def test_a_value_is_usable_or_not_for_one_of_three_reasons(paper: int) -> None:
    asked = exercises(paper)

    assert len(asked) == INDICATORS_ON_A_PAPER
    for exercise in asked:
        (value,) = exercise.judge("").then
        keys = [option.key for option in value.options]
        assert keys[0] == USABLE
        assert len({*keys[1:]}) == len(keys) - 1 == REASONS
        assert {*keys[1:]} <= sorting().reasons.keys()
        assert sum(value.judge(key).right for key in keys) == 1
