"""What the exercises say: complete, explained, and of one mind with the rules."""

from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from exports.reading.readers import read
from wizard.editions.library import edition
from wizard.findings import Code, Finding
from wizard.form import Form, Indicator
from wizard.rules import findings
from wizard.training import calculation, classification, fault_finding
from wizard.training.exercise_data import Item, LessonTexts, forms, sums
from wizard.training.exercise_data import faults as faults_said
from wizard.training.exercise_data import sorting as sorting_said
from wizard.training.fault_kinds import KINDS
from wizard.training.sums import MAKERS

EDITION = edition("2020")
ITEMS = sorting_said().items
REASONS = sorting_said().reasons


def found_in(item: Item) -> set[str]:
    """What the rules say of the values of an item, its points aside."""
    row = Indicator(
        category=item.category,
        name=item.name,
        target=item.target,
        actual=item.actual,
        weight=Decimal(10),
        score=Decimal(0),
        deviation="不计分数，只看写法。",
    )
    form = Form(edition=EDITION.id, indicators=(row,))
    return {f.code for f in findings(form, EDITION) if is_about_values(f)}


def is_about_values(finding: Finding) -> bool:
    fields = ("name", "target", "actual", "deviation")
    return finding.where.startswith("indicators[0].") and finding.where.endswith(fields)


def test_there_are_sixty_indicators_of_every_category_usable_and_not() -> None:
    counts = Counter((item.category, item.reason is None) for item in ITEMS)

    assert len(ITEMS) >= 60
    assert len({item.name for item in ITEMS}) == len(ITEMS)
    for category in EDITION.categories:
        assert min(counts[category, True], counts[category, False]) >= 3


def test_every_reason_is_given_for_some_indicator() -> None:
    assert {item.reason for item in ITEMS} - {None} == set(REASONS)
    assert {word for item in ITEMS for word in item.also} <= set(REASONS)


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.name)
def test_the_rules_say_the_same_of_an_indicator(item: Item) -> None:
    found = found_in(item)

    if item.reason is None:
        assert found == set()
    else:
        code = REASONS[item.reason].code
        explained = {REASONS[word].code for word in (item.reason, *item.also)}
        assert code is None or code in found
        assert found <= explained


@pytest.mark.parametrize("reason", REASONS.values(), ids=lambda reason: reason.text)
def test_a_reason_names_a_finding_that_there_is(reason: object) -> None:
    code = getattr(reason, "code", None)

    assert code is None or code in set(Code)


def test_there_are_twenty_kinds_of_fault_and_ten_of_sums_and_all_are_told() -> None:
    assert len(KINDS) >= 20
    assert len(MAKERS) >= 10
    assert KINDS.keys() == faults_said().kinds.keys()
    assert MAKERS.keys() == sums().kinds.keys()


LESSONS: list[LessonTexts] = [*faults_said().kinds.values(), *sums().kinds.values()]


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.name)
def test_every_lesson_has_a_rule_and_a_source(lesson: LessonTexts) -> None:
    assert lesson.rule.endswith("。")
    assert lesson.source.startswith(("财预〔2020〕10号", "通行做法", "预算法"))


def test_names_and_wrong_sentences_are_told_apart() -> None:
    said = faults_said().kinds.values()

    assert len({fault.wrong for fault in said}) == len(said)
    assert len({lesson.name for lesson in LESSONS}) == len(LESSONS)


@pytest.mark.parametrize("form", forms("forms"), ids=lambda form: form.project.name)
def test_nothing_is_wrong_with_our_forms_before_a_fault_is_planted(form: Form) -> None:
    assert findings(form, EDITION) == ()


def test_the_real_forms_are_those_of_the_samples(samples: Path) -> None:
    read_now = [got.form for got in read(samples / "changji-2020.txt")]

    assert list(forms("real")) == [read_now[number] for number in (0, 3, 4)]


def test_every_card_of_every_exercise_is_its_own() -> None:
    cards = [*classification.cards(), *calculation.cards(), *fault_finding.cards()]

    assert len(set(cards)) == len(cards)
