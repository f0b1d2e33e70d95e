"""The words of a review's workbook, and the codes that they stand for."""

from exports.review.sheet_wording import CODE_WORDS
from wizard.findings import Code


def test_every_code_of_a_finding_has_a_word_in_the_workbook() -> None:
    assert [code for code in Code if not CODE_WORDS.get(code)] == []


def test_no_two_codes_have_the_same_word() -> None:
    assert len({*CODE_WORDS.values()}) == len(CODE_WORDS)
