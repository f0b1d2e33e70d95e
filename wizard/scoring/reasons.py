"""When 偏差原因分析及改进措施 is due, and what counts as one."""

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from wizard.editions.edition import Edition
from wizard.form import Indicator, Points, known
from wizard.numbers import narrow
from wizard.scoring.proposal import EXACT, exact
from wizard.scoring.scores import rule_of, values_of
from wizard.values.comparisons.comparison import comparable, says_no_way, way_of
from wizard.values.value import Value


def points_lost(line: Indicator | Points) -> Decimal:
    """Points that were lost; 0 while they are not known."""
    weight, score = known(line.weight), known(line.score)
    if weight is None or score is None:
        return Decimal(0)
    return max(Decimal(0), weight - score)


def is_short(row: Indicator, edition: Edition, year: int | None = None) -> bool:
    """Whether a target was missed, or a lower tier than the best was named."""
    rule = rule_of(row, edition, year)
    return rule is not None and (rule.reached is False or rule.is_short)


@lru_cache(maxsize=2048)
def share_reached(
    row: Indicator, edition: Edition, year: int | None = None
) -> Decimal | None:
    """How much of its target a row reached, where more is better and sure."""
    return share_of(values_of(row, edition, year), row, edition)


def share_of(
    values: tuple[Value, Value] | None, row: Indicator, edition: Edition
) -> Decimal | None:
    """The same of a row of which both cells are read; None without their values."""
    if values is None or (wanted := values[0].quantity) is None:
        return None
    direction = edition.categories[row.category].direction
    if way_of(wanted, direction) == "at-most" or says_no_way(wanted, direction):
        return None
    return _ratio(*values)


def ratio_done(
    row: Indicator, edition: Edition, year: int | None = None
) -> Decimal | None:
    """The result over its target, whichever way is better; None where unsure."""
    values = values_of(row, edition, year)
    return None if values is None else _ratio(*values)


def is_limit(row: Indicator, edition: Edition, year: int | None = None) -> bool:
    """Whether the target is not to be passed."""
    values = values_of(row, edition, year)
    wanted = None if values is None else values[0].quantity
    direction = edition.categories[row.category].direction
    return wanted is not None and way_of(wanted, direction) == "at-most"


def _ratio(target: Value, result: Value) -> Decimal | None:
    """One number over another, each in its unit; None where they are not two such."""
    wanted, done = target.quantity, result.quantity
    if wanted is None or done is None or (wanted.most or done.most) is not None:
        return None
    if not comparable(target, result) or target.others or result.others:
        return None
    if wanted.number <= 0:
        return None
    if wanted.unit.size is done.unit.size:
        return EXACT.divide(done.number, wanted.number)
    share = Fraction(done.number) * done.unit.size / wanted.unit.size
    return EXACT.divide(exact(share), wanted.number)


def is_far_over(row: Indicator, edition: Edition, year: int | None = None) -> bool:
    """Whether a target was passed by so much that it asks for a word (通行做法)."""
    share = share_reached(row, edition, year)
    return share is not None and is_far(share, edition)


def is_far(share: Decimal, edition: Edition) -> bool:
    """Whether so much of a target asks for a word."""
    return share * 100 >= edition.limits.far_over_target


def is_due(row: Indicator, edition: Edition, year: int | None = None) -> bool:
    """Points were lost, or a target was missed."""
    return bool(points_lost(row)) or is_short(row, edition, year)


def is_asked_for(row: Indicator, edition: Edition, year: int | None = None) -> bool:
    """A reason is due, or would be good to have."""
    return is_due(row, edition, year) or is_far_over(row, edition, year)


def is_given(row: Indicator, edition: Edition) -> bool:
    """Words, and not the ones that say there is nothing to say."""
    return is_reason(row.deviation or "", edition)


def is_reason(text: str, edition: Edition) -> bool:
    """The same of a text, wherever it stands."""
    reason = narrow(text)
    has_words = any(character.isalpha() for character in reason)
    return has_words and reason not in edition.no_reasons
