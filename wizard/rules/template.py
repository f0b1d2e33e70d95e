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
from wizard.rules.cell_values import FUNDS_REASON, in_rows, text_at
from wizard.rules.doubtful_words import (
    BLANKS,
    COUNTED_NEXT,
    ELLIPSIS,
    HINTS,
    MASKED_AT_LEAST,
    MASKED_NAME,
    NUMBERED,
)
from wizard.wording import Says


def no_template_text_is_left(form: Form, edition: Edition) -> Iterator[Finding]:
    """The words of the empty template (指标1：, ……, ×××) are replaced by facts.

    指标1： before a real name is none of them: offices keep it.
    """
    for where in (*_head(edition), *in_rows(form, edition.texts_in_row)):
        left = _leftover(text_at(form, where) or "", address(where).field)
        if left:
            facts: dict[str, object] = {
                "cell": labels.cell(form, edition, where),
                "typed": quoted(left),
            }
            yield Finding(Code.TEMPLATE_TEXT, where, Says.TEMPLATE_TEXT, facts)


def _head(edition: Edition) -> Iterator[str]:
    """The cells of text outside the rows."""
    yield from (cell.field for line in edition.label_lines for cell in line)
    yield from edition.goals.fields
    yield from (cell for cell in (FUNDS_REASON,) if cell in edition.cells)


@lru_cache(maxsize=8192)
def _leftover(text: str, field: str) -> str | None:
    """The template words in a cell, or None."""
    bare = text.strip()
    if field == "name" and (numbered := re.match(NUMBERED, bare)):
        rest = bare[numbered.end() :]
        if not rest or re.fullmatch(ELLIPSIS, rest):
            return numbered[0].strip()
    patterns = (f"^{ELLIPSIS}$", *HINTS)
    found = (re.search(pattern, bare) for pattern in patterns)
    whole = next((match[0] for match in found if match), None)
    return whole or _blank(bare)


def _blank(text: str) -> str | None:
    """×× where a word or a number is to come; not where it hides a name in a fact."""
    text = re.sub(MASKED_NAME, "", text)
    for found in re.finditer(BLANKS, text):
        around = text[: found.start()] + text[found.end() :]
        is_fact = len(around) >= MASKED_AT_LEAST and re.search(r"\d", around)
        if not is_fact or re.match(COUNTED_NEXT, text[found.end() :]):
            return found[0]
    return None
