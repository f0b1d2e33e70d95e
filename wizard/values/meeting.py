"""Whether 实际完成值 reaches 年度指标值; None wherever that is not sure."""

from typing import Final

from wizard.values.comparisons import amounts, crossing, periods, phrases, scales
from wizard.values.comparisons.comparison import Direction, alike
from wizard.values.meaning import Degree, Grade, Meaning, Period, Quantity, Text
from wizard.values.unit_words import MONEY
from wizard.values.value import PERCENTS, Value

PER: Final = "/"
"""What stands in the basic unit of so many for each."""


def reached(target: Value, actual: Value, direction: Direction) -> bool | None:
    """Whether the target is met; the same words always meet it.

    Where a cell may mean several things, only what holds for all of them is sure.
    """
    if target.text == actual.text:
        return True
    if target.parts and actual.parts:
        return _in_parts(target, actual, direction)
    if target.parts and not target.others:
        return _by_part(target, actual, direction)
    if actual.parts and not actual.others:
        return _of_parts(target, actual, direction)
    found = {meets(a, b, direction) for a in target.readings for b in actual.readings}
    return found.pop() if len(found) == 1 else None


def _in_parts(target: Value, actual: Value, direction: Direction) -> bool | None:
    """Part by part; of parts in one unit a miss is one where their sum is as well."""
    met = _part_by_part(target.parts, actual.parts, direction)
    a, b = target.quantity, actual.quantity
    if met is not False or a is None or b is None:
        return met
    return False if amounts.meets(a, b, direction) is False else None


def _part_by_part(
    target: tuple[Quantity, ...], actual: tuple[Quantity, ...], direction: Direction
) -> bool | None:
    """Part by part, where each has one of its own; a miss is one however few have."""
    if _is_unnamed(target) and _is_unnamed(actual) and len(target) == len(actual):
        return _in_turn(target, actual, direction)
    pairs = [(part, _own(part, target, actual)) for part in target]
    found = [(part, own and amounts.meets(part, own, direction)) for part, own in pairs]
    if any(met is False and not _is_price(part) for part, met in found):
        return False
    return True if all(met is True for _, met in found) else None


def _is_unnamed(parts: tuple[Quantity, ...]) -> bool:
    """Whether nothing tells its parts from each other: 95%、90%."""
    names = {f"{part.label}{part.unit.noun}" for part in parts}
    return names == {""} and len({part.unit.base for part in parts}) == 1


def _in_turn(
    target: tuple[Quantity, ...], actual: tuple[Quantity, ...], direction: Direction
) -> bool | None:
    """One by one as they stand; a miss is one whichever belongs to which."""
    told = (target, actual), (_by_size(target), _by_size(actual))
    as_told, by_size = (
        [amounts.meets(a, b, direction) for a, b in zip(*each, strict=True)]
        for each in told
    )
    if all(met is True for met in as_told):
        return True
    return False if False in as_told and False in by_size else None


def _by_size(parts: tuple[Quantity, ...]) -> list[Quantity]:
    return sorted(parts, key=lambda part: part.ends.low or 0)


def _own(
    part: Quantity, target: tuple[Quantity, ...], actual: tuple[Quantity, ...]
) -> Quantity | None:
    """The only part of a result that a part of the target can be compared with."""
    found = [each for each in actual if alike(part, each)]
    is_only = len(found) == 1 and sum(alike(each, found[0]) for each in target) == 1
    return found[0] if is_only else None


def _is_price(part: Quantity) -> bool:
    """Whether it is money, of which less may be as good where it is not limited."""
    return part.unit.base.startswith(MONEY) and part.comparator is None


def _of_parts(target: Value, actual: Value, direction: Direction) -> bool | None:
    """By the only part of a result that can be its own; a miss beside rates alone."""
    wanted = target.quantity
    if wanted is None or target.others:
        return None
    own = [part for part in actual.parts if alike(wanted, part)]
    if len(own) != 1:
        return None
    met = amounts.meets(wanted, own[0], direction)
    others = (part.unit.base for part in actual.parts if part is not own[0])
    return met if met or all(_is_rate(base) for base in others) else None


def _is_rate(base: str) -> bool:
    """Whether it counts nothing: a percent, so many for each."""
    return base == PERCENTS or PER in base


def _by_part(target: Value, actual: Value, direction: Direction) -> bool | None:
    """A miss where one number falls short of the only part that it can be of.

    What else was to be reached it does not say.
    """
    done = actual.quantity
    if done is None or actual.others:
        return None
    own = [part for part in target.parts if alike(part, done)]
    is_missed = len(own) == 1 and amounts.meets(own[0], done, direction) is False
    return False if is_missed else None


def says_it_modestly(target: Value, actual: Value) -> bool:
    """Whether a result may be a modest word for its target: 稳定 and 基本稳定."""
    a, b = target.meaning, actual.meaning
    if not isinstance(a, Grade | Degree) or not isinstance(b, Grade | Degree):
        return False
    return phrases.is_near(a, b) and scales.meets(a, b) is None


def meets(target: Meaning, actual: Meaning, direction: Direction) -> bool | None:
    """Whether one meaning reaches another one."""
    if isinstance(target, Text) or isinstance(actual, Text):
        return None
    if isinstance(target, Quantity) and isinstance(actual, Quantity):
        return amounts.meets(target, actual, direction)
    if isinstance(target, Period) and isinstance(actual, Period):
        return periods.meets(target, actual)
    if isinstance(target, Grade | Degree) and isinstance(actual, Grade | Degree):
        return scales.meets(target, actual)
    return crossing.meets(target, actual, direction)
