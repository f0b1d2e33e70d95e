"""预算执行率 as a row among the indicators: its points are those of the funds."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from exports.blocks.funds import OF_TOTAL
from exports.grid import GridCell, GridRow
from exports.labels import label
from exports.verdicts import FactCell
from wizard.editions.edition import Edition
from wizard.editions.layout import EXECUTION_RATE

FACTS: Final = {
    "weight": OF_TOTAL["weight"],
    "score": OF_TOTAL["score"],
    "actual": OF_TOTAL[EXECUTION_RATE],
}
"""What the columns of the indicators hold in this row."""


def is_execution(words: Sequence[GridCell], edition: Edition) -> bool:
    """Whether a row's unknown 一级 or 二级指标 is the name of the execution rate."""
    name = label(edition.execution.name)
    return edition.scores_execution and any(label(cell.text) == name for cell in words)


def of_execution(
    row: GridRow, facts: Mapping[str, str], edition: Edition
) -> Iterator[FactCell]:
    """The points and the rate; a target or a reason has no place on the form."""
    for field, text in facts.items():
        if field in FACTS and (field != "weight" or edition.weighs_execution):
            yield FactCell(row, text, FACTS[field], "funding")
        elif label(text) != label(edition.execution.name):
            yield FactCell(row, text, None, "below")
