"""Questions that are asked only where the form gives a reason to."""

from dataclasses import replace
from decimal import Decimal

from wizard.editions.library import edition
from wizard.form import Form, Indicator, put
from wizard.interview.interview import Interview

HUBEI = edition("hubei-2020")
REASON = "remarks.causes"


def asked(form: Form) -> bool:
    return any(
        str(step.key) == REASON for step in Interview.resume(HUBEI, form, "year").steps
    )


def test_a_reason_below_the_table_is_asked_for_where_points_were_lost() -> None:
    ten, eight = Decimal(10), Decimal(8)
    row = Indicator(
        category="数量指标",
        name="走访",
        target="5户",
        actual="4户",
        weight=ten,
        score=eight,
    )
    blank = Form(edition=HUBEI.id, year=2020)

    assert not asked(blank)
    assert asked(replace(blank, indicators=(row,)))
    assert asked(put(blank, REASON, "无"))
