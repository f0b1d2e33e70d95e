"""The statements of wizard/ and exports/ as they were run, and what they define."""

import ast
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from mutants.coverage_run import COPY

Node = ast.stmt | ast.ExceptHandler

DEFINITIONS = ast.FunctionDef | ast.ClassDef

MOST_MENTIONS = 60
"""A name with more of them stands for many things."""


class Statement(NamedTuple):
    """The statement in which a fault stands."""

    lines: range
    """Of a compound one, only its head."""
    names: tuple[str, ...]
    """What it is a part of, or defines itself, the outermost first."""
    is_in_function: bool
    """Whether a call executes it, and not an import."""


@cache
def statement_at(path: str, line: int) -> Statement:
    """The innermost statement that has this line."""
    around = [n for n in _nodes(path) if _first(n) <= line <= _last(n)]
    if not around:
        return Statement(range(line, line + 1), (), is_in_function=False)
    inner = around[-1]
    outer = around[:-1] if isinstance(inner, DEFINITIONS) else around
    known = [node for node in around if isinstance(node, DEFINITIONS)] or around
    return Statement(
        _head(inner, line),
        tuple(name for node in known for name in _names(node)),
        any(isinstance(node, ast.FunctionDef) for node in outer),
    )


@cache
def mentions(name: str) -> Sequence[tuple[str, int]]:
    """Lines of wizard/ and exports/ with this name as a word, by module."""
    word = re.compile(rf"\b{name}\b")
    found = [
        (path, at)
        for path in _paths()
        if name in text_of(path)
        for at, line in enumerate(text_of(path).splitlines(), 1)
        if word.search(line)
    ]
    return found if len(found) <= MOST_MENTIONS else []


@cache
def text_of(path: str) -> str:
    """The text of a module."""
    return (COPY / path).read_text()


@cache
def _paths() -> Sequence[str]:
    folders = (COPY / "wizard", COPY / "exports")
    return [p.relative_to(COPY).as_posix() for f in folders for p in f.rglob("*.py")]


@cache
def _nodes(path: str) -> Sequence[Node]:
    """All statements of a module, one that has others before these."""
    tree = ast.walk(ast.parse(text_of(path)))
    return [node for node in tree if isinstance(node, Node)]


def _first(node: Node) -> int:
    decorators = node.decorator_list if isinstance(node, DEFINITIONS) else []
    return min([node.lineno, *(each.lineno for each in decorators)])


def _last(node: Node) -> int:
    return node.end_lineno or node.lineno


def _head(node: Node, line: int) -> range:
    body = getattr(node, "body", None)
    last = _last(node)
    if isinstance(body, list) and body:
        last = max(line, body[0].lineno - 1)
    return range(_first(node), last + 1)


def _names(node: Node) -> Iterator[str]:
    if isinstance(node, DEFINITIONS):
        yield node.name
    if isinstance(node, ast.Assign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        for each in (n for target in targets for n in ast.walk(target)):
            if isinstance(each, ast.Name):
                yield each.id
