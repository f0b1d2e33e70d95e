"""A row read for the rules: its values and what its own rule gives."""

from wizard.editions.edition import Edition
from wizard.form import Indicator
from wizard.rules.row import IndicatorRow
from wizard.scoring.row_rule import read_values, rule_by


def read_row(
    number: int,
    cells: Indicator,
    edition: Edition,
    year: int | None,
    *,
    reasoned: Indicator | None = None,
    is_part: bool = False,
) -> IndicatorRow:
    """The row with these cells, which gives its own reason unless another's is named.

    `year` is that of its form.
    """
    values = read_values(cells, edition, year)
    return IndicatorRow(
        number=number,
        cells=cells,
        edition=edition,
        year=year,
        reasoned=reasoned or cells,
        is_part=is_part,
        target=cells.whole_target,
        values=values,
        rule=rule_by(values, cells, edition),
    )
