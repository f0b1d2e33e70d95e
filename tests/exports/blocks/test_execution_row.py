"""The points of 预算执行率 where they stand as a row among the indicators."""

import pytest

from exports.blocks.execution_row import of_execution
from exports.grid import GridRow
from wizard.editions.edition import Edition
from wizard.editions.library import usable

TEXTS = {"weight": "10", "score": "9.5", "actual": "95%", "target": "100%"}


@pytest.mark.parametrize(
    "version", [e for e in usable() if e.scores_execution], ids=lambda e: e.id
)
def test_they_go_to_the_funds_and_points_that_the_edition_gives_go_nowhere(
    version: Edition,
) -> None:
    found = of_execution(GridRow(1, "第 1 行", 9, ()), TEXTS, version)

    placed = {cell.text: cell.key is not None for cell in found}
    is_weighed = version.weighs_execution
    assert placed == {"10": is_weighed, "9.5": True, "95%": True, "100%": False}
