"""实际完成值 against 年度指标值: far above it, not comparable, or saying nothing."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

from wizard.cells import quoted
from wizard.editions.edition import Edition
from wizard.findings import Code, Finding
from wizard.form import Indicator, known
from wizard.numbers import trimmed
from wizard.patterns import Lazy
from wizard.rules import labels
from wizard.rules.case import RowRule
from wizard.rules.doubtful_words import ABOUT, IN_TIME, PRAISED, VAGUE_WORDS
from wizard.rules.indicator_rows.days import MOST_TEXTS, has_odd_day
from wizard.rules.indicator_rows.indicator_wording import RowSays
from wizard.rules.indicator_rows.readings import readings
from wizard.rules.row import IndicatorRow
from wizard.scoring.reasons import is_far, is_given, share_of
from wizard.scoring.scores import Proposal, rate_text, tier_of
from wizard.values.comparisons.comparison import comparable
from wizard.values.explanation import reading
from wizard.values.meeting import reached, says_it_modestly
from wizard.values.reading import Value, ValueKind
from wizard.values.value import Doubt

FIELDS: Final = ("target", "actual")

_PRAISE: Final = Lazy(PRAISED + VAGUE_WORDS)

ASKED: Final = {
    Doubt.PERCENT: RowSays.READ_AS_PERCENT,
    Doubt.SUM: RowSays.READ_AS_SUM,
    Doubt.SCALE: RowSays.READ_WITHOUT_UNIT,
}
"""What is asked about a cell that may mean several things."""


@RowRule
def far_results_are_explained(row: IndicatorRow) -> Finding | None:
    """A result of 130% of its target asks for a word (通行做法; edition data)."""
    if "deviation" not in row.edition.indicators.fields:
        return None
    share = share_of(row.values, row.cells, row.edition)
    if share and is_far(share, row.edition) and not is_given(row.cells, row.edition):
        facts = _row(row) | {
            "share": rate_text(share),
            "column": labels.column(row.edition, "deviation"),
        }
        where, says = row.at("deviation"), RowSays.FAR_OVER_TARGET
        return Finding(Code.FAR_OVER_TARGET, where, says, facts)
    return None


@RowRule
def scores_follow_the_formula(row: IndicatorRow) -> Finding | None:
    """A missed target earns no more than its share (财预〔2020〕10号).

    Silent about less, which is the person's right, about rounding, and about full
    points, which are an error.
    """
    score, rule = known(row.cells.score), row.rule
    if score is None or rule is None or score == row.cells.weight:
        return None
    if _is_above(score, rule):
        facts = _row(row) | {
            "score": trimmed(score),
            "formula": rule.formula,
            "gap": trimmed(score - rule.high),
        }
        return Finding(
            Code.SCORE_OFF_RULE, row.at("score"), RowSays.SCORE_OFF_RULE, facts
        )
    return None


@RowRule
def targets_and_results_compare(row: IndicatorRow) -> Finding | None:
    """A target with a number is answered with a number of the same unit (通行做法).

    What may mean several things is asked about, whichever of them was reckoned with,
    and so is 基本稳定 where 稳定 was wanted.
    Silent about days that there are not, which `dates_are_days` finds.
    """
    if row.values is None or _meet_by_parts(row):
        return None
    told = zip(FIELDS, row.values, strict=True)
    field, value = next((t for t in told if t[1].doubt), ("actual", row.values[1]))
    if (value.doubt or _cannot_be_compared(row)) and not has_odd_day(row):
        typed = row.target if field == "target" else row.cells.actual
        facts = _row(row) | readings(row)
        facts |= {
            "cell": row.cell(field),
            "typed": quoted(typed),
            "reading": reading(value),
        }
        says = ASKED[value.doubt] if value.doubt else RowSays.NOT_COMPARABLE
        return Finding(Code.NOT_COMPARABLE, row.at(field), says, facts)
    return None


@RowRule
def results_can_be_checked(row: IndicatorRow) -> Finding | None:
    """持续提高 or 1000余件 says nothing that a file can prove (通行做法).

    The words of a tier do, and so does a number given as the reason.
    """
    says = row.values and _vague(row.values[1], row.cells, row.edition)
    if says:
        return Finding(Code.VAGUE_VALUE, row.at("actual"), says, _row(row))
    return None


def _meet_by_parts(row: IndicatorRow) -> bool:
    """Whether each part has its own beside it: 春季3场、秋季2场."""
    is_in_parts = row.values is not None and all(value.parts for value in row.values)
    return is_in_parts and row.rule is not None and row.rule.reached is not None


def _cannot_be_compared(row: IndicatorRow) -> bool:
    if row.values is None:
        return False
    if not _differs(row.cells, *row.values):
        return says_it_modestly(*row.values)
    direction = row.edition.categories[row.cells.category].direction
    return reached(*row.values, direction) is None


def _is_above(score: Decimal, rule: Proposal) -> bool:
    """Above the formula by a whole unit of the last place that the score has."""
    if rule.reached is not False or rule.exact is None or score <= rule.high:
        return False
    return score - rule.exact >= Decimal(1).scaleb(min(0, _exponent(score)))


def _exponent(number: Decimal) -> int:
    return int(Decimal(trimmed(number)).as_tuple().exponent)


def _differs(row: Indicator, target: Value, actual: Value) -> bool:
    if target.kind is ValueKind.TEXT or target.text == actual.text:
        return False
    if actual.kind is ValueKind.TEXT:
        in_time = target.date and IN_TIME.match(actual.text)
        return not in_time
    return not comparable(target, actual) and not _unit_is_told(row, target, actual)


def _unit_is_told(row: Indicator, target: Value, actual: Value) -> bool:
    """One of the two has no unit, and the number or the name leaves no doubt."""
    if target.date or actual.date or "" not in (target.unit, actual.unit):
        return False
    unit = target.unit or actual.unit
    return target.number == actual.number or unit in (row.name or "")


@lru_cache(maxsize=MOST_TEXTS)
def _is_about(text: str) -> bool:
    return bool(ABOUT.search(text))


def _vague(actual: Value, row: Indicator, edition: Edition) -> str | None:
    if _is_about(actual.text):
        return RowSays.VAGUE_NUMBER
    if actual.kind is not ValueKind.TEXT or re.search(r"\d", row.deviation or ""):
        return None
    if tier_of(actual.text, edition):
        return None
    praise = _PRAISE.now.fullmatch(actual.text)
    return RowSays.VAGUE_VALUE if praise else None


def _row(row: IndicatorRow) -> dict[str, object]:
    return {
        "row": row.label,
        "target": quoted(row.target),
        "actual": quoted(row.cells.actual),
    }
