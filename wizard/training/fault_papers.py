"""Which faults stand on the paper of a number, and in which forms."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import permutations
from random import Random
from typing import Final, NamedTuple

from wizard.editions.library import DEFAULT, edition
from wizard.training.exercise_data import forms
from wizard.training.fault_injection import FaultPaper, faults_in, inject
from wizard.training.fault_kinds import KINDS


class Level(NamedTuple):
    """The difficulty of a paper: its forms, the faults in each, and their levels."""

    forms: int
    faults: int
    kinds: tuple[int, ...]


LEVELS: Final = {1: Level(5, 1, (1,)), 2: Level(3, 2, (2,)), 3: Level(2, 3, (2, 3))}
"""The levels with planted faults; the first digit of a paper's number names them."""

REAL: Final = 4
"""The level of real forms, with the faults that they came with."""

THOUSAND: Final = 1000
"""Numbers of a level."""


def kinds_on(number: int) -> tuple[str, ...]:
    """The kinds of fault on the paper of this number."""
    if is_real(number):
        return tuple(fault.kind for paper in _real() for fault in paper.faults)
    return tuple(kind for kinds in _drawn(number) for kind in kinds)


def papers_of(number: int) -> tuple[FaultPaper, ...]:
    """The forms of the paper of this number, always with the same faults."""
    random = Random(number)
    if is_real(number):
        return tuple(random.sample(_real(), len(_real())))
    return tuple(_planted(kinds, random) for kinds in _drawn(number))


def is_real(number: int) -> bool:
    """Whether the paper of this number is of real forms."""
    return _level(number) == REAL


def _level(number: int) -> int:
    return number // THOUSAND


@lru_cache
def _real() -> tuple[FaultPaper, ...]:
    return tuple(faults_in(form, edition(DEFAULT)) for form in forms("real"))


def _drawn(number: int) -> list[list[str]]:
    """The kinds of each form; on one form only such as go together."""
    level = LEVELS[_level(number)]
    pool = [name for name, kind in KINDS.items() if kind.level in level.kinds]
    left = Random(number).sample(pool, len(pool))
    drawn: list[list[str]] = []
    for _ in range(level.forms):
        drawn.append([])
        for name in list(left):
            goes = all(KINDS[name].goes_with(KINDS[other]) for other in drawn[-1])
            if len(drawn[-1]) < level.faults and goes:
                drawn[-1].append(name)
                left.remove(name)
    return drawn


def _planted(kinds: Sequence[str], random: Random) -> FaultPaper:
    """One of our forms with these faults, planted in an order in which they go."""
    bases = forms("forms")
    for form in random.sample(bases, len(bases)):
        for order in permutations(kinds):
            paper = inject(form, order, edition(DEFAULT), random)
            if paper is not None:
                return paper
    raise LookupError(kinds)
