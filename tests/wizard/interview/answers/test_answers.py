"""Typed text: what it is understood as, refused for, and what it brings along."""

from dataclasses import replace
from decimal import Decimal

import pytest

from support.paths import ROOT
from wizard.address import CLAIMS, address, new_row
from wizard.cells import quoted
from wizard.editions.library import edition
from wizard.form import Form, Printed, get, put
from wizard.interview.answering import answered
from wizard.interview.answers.answer_kinds import KINDS, show
from wizard.interview.answers.answer_wording import AnswerSays
from wizard.interview.answers.proposals import lacking_funds, proposal
from wizard.interview.assessment import PRINTED, Assessment
from wizard.interview.change import Change
from wizard.interview.place import Place
from wizard.refusals import Refused
from wizard.toml.form_file import loads

EDITION = edition("2020")
FIT = loads((ROOT / "tests/scenarios/forms/合格.toml").read_bytes(), "合格.toml")
QUESTION = {question.key: question for question in EDITION.questions}


def read(kind: str, typed: str, key: str = "year") -> object:
    """The value of an answer of this kind, and its echo where it has one."""
    answer = KINDS[kind].read(typed, QUESTION[address(key)], EDITION)
    return (answer.value, answer.remark) if answer.remark else answer.value


def answer(key: str, typed: str, form: Form = FIT) -> Change | None:
    return answered(Place(Assessment(EDITION, form), address(key)), typed)


def form_after(key: str, typed: str, form: Form = FIT) -> Form:
    change = answer(key, typed, form)
    assert change is not None
    return change.assessment.form


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        ("text", "\n图书馆\n", "图书馆"),
        ("long-text", "一\n二", "一\n二"),
        ("year", "２０２４", 2024),
        ("year", "二〇二四", 2024),
        ("points", "9.50分", Decimal("9.50")),
        ("points", "0", Decimal(0)),
        ("points", "100", Decimal(100)),
        ("yes", "Y", True),
        ("yes", "是", True),
        ("yes", "１", True),
        ("operator", "≥", "≥"),
        ("unit", "册", "册"),
        ("amount", "90.5", Decimal("90.5")),
        ("amount", "0", Decimal(0)),
    ],
)
def test_an_answer_is_understood(kind: str, typed: str, value: object) -> None:
    assert read(kind, typed) == value


@pytest.mark.parametrize(
    ("typed", "amount", "echo"),
    [
        ("905000元", "90.5", AnswerSays.CONVERTED),
        ("0.9亿", "9000", AnswerSays.CONVERTED),
        ("90.5万元", "90.5", AnswerSays.UNDERSTOOD),
        ("90.5万", "90.5", AnswerSays.UNDERSTOOD),
    ],
)
def test_an_amount_in_another_unit_is_told_again(
    typed: str, amount: str, echo: str
) -> None:
    facts = {
        "amount": amount,
        "unit": "万元",
        "value": f"{amount} 万元",
        "typed": typed,
    }

    assert read("amount", typed) == (Decimal(amount), echo.format(**facts))


def test_a_sign_in_words_is_told_again() -> None:
    echo = AnswerSays.UNDERSTOOD.format(value="≥", typed="不低于")

    assert read("operator", "不低于", "year") == ("≥", echo)


GOOD = QUESTION[address("year")].good


@pytest.mark.parametrize(
    ("kind", "typed", "says"),
    [
        ("text", "一\n二", AnswerSays.ONE_LINE),
        ("year", "24", AnswerSays.WANTS_FOUR_DIGITS.format(good=GOOD)),
        (
            "amount",
            "很多",
            AnswerSays.WANTS_AMOUNT.format(
                typed=quoted("很多"), unit="万元", good=GOOD
            ),
        ),
        ("amount", "-1", AnswerSays.NOT_NEGATIVE),
        ("points", "-1", AnswerSays.NOT_NEGATIVE),
        (
            "points",
            "100.01",
            AnswerSays.TOO_MANY_POINTS.format(typed="100.01", full="100"),
        ),
        (
            "points",
            "满分",
            AnswerSays.WANTS_POINTS.format(typed=quoted("满分"), good=GOOD),
        ),
        (
            "points",
            "十点",
            AnswerSays.WANTS_POINTS.format(typed=quoted("十点"), good=GOOD),
        ),
        ("yes", "否", AnswerSays.WANTS_YES),
    ],
)
def test_what_is_no_answer_is_refused(kind: str, typed: str, says: str) -> None:
    with pytest.raises(Refused) as refused:
        read(kind, typed)

    assert str(refused.value) == str(says)


def test_which_kinds_are_written_in_several_lines() -> None:
    long = {name for name, kind in KINDS.items() if kind.is_long}

    assert long == {"long-text", "reason"}


@pytest.mark.parametrize(
    ("value", "text"), [(None, ""), (Decimal(0), "0"), ("优", "优"), (2024, "2024")]
)
def test_a_value_is_shown_as_it_would_be_typed(value: object, text: str) -> None:
    assert show(value) == text


# ── put into the form ──


def test_a_blank_answer_begins_no_row_and_takes_a_proposal_where_one_is() -> None:
    assert answer("indicators[数量指标]", " ") is None
    assert answer("indicators[数量指标]", "没有了") is None

    without = put(FIT, "indicators[0].score", None)
    assert form_after("indicators[0].score", "", without) == FIT


def test_a_blank_answer_is_refused_where_there_must_be_one() -> None:
    with pytest.raises(Refused, match=str(AnswerSays.REQUIRED)):
        answer("project.name", " ")


@pytest.mark.parametrize("typed", ["", "无"])
def test_nothing_clears_a_cell_that_may_be_empty(typed: str) -> None:
    key = "funding.appropriation.initial_budget"
    full = put(FIT, key, Decimal(1))
    assert not QUESTION[address(key)].required

    assert get(form_after(key, typed, full), key) is None


@pytest.mark.parametrize("category", list(EDITION.categories))
def test_a_new_row_stands_behind_those_of_its_category(category: str) -> None:
    form = form_after(new_row(category), "新的一项")
    words = list(EDITION.categories)
    order = [words.index(row.category) for row in form.indicators]
    number = [row.name for row in form.indicators].index("新的一项")

    assert form.indicators[number].category == category
    assert order == sorted(order)
    assert category not in [row.category for row in form.indicators[number + 1 :]]
    assert len(form.indicators) == len(FIT.indicators) + 1


def test_the_rows_behind_a_new_one_keep_their_marks() -> None:
    change = answer(new_row("数量指标"), "新的一项")

    assert change is not None
    assert change.at == "indicators[2].name"
    assert change.places == (0, 1, None, *range(2, len(FIT.indicators)))


def test_a_score_that_follows_an_answer_is_told() -> None:
    missed = answer("indicators[0].actual", "500册")
    gone = answer("indicators[0].actual", "很多")
    same = answer("indicators[0].actual", "1200册")
    own = answer("indicators[0].score", "9")

    echoes = [change.echo for change in (missed, gone, same, own) if change]
    assert echoes == [
        AnswerSays.SCORE_FOLLOWS.format(score="5"),
        str(AnswerSays.SCORE_GONE),
        "",
        "",
    ]


def test_a_score_may_be_below_that_of_the_rule_and_not_above() -> None:
    missed = put(put(FIT, "indicators[0].actual", "500册"), "indicators[0].score", None)

    assert (
        get(form_after("indicators[0].score", "4", missed), "indicators[0].score") == 4
    )
    assert (
        get(form_after("indicators[0].score", "5", missed), "indicators[0].score") == 5
    )
    with pytest.raises(Refused):
        answer("indicators[0].score", "5.01", missed)


def test_the_claims_of_a_paper_are_dropped_by_a_yes() -> None:
    claimed = replace(FIT, printed=Printed(weight="99"))

    assert form_after(PRINTED, "是", claimed).printed == Printed()
    assert proposal(CLAIMS, claimed, EDITION) == AnswerSays.YES


# ── what is proposed ──


FUNDS = {"total": "10", "appropriation": "7", "carryover": "1"}


def funded(**amounts: str) -> Form:
    form = Form(edition="2020")
    for line, amount in amounts.items():
        form = put(form, f"funding.{line}.executed", Decimal(amount))
    return form


def test_the_rest_of_the_funds_is_what_the_parts_leave() -> None:
    assert lacking_funds(funded(**FUNDS), EDITION, "executed") == 2
    assert lacking_funds(funded(appropriation="7"), EDITION, "executed") is None


@pytest.mark.parametrize(
    ("line", "amounts", "proposed"),
    [
        ("appropriation", {"total": "10"}, "10"),
        ("appropriation", {"total": "10", "other": "3"}, "7"),
        ("appropriation", {"total": "10", "other": "10"}, ""),
        ("appropriation", {"total": "10", "other": "11"}, ""),
        ("appropriation", {"other": "3"}, ""),
        ("carryover", {"total": "10"}, ""),
        ("other", {"total": "10"}, ""),
    ],
)
def test_only_for_the_first_part_the_rest_is_proposed(
    line: str, amounts: dict[str, str], proposed: str
) -> None:
    cell = address(f"funding.{line}.executed")

    assert proposal(cell, funded(**amounts), EDITION) == proposed
