"""What the empty template left in a cell where a fact of the project should stand."""

import re
from collections.abc import Iterator
from functools import lru_cache

from wizard.address import address
from wizard.cells import quoted
from wizard.editions.edition import Edition
from wizard.findings import Code, Finding
from wizard.form import Form
from wizard.rules import labels
from wizard.rules.case import RowRule, of_form
from wizard.rules.cell_values import FUNDS_REASON, text_at
from wizard.rules.doubtful_words import (
    BLANKS,
    COUNTED_NEXT,
    ELLIPSIS,
    HINT,
    MASKED_AT_LEAST,
    MASKED_NAME,
    NUMBERED,
    WHOLE_HINT,
)
from wizard.rules.indicator_rows.indicator_wording import RowSays
from wizard.rules.row import IndicatorRow


@of_form
def no_template_text_is_left_in_the_head(
    form: Form, edition: Edition
) -> Iterator[Finding]:
    """The words of the empty template are replaced by facts above the rows, too."""
    for where in _head(edition):
        if left := _leftover(text_at(form, where) or "", address(where).field):
            yield _finding(where, labels.cell(form, edition, where), left)


@RowRule
def no_template_text_is_left(row: IndicatorRow) -> list[Finding]:
    """The words of the empty template (指标1：, ……, ×××) are replaced by facts.

    指标1： before a real name is none of them: offices keep it.
    """
    told = [(field, getattr(row.cells, field)) for field in row.edition.texts_in_row]
    return [
        _finding(row.at(field), row.cell(field), left)
        for field, text in told
        if text and (left := _leftover(text, field))
    ]


def _finding(where: str, cell: str, left: str) -> Finding:
    facts: dict[str, object] = {"cell": cell, "typed": quoted(left)}
    return Finding(Code.TEMPLATE_TEXT, where, RowSays.TEMPLATE_TEXT, facts)


def _head(edition: Edition) -> Iterator[str]:
    """The cells of text outside the rows."""
    yield from (cell.field for line in edition.label_lines for cell in line)
    yield from edition.goals.fields
    yield from (cell for cell in (FUNDS_REASON,) if cell in edition.cells)


@lru_cache(maxsize=2048)
def _leftover(text: str, field: str) -> str | None:
    """The template words in a cell, or None."""
    bare = text.strip()
    if field == "name" and (numbered := NUMBERED.match(bare)):
        rest = bare[numbered.end() :]
        if not rest or ELLIPSIS.fullmatch(rest):
            return numbered[0].strip()
    found = ELLIPSIS.fullmatch(bare) or HINT.search(bare)
    found = found or WHOLE_HINT.fullmatch(bare)
    return found[0] if found else _blank(bare)


def _blank(text: str) -> str | None:
    """×× where a word or a number is to come; not where it hides a name in a fact."""
    if not BLANKS.may_fit(text):
        return None
    text = MASKED_NAME.sub("", text)
    for found in BLANKS.finditer(text):
        around = text[: found.start()] + text[found.end() :]
        is_fact = len(around) >= MASKED_AT_LEAST and re.search(r"\d", around)
        if not is_fact or COUNTED_NEXT.match(text, found.end()):
            return found[0]
    return None
