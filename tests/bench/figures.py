"""A figure: what was measured, what it was held against, and whether it will do."""

import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field

RUNS = 25
"""Runs that a median is taken of, where nothing else is said."""

UNITS: Mapping[str, tuple[float, str]] = {"s": (1000, "ms"), "MB": (1024, "kB")}
"""A unit, how many of the next smaller one it has, and what that is called."""


@dataclass(frozen=True)
class Figure:
    """One row of the table."""

    what: str
    ours: float
    unit: str
    goal: float
    """The most that will do: times the floor, or in the unit where there is none."""
    floor: float | None = None
    beside: str = ""
    """What the floor is."""
    others: Mapping[str, float] = field(default_factory=dict)
    """What else was measured in the same run, for comparison only."""
    least: bool = False
    """Whether the goal is the least that will do."""

    @property
    def ratio(self) -> float | None:
        """Ours as a multiple of the floor."""
        return self.ours / self.floor if self.floor else None

    @property
    def met(self) -> bool:
        """Whether it will do."""
        reached = self.ours if self.floor is None else self.ours / self.floor
        return reached >= self.goal if self.least else reached <= self.goal

    def cells(self) -> tuple[str, ...]:
        """The row as it is printed."""
        others = [f"{name} {told(n, self.unit)}" for name, n in self.others.items()]
        floor = [f"{self.beside} {told(self.floor, self.unit)}"] if self.floor else []
        sign, times = ("≥" if self.least else "≤"), self.floor is not None
        goal = f"{self.goal:g} ×" if times else told(self.goal, self.unit)
        return (
            self.what,
            told(self.ours, self.unit),
            "; ".join(floor + others) or NOTHING,
            f"{self.ratio:.2f} ×" if self.ratio is not None else NOTHING,
            f"{sign} {goal}",
            "yes" if self.met else "no",
        )

    def facts(self) -> dict[str, object]:
        """The row as it is kept."""
        return {**asdict(self), "ratio": self.ratio, "met": self.met}


@dataclass(frozen=True)
class Skipped:
    """A row that could not be measured here."""

    what: str
    why: str

    def cells(self) -> tuple[str, ...]:
        """The row as it is printed."""
        return (self.what, "skipped", self.why, NOTHING, NOTHING, NOTHING)

    def facts(self) -> dict[str, object]:
        """The row as it is kept."""
        return {"what": self.what, "skipped": self.why}


NOTHING = "-"
"""What stands where there is nothing to tell."""

HEADINGS = ("what", "ours", "floor or peer", "ratio", "goal", "met")


def told(number: float, unit: str) -> str:
    """A number with its unit, in three digits."""
    if unit in UNITS and abs(number) < 1:
        times, smaller = UNITS[unit]
        return f"{number * times:.3g} {smaller}"
    if unit == "B" and number >= 1000:
        return f"{number / 1000:.3g} kB"
    return f"{number:,.0f} {unit}" if number >= 1000 else f"{number:.3g} {unit}"


def medians(
    works: Mapping[str, Callable[[], float]], runs: int = RUNS
) -> dict[str, float]:
    """The median of each of several measures, taken by turns: load hits all alike."""
    found = _measured(works, runs)
    return {name: statistics.median(numbers) for name, numbers in found.items()}


def leasts(works: Mapping[str, Callable[[], float]], runs: int) -> dict[str, float]:
    """The least of each, by turns: of works so short that others' load only adds."""
    return {name: min(numbers) for name, numbers in _measured(works, runs).items()}


def _measured(
    works: Mapping[str, Callable[[], float]], runs: int
) -> Mapping[str, list[float]]:
    found: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(runs):
        for name, work in works.items():
            found[name].append(work())
    return found


def seconds(work: Callable[[], object]) -> Callable[[], float]:
    """How long some work takes, as a measure."""

    def measure() -> float:
        began = time.perf_counter()
        work()
        return time.perf_counter() - began

    return measure


def table(rows: Sequence[Figure | Skipped]) -> str:
    """The rows as a table that both people and Markdown read."""
    lines = [HEADINGS, *(row.cells() for row in rows)]
    dashes = tuple("---" for _ in HEADINGS)
    return "\n".join(
        f"| {' | '.join(line)} |" for line in (lines[0], dashes, *lines[1:])
    )
