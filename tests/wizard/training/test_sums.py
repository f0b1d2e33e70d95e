"""The figures of the sums: what each paper may ask, and what it comes to."""

from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from random import Random

import pytest

from wizard.editions.library import edition
from wizard.training.sums import MAKERS, Figures
from wizard.training.sums.figures import WEIGHTS, amount, part_of

EDITION = edition("2020")
PAPERS = 1_500
"""Enough for every tenth of a percent between two bounds."""


@lru_cache
def papers(kind: str) -> list[Figures]:
    """The figures of one kind on many papers."""
    return [MAKERS[kind](Random(number), EDITION) for number in range(PAPERS)]


def number(figures: Figures, gap: str) -> Decimal:
    return Decimal(figures.gaps[gap])


@pytest.mark.parametrize(
    ("kind", "least", "most"),
    [("rate", 70, 99), ("execution-score", 70, 99), ("execution-capped", 101, 120)],
)
def test_what_was_spent_is_any_share_between_two_bounds(
    kind: str, least: int, most: int
) -> None:
    shares = [number(f, "executed") / number(f, "annual") for f in papers(kind)]
    percents = [round(share * 100, 1) for share in shares]

    assert (min(percents), max(percents)) == (least, most)


def test_the_rate_is_asked_of_the_adjusted_budget() -> None:
    for figures in papers("rate"):
        initial, annual = number(figures, "initial"), number(figures, "annual")
        rate = number(figures, "executed") / annual * 100

        assert 20 <= initial < 90
        assert 2 <= annual - initial < 9
        assert figures.answer == round(rate, 2)
        assert figures.gaps["rate"] == f"{figures.answer}%"


def test_points_end_at_full_points_where_more_was_spent_than_there_was() -> None:
    assert {f.answer for f in papers("execution-capped")} == {Decimal(10)}
    assert max(f.answer for f in papers("execution-score")) < 10


def test_the_other_part_is_what_the_total_has_beside_the_two() -> None:
    for figures in papers("parts"):
        known = number(figures, "appropriation") + number(figures, "carryover")

        assert figures.answer == number(figures, "total") - known
        assert 1 <= figures.answer < 9
        assert 1 <= number(figures, "carryover") < 9
        assert 20 <= number(figures, "appropriation") < 90


def test_three_rows_leave_something_of_a_group_that_has_several_categories() -> None:
    groups = {g.name: g for g in EDITION.groups if len(g.categories) > 1}
    seen = set()
    for figures in papers("group-left"):
        group = groups[figures.gaps["group"]]
        weights = [Decimal(w) for w in figures.gaps["weights"].split("、")]
        seen |= {(group.name, weight) for weight in weights}

        assert len(weights) == 3 == number(figures, "count")
        assert set(weights) <= set(WEIGHTS)
        assert figures.answer == group.points - sum(weights) > 0
    assert seen == {
        (group.name, weight)
        for group in groups.values()
        for weight in WEIGHTS
        if 3 * weight < group.points
    }


def test_only_a_group_of_several_categories_is_short_of_100() -> None:
    gaps = set()
    for figures in papers("total-left"):
        satisfaction = EDITION.groups[-1]
        gaps.add(figures.answer)

        assert figures.answer == 100 - number(figures, "sum")
        assert f"{satisfaction.name} {satisfaction.points} 分" in figures.gaps["groups"]
    assert gaps == set(WEIGHTS)


@pytest.mark.parametrize(
    ("made", "least", "most"),
    [
        (lambda random: amount(random, 1, 2), "1.00", "1.99"),
        (lambda random: part_of(random, Decimal(1000), 97, 103), "970", "1030"),
    ],
)
def test_an_amount_is_drawn_from_the_whole_of_its_range(
    made: Callable[[Random], Decimal], least: str, most: str
) -> None:
    drawn = {made(Random(number)) for number in range(PAPERS)}

    assert (min(drawn), max(drawn)) == (Decimal(least), Decimal(most))


@pytest.mark.parametrize(
    ("kind", "sign", "least", "most"),
    [
        ("missed", "≥", "0.6", "0.97"),
        ("surpassed", "≥", "1.03", "1.6"),
        ("overrun", "≤", "1.05", "1.4"),
        ("within", "≤", "0.6", "1"),
    ],
)
def test_a_row_reaches_any_share_between_two_bounds(
    kind: str, sign: str, least: str, most: str
) -> None:
    """Results are whole numbers, so that only of a great target a share is exact."""
    shares = []
    for figures in papers(kind):
        target, actual = (_number(figures.gaps[gap]) for gap in ("target", "actual"))
        shares += [actual / target] if target >= 200 else []

        assert figures.gaps["target"].startswith(sign)
    assert abs(min(shares) - Decimal(least)) < Decimal("0.005")
    assert abs(max(shares) - Decimal(most)) < Decimal("0.005")


def _number(text: str) -> Decimal:
    return Decimal("".join(c for c in text if c.isdecimal()))
