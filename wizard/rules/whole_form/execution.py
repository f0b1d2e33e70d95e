"""预算执行率: the rate that the paper printed and the score that follows from it."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from wizard.cells import quoted
from wizard.editions.edition import Edition
from wizard.findings import Code, Finding
from wizard.form import Form, known
from wizard.numbers import TWO_LINES, narrow, trimmed
from wizard.rules.case import of_form
from wizard.rules.cell_values import is_blank, text_at
from wizard.rules.whole_form.form_wording import FormSays
from wizard.scoring.full_points import execution_points, rated_budget
from wizard.scoring.scores import (
    exact_execution_score,
    execution_rate,
    execution_score,
    rate_text,
)

PRINTED_RATE: Final = "printed.execution_rate"

ZERO: Final = Decimal(0)
HALF: Final = Decimal("0.5")
"""Units of the last place that rounding half up may take."""

LEAST_PLACES: Final = 2
"""Decimals that a fraction needs to be a rounded rate: 0.96, but not 0.1."""

FAR: Final = Decimal(10) ** 9
"""Units that any gap is of a number that must be right to the digit."""


class PrintedRate(NamedTuple):
    """A rate as it was printed, and a unit of its last place."""

    rate: Decimal
    unit: Decimal


def printed_rates(text: str) -> tuple[PrintedRate, ...]:
    """What a printed rate may mean: without % a percent or a fraction; () unread."""
    bare = re.sub(r"\s", "", narrow(text))
    found = re.fullmatch(r"(\d{1,9}(?:\.\d{1,20})?)(%?)", bare)
    if not found or TWO_LINES.search(text):
        return ()
    number, places = Decimal(found[1]), len(found[1].partition(".")[2])
    unit = Decimal(1).scaleb(-places)
    percent = PrintedRate(number / 100, unit / 100)
    fraction = PrintedRate(number, unit if places >= LEAST_PLACES else ZERO)
    return (percent,) if found[2] else (percent, fraction)


@of_form
def printed_rate_is_the_quotient(form: Form, edition: Edition) -> Iterator[Finding]:
    """执行率 is 全年执行数 ÷ 全年预算数, but for a unit of its own last place."""
    gap = _gap_of_rate(form, edition)
    if gap is not None and gap >= 1:
        yield _rate_off(Code.EXECUTION_RATE, FormSays.RATE_DIFFERS, form, edition)


@of_form
def printed_rate_is_rounded(form: Form, edition: Edition) -> Iterator[Finding]:
    """A printed 执行率 is rounded half up; many offices cut it off or round it up."""
    gap = _gap_of_rate(form, edition)
    if gap is not None and HALF < gap < 1:
        yield _rate_off(Code.EXECUTION_ROUNDED, FormSays.RATE_CUT, form, edition)


def _gap_of_rate(form: Form, edition: Edition) -> Decimal | None:
    """How far the printed rate is from the exact one, in units of its last place."""
    where, rate = PRINTED_RATE, execution_rate(form, edition)
    text = text_at(form, where)
    if text is None or rate is None or is_blank(form, where, edition):
        return None
    gaps = (_units_between(printed, rate) for printed in printed_rates(text))
    return min(gaps, default=None)


def _units_between(printed: PrintedRate, rate: Decimal) -> Decimal:
    """A fraction of one place is no rounding: it is right to the digit, or wrong."""
    gap = abs(printed.rate - rate)
    return gap / printed.unit if printed.unit else gap * FAR


def _rate_off(code: Code, says: str, form: Form, edition: Edition) -> Finding:
    rate, typed = execution_rate(form, edition), quoted(text_at(form, PRINTED_RATE))
    assert rate is not None
    facts = {"typed": typed, "rate": rate_text(rate), **_amounts(form, edition)}
    return Finding(code, PRINTED_RATE, says, facts)


@of_form
def score_follows_the_rate(form: Form, edition: Edition) -> Iterator[Finding]:
    """执行率得分 is min(1, 执行率) × 分值; a point or more away from it is wrong.

    Silent about a score above its 分值, which `scores_lie_within_weights` finds.
    """
    score = form.funding.points.score
    weight = known(execution_points(form, edition).weight)
    gap = _gap(form, edition)
    is_above = weight is not None and (known(score) or ZERO) > weight
    if gap is not None and gap >= 1 and not is_above:
        yield _off(Code.EXECUTION_SCORE, FormSays.EXECUTION_SCORE, form, edition)


@of_form
def score_is_not_rounded(form: Form, edition: Edition) -> Iterator[Finding]:
    """执行率得分 keeps its decimals; published forms round it to whole points."""
    gap = _gap(form, edition)
    if gap is not None and 0 < gap < 1:
        yield _off(Code.EXECUTION_ROUNDED, FormSays.EXECUTION_ROUNDED, form, edition)


def _gap(form: Form, edition: Edition) -> Decimal | None:
    """How far the score is from the exact one; 0 where it is the rounded one."""
    score = known(form.funding.points.score)
    exact = exact_execution_score(form, edition)
    if score is None or exact is None:
        return None
    return abs(score - exact) if score != execution_score(form, edition) else Decimal(0)


def _off(code: Code, says: str, form: Form, edition: Edition) -> Finding:
    score, right = known(form.funding.points.score), execution_score(form, edition)
    rate = execution_rate(form, edition)
    assert score is not None
    assert right is not None
    assert rate is not None
    facts: dict[str, object] = {
        "score": trimmed(score),
        "rate": rate_text(rate),
        "right": trimmed(right),
        "gap": trimmed(abs(score - right)),
    }
    return Finding(code, "funding.points.score", says, facts)


def _amounts(form: Form, edition: Edition) -> dict[str, object]:
    budget = rated_budget(form, edition)
    return {"executed": form.funding.total.executed, "budget": budget}
