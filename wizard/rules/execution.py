"""预算执行率: the rate that the paper printed and the score that follows from it."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from wizard.cells import quoted
from wizard.editions.edition import Edition
from wizard.findings import Code, Finding
from wizard.form import Form, known
from wizard.numbers import narrow, trimmed
from wizard.rules.at import is_blank, text_at
from wizard.scoring.scores import (
    exact_execution_score,
    execution_rate,
    execution_score,
    rate_text,
)
from wizard.wording import Says


class Printed(NamedTuple):
    """A rate as it was printed, and half a unit of its last place."""

    rate: Decimal
    half_unit: Decimal


def printed_rates(text: str) -> tuple[Printed, ...]:
    """What a printed rate may mean: without % a percent or a fraction; () unread."""
    bare = re.sub(r"\s", "", narrow(text))
    found = re.fullmatch(r"(\d{1,9}(?:\.\d{1,20})?)(%?)", bare)
    if not found:
        return ()
    number, places = Decimal(found[1]), len(found[1].partition(".")[2])
    half = Decimal(5).scaleb(-places - 1)
    percent = Printed(number / 100, half / 100)
    return (percent,) if found[2] else (percent, Printed(number, half))


def printed_rate_is_the_quotient(form: Form, edition: Edition) -> Iterator[Finding]:
    """执行率 is 全年执行数 ÷ 全年预算数, but for the rounding of its own last place."""
    where, rate = "printed.execution_rate", execution_rate(form)
    text = text_at(form, where)
    if text is None or rate is None or is_blank(form, where, edition):
        return
    readings = printed_rates(text)
    if readings and not any(abs(p.rate - rate) <= p.half_unit for p in readings):
        yield Finding(
            Code.EXECUTION_RATE,
            where,
            Says.RATE_DIFFERS,
            {"typed": quoted(text), "rate": rate_text(rate), **_amounts(form)},
        )


def score_follows_the_rate(form: Form, edition: Edition) -> Iterator[Finding]:
    """执行率得分 is min(1, 执行率) × 分值; a point or more away from it is wrong."""
    gap = _gap(form, edition)
    if gap is not None and gap >= 1:
        yield _off(Code.EXECUTION_SCORE, Says.EXECUTION_SCORE, form, edition)


def score_is_not_rounded(form: Form, edition: Edition) -> Iterator[Finding]:
    """执行率得分 keeps its decimals; published forms round it to whole points."""
    gap = _gap(form, edition)
    if gap is not None and 0 < gap < 1:
        yield _off(Code.EXECUTION_ROUNDED, Says.EXECUTION_ROUNDED, form, edition)


def _gap(form: Form, edition: Edition) -> Decimal | None:
    """How far the score is from the exact one; 0 where it is the rounded one."""
    score, exact = known(form.funding.points.score), exact_execution_score(form)
    if score is None or exact is None:
        return None
    return abs(score - exact) if score != execution_score(form, edition) else Decimal(0)


def _off(code: Code, says: Says, form: Form, edition: Edition) -> Finding:
    score, right = known(form.funding.points.score), execution_score(form, edition)
    rate = execution_rate(form)
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


def _amounts(form: Form) -> dict[str, object]:
    total = form.funding.total
    return {"executed": total.executed, "budget": total.annual_budget}
