"""What is asked about funds says what becomes of the rows that are not asked for."""

from wizard.editions.edition import Edition
from wizard.editions.library import built_in, edition
from wizard.interview.interview import blank_form
from wizard.rules import labels

ASKED = "funding.appropriation.executed"


def left_out(version: Edition) -> list[str]:
    """The rows that are asked for only where the appropriation is not the whole."""
    form = blank_form(version)
    rows = (q for q in version.questions if q.when == "parts_fall_short")
    cells = (
        labels.cell(form, version, q.key) for q in rows if q.key.field == "executed"
    )
    return [cell.partition("资金的")[0] for cell in cells]


def test_rows_that_may_be_left_out_are_named_where_the_appropriation_is_asked_for() -> (
    None
):
    told = 0
    for version in map(edition, built_in()):
        whys = {question.key: question.why for question in version.questions}
        if ASKED in whys and left_out(version):
            told += 1
            assert "不用填" in whys[ASKED], version.id
            assert all(row in whys[ASKED] for row in left_out(version)), version.id
    assert told > 5
