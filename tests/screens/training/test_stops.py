"""The short tour of twelve stops, what was read, and what a beginner is told first."""

import re
from pathlib import Path

import pytest

from screens.presenters.training.tour import Tour
from support.command import piped
from support.sizes import at_every_size
from support.terminal import Terminal
from wizard.editions.library import built_in, edition
from wizard.training import classification, fault_finding
from wizard.training.calculation import exercises
from wizard.training.exercise_data import sorting
from wizard.training.read_marks import read_cells


@pytest.mark.parametrize("id", built_in())
def test_every_edition_has_stops_that_are_cells_of_it(id: str) -> None:
    walk = Tour.of(edition(id), is_short=True)

    assert 8 <= len(walk.stops) <= 12
    assert set(walk.stops) <= walk.cells.keys()
    assert all(len(list(walk.lines(stop))) >= 7 for stop in walk.stops)


def test_the_national_table_has_twelve() -> None:
    assert len(Tour.of(edition("2020"), is_short=True).stops) == 12


@at_every_size
def test_twelve_stops_are_gone_by_with_enter_and_marked_as_read(home: Path) -> None:
    with Terminal(["learn"], home) as terminal:
        terminal.wait_for("> 十二站看懂这张表")
        terminal.press("enter")
        terminal.wait_for("第 1/12 站")
        terminal.press("f1")
        terminal.wait_for("评审看：")
        terminal.press("escape")
        for number in range(2, 13):
            terminal.press("enter")
            terminal.wait_for(f"第 {number}/12 站")
        terminal.press("left")
        terminal.wait_for("第 11/12 站")
        terminal.press("enter", "enter")
        terminal.wait_for("十二站都看完了")
        terminal.wait_for("（看过 12/12）")
        terminal.press("enter")
        terminal.wait_for("第 1/12 站  项目名称  看过")


def test_what_was_looked_at_line_by_line_is_read_too(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZIPING_HOME", str(home))

    ran = piped(("learn", "--plain"), ["1", "", "", "0", ""], home)

    assert "第 3/12 站" in ran.stdout
    assert len(read_cells("2020")) == 2
    assert "（看过 2/12）" in ran.stdout
    (home / "learn" / "read").write_bytes(b"\xff\n2020 x\n")
    assert read_cells("2020") == {"x"}


@at_every_size
def test_who_comes_for_the_first_time_is_told_where_to_begin(home: Path) -> None:
    with Terminal([], home) as terminal:
        terminal.wait_for("第一次用：先选“练习”")
        terminal.wait_for("> 新填一份自评表")
        terminal.press("end", "enter")
        terminal.wait_for("> 十二站看懂这张表")


def test_who_comes_line_by_line_for_the_first_time_is_told_as_well(home: Path) -> None:
    first = piped(("plain",), ["农村公路养护", ":退出"], home).stdout
    again = piped(("plain", "new"), [":退出"], home).stdout

    assert "第一次用：先看十二站看懂这张表" in first
    assert "再运行 ziping plain learn" in first
    assert "第一次用" not in again
    assert "十二站" in piped(("plain", "learn"), ["1", "0", ""], home).stdout


def test_who_has_drafts_is_told_no_more(five: Path) -> None:
    with Terminal([], five) as terminal:
        terminal.wait_for("访惠聚经费")
        assert not terminal.shows("第一次用")


def test_the_facts_of_a_sum_are_of_a_year_and_the_same_again() -> None:
    for number in (1, 2, 57):
        for exercise in exercises(number):
            assert exercise.lines[0].startswith(f"{2021 + number % 4} 年度，")
        assert [e.lines for e in exercises(number)] == [
            e.lines for e in exercises(number)
        ]


@pytest.mark.parametrize("number", [1, 482])
def test_the_facts_of_an_indicator_and_of_a_form_with_faults_are_of_a_year(
    number: int,
) -> None:
    for exercise in classification.exercises(number):
        assert exercise.lines[0].startswith("2020 年度，三级指标：")
        value = exercise.judge(exercise.keys[0]).then[0]
        assert value.lines[0].startswith("2020 年度，三级指标：")
    for paper in (1000, 2000, 3000, 4000):
        for exercise in fault_finding.exercises(paper + number):
            assert exercise.form is not None
            assert f"{exercise.form.year} 年度" in exercise.lines[0]


def test_the_dates_of_the_indicators_are_of_the_year_that_is_told() -> None:
    said = sorting()
    dates = {
        year
        for item in said.items
        for year in re.findall(r"\d{4}(?=年)", f"{item.target}{item.actual}")
    }

    assert dates == {str(said.year)}
