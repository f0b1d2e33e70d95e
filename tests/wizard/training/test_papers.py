"""Papers by number: the same for everybody, and never at odds with the program."""

import os
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from random import Random

import pytest

from wizard.editions.library import edition
from wizard.findings import Code
from wizard.refusals import Refused
from wizard.rules import findings
from wizard.training import calculation, fault_finding
from wizard.training.cell_options import cells, text_of
from wizard.training.decks import DECKS, number_for, read_number
from wizard.training.exercise import Exercise, Verdict
from wizard.training.fault_kinds import KINDS
from wizard.training.fault_papers import LEVELS, THOUSAND, is_real
from wizard.training.progress import Progress
from wizard.training.sums import MAKERS

EDITION = edition("2020")
TIMES = int(os.environ.get("ZIPING_TIMES", "1"))
"""How many times as many papers are tried."""

NUMBERS = [
    (kind, number)
    for kind, deck in DECKS.items()
    for numbers in deck.numbers.values()
    for number in sorted(Random(7).sample(numbers, min(len(numbers), 12 * TIMES)))
]


def walked(exercise: Exercise, *, right: bool) -> Iterator[tuple[Exercise, Verdict]]:
    """An exercise and all that follows from it, answered right or wrong throughout."""
    verdict = answered(exercise, right=right)
    yield exercise, verdict
    for follower in verdict.then:
        yield from walked(follower, right=right)


def answered(exercise: Exercise, *, right: bool) -> Verdict:
    """The verdict on the first answer that is right, or wrong."""
    answers = exercise.keys or (*map(str, candidates(exercise)), "-1")
    verdicts = map(exercise.judge, answers if right else reversed(answers))
    return next(verdict for verdict in verdicts if verdict.right is right)


def candidates(exercise: Exercise) -> Iterator[Decimal]:
    """Every number that the reckoning of a sum tells."""
    worked = exercise.judge("-1").explanation
    for word in worked.replace("%", " ").replace("；", " ").replace("，", " ").split():
        if word.removeprefix("-").replace(".", "", 1).isdecimal():
            yield Decimal(word)


@pytest.mark.parametrize(("kind", "number"), NUMBERS)
def test_the_same_number_is_the_same_paper(kind: str, number: int) -> None:
    one, other = (DECKS[kind].exercises(number) for _ in range(2))

    assert [(e.lines, e.ask, e.options, e.form) for e in one] == [
        (e.lines, e.ask, e.options, e.form) for e in other
    ]


@pytest.mark.parametrize(("kind", "number"), NUMBERS)
def test_every_exercise_can_be_answered_right_and_wrong_and_says_why(
    kind: str, number: int
) -> None:
    for right in (True, False):
        steps = [
            step
            for exercise in DECKS[kind].exercises(number)
            for step in walked(exercise, right=right)
        ]
        closed = [verdict.card for _, verdict in steps if verdict.closes]
        assert Counter(closed) == Counter(DECKS[kind].cards_of(number))
        for _, verdict in steps:
            assert verdict.explanation
            assert verdict.source


FORMS = [
    (number, exercise)
    for kind, number in NUMBERS
    if kind == "faults"
    for exercise in fault_finding.exercises(number)
]


@pytest.mark.parametrize(("number", "exercise"), FORMS)
def test_the_program_finds_in_a_form_what_was_planted_and_nothing_else(
    number: int, exercise: Exercise
) -> None:
    assert exercise.form is not None
    found = {finding.code for finding in findings(exercise.form, EDITION)}

    told = [verdict.card for _, verdict in walked(exercise, right=True)]
    kinds = {card.partition("/")[2] for card in told}
    announced: set[Code] = set()
    for kind in kinds:
        announced |= KINDS[kind].codes
    if is_real(number):
        assert found <= announced
    else:
        assert found == announced
        assert len(kinds) == LEVELS[number // THOUSAND].faults


@pytest.mark.parametrize(("number", "exercise"), FORMS)
def test_only_the_right_sentence_is_true_of_a_fault(
    number: int, exercise: Exercise
) -> None:
    assert exercise.form is not None
    found = {finding.code for finding in findings(exercise.form, EDITION)}
    assert number

    for what, verdict in walked(exercise, right=True):
        if what.form is None:
            right = verdict.card.partition("/")[2]
            others = [KINDS[kind].codes for kind in what.keys if kind != right]
            assert len(others) == 3
            assert all(codes.isdisjoint(found) for codes in others)


def test_every_kind_of_fault_can_be_planted_in_every_form() -> None:
    """Over all papers of a level every one of its kinds comes up."""
    for level, numbers in ((1, 40), (2, 40), (3, 80)):
        first = level * THOUSAND
        drawn = {
            card
            for n in range(first, first + numbers)
            for card in fault_finding.cards_of(n)
        }
        levels = LEVELS[level].kinds
        of_level = {f"faults/{k}" for k, kind in KINDS.items() if kind.level in levels}
        assert drawn == of_level


def test_the_real_form_with_85_points_is_among_the_papers() -> None:
    (form,) = (
        exercise.form
        for exercise in fault_finding.exercises(4000)
        if exercise.form and exercise.form.project.name == "妇女儿童工作业务经费"
    )

    messages = [finding.message for finding in findings(form, EDITION)]
    assert any("还差 15 分" in message for message in messages)


def test_a_wrong_mark_shows_the_cell_and_goes_on_to_what_is_wrong_there() -> None:
    exercise = fault_finding.exercises(1001)[0]

    verdict = answered(exercise, right=False)

    assert "有错的是：" in verdict.explanation
    assert not verdict.closes
    assert verdict.then[0].ask == "这里错在哪里？"


def test_every_cell_of_the_form_can_be_marked_with_its_sums() -> None:
    exercise = fault_finding.exercises(1001)[0]
    assert exercise.form is not None

    assert exercise.options == cells(exercise.form, EDITION)
    assert len(set(exercise.keys)) == len(exercise.keys)
    for key in ("printed.weight", "printed.score", "printed.execution_rate"):
        assert key in exercise.keys
        assert text_of(exercise.form, EDITION, key)


@pytest.mark.parametrize("kind", MAKERS)
def test_the_answer_to_a_sum_stands_in_its_reckoning(kind: str) -> None:
    for number in range(40 * TIMES):
        figures = MAKERS[kind](Random(number), EDITION)
        exercise = calculation.exercise(f"computing/{kind}", number)

        assert figures.answer > 0
        assert any(exercise.judge(str(n)).right for n in candidates(exercise))


def test_a_sum_is_read_as_people_type_it() -> None:
    (exercise,) = (
        e for e in calculation.exercises(482) if e.ask == "这一组还剩多少分可以给？"
    )

    for typed in ("24.5", "２４．５", " 24.50 分", "24.5分", "24,5".replace(",", ".")):
        assert exercise.judge(typed).right
    assert not exercise.judge("24").right
    for typed in ("", "二十四", "24.5人"):
        with pytest.raises(Refused, match="不是一个数"):
            exercise.judge(typed)


def test_the_worked_solution_is_shown() -> None:
    exercise = calculation.exercise("computing/missed", 1)

    assert "÷" in exercise.judge("0").explanation
    assert "规则：" in exercise.judge("0").explanation


@pytest.mark.parametrize(
    ("kind", "typed"),
    [("faults", "999"), ("faults", "5000"), ("sorting", "99"), ("sorting", "甲")],
)
def test_a_number_that_no_paper_has_is_refused(kind: str, typed: str) -> None:
    with pytest.raises(Refused, match="没有这个编号"):
        read_number(kind, typed)


def test_a_number_is_read_in_full_width_too() -> None:
    assert read_number("faults", "２４８２") == 2482
    assert read_number("sorting", " 482 ") == 482


def test_a_paper_of_ones_own_is_of_the_level_that_was_asked_for() -> None:
    for level, numbers in DECKS["faults"].numbers.items():
        assert number_for("faults", level, Progress(), Random(1)) in numbers
