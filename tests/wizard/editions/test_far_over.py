"""The question for a reason, where a target was passed by far."""

from dataclasses import replace

import pytest

from wizard.editions.content import FarOverText
from wizard.editions.library import edition

REASON = next(q for q in edition("2020").questions if str(q.key).endswith("deviation"))
WORDS = ("why", "good", "bad", "bad_why")


@pytest.mark.parametrize("own", WORDS)
def test_it_has_words_of_its_own_and_else_those_of_the_question(own: str) -> None:
    text = FarOverText(**{own: "超额太多"})

    asked = replace(REASON, far_over=text).of_far_over

    for name in WORDS:
        usual = getattr(REASON, name)
        assert getattr(asked, name) == ("超额太多" if name == own else usual)
