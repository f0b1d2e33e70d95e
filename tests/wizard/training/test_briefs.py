"""The briefs of training: their answers are fit, their hints quote their own text."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from screens.presenters.text.wrap import fold
from screens.presenters.training.guided import brief_mode
from wizard.editions.edition import Edition
from wizard.editions.library import edition
from wizard.form import Form, get, put
from wizard.interview.answers.answer_kinds import show
from wizard.interview.interview import Interview
from wizard.rules import findings
from wizard.training.briefs import Brief, briefs
from wizard.training.model_comparison import Agreement, comparison

ALL = pytest.mark.parametrize("brief", briefs(), ids=lambda brief: brief.id)

BOOKS = next(brief for brief in briefs() if brief.id == "1-books")

EXPECTED = {
    "1-books": set(),
    "2-lamps": {"budget-adjusted"},
    "3-checkups": {"budget-adjusted", "execution-low"},
}
"""What is to be confirmed about an answer: the traps of its brief, and nothing else."""


def version(brief: Brief) -> Edition:
    return edition(brief.answer.edition)


def hows(form: Form, brief: Brief) -> dict[str, Agreement]:
    """What differs from the answer, by cell."""
    cells = comparison(form, brief.answer, version(brief))
    return {cell.key: cell.how for cell in cells if cell.how is not Agreement.SAME}


def test_there_are_three_or_more() -> None:
    assert len(briefs()) >= 3
    assert EXPECTED.keys() == {brief.id for brief in briefs()}


@ALL
def test_the_answer_is_fit_and_warns_of_its_traps_alone(brief: Brief) -> None:
    found = findings(brief.answer, version(brief))

    assert {finding.severity for finding in found} <= {"warning"}
    assert {finding.code for finding in found} == EXPECTED[brief.id]


@ALL
def test_a_brief_is_one_screenful(brief: Brief) -> None:
    assert sum(len(fold(text, 76)) for text in brief.material) <= 20
    assert max(len(fold(text, 36)) for text in brief.material) <= 6


@ALL
def test_every_hint_quotes_the_material(brief: Brief) -> None:
    for source in brief.facts:
        assert any(source.quote in text for text in brief.material), source


@ALL
def test_every_cell_that_is_asked_has_a_hint_on_the_way_to_the_answer(
    brief: Brief,
) -> None:
    hint = brief_mode(brief).hint
    moment = Interview.resume(version(brief), brief.answer)
    for step in moment.steps:
        rows = hint(moment.go(step.key))
        if not step.begins:
            assert len(rows) == 2
            quote = re.search("“(.*)”", rows[0].text)
            assert quote
            assert quote[1] in "\n".join(brief.material)
        else:
            assert "没有别的了" in rows[0].text


@ALL
def test_a_category_that_lacks_a_row_is_told_the_next_one(brief: Brief) -> None:
    first, *rest = brief.answer.indicators
    lacking = replace(brief.answer, indicators=tuple(rest))
    moment = Interview.resume(version(brief), lacking).go(
        f"indicators[{first.category}]"
    )

    (row,) = brief_mode(brief).hint(moment)

    assert first.name
    assert first.name in row.text


@ALL
def test_what_is_answered_stands_in_the_material(brief: Brief) -> None:
    """But for what is reckoned: scores, rates, amounts in another unit."""
    text = "".join("".join(brief.material).split())
    for number, row in enumerate(brief.answer.indicators):
        assert row.target
        assert f"{row.name}{row.target}" in text, number
    for field in ("name", "supervising_department", "implementing_unit"):
        assert getattr(brief.answer.project, field) in text


@ALL
def test_the_answer_beside_itself_is_the_same_everywhere(brief: Brief) -> None:
    cells = comparison(brief.answer, brief.answer, version(brief))

    assert {cell.how for cell in cells} == {Agreement.SAME}
    shown = {cell.key for cell in cells}
    for step in Interview.resume(version(brief), brief.answer).steps:
        if not step.begins and get(brief.answer, step.key) is not None:
            assert step.key in shown


OTHERWISE = {
    "a number": ("funding.total.executed", Decimal(12), Agreement.DIFFERENT),
    "the same number otherwise": ("funding.total.executed", Decimal("11.40"), None),
    "no number": ("funding.total.executed", None, Agreement.MISSING),
    "0 where there is nothing": ("funding.carryover.executed", Decimal(0), None),
    "something where there is nothing": (
        "funding.other.executed",
        Decimal(1),
        Agreement.DIFFERENT,
    ),
    "a name": ("project.name", "农家书屋经费", Agreement.DIFFERENT),
    "a name with a blank": ("project.name", "农家书屋 图书更新经费", None),
    "a goal": ("goals.actual", "都做到了", Agreement.OWN_WORDS),
    "no goal": ("goals.actual", None, Agreement.MISSING),
    "a target": ("indicators[0].target", "≥4000册", Agreement.DIFFERENT),
    "a target in words": ("indicators[0].target", "不少于4800册", None),
    "a target without its unit": ("indicators[0].target", "≥4800", Agreement.NO_UNIT),
    "another target without unit": (
        "indicators[0].target",
        "≥480",
        Agreement.DIFFERENT,
    ),
    "a rate without its sign": ("indicators[7].actual", "95", Agreement.NO_UNIT),
    "a rate as a fraction": ("indicators[7].actual", "0.95", Agreement.DIFFERENT),
    "a target the other way": ("indicators[4].target", "≥25元", Agreement.DIFFERENT),
    "a price in another unit": ("indicators[4].actual", "0.002346万元", None),
    "a date": ("indicators[3].actual", "2023年10月", Agreement.DIFFERENT),
    "a score": ("indicators[1].score", Decimal(8), Agreement.DIFFERENT),
    "a reason": ("indicators[1].deviation", "路断了，明年补。", Agreement.OWN_WORDS),
    "no reason": ("indicators[1].deviation", "无", Agreement.MISSING),
    "a reason that was not asked": (
        "indicators[0].deviation",
        "很顺利",
        Agreement.OWN_WORDS,
    ),
    "a blank for 无": ("indicators[0].deviation", None, None),
    "an indicator by another name": (
        "indicators[0].name",
        "换书册数",
        Agreement.OWN_WORDS,
    ),
}
"""A cell, what stands there instead, and how it is told."""


@pytest.mark.parametrize("case", OTHERWISE)
def test_a_cell_that_is_filled_in_otherwise(case: str) -> None:
    key, value, how = OTHERWISE[case]

    found = hows(put(BOOKS.answer, key, value), BOOKS)

    assert found == ({} if how is None else {key: how})


def test_rows_in_another_order_are_found() -> None:
    first, second, *rest = BOOKS.answer.indicators
    turned = replace(BOOKS.answer, indicators=(second, first, *rest))

    assert hows(turned, BOOKS) == {}


def test_a_row_that_is_missing_and_one_that_is_too_many() -> None:
    first, *rest = BOOKS.answer.indicators
    fewer = replace(BOOKS.answer, indicators=tuple(rest))
    more = replace(BOOKS.answer, indicators=(first, first, *rest))

    assert hows(fewer, BOOKS) == {"indicators[数量指标]": Agreement.MISSING}
    assert hows(more, BOOKS) == {"indicators[1].name": Agreement.EXTRA}


def test_a_blank_form_lacks_all_but_the_points() -> None:
    blank = put(Form(edition="2020"), "funding.points.weight", Decimal(10))

    found = hows(blank, BOOKS)

    assert set(found.values()) == {Agreement.MISSING}
    assert show(get(BOOKS.answer, "year")) == "2023"
    assert "funding.points.weight" not in found
