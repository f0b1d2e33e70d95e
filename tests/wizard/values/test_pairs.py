"""Pairs of 年度指标值 and 实际完成值 as a clerk sees them, judged at full points."""

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pytest

from wizard.editions.library import edition
from wizard.findings import Code
from wizard.form import Form, Indicator
from wizard.rules import findings
from wizard.scoring.proposal import Proposal
from wizard.scoring.scores import rule_of

EDITION = edition("2020")
TABLE = tomllib.loads(Path(__file__).with_name("pairs.toml").read_text("utf-8"))
GROUPS = {group["title"]: group for group in TABLE["groups"]}
YEAR, CATEGORY = 2022, "数量指标"
JUDGED = "?"
MISSED = {Code.MISSED_FULL_SCORE, Code.REASON_MISSING}
SHORT = {Code.MISSED_FULL_SCORE, Code.TIER_RANGE}


class Pair(NamedTuple):
    """A row with full points, the year of its form, and the score that is right."""

    said: str
    row: Indicator
    year: int
    score: str

    @property
    def rule(self) -> Proposal | None:
        return rule_of(self.row, EDITION, self.year)

    def codes(self, reason: str | None = None) -> set[Code]:
        """What is found of this row."""
        row = replace(self.row, deviation=reason)
        form = Form(edition="2020", year=self.year, indicators=(row,))
        found = findings(form, EDITION)
        return {f.code for f in found if f.where.startswith("indicators[")}


def pairs(title: str, verdict: str) -> Iterator[Pair]:
    """The pairs of one verdict in a group."""
    group = GROUPS[title]
    for said in group.get(verdict, ()):
        pair, _, score = said.partition(" = ")
        target, _, actual = pair.partition(" | ")
        row = Indicator(
            category=group.get("category", CATEGORY),
            name=group.get("name", "这一项"),
            target=target.strip(),
            actual=actual.strip(),
            weight=Decimal(10),
            score=Decimal(10),
        )
        yield Pair(pair, row, group.get("year", YEAR), score)


def points(score: str) -> Decimal | None:
    """The score of a pair; none where a person is to judge."""
    return None if score == JUDGED else Decimal(score)


@pytest.mark.parametrize("title", GROUPS)
def test_every_miss_is_found_and_cannot_have_full_points(title: str) -> None:
    wrong = [
        pair.said
        for pair in pairs(title, "missed")
        if Code.REASON_MISSING not in pair.codes()
        or not pair.codes() & SHORT
        or pair.rule is None
        or pair.rule.allows(Decimal(10))
    ]

    assert wrong == []


@pytest.mark.parametrize("title", GROUPS)
def test_the_rule_proposes_what_a_miss_earns(title: str) -> None:
    told = ((pair, pair.rule) for pair in pairs(title, "missed") if pair.score)
    wrong = [
        (pair.said, rule and rule.score)
        for pair, rule in told
        if rule is None or rule.score != points(pair.score)
    ]

    assert wrong == []


@pytest.mark.parametrize("title", GROUPS)
def test_a_miss_stays_one_where_its_reason_is_given(title: str) -> None:
    reason = "天气不好，下年提前安排。"
    found = {pair.said: pair.codes(reason) for pair in pairs(title, "missed")}

    assert [said for said, codes in found.items() if not codes & SHORT] == []
    assert [said for said, codes in found.items() if Code.REASON_MISSING in codes] == []


@pytest.mark.parametrize("title", GROUPS)
def test_what_is_met_has_full_points_and_nothing_is_asked(title: str) -> None:
    wrong = [
        pair.said
        for pair in pairs(title, "met")
        if pair.codes() & (MISSED | {Code.NOT_COMPARABLE})
        or pair.rule is None
        or (pair.rule.reached, pair.rule.score) != (True, 10)
    ]

    assert wrong == []


@pytest.mark.parametrize("title", GROUPS)
def test_what_cannot_be_compared_is_never_called_missed(title: str) -> None:
    wrong = [
        pair.said
        for pair in pairs(title, "open")
        if pair.codes() & MISSED or (pair.rule and pair.rule.reached is not None)
    ]

    assert wrong == []


@pytest.mark.parametrize("title", GROUPS)
def test_what_may_mean_two_things_is_asked_about(title: str) -> None:
    wrong = [
        pair.said
        for pair in pairs(title, "asked")
        if pair.codes() & MISSED or Code.NOT_COMPARABLE not in pair.codes()
    ]

    assert wrong == []


def test_there_are_a_good_many_pairs() -> None:
    for verdict, least in (("missed", 400), ("met", 200), ("open", 150), ("asked", 10)):
        assert sum(len(list(pairs(title, verdict))) for title in GROUPS) >= least
