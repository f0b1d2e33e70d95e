"""The modules of a layer and what they import, as their files say it."""

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from support.paths import ROOT


@cache
def modules(layer: str) -> Mapping[str, Path]:
    """All modules of a layer by their dotted names, and their files."""
    paths = sorted((ROOT / layer).rglob("*.py"))
    dotted = (".".join(path.relative_to(ROOT).with_suffix("").parts) for path in paths)
    names = (name.removesuffix(".__init__") for name in dotted)
    return dict(zip(names, paths, strict=True))


def imported(layer: str, path: Path) -> Iterator[tuple[str, int]]:
    """The modules that a file names in its imports, early or late, with the line."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from ((name.name, node.lineno) for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for name in node.names:
                inner = f"{node.module}.{name.name}"
                is_module = inner in modules(layer)
                yield (inner if is_module else node.module), node.lineno
