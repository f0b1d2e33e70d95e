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


def found(*told: tuple[str, str]) -> list[tuple[int, int, str]]:
    """What is copied of texts, each with its unit: its number, the share, from whom."""
    ratio = matcher()
    assert ratio
    with ReviewJournal(Path(":memory:")) as journal:
        for number, (unit, text) in enumerate(told, start=1):
            passage = Passage("goals.actual", "目标完成情况", text)
            entry = ReviewedForm(f"{number:03}", 1, unit, passages=(passage,))
            journal.keep(Outcome(entry.file, "1", (entry,)))
        return [(c.form, c.share, c.other.unit) for c in copies(journal, ratio)]


def test_a_copy_is_found_though_its_rarest_words_are_its_own() -> None:
    """What it has alone leads to nothing, however much of that there is."""
    own = "".join(chr(0x5000 + at * 7) for at in range(60))

    (copy,) = found(("甲", SHARED), ("乙", f"{SHARED}{own[:30]}"), ("丙", own[30:]))

    assert (copy[0], copy[2]) == (2, "甲")
    assert copy[1] < 100


def test_the_likest_place_is_named_and_not_the_first() -> None:
    nearly = SHARED.replace("天山", "昌吉").replace("村医", "护士")

    told = found(("甲", nearly), ("乙", SHARED), ("丙", SHARED))

    assert [(form, unit) for form, _, unit in told] == [(2, "甲"), (3, "乙")]
    assert told[-1][1] == 100


def test_a_unit_by_a_longer_name_has_not_copied_from_itself() -> None:
    assert found(("教育局", SHARED), ("县教育局", SHARED)) == []


@pytest.mark.parametrize(("units", "copied"), [(3, 2), (4, 0)])
def test_a_short_text_that_more_than_three_units_have_is_a_phrase(
    units: int, copied: int
) -> None:
    phrase = "预算编制不够精准，下一步将进一步细化预算编制，提高预算执行率。"

    assert len(found(*((f"第{n}单位", phrase) for n in range(units)))) == copied
    assert len(found(*((f"第{n}单位", SHARED) for n in range(units)))) == units - 1


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
