"""A budget that is likelier in another unit than that of its form is told."""

from decimal import Decimal

import pytest

from wizard.editions.library import edition
from wizard.form import Form, put
from wizard.rules import findings

BUDGET = "funding.total.annual_budget"


@pytest.mark.parametrize(
    ("version", "budget", "is_odd"),
    [
        ("2020", "99999.99", False),
        ("2020", "100000", True),
        ("2020", "0.5", False),
        ("yunnan-2022", "999.99", True),
        ("yunnan-2022", "1000", False),
        ("yunnan-2022", "0", False),
        ("yunnan-2022", "1200000000", False),
    ],
)
def test_a_budget_is_odd_where_only_the_other_unit_makes_sense(
    version: str, budget: str, is_odd: bool
) -> None:
    form = put(Form(edition=version), BUDGET, Decimal(budget))

    found = findings(form, edition(version))

    odd = [each.where for each in found if each.code == "units-mixed"]
    assert odd == [BUDGET] * is_odd
