"""The names of indicators that name nothing: a value, or what an edition warns of."""

from functools import lru_cache
from typing import Final

from wizard.cells import quoted
from wizard.findings import Code, Finding
from wizard.rules import labels
from wizard.rules.bare_text import bare
from wizard.rules.case import RowRule
from wizard.rules.doubtful_words import RATE_NAMED
from wizard.rules.indicator_rows.indicator_wording import RowSays
from wizard.rules.row import MOST_ROWS, IndicatorRow
from wizard.values.dates.deadlines import begins_with_deadline, holds_deadline
from wizard.values.reading import ValueKind, read_value
from wizard.values.signs import narrow_signs
from wizard.values.value import PERCENTS

_SIGNS: Final = tuple("≥≤><=")


@RowRule
def names_are_no_values(row: IndicatorRow) -> Finding | None:
    """A 三级指标 says what is counted, not how much (通行做法)."""
    if _is_value(row.cells.name or ""):
        facts: dict[str, object] = {
            "number": row.number + 1,
            "name": quoted(row.cells.name),
            "column": labels.column(row.edition, "target"),
        }
        where = row.at("name")
        return Finding(Code.NAME_IS_VALUE, where, RowSays.NAME_IS_VALUE, facts)
    return None


@RowRule
def rows_are_no_bad_examples(row: IndicatorRow) -> Finding | None:
    """What an edition gives as a bad example stays one in a form."""
    category, where = row.edition.categories[row.cells.category], row.at("name")
    remedy = _quoted_field(row)
    if remedy is None:
        return None
    facts: dict[str, object] = {"row": row.label, "why": category.bad_why}
    return Finding(
        Code.VAGUE_VALUE, where, RowSays.BAD_EXAMPLE, facts, remedy=row.at(remedy)
    )


@RowRule
def deadlines_are_targets(row: IndicatorRow) -> Finding | None:
    """By when is 年度指标值; beside 100% a name cannot say it (通行做法)."""
    if not _hides_deadline(row) or _quoted_field(row) is not None:
        return None
    facts: dict[str, object] = {
        "row": row.label,
        "target": quoted(row.target),
        "column": labels.column(row.edition, "target"),
        "result": labels.column(row.edition, "actual"),
    }
    remedy = row.at("target")
    return Finding(
        Code.VAGUE_VALUE, row.at("name"), RowSays.HIDDEN_DEADLINE, facts, remedy=remedy
    )


def _hides_deadline(row: IndicatorRow) -> bool:
    """Whether a name says by when, and the target a share; a rate asks for one."""
    name, category = row.cells.name or "", row.edition.categories[row.cells.category]
    if not category.dates or RATE_NAMED.search(name) or not holds_deadline(name):
        return False
    target = read_value(row.target or "").quantity
    return target is not None and target.unit.base in ("", PERCENTS)


@lru_cache(maxsize=MOST_ROWS)
def _is_value(name: str) -> bool:
    plain = narrow_signs(name)
    is_told = plain.startswith(_SIGNS) or plain[:1].isdecimal()
    if not is_told or begins_with_deadline(plain):
        return False
    value = read_value(plain)
    says_what = value.quantity is not None and value.quantity.unit.noun
    return value.kind is not ValueKind.TEXT and not says_what


def _quoted_field(row: IndicatorRow) -> str | None:
    """What of a row puts the bad example right that it is; None where it is none."""
    bad = row.edition.categories[row.cells.category].bad
    return _example_fields(row).get(bare(bad))


def _example_fields(row: IndicatorRow) -> dict[str, str]:
    """What a bad example may quote of a row, each with the cell that it is about.

    That is the name where the name is all that it quotes, else the target.
    """
    texts = (row.cells.name, row.target, row.cells.actual)
    name, target, actual = (bare(text) for text in texts)
    return {name + target: "target", target + actual: "target", name: "name"}
