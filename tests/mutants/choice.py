"""Which tests may notice a fault: those that execute its line, quickest first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain, islice, takewhile, zip_longest
from pathlib import Path

from mutants.coverage_run import CoverageRun
from mutants.statements import Statement, mentions, statement_at

MOST_SECONDS = 25
"""So long, as they were measured, may the tests of one fault take together."""

ROUNDS = 4
"""So many cases of one test, with other parameters, are run at most, if it is far."""

NEAR = 2
"""Tests that have so many folders in common with a module are near."""

FEW = 20
"""Where fewer tests execute a line, it may be that only the first of many does.

What it makes is kept for the others: they execute a line that asks for it, or stand
near.
"""

MOST_NAMES = 20
"""A constant is made of constants, and asked for by others: so many are followed."""


def chosen(run: CoverageRun, path: str, line: int) -> list[str]:
    """Ids of tests that may notice a fault in this line, in the order to run them.

    Those of the module's own room come before others; the quickest case of each test
    function before a second case of each, and so on. At last come those of its own file
    that nobody saw execute it: what it makes may have been kept from another test.
    """
    statement = statement_at(path, line)
    found = _tests(run, path, statement.lines) if statement.is_in_function else set()
    others = set[str]()
    if not statement.is_in_function or (
        len(found) < FEW and run.is_executed(path, statement.lines)
    ):
        near = {test for test in run.seconds if _nearness(test, path) >= NEAR}
        others = (_by_names(run, path, statement) | near) - found
    order = chain(_in_order(run, path, found), _in_order(run, path, others))
    taken = _affordable(run, order)
    own = {test for test in run.seconds if taken and _is_own(test, path)}
    return [*taken, *_affordable(run, _in_order(run, path, own.difference(taken)))]


def _tests(run: CoverageRun, path: str, lines: Iterable[int]) -> set[str]:
    return {test for line in lines for test in run.tests_of(path, line)}


def _by_names(run: CoverageRun, path: str, statement: Statement) -> set[str]:
    """Tests that execute a line of the module, or one that names what is defined."""
    found = _tests(run, path, run.lines(path))
    names, done = list(statement.names), set[str]()
    while names and len(done) < MOST_NAMES:
        name = names.pop(0)
        done.add(name)
        for module, at in mentions(name):
            other = statement_at(module, at)
            names += [each for each in other.names if each not in done]
            found |= _tests(run, module, other.lines)
    return found


def _in_order(run: CoverageRun, path: str, found: set[str]) -> Iterator[str]:
    """Of near tests all cases, of others some; those of the module's own file first."""
    cases: dict[str, list[str]] = defaultdict(list)
    for test in sorted(found, key=lambda t: (run.seconds[t], t)):
        cases[test.partition("[")[0]].append(test)
    near: dict[int, list[list[str]]] = defaultdict(list)
    for function in sorted(cases, key=lambda f: run.seconds[cases[f][0]]):
        near[_nearness(function, path)].append(cases[function])
    for nearness in sorted(near, reverse=True):
        turns = zip_longest(*near[nearness])
        for turn in turns if nearness >= NEAR else islice(turns, ROUNDS):
            yield from (test for test in turn if test is not None)


def _nearness(test: str, path: str) -> int:
    """How many folders a test and a module have in common; more for its own file."""
    file = Path(test.partition("::")[0])
    if _is_own(test, path):
        return len(file.parts)
    both = zip(file.parts[1:-1], Path(path).parts[:-1], strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], both))


def _is_own(test: str, path: str) -> bool:
    return Path(test.partition("::")[0]).stem == f"test_{Path(path).stem}"


def _affordable(run: CoverageRun, tests: Iterator[str]) -> list[str]:
    taken, left = [], float(MOST_SECONDS)
    for test in tests:
        if taken and run.seconds[test] > left:
            continue
        left -= run.seconds[test]
        taken.append(test)
    return taken
