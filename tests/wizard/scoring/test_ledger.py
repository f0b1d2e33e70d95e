"""The ledger and the summary: points given, scored, left and lost."""

from dataclasses import replace
from decimal import Decimal

import pytest

from wizard.address import address
from wizard.editions.library import edition
from wizard.form import Form, Funding, FundRow, Indicator, Points
from wizard.scoring.ledger import LedgerEntry, ledger
from wizard.scoring.summary import grade_of, summary

EDITION = edition("2020")
NOTHING, KEPT = Decimal(0), "十分"


def with_execution(points: Points) -> Form:
    return Form(edition="2020", funding=Funding(points=points))


def row(
    weight: Decimal | str | None, score: Decimal | str | None, deviation: str = ""
) -> Indicator:
    return Indicator(
        category="数量指标", weight=weight, score=score, deviation=deviation
    )


def scored(*lines: tuple[str, str, str]) -> Form:
    """A form with full points for 预算执行率, and rows: category, 分值 and 得分."""
    return Form(
        edition="2020",
        funding=Funding(
            total=FundRow(annual_budget=Decimal(100), executed=Decimal(90)),
            points=Points(weight=Decimal(10), score=Decimal(9)),
        ),
        indicators=tuple(
            Indicator(category=category, weight=Decimal(weight), score=Decimal(score))
            for category, weight, score in lines
        ),
    )


@pytest.mark.parametrize("unknown", [None, KEPT])
def test_what_is_not_yet_known_counts_nothing(unknown: str | None) -> None:
    form = with_execution(Points(weight=unknown, score=unknown))
    sums = ledger(replace(form, indicators=(row(unknown, unknown),)), EDITION)

    assert [entry.weight for entry in sums.entries] == [NOTHING] * 4
    assert [entry.score for entry in sums.entries] == [NOTHING] * 4
    assert (sums.weight, sums.score, sums.left) == (0, 0, 100)


def test_points_of_0_are_not_taken_for_unknown_ones() -> None:
    form = with_execution(Points(weight=NOTHING, score=NOTHING))
    sums = ledger(replace(form, indicators=(row(NOTHING, NOTHING),)), EDITION)

    assert (sums.weight, sums.score) == (0, 0)


def test_each_group_has_its_points_and_what_is_left_in_the_order_of_the_paper() -> None:
    sums = ledger(
        scored(
            ("数量指标", "20", "18.5"),
            ("成本指标", "31", "31"),
            ("社会效益指标", "12", "7"),
        ),
        EDITION,
    )

    ten = Decimal(10)
    assert sums.entries == (
        LedgerEntry(EDITION.execution.name, ten, ten, Decimal(9), is_scored=True),
        LedgerEntry(
            "产出指标", Decimal(50), Decimal(51), Decimal("49.5"), is_scored=True
        ),
        LedgerEntry("效益指标", Decimal(30), Decimal(12), Decimal(7), is_scored=True),
        LedgerEntry("满意度指标", ten, NOTHING, NOTHING),
    )
    assert [entry.left for entry in sums.entries] == [0, -1, 18, 10]
    assert (sums.weight, sums.score, sums.left) == (73, Decimal("65.5"), 27)
    assert sums.entry("效益指标") is sums.entries[2]


FULL = (
    ("数量指标", "50", "45"),
    ("社会效益指标", "30", "30"),
    ("服务对象满意度指标", "10", "2.5"),
)


def test_what_was_lost_is_told_with_the_greatest_first_and_where_to_look() -> None:
    losses = summary(scored(*FULL), EDITION).losses

    assert [(loss.key, loss.row, loss.points) for loss in losses] == [
        (address("indicators[2].score"), 2, Decimal("7.5")),
        (address("indicators[0].score"), 0, Decimal(5)),
        (address("funding.total.executed"), None, Decimal(1)),
    ]


@pytest.mark.parametrize(
    ("weight", "score"),
    [("5", None), (None, "5"), (None, None), ("5", "5"), ("5", "6"), ("0", "0")],
)
def test_nobody_has_lost_points_who_lacks_a_number_or_got_all(
    weight: str | None, score: str | None
) -> None:
    known = [None if text is None else Decimal(text) for text in (weight, score)]

    for form in (
        with_execution(Points(weight=known[0], score=known[1])),
        Form(edition="2020", indicators=(row(*known),)),
    ):
        assert summary(form, EDITION).losses == ()


def test_a_reason_is_told_as_it_was_given_and_one_that_says_nothing_is_not() -> None:
    rows = (
        row(Decimal(5), Decimal(3), " 雨季停工。 "),
        row(Decimal(5), Decimal(4), EDITION.no_reasons[0]),
    )
    losses = summary(Form(edition="2020", indicators=rows), EDITION).losses

    assert [loss.reason for loss in losses] == ["雨季停工。", ""]


def test_a_form_has_a_grade_and_a_rate_once_all_is_scored() -> None:
    form = scored(*FULL)
    found = summary(form, EDITION)

    assert found.ledger.score == Decimal("86.5")
    assert found.grade == grade_of(Decimal("86.5"), EDITION)
    assert found.grade is not None
    assert found.rate == Decimal("0.9")


def test_a_form_has_no_grade_while_points_or_a_score_are_missing() -> None:
    form = scored(*FULL)
    unscored = replace(form.indicators[0], score=None)
    rows = (unscored, *form.indicators[1:])
    bare = replace(form.funding, points=Points(weight=Decimal(10)))

    assert summary(replace(form, indicators=rows), EDITION).grade is None
    assert summary(replace(form, funding=bare), EDITION).grade is None
    assert summary(scored(*FULL[:2]), EDITION).grade is None


def test_a_grade_begins_at_its_least_score() -> None:
    for better, worse in zip(EDITION.grades, EDITION.grades[1:], strict=False):
        assert grade_of(better.low, EDITION) is better
        assert grade_of(better.low - Decimal("0.01"), EDITION) is worse
