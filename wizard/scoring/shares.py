"""What a missed target earns: its share where it is a number, else nothing."""

from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

from wizard.editions.edition import Edition
from wizard.numbers import trimmed
from wizard.scoring.proposal import EXACT, ZERO, Proposal, exact, rounded
from wizard.scoring.score_wording import ScoreSays
from wizard.values.comparisons.comparison import Direction, alike, way_of
from wizard.values.comparisons.crossing import PERCENT, WHOLE, says_none
from wizard.values.comparisons.scales import is_next_below
from wizard.values.meaning import Degree, Meaning, Quantity, Text
from wizard.values.row_words import NTH_DAY

SHOWN: Final = Decimal("0.0001")
"""How far a converted number is shown that does not end."""


class Share(NamedTuple):
    """So much of so much, in one unit."""

    part: Fraction
    whole: Fraction


def missed(
    target: Meaning,
    actual: Meaning,
    direction: Direction,
    weight: Decimal,
    edition: Edition,
) -> Proposal:
    """A missed target earns its share, but rounding never makes it full points.

    A day, a word or the opposite of what was wanted has no share: nothing by the rule.
    A place just below, and one of several things, are left to judgement.
    """
    numbers = _numbers(target, actual)
    if isinstance(target, Text) or is_next_below(target, actual):
        return _left_to_judgement(weight)
    if numbers is None:
        return _nothing(weight)
    share = share_of(*numbers, direction)
    if share is None:
        return _left_to_judgement(weight)
    points = _points(weight, share)
    score = _less_than(weight, points, edition)
    return Proposal(
        score=score,
        exact=points,
        reached=False,
        formula=_formula(share, weight, score),
        low=ZERO,
        high=score,
    )


def share_of(target: Quantity, actual: Quantity, direction: Direction) -> Share | None:
    """How much of its target a result is, below the whole; None where nobody can say.

    In the unit of the target, its 万 counted out: 5公里 and 4.5, 1.2万元 and 9000.
    """
    if actual.most is not None or actual.comparator not in (None, "="):
        return None
    if target.unit.base == NTH_DAY:
        return None
    size = target.unit.factor
    wanted, limit = (
        Fraction(n) * target.unit.scale
        for n in (target.number, target.most or target.number)
    )
    done = Fraction(actual.number) * actual.unit.size / size
    if way_of(target, direction) == "at-most":
        part, whole = limit, done
    else:
        part, whole = done, wanted
    if _is_turned(target, actual) and whole > 0:
        part = Fraction(0)
    part = max(part, Fraction(0)) if whole > 0 and wanted >= 0 else part
    return Share(part, whole) if 0 <= part < whole and not target.either else None


def _is_turned(target: Quantity, actual: Quantity) -> bool:
    """Whether it went down where it was to go up, or up where it was to go down."""
    return target.change * actual.change < 0


def _numbers(target: Meaning, actual: Meaning) -> tuple[Quantity, Quantity] | None:
    """The two as numbers that can be reckoned with."""
    if isinstance(target, Quantity) and says_none(actual):
        return target, Quantity(number=ZERO, unit=target.unit)
    if isinstance(actual, Quantity) and not isinstance(target, Quantity):
        is_share = actual.unit.base == PERCENT.base and not actual.change
        is_whole = not (isinstance(target, Degree) and target.axis)
        return (WHOLE, actual) if is_share and is_whole else None
    if not isinstance(target, Quantity) or not isinstance(actual, Quantity):
        return None
    return (target, actual) if alike(target, actual) else None


def _nothing(weight: Decimal) -> Proposal:
    return _unshared(weight, ZERO, ScoreSays.TARGET_MISSED_WHOLLY)


def _left_to_judgement(weight: Decimal) -> Proposal:
    return _unshared(weight, None, ScoreSays.TARGET_MISSED)


def _unshared(weight: Decimal, score: Decimal | None, says: str) -> Proposal:
    """A target that was missed and has no share: anything below all its points."""
    return Proposal(
        score=score,
        exact=None,
        reached=False,
        formula=says.format(weight=trimmed(weight)),
        low=ZERO,
        high=weight,
        high_included=False,
    )


def _points(weight: Decimal, share: Share) -> Decimal:
    """Multiplied before it is divided: a third of 0.015 is 0.005, not a hair less."""
    return exact(Fraction(weight) * share.part / share.whole)


def _less_than(weight: Decimal, points: Decimal, edition: Edition) -> Decimal:
    score = rounded(points, edition.score_places)
    least = Decimal(1).scaleb(-edition.score_places)
    return score if score < weight else max(ZERO, weight - least)


def _formula(share: Share, weight: Decimal, score: Decimal) -> str:
    told = {"a": decimal(share.whole), "b": decimal(share.part)}
    points = {"weight": weight, "score": score}
    digits = {name: trimmed(number) for name, number in (told | points).items()}
    return ScoreSays.SCORE_FORMULA.format(**digits)


def decimal(number: Fraction) -> Decimal:
    """The number, rounded where its digits do not end within those that are shown."""
    whole = exact(number)
    places = -int(whole.as_tuple().exponent)
    ends = places <= SHOWN_PLACES and Fraction(whole) == number
    return whole if ends else whole.quantize(SHOWN, context=EXACT)


SHOWN_PLACES: Final = 8
"""Digits behind the point with which an exact number is still shown whole."""
