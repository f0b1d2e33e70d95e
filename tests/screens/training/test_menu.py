"""The menu of training: every lesson begins and leads back, on screen and in pipes."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from screens.app.training import menu
from screens.plain.training import menu as plain_menu
from screens.presenters.training.lessons import lessons
from support.command import Ran, piped
from support.steps import leave
from support.terminal import Terminal

BEGINS = {
    "stops": "十二站看懂这张表：2020",
    "tour": "认识这张表：2020 年",
    "form": "材料：",
    "quiz": "开始做题",
    "report": "学得怎么样",
}
"""What a lesson of each kind shows first."""


def test_both_menus_teach_every_kind_of_lesson() -> None:
    kinds = {lesson.kind for lesson in lessons()}

    assert menu.LESSONS.keys() == plain_menu.STARTS.keys() == kinds == BEGINS.keys()
    assert len(set(lessons())) == len(lessons())


@pytest.mark.parametrize(("columns", "lines"), [(40, 12), (80, 24), (120, 40)])
def test_every_lesson_begins_marked_and_leads_back(
    home: Path, columns: int, lines: int
) -> None:
    with Terminal(["learn"], home, columns=columns, lines=lines) as terminal:
        terminal.wait_for("从上往下做")
        for number, lesson in enumerate(lessons()):
            title = lesson.text[:9]
            terminal.wait_for("> " + title)
            terminal.press("enter")
            first = BEGINS[lesson.kind]
            first = "一级：" if lesson.name == "faults" else first
            terminal.wait_until_gone("从上往下做")
            terminal.wait_for(first)
            assert terminal.text.strip().startswith("练习")
            assert "练习  练习" not in terminal.text
            terminal.press("escape")
            if lesson.kind == "form":
                terminal.wait_for("自评的是哪一年度？")
                terminal.press("escape")
            terminal.wait_for("从上往下做")
            terminal.wait_for("> " + title)
            if number < len(lessons()) - 1:
                terminal.press("down")
        leave(terminal)


def test_no_word_of_a_list_is_divided_on_a_narrow_screen(home: Path) -> None:
    with Terminal(["learn"], home, columns=40, lines=12) as terminal:
        terminal.wait_for("练习  学会填这张表")
        terminal.wait_for("Esc 回到草稿列表")


def test_an_exercise_without_levels_begins_with_enter(home: Path) -> None:
    with Terminal(["learn"], home) as terminal:
        terminal.wait_for("从上往下做")
        terminal.press("down", "down", "enter")
        terminal.wait_for("> 开始做题")
        terminal.press("enter")
        terminal.wait_for("归类  试卷")
        assert terminal.text.count("练习  ") == 1


def test_what_was_learnt_is_reported(home: Path, ziping: Callable[..., Ran]) -> None:
    ran = ziping("learn", "--report", "--json")

    assert ran.returncode == 0
    assert json.loads(ran.stdout)
    shown = ziping("learn", "--report").stdout
    number = str(len(lessons()))
    assert shown.strip() in piped(("learn", "--plain"), [number, ""], home).stdout


def test_what_is_mastered_has_bars_where_there_is_room(home: Path) -> None:
    for columns in (80, 40):
        with Terminal(["learn"], home, columns=columns) as terminal:
            terminal.wait_for("从上往下做")
            terminal.press("end", "enter")
            terminal.wait_for("掌握")
            terminal.settle()
            rows = terminal.screen.buffer.values()
            bars = [sum(c.bg == "brightblack" for c in row.values()) for row in rows]
            assert {*bars} == ({0, 10} if columns == 80 else {0})


def test_looking_around_leaves_no_file(home: Path, tmp_path: Path) -> None:
    with Terminal(["learn"], home) as terminal:
        terminal.wait_for("> 十二站看懂这张表")
        terminal.press("down", "enter")
        terminal.wait_for("第 1/158 格")
        terminal.press("escape")
        terminal.wait_for("> 认识这张表")
        terminal.press("end", "enter")
        terminal.wait_for("掌握")
        terminal.press("end")
        terminal.wait_for("做过 0 轮")
        terminal.press("escape")
        terminal.wait_for("从上往下做")
    assert not home.exists()
    assert list(tmp_path.iterdir()) == []
