"""Units and comparison signs: costs, rates of a whole, 元 beside 万元."""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from wizard.cells import quoted
from wizard.findings import Code, Finding
from wizard.rules.case import Case, RowRule
from wizard.rules.doubtful_words import SAVINGS, WHOLE_RATES
from wizard.rules.indicator_rows.indicator_wording import RowSays
from wizard.rules.row import MOST_ROWS, IndicatorRow
from wizard.values.reading import Value, ValueKind


@RowRule
def costs_are_limits(row: IndicatorRow) -> Finding | None:
    """A cost is to be no more than its target, never at least (财预〔2020〕10号)."""
    is_cost = row.edition.categories[row.cells.category].direction == "at-most"
    if not is_cost or row.values is None:
        return None
    target = row.values[0]
    if target.comparator not in ("≥", ">") or target.kind is ValueKind.PERCENT:
        return None
    if not SAVINGS.search(row.cells.name or ""):
        return _finding(Code.COST_AT_LEAST, RowSays.COST_AT_LEAST, row, "target")
    return None


@RowRule
def a_whole_is_at_most_100(row: IndicatorRow) -> Finding | None:
    """合格率, 满意度 and other shares of a whole are not above 100%."""
    if not _is_whole_rate(row.cells.name or ""):
        return None
    above = [field for field, value in _cells(row) if _is_above_100(value)]
    if above:
        code, says = Code.PERCENT_ABOVE_100, RowSays.PERCENT_ABOVE_100
        return _finding(code, says, row, above[0])
    return None


def money_has_one_unit(case: Case) -> Iterator[Finding]:
    """Within one category money is either in 元 or in 万元 (通行做法)."""
    first: dict[str, str] = {}
    told: set[str] = set()
    for row in case.rows:
        category = row.cells.category
        for field, unit in row.money_units:
            usual = first.setdefault(category, unit)
            if unit != usual and category not in told:
                told.add(category)
                code, says = Code.UNITS_MIXED, RowSays.UNITS_MIXED
                facts = {"unit": unit, "usual": usual, "category": category}
                yield _finding(code, says, row, field, **facts)


@lru_cache(maxsize=MOST_ROWS)
def _is_whole_rate(name: str) -> bool:
    return bool(WHOLE_RATES.search(name))


def _cells(row: IndicatorRow) -> Iterator[tuple[str, Value]]:
    """The cells of a row that were read."""
    return zip(("target", "actual"), row.values or (), strict=False)


def _is_above_100(value: Value) -> bool:
    if value.unit not in ("", "%"):
        return False
    most = value.ends[1]
    return most is not None and most > Decimal(100)


def _finding(
    code: Code, says: str, row: IndicatorRow, field: str, **facts: object
) -> Finding:
    typed = row.target if field == "target" else row.cells.actual
    told = {"row": row.label, "typed": quoted(typed)}
    return Finding(code, row.at(field), says, {**told, **facts})
