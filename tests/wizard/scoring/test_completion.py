"""完成率, and how far a target was passed: numbers only where nothing is unsure."""

from decimal import Decimal

import pytest

from wizard.editions.library import edition
from wizard.form import Indicator
from wizard.scoring.completion import completed_of, completion_text, is_complete
from wizard.scoring.reasons import is_asked_for, is_due, is_far_over, share_reached

EDITION = edition("2020")


def row(target: str, actual: str | None, points: str = "10") -> Indicator:
    """A row with full points, of which more is better."""
    return Indicator(
        category="数量指标",
        target=target,
        actual=actual,
        weight=Decimal(10),
        score=Decimal(points),
    )


@pytest.mark.parametrize(
    ("target", "actual", "numbers", "printed"),
    [
        ("50个", "46个", ("50", "46"), "92%"),
        ("≤50个", "46个", ("50", "46"), "92%"),
        ("≥50个", "≥46个", ("50", "46"), "92%"),
        ("5公里", "4500米", ("5000", "4500"), "90%"),
        ("5个", "0个", ("5", "0"), "0%"),
        ("0个", "5个", ("0", "5"), ""),
        ("5个", "-1个", ("5", "-1"), ""),
        ("50个", "≥60个", (None, None), ""),
        ("50个", "2公里", (None, None), ""),
        ("≥95%", "0.962", (None, None), ""),
        ("提升", "提升", (None, None), ""),
        ("50个", None, (None, None), ""),
    ],
)
def test_two_numbers_of_one_kind_have_a_quotient(
    target: str,
    actual: str | None,
    numbers: tuple[str | None, str | None],
    printed: str,
) -> None:
    exact = tuple(None if text is None else Decimal(text) for text in numbers)

    assert completed_of(row(target, actual), EDITION) == exact
    assert completion_text(row(target, actual), EDITION) == printed


@pytest.mark.parametrize(
    ("target", "actual", "is_met"),
    [
        ("50个", "50个", True),
        ("50个", "49个", False),
        ("12月底前", "10月", True),
        ("提升", "提升", True),
        ("50个", "2公里", False),
        ("50个", None, False),
    ],
)
def test_a_target_that_has_no_quotient_may_be_met(
    target: str, actual: str | None, *, is_met: bool
) -> None:
    assert is_complete(row(target, actual), EDITION) is is_met


@pytest.mark.parametrize(
    ("target", "actual", "share", "is_far"),
    [
        ("100个", "129个", "1.29", False),
        ("100个", "130个", "1.3", True),
        ("≥1公里", "1300米", "1.3", True),
        ("100个", "131个", "1.31", True),
        ("≤100个", "300个", None, False),
        ("100-120个", "300个", None, False),
        ("100个", "290-300个", None, False),
        ("0个", "300个", None, False),
        ("≥95%", "0.962", None, False),
        ("100个", "200公里", None, False),
        ("100个", None, None, False),
    ],
)
def test_a_target_is_far_passed_from_the_limit_of_the_edition_on(
    target: str, actual: str | None, share: str | None, *, is_far: bool
) -> None:
    assert EDITION.limits.far_over_target == 130
    reached = share_reached(row(target, actual), EDITION)

    assert reached == (None if share is None else Decimal(share))
    assert is_far_over(row(target, actual), EDITION) is is_far


@pytest.mark.parametrize(
    ("actual", "points", "due", "asked_for"),
    [
        ("100个", "10", False, False),
        ("100个", "9.99", True, True),
        ("99个", "10", True, True),
        ("130个", "10", False, True),
    ],
)
def test_a_reason_is_due_for_what_was_lost_and_good_to_have_for_what_was_passed(
    actual: str, points: str, *, due: bool, asked_for: bool
) -> None:
    one = row("≥100个", actual, points)

    assert is_due(one, EDITION) is due
    assert is_asked_for(one, EDITION) is asked_for
