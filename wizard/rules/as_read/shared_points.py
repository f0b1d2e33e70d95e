"""Rows under one merged cell of points: a target missed among them costs some."""

from collections.abc import Iterator

from wizard.address import row_cell
from wizard.cells import quoted
from wizard.editions.edition import Edition
from wizard.findings import Code, Finding
from wizard.form import Form, Indicator, known, year_of
from wizard.frozen import changed
from wizard.numbers import trimmed
from wizard.rules import labels
from wizard.rules.as_read.paper_wording import PaperSays
from wizard.rules.as_read.source import ReadSource
from wizard.rules.indicator_rows.explanations import is_surely_missed
from wizard.rules.row_reading import read_row


def of_shared_points(
    form: Form, edition: Edition, source: ReadSource
) -> Iterator[Finding]:
    """A row that missed its target shares full points with the rows above it."""
    for number, cells in enumerate(form.indicators):
        first = _first(number, source)
        shared = form.indicators[first]
        weight = known(shared.weight)
        if first == number or not weight or shared.score != weight:
            continue
        alone = changed(cells, weight=weight, score=weight)
        if cells.score is None and _is_missed(number, alone, form, edition):
            facts: dict[str, object] = {
                "row": labels.indicator(form, number),
                "first": labels.indicator(form, first),
                "target": quoted(cells.whole_target),
                "actual": quoted(cells.actual),
                "weight": trimmed(weight),
            }
            where, says = row_cell(number, "score"), PaperSays.SHARED_FULL_SCORE
            yield Finding(Code.MISSED_FULL_SCORE, where, says, facts)


def _is_missed(number: int, cells: Indicator, form: Form, edition: Edition) -> bool:
    row = read_row(number, cells, edition, year_of(form))
    return is_surely_missed(row)


def _first(number: int, source: ReadSource) -> int:
    """The row in which the merged 分值 and 得分 of a row begin; itself without one."""
    first = number
    while first and all(source.covered(first, field) for field in ("weight", "score")):
        first -= 1
    return first
