"""实际完成值 against 年度指标值: far above it, not comparable, or saying nothing."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from wizard.address import row_cell
from wizard.cells import quoted
from wizard.editions.edition import Edition
from wizard.findings import Code, Finding
from wizard.form import Form, Indicator, known, year_of
from wizard.numbers import trimmed
from wizard.rules import labels
from wizard.rules.days import has_odd_day
from wizard.rules.doubtful_words import ABOUT, IN_TIME, PRAISED, VAGUE_WORDS
from wizard.rules.readings import readings
from wizard.scoring.reasons import is_far_over, is_given, share_reached
from wizard.scoring.scores import Proposal, rate_text, rule_of, tier_of, values_of
from wizard.values.comparison import comparable
from wizard.values.explanation import reading
from wizard.values.meeting import reached
from wizard.values.reading import Kind, Value
from wizard.values.value import Doubt
from wizard.wording import Says

FIELDS: Final = ("target", "actual")

ASKED: Final = {
    Doubt.PERCENT: Says.READ_AS_PERCENT,
    Doubt.SUM: Says.READ_AS_SUM,
    Doubt.SCALE: Says.READ_WITHOUT_UNIT,
}
"""What is asked about a cell that may mean several things."""


def far_results_are_explained(form: Form, edition: Edition) -> Iterator[Finding]:
    """A result of 130% of its target asks for a word (通行做法; edition data)."""
    for number, row in enumerate(form.indicators):
        share = share_reached(row, edition, year_of(form))
        if (
            share
            and is_far_over(row, edition, year_of(form))
            and not is_given(row, edition)
        ):
            facts = _row(form, number) | {
                "share": rate_text(share),
                "column": labels.column(edition, "deviation"),
            }
            where = row_cell(number, "deviation")
            yield Finding(Code.FAR_OVER_TARGET, where, Says.FAR_OVER_TARGET, facts)


def scores_follow_the_formula(form: Form, edition: Edition) -> Iterator[Finding]:
    """A missed target earns no more than its share (财预〔2020〕10号).

    Silent about less, which is the person's right, about rounding, and about full
    points, which are an error.
    """
    for number, row in enumerate(form.indicators):
        score, rule = known(row.score), rule_of(row, edition, year_of(form))
        if score is None or rule is None or row.score == row.weight:
            continue
        if _is_above(score, rule):
            facts = _row(form, number) | {
                "score": trimmed(score),
                "formula": rule.formula,
                "gap": trimmed(score - rule.high),
            }
            where = row_cell(number, "score")
            yield Finding(Code.SCORE_OFF_RULE, where, Says.SCORE_OFF_RULE, facts)


def targets_and_results_compare(form: Form, edition: Edition) -> Iterator[Finding]:
    """A target with a number is answered with a number of the same unit (通行做法).

    What may mean several things is asked about, whichever of them was reckoned with.
    Silent about days that there are not, which `dates_are_days` finds.
    """
    for number, row in enumerate(form.indicators):
        values = values_of(row, edition, year_of(form))
        if values is None or has_odd_day(row, edition):
            continue
        field, value = next(
            (told for told in zip(FIELDS, values, strict=True) if told[1].doubt),
            ("actual", values[1]),
        )
        direction = edition.categories[row.category].direction
        says = ASKED[value.doubt] if value.doubt else Says.NOT_COMPARABLE
        if value.doubt or (
            _differs(row, *values) and reached(*values, direction) is None
        ):
            where = row_cell(number, field)
            facts = _row(form, number) | readings(form, number, edition)
            facts |= {
                "cell": labels.cell(form, edition, where),
                "typed": quoted(row.whole_target if field == "target" else row.actual),
                "reading": reading(value),
            }
            yield Finding(Code.NOT_COMPARABLE, where, says, facts)


def results_can_be_checked(form: Form, edition: Edition) -> Iterator[Finding]:
    """持续提高 or 1000余件 says nothing that a file can prove (通行做法).

    The words of a tier do, and so does a number given as the reason.
    """
    for number, row in enumerate(form.indicators):
        values = values_of(row, edition, year_of(form))
        says = values and _vague(values[1], row, edition)
        if says:
            where = row_cell(number, "actual")
            yield Finding(Code.VAGUE_VALUE, where, says, _row(form, number))


def _is_above(score: Decimal, rule: Proposal) -> bool:
    """Above the formula by a whole unit of the last place that the score has."""
    if rule.reached is not False or rule.exact is None or score <= rule.high:
        return False
    return score - rule.exact >= Decimal(1).scaleb(min(0, _exponent(score)))


def _exponent(number: Decimal) -> int:
    return int(Decimal(trimmed(number)).as_tuple().exponent)


def _differs(row: Indicator, target: Value, actual: Value) -> bool:
    if target.kind is Kind.TEXT or target.text == actual.text:
        return False
    if actual.kind is Kind.TEXT:
        in_time = target.date and re.match(IN_TIME, actual.text)
        return not in_time
    return not comparable(target, actual) and not _unit_is_told(row, target, actual)


def _unit_is_told(row: Indicator, target: Value, actual: Value) -> bool:
    """One of the two has no unit, and the number or the name leaves no doubt."""
    if target.date or actual.date or "" not in (target.unit, actual.unit):
        return False
    unit = target.unit or actual.unit
    return target.number == actual.number or unit in (row.name or "")


def _vague(actual: Value, row: Indicator, edition: Edition) -> Says | None:
    if re.search(ABOUT, actual.text):
        return Says.VAGUE_NUMBER
    is_word = actual.kind is Kind.TEXT and not re.search(r"\d", row.deviation or "")
    if not is_word or tier_of(actual.text, edition):
        return None
    praise = re.fullmatch(PRAISED + VAGUE_WORDS, actual.text)
    return Says.VAGUE_VALUE if praise else None


def _row(form: Form, number: int) -> dict[str, object]:
    row = form.indicators[number]
    return {
        "row": labels.indicator(form, number),
        "target": quoted(row.whole_target),
        "actual": quoted(row.actual),
    }
