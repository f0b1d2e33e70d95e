"""The report on a class as a workbook: the people, each by skill, what is missed."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from exports.review.books.amounts import Cell
from exports.review.books.class_book_wording import ClassSheetText
from exports.review.books.drawn_book import Chart, WrittenSheet, drawn_book
from exports.review.sheets import Rows, SheetColumn
from wizard.training.class_progress import most_missed, sums_of
from wizard.training.learners import Learner
from wizard.training.mastery import mastery

MOST_PEOPLE: Final = 60
"""Bars of the chart of people: a class is there as a whole."""

PEOPLE: Final = (
    SheetColumn(ClassSheetText.NAME, 20),
    SheetColumn(ClassSheetText.ROUNDS, 8, "number"),
    SheetColumn(ClassSheetText.CELLS, 10, "number"),
    SheetColumn(ClassSheetText.CARDS, 8, "number"),
    SheetColumn(ClassSheetText.SEEN, 8, "number"),
    SheetColumn(ClassSheetText.MASTERED, 8, "number"),
    SheetColumn(ClassSheetText.RIGHT, 8, "number"),
    SheetColumn(ClassSheetText.WRONG, 8, "number"),
    SheetColumn(ClassSheetText.NOTE, 40),
)
BY_SKILL: Final = (
    SheetColumn(ClassSheetText.NAME, 20),
    SheetColumn(ClassSheetText.KIND, 10),
    SheetColumn(ClassSheetText.SKILL, 36),
    *PEOPLE[3:8],
)
MISSED: Final = (
    SheetColumn(ClassSheetText.KIND, 10),
    SheetColumn(ClassSheetText.SKILL, 36),
    SheetColumn(ClassSheetText.WRONG, 8, "number"),
    SheetColumn(ClassSheetText.RIGHT, 8, "number"),
    SheetColumn(ClassSheetText.PEOPLE, 8, "number"),
)


def class_book(learners: Sequence[Learner], kinds: Mapping[str, str]) -> bytes:
    """The report, with what people call each kind of exercise.

    Raises Unusable where XlsxWriter is not installed.
    """
    text = ClassSheetText
    people = Chart(text.MASTERED_BY, 0, 5, MOST_PEOPLE)
    missed = Chart(text.MISSED_MOST, 1, 2)
    found = [
        WrittenSheet(text.PEOPLE_SHEET, PEOPLE, _people(learners), people),
        WrittenSheet(text.MISSED_SHEET, MISSED, _missed(learners, kinds), missed),
        WrittenSheet(text.SKILLS_SHEET, BY_SKILL, _by_skill(learners, kinds)),
    ]
    return drawn_book(found, Path(), text.TITLE)


def _people(learners: Sequence[Learner]) -> Rows:
    for each in map(sums_of, learners):
        idle = "" if each.has_begun else ClassSheetText.IDLE
        numbers: tuple[Cell, ...] = (
            *(each.learner.progress.rounds, each.learner.cells, each.cards),
            *(each.seen, each.mastered, each.right, each.wrong),
        )
        if each.is_unknown:
            numbers = ("",) * len(numbers)
        yield each.learner.name, *numbers, each.learner.trouble or idle


def _missed(learners: Sequence[Learner], kinds: Mapping[str, str]) -> Rows:
    for each in most_missed(learners):
        kind = kinds[each.kind]
        yield kind, each.skill.name, each.wrong, each.right, each.people


def _by_skill(learners: Sequence[Learner], kinds: Mapping[str, str]) -> Rows:
    for learner in learners:
        for each in mastery(learner.progress):
            if each.seen:
                numbers = each.cards, each.seen, each.mastered, each.right, each.wrong
                yield learner.name, kinds[each.kind], each.skill.name, *numbers
