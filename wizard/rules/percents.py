"""100% as the answer to words: it says a share, where none was asked for."""

import re
from collections.abc import Iterator

from wizard.address import row_cell
from wizard.cells import quoted
from wizard.editions.edition import Edition
from wizard.findings import Code, Finding
from wizard.form import Form, Indicator, year_of
from wizard.rules import labels
from wizard.rules.doubtful_words import SHARE_ASKED, SHARE_NAMED
from wizard.scoring.scores import values_of
from wizard.values.meeting import reached
from wizard.values.reading import Kind
from wizard.wording import Says


def percentages_answer_shares(form: Form, edition: Edition) -> Iterator[Finding]:
    """提高 is no share of which 100% could have been reached (通行做法)."""
    for number, row in enumerate(form.indicators):
        if _answers_words(row, edition, year_of(form)):
            where = row_cell(number, "actual")
            facts: dict[str, object] = {
                "row": labels.indicator(form, number),
                "target": quoted(row.whole_target),
                "actual": quoted(row.actual),
            }
            yield Finding(Code.NOT_COMPARABLE, where, Says.PERCENT_OF_WORDS, facts)


def _answers_words(row: Indicator, edition: Edition, year: int | None) -> bool:
    """Whether a share stands where words are, and is neither more nor less of them."""
    values = values_of(row, edition, year)
    if values is None or re.search(SHARE_NAMED, row.name or ""):
        return False
    target, actual = values
    in_words = target.kind is Kind.TEXT and not re.search(r"\d", target.text)
    is_percent = actual.kind is Kind.PERCENT
    if not in_words or not is_percent or re.search(SHARE_ASKED, target.text):
        return False
    direction = edition.categories[row.category].direction
    return reached(target, actual, direction) is None
