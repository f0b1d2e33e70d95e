"""What asks for another look as soon as a result is answered."""

import pytest

from wizard.editions.library import edition
from wizard.form import Form, Indicator
from wizard.interview.answers.doubts import doubt_about

EDITION = edition("2020")


def doubt(target: str, actual: str) -> str:
    row = Indicator(category="数量指标", name="走访", target=target, actual=actual)
    form = Form(edition="2020", year=2020, indicators=(row,))
    return doubt_about("indicators[0].actual", form, EDITION)


@pytest.mark.parametrize(
    ("target", "actual", "share"),
    [("≥100户", "49户", "49%"), ("≥100户", "1户", "1%"), ("100户", "0户", "0%")],
)
def test_less_than_half_of_what_was_to_be_done_is_asked_about(
    target: str, actual: str, share: str
) -> None:
    assert doubt(target, actual) == f"只有“{target}”的 {share}，请核对数和单位"


@pytest.mark.parametrize(
    ("target", "actual"),
    [("≥100户", "50户"), ("≥100户", "100户"), ("≤100户", "10户"), ("100户", "很多")],
)
def test_half_of_it_or_little_of_what_was_to_stay_low_is_not(
    target: str, actual: str
) -> None:
    assert doubt(target, actual) == ""


def test_many_times_what_was_to_be_done_is_asked_about() -> None:
    assert doubt("≥100户", "1000户") == "达到“≥100户”的 1000%，请核对数和单位"
