"""Which faults are tried: a sample, the same for the same number of the draw."""

import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from cosmic_ray.ast import ast_nodes, get_ast_from_path
from cosmic_ray.plugins import get_operator, operator_names
from cosmic_ray.work_item import MutationSpec

from mutants.coverage_run import COPY

TRIED = {
    "AddNot",
    "ExceptionReplacer",
    "NumberReplacer",
    "ReplaceAndWithOr",
    "ReplaceOrWithAnd",
    "ReplaceBreakWithContinue",
    "ReplaceContinueWithBreak",
    "ReplaceFalseWithTrue",
    "ReplaceTrueWithFalse",
    "ReplaceUnaryOperator_Delete_Not",
    "ReplaceUnaryOperator_USub_UAdd",
    "ZeroIterationForLoop",
    *(f"ReplaceBinaryOperator_{pair}" for pair in ("Add_Sub", "Sub_Add")),
    *(f"ReplaceBinaryOperator_{pair}" for pair in ("Mul_Div", "Div_Mul")),
    *(f"ReplaceComparisonOperator_{pair}" for pair in ("Eq_NotEq", "NotEq_Eq")),
    *(f"ReplaceComparisonOperator_{pair}" for pair in ("Is_IsNot", "IsNot_Is")),
    *(f"ReplaceComparisonOperator_{pair}" for pair in ("Lt_LtE", "LtE_Lt")),
    *(f"ReplaceComparisonOperator_{pair}" for pair in ("Gt_GtE", "GtE_Gt")),
    *(f"ReplaceComparisonOperator_{pair}" for pair in ("Lt_GtE", "GtE_Lt")),
    *(f"ReplaceComparisonOperator_{pair}" for pair in ("Gt_LtE", "LtE_Gt")),
}
"""Faults that a person might make; others, such as + for **, fail on the spot."""


def drawn(count: int, number: int, rooms: Sequence[str]) -> list[MutationSpec]:
    """`count` faults out of all that are possible in these rooms, by draw `number`.

    No module has more than its share: every one of them is drawn from in turn.
    """
    chance = random.Random(number)
    by_module = _possible(rooms)
    for specs in by_module.values():
        chance.shuffle(specs)
    modules = sorted(by_module)
    chance.shuffle(modules)
    deepest = max(len(specs) for specs in by_module.values())
    turns = (
        by_module[module][turn]
        for turn in range(deepest)
        for module in modules
        if turn < len(by_module[module])
    )
    return [spec for spec, _ in zip(turns, range(count), strict=False)]


def _possible(rooms: Sequence[str]) -> Mapping[Path, list[MutationSpec]]:
    paths = [p.relative_to(COPY) for room in rooms for p in _modules(room)]
    found = {path: list(_of_module(path)) for path in paths}
    return {path: specs for path, specs in found.items() if specs}


def _of_module(path: Path) -> Iterator[MutationSpec]:
    nodes = list(ast_nodes(get_ast_from_path(COPY / path)))
    for name in operator_names():
        if name.partition("/")[2] not in TRIED:
            continue
        operator = get_operator(name)()
        places = (at for node in nodes for at in operator.mutation_positions(node))
        for number, (start, end) in enumerate(places):
            yield MutationSpec(path, name, number, start, end)


def _modules(room: str) -> list[Path]:
    return sorted(p for p in (COPY / room).rglob("*.py") if p.stat().st_size)
