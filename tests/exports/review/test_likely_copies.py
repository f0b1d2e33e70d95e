"""A text that a few units have is copied; one that very many have is a phrase."""

from pathlib import Path

import pytest

from exports.review.journal import ReviewJournal
from exports.review.likely_copies import copies
from exports.review.outcome import Outcome
from wizard.review.entry import Passage, ReviewedForm
from wizard.review.likeness import matcher

SHARED = (
    "在天山社区宣讲三十九场，由阿合买提承办；在奇台县巡诊五十二次，由古丽承办；"
    "在木垒县培训村医七期，由巴哈尔承办，群众反映良好，资金支付及时"
)


@pytest.mark.parametrize(("units", "copied"), [(40, 39), (41, 0)])
def test_what_more_than_forty_units_say_alike_is_no_copy(
    units: int, copied: int
) -> None:
    ratio = matcher()
    assert ratio
    with ReviewJournal(Path(":memory:")) as journal:
        for number in range(units):
            text = f"{SHARED}{chr(0x4E00 + number)}"
            passage = Passage("goals.actual", "目标完成情况", text)
            unit = f"第{number}单位"
            entry = ReviewedForm(f"{number}", 1, unit, passages=(passage,))
            journal.keep(Outcome(entry.file, "1", (entry,)))

        assert len(list(copies(journal, ratio))) == copied
