"""What a paper says in another cell: merged with others, or below the table."""

import re
from itertools import takewhile, zip_longest
from typing import Final

from wizard.editions.edition import Edition
from wizard.form import Form, known
from wizard.rules.as_read.source import ReadSource
from wizard.rules.doubtful_words import NOTE, REASON_PLACES
from wizard.rules.special_rows import has_no_points
from wizard.scoring.ledger import ledger

LABEL: Final = 20
"""Characters in which a text below the table tells what it is."""


def is_within_merged(first: int, form: Form, source: ReadSource) -> bool:
    """Whether a 得分 that is merged over rows is no more than all their 分值."""
    if not source.covered(first + 1, "score"):
        return False
    rows = range(first + 1, len(form.indicators))
    merged = [first, *takewhile(lambda row: source.covered(row, "score"), rows)]
    weights = (known(form.indicators[row].weight) for row in merged)
    most = sum(weight for weight in weights if weight is not None)
    return 0 <= (known(form.indicators[first].score) or 0) <= most


def shares_points(row: int, form: Form, edition: Edition, source: ReadSource) -> bool:
    """Whether a row has no points of its own because they stand in a row above.

    A cell merged over both says so; where files know of no merged cells, that all
    points of the form are given without it.
    """
    if source.covered(row, "weight") or source.covered(row, "score"):
        return True
    if not row or not has_no_points(form.indicators[row]):
        return False
    book = ledger(form, edition)
    group = book.entry(edition.group_of(form.indicators[row].category).name)
    return group.open <= 0 if group.is_whole else not book.left


def has_place_for_reasons(source: ReadSource) -> bool:
    """Whether the paper has a column for reasons, or a label below the table."""
    return source.has("indicators.deviation") or any(map(_is_place, source.below))


def is_told_elsewhere(row: int, form: Form, source: ReadSource) -> bool:
    """Whether a reason is told below the table or in a cell merged with rows above.

    A row whose 分值 is that of rows below, too, has lost nothing that needs one.
    """
    is_told = _is_told_below(source) or _is_told_above(row, form, source)
    return is_told or _shares_its_points(row, form, source)


def _is_place(text: str) -> bool:
    """Whether a text below the table begins with the label of a place for reasons.

    What is a note to the form asks for reasons, and gives none.
    """
    bare = re.sub(r"\s", "", text)
    return not NOTE.match(bare) and bool(re.search(REASON_PLACES, bare[:LABEL]))


def _is_told_below(source: ReadSource) -> bool:
    """Whether such a label is followed by words, in its own text or in the next."""
    for text, after in zip_longest(source.below, source.below[1:], fillvalue=""):
        own = re.split(r"[:：]", text, maxsplit=1)[1:]
        words = own or ([] if _is_place(after) else [after])
        if _is_place(text) and any(re.search(r"[^\W\d_]{4,}", word) for word in words):
            return True
    return False


def _shares_its_points(row: int, form: Form, source: ReadSource) -> bool:
    """Whether its 分值 is that of rows below, too, which have scores of their own."""
    below = row + 1
    if below >= len(form.indicators):
        return False
    is_shared = source.covered(below, "weight") and not source.covered(below, "score")
    return is_shared and form.indicators[below].score is not None


def _is_told_above(row: int, form: Form, source: ReadSource) -> bool:
    above = row
    while above and source.covered(above, "deviation"):
        above -= 1
    return above != row and bool(form.indicators[above].deviation)
