"""Words of the template that were left where a fact should stand."""

import pytest

from wizard.editions.library import edition
from wizard.findings import Code
from wizard.form import Form, Goals
from wizard.rules import findings

EDITION = edition("2020")
FACT = "全县走访慰问老党员一百二3户并送"
"""Sixteen characters with a figure."""


def is_left(text: str) -> bool:
    """Whether words of the template are found in this goal."""
    found = findings(Form(edition="2020", goals=Goals(expected=text)), EDITION)
    left = {f.where for f in found if f.code is Code.TEMPLATE_TEXT}
    return "goals.expected" in left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (FACT[1:] + "××", False),
        (FACT[2:] + "××", True),
        ("××" + FACT[1:], False),
        (FACT.replace("3", "三") + "××", True),
        (FACT + "×× 户", True),
        (FACT + "××个人", False),
        ("已完成……", False),
        ("……", True),
        ("……（100字以内）", True),
    ],
)
def test_a_blank_is_a_name_that_is_hidden_only_in_a_fact(text: str, left: bool) -> None:
    assert is_left(text) is left
