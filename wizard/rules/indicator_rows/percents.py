"""100% as the answer to words: it says a share, where none was asked for."""

from typing import Final

from wizard.cells import quoted
from wizard.findings import Code, Finding
from wizard.patterns import Lazy
from wizard.rules.case import RowRule
from wizard.rules.doubtful_words import SHARE_ASKED, SHARE_NAMED
from wizard.rules.indicator_rows.indicator_wording import RowSays
from wizard.rules.row import IndicatorRow
from wizard.values.meeting import reached
from wizard.values.reading import ValueKind

_SHARE_ASKED: Final = Lazy(rf"\d|{SHARE_ASKED}")
"""A target with a figure in it is not in words."""


@RowRule
def percentages_answer_shares(row: IndicatorRow) -> Finding | None:
    """提高 is no share of which 100% could have been reached (通行做法)."""
    if _answers_words(row):
        facts: dict[str, object] = {
            "row": row.label,
            "target": quoted(row.target),
            "actual": quoted(row.cells.actual),
        }
        where = row.at("actual")
        return Finding(Code.NOT_COMPARABLE, where, RowSays.PERCENT_OF_WORDS, facts)
    return None


def _answers_words(row: IndicatorRow) -> bool:
    """Whether a share stands where words are, and is neither more nor less of them."""
    if row.values is None:
        return False
    target, actual = row.values
    if actual.kind is not ValueKind.PERCENT or target.kind is not ValueKind.TEXT:
        return False
    asks_for_it = SHARE_NAMED.search(row.cells.name or "")
    if asks_for_it or _SHARE_ASKED.now.search(target.text):
        return False
    direction = row.edition.categories[row.cells.category].direction
    return reached(target, actual, direction) is None
