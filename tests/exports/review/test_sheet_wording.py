"""The words of a review's workbook: what they stand for, and where they stand."""

from collections.abc import Sequence
from unicodedata import east_asian_width

import pytest

from exports.review import sheets
from exports.review.books import class_book
from exports.review.sheet_wording import CODE_WORDS
from exports.review.sheets import SheetColumn
from wizard.findings import Code

ALL = [
    *(sheets.FORMS, sheets.REMARKS, sheets.UNITS, sheets.CODES, sheets.TROUBLES),
    *(sheets.UNREAD, sheets.DECLARED),
    *(class_book.PEOPLE, class_book.MISSED, class_book.BY_SKILL),
]


def test_every_code_of_a_finding_has_a_word_in_the_workbook() -> None:
    assert [code for code in Code if not CODE_WORDS.get(code)] == []


def test_no_two_codes_have_the_same_word() -> None:
    assert len({*CODE_WORDS.values()}) == len(CODE_WORDS)


@pytest.mark.parametrize("columns", ALL)
def test_every_heading_is_seen_whole_above_its_column(
    columns: Sequence[SheetColumn],
) -> None:
    wide = [
        column
        for column in columns
        if sum(1 + (east_asian_width(sign) in "FW") for sign in column.heading)
        > column.width
    ]

    assert wide == []
